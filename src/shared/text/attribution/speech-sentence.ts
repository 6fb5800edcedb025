import type { Span } from "../../domain/anchor.ts";
import { speechForm } from "./languages/speech-language.ts";
import type { Quotation } from "./quotations.ts";
import type { Lexicon } from "./speech-lexicon.ts";

export type TokenKind =
  | "word"
  | "comma"
  | "stop"
  | "colon"
  | "semicolon"
  | "dash"
  | "open"
  | "close"
  | "quote";

/** A word, a mark, or a whole quotation: inside statements in quotation marks the rules do not look. */
export interface Token extends Span {
  readonly kind: TokenKind;
  /** Lower case, straight apostrophes; the mark itself for marks. */
  readonly form: string;
  readonly capital: boolean;
  /** The word stands in quotation marks that quote no statement: a name, a title, scare quotes. */
  readonly quoted: boolean;
}

/** Tokens from..to, the end not included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A sentence, or several that one quotation joins, as tokens. */
export interface SpeechSentence extends Span {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
}

/** Quotations of fewer words are names and scare quotes, unless they end like a sentence. */
const LEAST_STATEMENT_WORDS = 3;
const TOKEN =
  /[\p{L}\p{N}@#$€£][\p{L}\p{N}\p{M}'’.·-]*[\p{L}\p{N}\p{M}]|[\p{L}\p{N}]|[,،:;؛()[\]–—]|(?<=\s)-{1,2}(?=\s)|--|[.!?؟…]/gu;
const OPENS = /["“„«‘']/u;
const CLOSES = /["”“»’']/u;
const KINDS: ReadonlyMap<string, TokenKind> = new Map<string, TokenKind>([
  [",", "comma"],
  ["،", "comma"],
  [":", "colon"],
  [";", "semicolon"],
  ["؛", "semicolon"],
  ["(", "open"],
  ["[", "open"],
  [")", "close"],
  ["]", "close"],
  ["–", "dash"],
  ["—", "dash"],
  ["-", "dash"],
  ["--", "dash"],
]);

/** Cuts a sentence into tokens. Linear in its length and its quotations, which stand in order. */
export function speechSentence(
  text: string,
  span: Span,
  quotations: readonly Quotation[],
  lexicon: Lexicon,
): SpeechSentence {
  const tokens: Token[] = [];
  let at = span.start;
  for (const quote of quotations) {
    readTokens(text, at, quote.start, false, tokens);
    if (quote.cut === true || isStatement(text, quote) || opensSentence(text, span, quote)) {
      tokens.push({
        start: quote.start,
        end: quote.end,
        kind: "quote",
        form: "",
        capital: false,
        quoted: false,
      });
    } else {
      readTokens(text, quote.start, quote.end, true, tokens);
    }
    at = quote.end;
  }
  readTokens(text, at, span.end, false, tokens);
  return { text, start: span.start, end: span.end, tokens, lexicon };
}

/** Whether quotation marks hold something that is said: three words, or words that end like a sentence. */
function isStatement(text: string, quote: Span): boolean {
  const inner = text.slice(quote.start + 1, quote.end - 1);
  return wordCount(inner) >= LEAST_STATEMENT_WORDS || /[.!?…,،؟]\s*$/u.test(inner);
}

/** "No," he said: a word or two at a sentence's beginning, with a comma behind. */
function opensSentence(text: string, span: Span, quote: Span): boolean {
  return quote.start <= span.start && /^\s?[,،]/u.test(text.slice(quote.end, quote.end + 2));
}

export function wordCount(words: string): number {
  return words.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu)?.length ?? 0;
}

function readTokens(text: string, from: number, to: number, quoted: boolean, into: Token[]): void {
  for (const match of text.slice(from, to).matchAll(TOKEN)) {
    const words = match[0];
    const start = from + match.index;
    const kind = KINDS.get(words) ?? (/^[.!?؟…]$/u.test(words) ? "stop" : "word");
    const form = speechForm(words);
    if (kind === "stop" && joinAbbreviation(text, start, to, into)) continue;
    into.push({ start, end: start + words.length, kind, form, capital: /^\p{Lu}/u.test(words), quoted });
  }
}

/** "Gen. Reed", "U.S. troops": the full stop of a short word belongs to it when the sentence goes on. */
function joinAbbreviation(text: string, at: number, limit: number, tokens: Token[]): boolean {
  const last = tokens.at(-1);
  if (text.charAt(at) !== "." || last?.kind !== "word" || last.end !== at || at + 1 >= limit) return false;
  if (!/^(?:\s?[\p{L}\p{N}(]|[,;:)])/u.test(text.slice(at + 1, at + 3))) return false;
  if (last.end - last.start > 5 && !text.slice(last.start, last.end).includes(".")) return false;
  tokens[tokens.length - 1] = { ...last, end: at + 1 };
  return true;
}

/** The span of a range of tokens without marks at its ends; null when no word or quotation is left. */
export function spanOf({ tokens, text }: SpeechSentence, range: Range): Span | null {
  let from = range.from;
  let to = Math.min(range.to, tokens.length);
  while (from < to && isLoose(tokens[from], "close")) from += 1;
  while (to > from && isLoose(tokens[to - 1], "open")) to -= 1;
  if (to > from && tokens[to - 1]?.kind === "close" && !hasOpen(tokens, from, to)) to -= 1;
  if (to > from && tokens[from]?.kind === "open" && tokens[to - 1]?.kind !== "close") from += 1;
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined || to <= from) return null;
  return {
    start: first.start - (first.quoted && OPENS.test(text.charAt(first.start - 1)) ? 1 : 0),
    end: last.end + (last.quoted && CLOSES.test(text.charAt(last.end)) ? 1 : 0),
  };
}

function isLoose(token: Token | undefined, bracket: "open" | "close"): boolean {
  return (
    token !== undefined &&
    token.kind !== "word" &&
    token.kind !== "quote" &&
    (token.kind === bracket || (token.kind !== "open" && token.kind !== "close"))
  );
}

function hasOpen(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (tokens[at]?.kind === "open") return true;
  return false;
}

/** Words of a range, quotations counted with all their words. */
export function wordsInRange(sentence: SpeechSentence, range: Range): number {
  let count = 0;
  for (let at = range.from; at < range.to; at += 1) {
    const token = sentence.tokens[at];
    if (token?.kind === "word") count += 1;
    if (token?.kind === "quote") count += wordCount(sentence.text.slice(token.start, token.end));
  }
  return count;
}
