import type { IngestCheck } from "../../../../../shared/domain/check.ts";
import type { ReadOptions, RecordField } from "../../../../../shared/domain/read-options.ts";
import { canonicalText } from "../../../../../shared/text/canonical-text.ts";
import { oneLine } from "../../../../../shared/text/one-line.ts";
import { detectParagraphs } from "../../../../../shared/text/paragraphs.ts";
import type { Span } from "../../../../../shared/text/span.ts";
import { countWords } from "../../../../../shared/text/zones/zone-word-count.ts";
import { type ParagraphHint, proposeZones } from "../../../../../shared/text/zones/zones.ts";
import { guessFromText } from "../../guess-metadata.ts";
import { type Guess, NO_GUESS, type ReadContent, type Refusal } from "../article.ts";
import { blocksOfFragment, isMarkedUp, withoutEntities } from "../web/fragment-blocks.ts";
import { readRecordDate } from "./record-date.ts";
import {
  type FlatRecord,
  findCaptured,
  findSummary,
  isSummaryName,
  type RecordMapping,
} from "./record-mapping.ts";

/** What a record or an item of a feed says, before it is an article. Words may be HTML. */
export interface RecordFields {
  readonly format: ReadContent["format"];
  readonly title: Guess;
  readonly text: string;
  readonly byline: Guess;
  readonly outlet: Guess;
  /** As written; read here. */
  readonly published: Guess;
  readonly captured: Guess;
  readonly url: Guess;
  readonly language: string | null;
  readonly checks: readonly IngestCheck[];
}

const LONGEST_TITLE = 500;
/** NewsAPI and its like cut the text and say by how much. */
const CUT_MARK = /(?:…|\.\.\.)\s*\[\+\d+ chars\]\s*$/;

/** Picks the fields of a record by its mapping; a record without a text gives its summary, with a check. `what` is "column" or "key". */
export function fieldsOfRecord(
  record: FlatRecord,
  mapping: RecordMapping,
  what: "column" | "key",
): RecordFields {
  const field = (name: RecordField): Guess => {
    const key = mapping.get(name);
    const value = key === undefined ? undefined : record.get(key)?.trim();
    return value === undefined || value === "" ? NO_GUESS : { value, from: `${what} “${key}”` };
  };
  const column = mapping.get("text");
  const own = field("text").value;
  const summary = own === null && column !== undefined ? findSummary(record) : null;
  const text = own ?? (summary === null ? "" : (record.get(summary) ?? ""));
  const captured = findCaptured(record);
  const short = summary !== null || (column !== undefined && isSummaryName(column)) || CUT_MARK.test(text);
  return {
    format: "record",
    title: field("title"),
    text,
    byline: field("byline"),
    outlet: field("outlet"),
    published: field("published"),
    captured:
      captured === null ? NO_GUESS : { value: record.get(captured) ?? null, from: `${what} “${captured}”` },
    url: field("url"),
    language: field("language").value,
    checks: short ? ["summary-only"] : [],
  };
}

/**
 * An article of the fields: the title as first paragraph, then the text's paragraphs, of HTML as a page's. What the
 * fields do not say is guessed from the words. Refused when there are no words beside the title.
 */
