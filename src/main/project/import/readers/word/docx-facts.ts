import { Parser } from "htmlparser2";
import { canonicalText } from "../../../../../shared/text/canonical-text.ts";
import { oneLine } from "../../../../../shared/text/one-line.ts";
import { parsePartialDate } from "../../../../../shared/text/partial-date.ts";
import { type Guess, NO_GUESS } from "../article.ts";
import { isMachineTitle, isPersonsName } from "../pdf/pdf-facts.ts";
import type { DocxParts } from "./docx-parts.ts";

/** What a Word document says about itself, in docProps/core.xml. */
export interface DocxFacts {
  readonly title: Guess;
  readonly author: Guess;
  /** When it was first saved. */
  readonly captured: Guess;
  readonly language: string | null;
  readonly warnings: readonly string[];
}

const FROM = "document properties";
const LONGEST_VALUE = 500;

export function readDocxFacts(parts: DocxParts): DocxFacts {
  const fields = coreFields(parts.texts.get("docProps/core.xml"));
  const title = fields.get("title") ?? "";
  const author = fields.get("creator") ?? "";
  const created = parsePartialDate(fields.get("created") ?? "");
  return {
    title: title === "" || isMachineTitle(title) ? NO_GUESS : { value: title, from: FROM },
    author: isPersonsName(author) ? { value: author, from: FROM } : NO_GUESS,
    captured: created.value === null ? NO_GUESS : { value: created.value, from: `${FROM} (created)` },
    language: /^[a-z]{2}(?=[-_]|$)/i.exec(fields.get("language") ?? "")?.[0].toLowerCase() ?? null,
    warnings: warningsOf(parts),
  };
}

/** The first text of each element, by its name without prefix. */
function coreFields(xml: Buffer | undefined): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  let name = "";
  let words = "";
  const parser = new Parser(
    {
      onopentagname(tag) {
        name = tag.replace(/^.*:/, "").toLowerCase();
        words = "";
      },
      ontext(text) {
        if (words.length < LONGEST_VALUE) words += text;
      },
      onclosetag() {
        const value = oneLine(canonicalText(words)).trim().slice(0, LONGEST_VALUE);
        if (value !== "" && !fields.has(name)) fields.set(name, value);
        words = "";
      },
    },
    { xmlMode: true },
  );
  parser.end(xml?.toString("utf8") ?? "");
  return fields;
}

function warningsOf(parts: DocxParts): string[] {
  const warnings: string[] = [];
  const comments = countOf(parts.texts.get("word/comments.xml"), "<w:comment ");
  if (comments > 0)
    warnings.push(
      comments === 1
        ? "One comment in the document was left out."
        : `${comments} comments in the document were left out.`,
    );
  const main = parts.texts.get("word/document.xml");
  const changed = ["<w:del ", "<w:ins ", "<w:moveFrom "].some((tag) => main?.includes(tag) === true);
  if (changed)
    warnings.push(
      "The document has tracked changes: what they insert was taken, what they delete was left out.",
    );
  if ([...parts.names].some((name) => /vbaProject/i.test(name)))
    warnings.push("The document holds macros; they were not run and are not part of the text.");
  return warnings;
}

function countOf(part: Buffer | undefined, tag: string): number {
  let count = 0;
  for (let at = part?.indexOf(tag) ?? -1; at !== -1; at = part?.indexOf(tag, at + 1) ?? -1) count += 1;
  return count;
}
