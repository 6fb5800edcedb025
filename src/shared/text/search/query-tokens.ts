import { FIELD_NAMES, type Field, fieldNamed, type QueryColumn, zoneNamed } from "./query-fields.ts";

/** What the reader of a query sees, left to right. */
export type QueryToken =
  | { readonly kind: "open" | "close" | "and" | "or" | "not"; readonly raw: string }
  | { readonly kind: "near"; readonly raw: string; readonly distance: number }
  | { readonly kind: "field"; readonly raw: string; readonly field: Field }
  /** in:ZONE; null when there is no such zone. */
  | { readonly kind: "zone"; readonly raw: string; readonly column: NonNullable<QueryColumn> | null }
  | {
      readonly kind: "words";
      readonly raw: string;
      readonly text: string;
      readonly phrase: boolean;
      readonly prefix: boolean;
      /** The input ends inside this token: the reader may still be typing it. */
      readonly unfinished: boolean;
    };

/** Queries are read up to this many UTF-16 units; nobody types more, but people paste articles. */
export const MAX_QUERY_LENGTH = 20_000;

const CLOSERS: ReadonlyMap<string, string> = new Map([
  ...Array.from('"“”„‟＂', (quote): [string, string] => [quote, '"“”‟＂']),
  ...Array.from("«»", (quote): [string, string] => [quote, "«»"]),
  ["「", "」"],
  ["『", "』"],
]);
const QUOTES = /["“”„‟＂«»「」『』]/gu;
const OPEN = /[(（]/u;
const CLOSE = /[)）]/u;
const SPACE = /\s/u;
const FIELD = new RegExp(`^(${FIELD_NAMES.join("|")}):(?![\\s)）*])(?=.)`, "iu");
const LONGEST_FIELD = Math.max(...FIELD_NAMES.map((name) => name.length)) + 3;
const ZONE = /^in:(\p{L}+)(?=[\s(（)）]|$)/iu;
const NEAR = /^NEAR(?:\/(\d{1,9}))?$/u;
/** Words this far apart have little to do with each other; FTS5 takes any number. */
const MOST_DISTANT = 200;
const USUAL_DISTANCE = 10;
const HEBREW = /\p{Script=Hebrew}/u;

/** Cuts a query into tokens. Every input has a reading; characters are never an error. */
export function readQueryTokens(input: string): QueryToken[] {
  const text = input.slice(0, MAX_QUERY_LENGTH).replaceAll("\0", " ").toWellFormed();
  const tokens: QueryToken[] = [];
  let at = 0;
  while (at < text.length) {
    const character = text.charAt(at);
    if (SPACE.test(character)) {
      at++;
      continue;
    }
    const token = readToken(text, at, tokens.at(-1)?.kind === "field");
    tokens.push(token);
    at += token.raw.length;
  }
  return tokens;
}

function readToken(text: string, at: number, afterField: boolean): QueryToken {
  const character = text.charAt(at);
  if (OPEN.test(character)) return { kind: "open", raw: character };
  if (CLOSE.test(character)) return { kind: "close", raw: character };
  const closers = CLOSERS.get(character);
  if (closers !== undefined) return readPhrase(text, at, closers);
  if (!afterField) {
    if (character === "-" && /^-[^-\s)）]/u.test(text.slice(at, at + 2))) return { kind: "not", raw: "-" };
    const field = readField(text, at);
    if (field !== null) return field;
  }
  return readWord(text, at);
}

function readField(text: string, at: number): QueryToken | null {
  const match = FIELD.exec(text.slice(at, at + LONGEST_FIELD));
  if (match === null) return null;
  const field = fieldNamed(match[1] ?? "");
  if (field !== null) return { kind: "field", raw: match[0], field };
  const zone = ZONE.exec(text.slice(at, at + 40));
  return zone === null ? null : { kind: "zone", raw: zone[0], column: zoneNamed(zone[1] ?? "") };
}

function readPhrase(text: string, at: number, closers: string): QueryToken {
  let end = at + 1;
  while (end < text.length && !(closers.includes(text.charAt(end)) && !isHebrewMark(text, end))) end++;
  const closed = end < text.length;
  const inside = text.slice(at + 1, end).replace(QUOTES, (quote, index: number, all: string) => {
    return isHebrewMark(all, index) ? quote : " ";
  });
  let after = closed ? end + 1 : end;
  let prefix = inside.trimEnd().endsWith("*");
  while (closed && text.charAt(after) === "*") {
    prefix = true;
    after++;
  }
  const words = withoutStars(inside).trim();
  const raw = text.slice(at, after);
  return { kind: "words", raw, text: words, phrase: true, prefix, unfinished: !closed };
}

function readWord(text: string, at: number): QueryToken {
  // Hyphens and stars before a word mean nothing here: a token of their own, which the parser drops.
  const [idle] = /^[-*]*/u.exec(text.slice(at)) ?? [""];
  let end = at + idle.length;
  while (idle === "" && end < text.length && !endsWord(text, end)) end++;
  const raw = text.slice(at, end);
  const operator = raw === "AND" ? "and" : raw === "OR" ? "or" : raw === "NOT" ? "not" : null;
  if (operator !== null) return { kind: operator, raw };
  const near = NEAR.exec(raw);
  if (near !== null) {
    const distance = Math.min(MOST_DISTANT, Number(near[1] ?? USUAL_DISTANCE));
    return { kind: "near", raw, distance };
  }
  const word = withoutStars(raw);
  return {
    kind: "words",
    raw,
    text: word,
    phrase: false,
    prefix: word !== raw,
    unfinished: end === text.length,
  };
}

function endsWord(text: string, at: number): boolean {
  const character = text.charAt(at);
  if (SPACE.test(character) || OPEN.test(character) || CLOSE.test(character)) return true;
  return CLOSERS.has(character) && !isHebrewMark(text, at);
}

/** Hebrew acronyms are written with a quotation mark before their last letter. */
function isHebrewMark(text: string, at: number): boolean {
  return HEBREW.test(text.charAt(at - 1)) && HEBREW.test(text.charAt(at + 1));
}

/** The text without stars (and the space between them) at its end. */
function withoutStars(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s*]/u.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
