import { canonicalText } from "../../../../../shared/text/canonical-text.ts";
import { oneLine } from "../../../../../shared/text/one-line.ts";
import { type Guess, NO_GUESS } from "../article.ts";
import type { PdfDocument } from "./pdf-open.ts";

/** What a PDF says about itself. */
export interface PdfFacts {
  readonly title: Guess;
  readonly author: Guess;
  readonly captured: Guess;
  /** ISO 639-1 or null. */
  readonly language: string | null;
  readonly scripted: boolean;
}

const INFO_DATE = /^(?:D:)?(\d{4})(?:(\d{2})(?:(\d{2})(?:(\d{2})(\d{2}))?)?)?/;
/** Names that programs, not people, write: files, programs, templates, addresses. */
const MACHINE_TITLE =
  /^(?:untitled|unknown|document\d*|dokument\d*|sans titre|microsoft \w+ - .*|powerpoint .*|print|slide \d+|layout \d+|about:blank|.*\.(?:docx?|odt|rtf|pdf|indd|qxp|qxd|tex|dvi|html?|txt|pages|pptx?|xlsx?|p65|fm)|https?:\S+|file:\S+|[\w-]*\d{4,}[\w-]*)$/iu;
const MACHINE_AUTHOR =
  /^(?:user|admin|administrator|owner|unknown|anonymous|author|root|guest|default|pc|windows user|microsoft(?: office user)?|adobe.*|\S*\d{3,}\S*|\S+@\S+)$/iu;

/** Reads the document's information. The date a PDF was made is when it was printed, so it is never "published". */
export async function readFacts(document: PdfDocument): Promise<PdfFacts> {
  const info = await infoOf(document);
  const title = words(info.Title);
  const author = words(info.Author);
  const language = words(info.Language);
  return {
    title:
      title === "" || MACHINE_TITLE.test(title) ? NO_GUESS : { value: title, from: "document information" },
    author: isPersonsName(author) ? { value: author, from: "document information" } : NO_GUESS,
    captured: dateOf(words(info.CreationDate)),
    language: /^[a-z]{2}(?=[-_]|$)/i.exec(language)?.[0].toLowerCase() ?? null,
    scripted: await hasScripts(document),
  };
}

/** Whether a name in a file's properties can be an author's, not an account's or a program's. */
export function isPersonsName(name: string): boolean {
  return name !== "" && name.length <= 200 && !MACHINE_AUTHOR.test(name) && /\p{L}{2}/u.test(name);
}

/** Whether a title in a file's properties was written by a program. */
export function isMachineTitle(title: string): boolean {
  return MACHINE_TITLE.test(title);
}

async function infoOf(document: PdfDocument): Promise<Readonly<Record<string, unknown>>> {
  try {
    const { info } = await document.getMetadata();
    return typeof info === "object" && info !== null ? { ...info } : {};
  } catch {
    // Damaged information says nothing; the text is read without it.
    return {};
  }
}

async function hasScripts(document: PdfDocument): Promise<boolean> {
  try {
    return await document.hasJSActions();
  } catch {
    return false;
  }
}

function words(value: unknown): string {
  return typeof value === "string" ? oneLine(canonicalText(value)).trim().slice(0, 500) : "";
}

function dateOf(written: string): Guess {
  const match = INFO_DATE.exec(written);
  if (match === null) return NO_GUESS;
  const [, year = "", month, day, hour, minute] = match;
  if (Number(year) < 1985 || Number(year) > 2199 || Number(month ?? 1) > 12 || Number(day ?? 1) > 31)
    return NO_GUESS;
  const date = [year, month, day].filter((part) => part !== undefined && part !== "00").join("-");
  const clock = day !== undefined && hour !== undefined && minute !== undefined ? `T${hour}:${minute}` : "";
  return { value: date + clock, from: "document information (made)" };
}
