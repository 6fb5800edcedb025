import mammoth from "mammoth";
import type { Span } from "../../../../../shared/text/span.ts";
import { proposeZones } from "../../../../../shared/text/zones/zones.ts";
import { guessFromText } from "../../guess-metadata.ts";
import type { Guess, ReadContent, Refusal } from "../article.ts";
import type { Document } from "../part.ts";
import { plainWords } from "../text/same-words.ts";
import { type DocxFacts, readDocxFacts } from "./docx-facts.ts";
import { LARGE_FROM, largeDocxHtml } from "./docx-large.ts";
import { type DocxParagraph, docxParagraphs } from "./docx-paragraphs.ts";
import { type DocxParts, packParts, unpackDocx } from "./docx-parts.ts";

/** Among the first paragraphs a document's title is looked for. */
const HEADER_PARAGRAPHS = 10;
const STYLES = ["p[style-name='Title'] => h1:fresh", "p.Title => h1:fresh", "comment-reference => !"];

/**
 * Reads a Word document (.docx): headings, paragraphs, list items, table rows, text boxes and, at the end, foot- and
 * endnotes. What tracked changes delete, comments, pictures, headers and footers are left out. The date of the file
 * is when it was made, so it is the capture, never the publication. Nothing in the document runs, nothing outside it
 * is read. Sizes are judged before unpacking; cost is linear in the unpacked XML. Documents of more than 4 MB of it are read
 * without the converter, by the same rules.
 */
export async function readDocx(document: Document): Promise<ReadContent | Refusal> {
  const parts = await unpackDocx(document.bytes);
  if ("kind" in parts) return parts;
  const other = refuseOther(parts);
  if (other !== null) return other;
  const paragraphs = await convert(parts);
  if (paragraphs === null)
    return {
      kind: "refused",
      code: "unreadable",
      reason: "The Word document is damaged and cannot be read.",
    };
  if (!paragraphs.some(({ words }) => /[\p{L}\p{N}]/u.test(words)))
    return { kind: "refused", code: "no-text", reason: "The Word document holds no words." };
  return compose(paragraphs, readDocxFacts(parts), document.path);
}

/** Zip archives of other programs that share the shape. */
function refuseOther({ names, texts }: DocxParts): Refusal | null {
  const types = texts.get("[Content_Types].xml")?.toString("latin1") ?? "";
  if (/wordprocessingml|ms-word/.test(types) || names.has("word/document.xml")) return null;
  const what = types.includes("spreadsheetml")
    ? "a spreadsheet"
    : types.includes("presentationml")
      ? "a presentation"
      : names.has("content.xml")
        ? "an OpenDocument file"
        : "no Word document";
  return {
    kind: "refused",
    code: "unsupported",
    reason: `The file is ${what}. Save its text as .docx, .html or .txt and import that.`,
  };
}

async function convert(parts: DocxParts): Promise<DocxParagraph[] | null> {
  const large =
    (parts.texts.get("word/document.xml")?.length ?? 0) >= LARGE_FROM ? largeDocxHtml(parts) : null;
  if (large !== null) return docxParagraphs(large);
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: await packParts(parts.texts) },
      {
        styleMap: STYLES,
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })),
      },
    );
    return docxParagraphs(value);
  } catch {
    // The converter throws for broken XML and missing parts, and when elements nest deeper than its stack.
    return null;
  }
}

function compose(paragraphs: readonly DocxParagraph[], facts: DocxFacts, path: string): ReadContent {
  const text = paragraphs.map(({ words }) => words).join("\n\n");
  let at = 0;
  const spans = paragraphs.map(({ words }): Span => {
    const start = at;
    at += words.length + 2;
    return { start, end: start + words.length };
  });
  const titleIndex = findTitle(paragraphs, facts.title);
  const zones = proposeZones({
    text,
    paragraphs: spans,
    markedUp: true,
    ...(titleIndex === null ? {} : { titleIndex }),
  });
  const { warnings, ...guessed } = guessFromText({ path, text, zones });
  const pick = (first: Guess, second: Guess): Guess => (first.value === null ? second : first);
  return {
    format: "docx",
    text,
    zones,
    ...guessed,
    title: titleOf(paragraphs, titleIndex, facts.title, guessed.title),
    byline: pick(guessed.byline, facts.author),
    captured: facts.captured,
    declaredLanguage: facts.language,
    warnings: [...facts.warnings, ...warnings],
  };
}

/**
 * The paragraph with the words of the properties' title, else the first heading. Titles in properties are often left
 * over from an older document or a template, so a heading at the top goes before one that stands nowhere.
 */
function findTitle(paragraphs: readonly DocxParagraph[], known: Guess): number | null {
  const first = paragraphs.slice(0, HEADER_PARAGRAPHS);
  const words = plainWords(known.value ?? "");
  const named = words === "" ? -1 : first.findIndex((paragraph) => plainWords(paragraph.words) === words);
  if (named !== -1) return named;
  const heading = first.findIndex(({ kind }) => kind === "heading");
  return heading === -1 ? null : heading;
}

function titleOf(
  paragraphs: readonly DocxParagraph[],
  index: number | null,
  known: Guess,
  guessed: Guess,
): Guess {
  const heading = index === null ? undefined : paragraphs[index];
  if (heading === undefined) return known.value === null ? guessed : known;
  if (plainWords(heading.words) === plainWords(known.value ?? "")) return known;
  return { value: heading.words.replaceAll("\n", " "), from: "first heading" };
}
