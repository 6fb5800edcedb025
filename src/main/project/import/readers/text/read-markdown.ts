import { parseDocument } from "yaml";
import type { ReadOptions } from "../../../../../shared/domain/read-options.ts";
import type { ProposedZone } from "../../../../../shared/domain/zone.ts";
import { detectParagraphs } from "../../../../../shared/text/paragraphs.ts";
import { parsePartialDate } from "../../../../../shared/text/partial-date.ts";
import type { Span } from "../../../../../shared/text/span.ts";
import { splitHeaderLines } from "../../../../../shared/text/zones/zone-header-lines.ts";
import { proposeZones } from "../../../../../shared/text/zones/zones.ts";
import { type DateGuess, twoReadings } from "../../guess-date.ts";
import { guessFromText } from "../../guess-metadata.ts";
import type { Guess, ReadContent } from "../article.ts";
import type { PlainDocument } from "./read-text.ts";

// Only YAML between plain dashes. A fence with a language name ("---js") is text like any other: never run.
const FRONT_MATTER = /^---[ \t]*\n([\s\S]{0,65536}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;
const HEADING = /^#{1,6}[ \t]+(.+?)[ \t]*#*$/;
const FIELDS = {
  title: ["title", "headline", "name"],
  byline: ["author", "authors", "byline", "by", "creator"],
  outlet: ["outlet", "source", "publisher", "publication", "site", "site_name", "website"],
  published: ["date", "published", "publishdate", "pubdate", "published_at", "date_published", "created"],
  url: ["url", "link", "canonical", "canonical_url", "original", "permalink", "source_url", "source"],
  language: ["lang", "language", "locale"],
} as const;

/**
 * Reads Markdown in canonical form. The text is kept as it stands, marks and all, so that offsets fit the
 * original; front matter becomes a by-line zone and is read by the YAML parser only.
 */
export function readMarkdown(input: PlainDocument): ReadContent {
  const warnings: string[] = [];
  const match = FRONT_MATTER.exec(input.text);
  const front = match === null ? new Map<string, string>() : readFrontMatter(match[1] ?? "", warnings);
  const bodyStart = match === null || front.size === 0 ? 0 : match[0].length;
  const rest = input.text.slice(bodyStart);
  const paragraphs = splitHeaderLines(rest, splitHeadings(rest, detectParagraphs(rest))).map((span) =>
    shift(span, bodyStart),
  );
  const titleIndex = findHeading(input.text, paragraphs);
  const zones = proposeZones({
    text: input.text,
    paragraphs,
    markedUp: true,
    ...(titleIndex === null ? {} : { titleIndex }),
  });
  if (bodyStart > 0) zones.unshift(frontZone(input.text, bodyStart));
  const { warnings: doubts, checks, ...guessed } = guessFromText({ ...input, zones });
  const dated = dateField(front, input.options);
  const written = dated !== null && dated.published.value !== null ? dated : null;
  // A date that can be read in two ways is told unless the text has a sure one.
  const doubtful = written === null && guessed.published.value === null ? dated : null;
  return {
    format: "markdown",
    text: input.text,
    zones,
    title: field(front, "title") ?? stripHeading(guessed.title),
    byline: field(front, "byline") ?? guessed.byline,
    outlet: outletField(front) ?? guessed.outlet,
    published: (written ?? doubtful)?.published ?? guessed.published,
    url: urlField(front) ?? guessed.url,
    declaredLanguage:
      /^[a-z]{2}(?=[-_]|$)/i.exec(field(front, "language")?.value ?? "")?.[0].toLowerCase() ?? null,
    warnings: [...warnings, ...(written === null ? (doubtful?.warnings ?? doubts) : [])],
    checks: written === null ? [...(doubtful?.checks ?? checks)] : [],
  };
}

/** A list of persons with names nests as deep. */
const DEEPEST_VALUE = 3;

function readFrontMatter(source: string, warnings: string[]): Map<string, string> {
  const fields = new Map<string, string>();
  const document = parseDocument(source, { schema: "failsafe", strict: false, logLevel: "silent" });
  if (document.errors.length > 0)
    warnings.push("The front matter is not sound YAML; what could be read was used.");
  let plain: unknown;
  try {
    // A hundred aliases are plenty for front matter; more is an attack that grows without bound.
    plain = document.toJS({ maxAliasCount: 100 });
  } catch {
    warnings.push("The front matter could not be read.");
    return fields;
  }
  if (typeof plain !== "object" || plain === null || Array.isArray(plain)) return fields;
  for (const [key, value] of Object.entries(plain)) {
    const words = plainValue(value);
    if (words !== null) fields.set(key.toLowerCase(), words);
  }
  return fields;
}

/** Words of a value, of a list of them, or of a name in it; no deeper, for by its aliases a list may hold itself. */
function plainValue(value: unknown, depth = 0): string | null {
  if (depth > DEEPEST_VALUE) return null;
  if (typeof value === "string") return value.trim() === "" ? null : value.trim().slice(0, 2000);
  if (Array.isArray(value)) {
    const parts = value
      .slice(0, 20)
      .map((part) => plainValue(part, depth + 1))
      .filter((part) => part !== null);
    return parts.length === 0 ? null : parts.join(", ");
  }
  if (typeof value === "object" && value !== null && "name" in value)
    return plainValue(value.name, depth + 1);
  return null;
}

function field(front: ReadonlyMap<string, string>, name: keyof typeof FIELDS): Guess | null {
  for (const key of FIELDS[name]) {
    const value = front.get(key);
    if (value !== undefined) return { value, from: `front matter “${key}”` };
  }
  return null;
}

function outletField(front: ReadonlyMap<string, string>): Guess | null {
  const found = field(front, "outlet");
  return found?.value?.includes("://") === true ? null : found;
}

function urlField(front: ReadonlyMap<string, string>): Guess | null {
  for (const key of FIELDS.url) {
    const value = front.get(key);
    if (value !== undefined && /^https?:\/\/\S+$/i.test(value))
      return { value, from: `front matter “${key}”` };
  }
  return null;
}

function dateField(front: ReadonlyMap<string, string>, options: ReadOptions | undefined): DateGuess | null {
  for (const key of FIELDS.published) {
    const written = front.get(key);
    if (written === undefined) continue;
    const from = `front matter “${key}”`;
    const order = options?.dateOrder;
    const date = parsePartialDate(written, order === undefined ? {} : { order });
    if (date.value !== null) return { published: { value: date.value, from }, warnings: [], checks: [] };
    if (date.readings !== undefined) return twoReadings(written, date.readings, from);
  }
  return null;
}

/** A heading line is a paragraph of its own, even without a blank line after it. */
function splitHeadings(text: string, paragraphs: readonly Span[]): Span[] {
  return paragraphs.flatMap((span) => {
    const newline = text.indexOf("\n", span.start);
    if (newline === -1 || newline >= span.end || !HEADING.test(text.slice(span.start, newline).trimEnd()))
      return [span];
    const restStart =
      newline +
      1 +
      (text.slice(newline + 1, span.end).length - text.slice(newline + 1, span.end).trimStart().length);
    return [
      { start: span.start, end: span.start + text.slice(span.start, newline).trimEnd().length },
      { start: restStart, end: span.end },
    ];
  });
}

function findHeading(text: string, paragraphs: readonly Span[]): number | null {
  const index = paragraphs
    .slice(0, 5)
    .findIndex((span) => /^#{1,2}[ \t]/.test(text.slice(span.start, span.start + 4)));
  return index === -1 ? null : index;
}

function stripHeading(title: Guess): Guess {
  const match = title.value === null ? null : HEADING.exec(title.value);
  return match?.[1] === undefined ? title : { value: match[1], from: "first heading" };
}

function frontZone(text: string, end: number): ProposedZone {
  return {
    role: "byline",
    start: 0,
    end: text.slice(0, end).trimEnd().length,
    reason: "The file's front matter.",
    strength: "strong",
  };
}

function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}