export function composeRecord(fields: RecordFields, options: ReadOptions): ReadContent | Refusal {
  const title = titleOf(fields.title.value);
  const body = isMarkedUp(fields.text)
    ? fromHtml(fields.text)
    : fromPlain(withoutEntities(canonicalText(fields.text)));
  if (countWords(body.text) === 0) {
    return { kind: "refused", code: "no-text", reason: "The record holds no text." };
  }
  const joined = withTitle(title, body);
  const zones = proposeZones({
    text: joined.text,
    paragraphs: joined.paragraphs,
    hints: joined.hints,
    markedUp: body.markedUp,
    ...(joined.hasTitle ? { titleIndex: 0 } : {}),
  });
  // The container's name says nothing about one record in it.
  const source = { path: "", text: joined.text, zones, options };
  const { warnings, checks, ...guessed } = guessFromText(source);
  const published = readRecordDate(fields.published, options);
  const url = webAddress(fields.url);
  return {
    format: fields.format,
    text: joined.text,
    zones,
    title: title === "" ? guessed.title : { value: title, from: fields.title.from },
    byline: pick(plainGuess(fields.byline), guessed.byline),
    outlet: pick(pick(plainGuess(fields.outlet), guessed.outlet), hostOf(url)),
    published: pick(published.guess, guessed.published),
    url: pick(url, guessed.url),
    captured: readRecordDate(fields.captured, options).guess,
    declaredLanguage: languageCode(fields.language),
    warnings: [
      ...(fields.text.isWellFormed() ? [] : ["Broken characters in the text were replaced by \uFFFD."]),
      ...(published.guess.value === null ? [...published.warnings, ...warnings] : []),
    ],
    checks: [
      ...fields.checks,
      ...(published.guess.value === null ? checks : []),
      ...(published.ambiguous ? (["ambiguous-date"] as const) : []),
    ],
  };
}

interface Body {
  readonly text: string;
  readonly paragraphs: readonly Span[];
  readonly hints: readonly ParagraphHint[];
  readonly markedUp: boolean;
}

function fromPlain(words: string): Body {
  const text = words.trim();
  return { text, paragraphs: detectParagraphs(text), hints: [], markedUp: false };
}

function fromHtml(html: string): Body {
  let text = "";
  const paragraphs: Span[] = [];
  const hints: ParagraphHint[] = [];
  for (const block of blocksOfFragment(html)) {
    if (text !== "") text += "\n\n";
    paragraphs.push({ start: text.length, end: text.length + block.words.length });
    hints.push({
      caption: block.kind === "caption",
      linkOnly: block.linked > 0.9 && block.kind !== "heading",
    });
    text += block.words;
  }
  return { text, paragraphs, hints, markedUp: true };
}

function withTitle(title: string, body: Body): Body & { readonly hasTitle: boolean } {
  const first = body.paragraphs[0];
  if (title === "" || (first !== undefined && body.text.slice(first.start, first.end).trim() === title)) {
    return { ...body, hasTitle: title !== "" };
  }
  const by = title.length + 2;
  return {
    text: `${title}\n\n${body.text}`,
    paragraphs: [
      { start: 0, end: title.length },
      ...body.paragraphs.map((span) => ({ start: span.start + by, end: span.end + by })),
    ],
    hints: [{}, ...body.hints],
    markedUp: body.markedUp,
    hasTitle: true,
  };
}

function titleOf(value: string | null): string {
  if (value === null) return "";
  const words = isMarkedUp(value)
    ? blocksOfFragment(value)
        .map((block) => block.words)
        .join(" ")
    : withoutEntities(canonicalText(value));
  return oneLine(words.replaceAll("\n", " ")).trim().slice(0, LONGEST_TITLE);
}

function plainGuess(guess: Guess): Guess {
  const value = titleOf(guess.value);
  return value === "" ? NO_GUESS : { value: value.slice(0, 300), from: guess.from };
}

function pick(first: Guess, second: Guess): Guess {
  return first.value === null ? second : first;
}

function webAddress(guess: Guess): Guess {
  const value = guess.value?.trim() ?? "";
  return /^https?:\/\/[^\s<>"]+$/i.test(value) && value.length <= 2000 ? { ...guess, value } : NO_GUESS;
}

function hostOf(url: Guess): Guess {
  if (url.value === null) return NO_GUESS;
  try {
    return { value: new URL(url.value).hostname.replace(/^www\./, ""), from: "address" };
  } catch {
    return NO_GUESS;
  }
}

function languageCode(words: string | null): string | null {
  return /^[a-z]{2,3}(?=[-_]|$)/i.exec(words?.trim() ?? "")?.[0].toLowerCase() ?? null;
}
