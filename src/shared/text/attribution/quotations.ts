import type { Span } from "../../domain/anchor.ts";

const CLOSING: ReadonlyMap<string, string> = new Map([
  ["“", "”"],
  ["„", "“”"],
  ["«", "»"],
  ["»", "«"],
  ["‹", "›"],
  ["‘", "’"],
  ["'", "'"],
  ["「", "」"],
  ["『", "』"],
  ['"', '"'],
]);
/** ", explique la directrice, ": at most eight words between two commas. */
const INCISE = /[,!?]\s(\p{Ll}[\p{L}'’-]*(?:\s[\p{L}'’-]+){0,7})(?:,\s|\.\s(?=\p{Lu}))/gu;
const LETTER = /[\p{L}\p{N}]/u;
const SPACE_OR_OPEN = /[\s([—–-]/u;

/** A quotation with its marks. */
export interface Quotation extends Span {
  /** The block ends before the mark closes: newspapers write quotations of several paragraphs so. */
  readonly open: boolean;
  /** It is part of a quotation that its own attribution cuts: a statement however short. */
  readonly cut?: boolean;
}

/**
 * The quotations in a block of text, with their marks: curly, straight, low, angled and corner ones. A quotation that
 * a block opens and does not close runs to the block's end when its mark opens only, or when `goesOn` says that the
 * next block opens with a mark again. Single marks count only around two words or more, since they are apostrophes
 * too. UTF-16 spans; linear time.
 */
export function quotationsIn(text: string, block: Span, goesOn = false): Quotation[] {
  const found: Quotation[] = [];
  /** Closing marks that stand nowhere behind the place looked at: without this, many open marks cost their square. */
  const missing = new Set<string>();
  for (let at = block.start; at < block.end; at += 1) {
    const mark = text.charAt(at);
    const closing = CLOSING.get(mark);
    if (closing === undefined || !opensHere(text, at, mark)) continue;
    const end = missing.has(mark) ? null : closingAfter(text, at, closing, block.end);
    if (end === null) missing.add(mark);
    const single = mark === "‘" || mark === "'";
    const runsOn =
      mark === "“" || mark === "«" || (goesOn && (mark === '"' || (single && at === block.start)));
    if (end === null && !runsOn) continue;
    if (single && !/\p{L}\s+\p{L}/u.test(text.slice(at, end ?? block.end))) continue;
    found.push({ start: at, end: end ?? block.end, open: end === null });
    at = (end ?? block.end) - 1;
  }
  return found;
}

/**
 * Cuts quotations that hold their own attribution between dashes, as Russian writes ("Q, - said X. - Q"), into what
 * is said, so that the words between stand outside. Linear in the quotations.
 */
export function cutAtDashes(text: string, quotations: readonly Quotation[]): Quotation[] {
  return quotations.flatMap((quote) => {
    const inside = /^([\s\S]+?[,!?…])\s[—–]\s(\p{Ll}[^—–]*?[.,])\s[—–]\s([\s\S]+)$/u.exec(
      text.slice(quote.start, quote.end),
    );
    const [, first, , last] = inside ?? [];
    if (first === undefined || last === undefined) return quote;
    return [
      { start: quote.start, end: quote.start + first.length, open: false, cut: true },
      { start: quote.end - last.length, end: quote.end, open: quote.open, cut: true },
    ];
  });
}

/** Cuts quotations that hold their own attribution between commas, as French writes ("Q, explique X, Q"). */
export function cutAtCommas(
  text: string,
  quotations: readonly Quotation[],
  isVerb: (word: string) => boolean,
): Quotation[] {
  return quotations.flatMap((quote) => {
    for (const match of text.slice(quote.start, quote.end).matchAll(INCISE)) {
      if (!(match[1] ?? "").split(/\s+/u).slice(0, 2).some(isVerb)) continue;
      const end = quote.start + match.index + 1;
      const start = quote.start + match.index + match[0].length;
      return [
        { start: quote.start, end, open: false, cut: true },
        { start, end: quote.end, open: quote.open, cut: true },
      ];
    }
    return quote;
  });
}

/** Whether a block opens with a quotation mark, as the next paragraph of a quotation does. */
export function opensWithMark(text: string, block: Span): boolean {
  return /^["“«„'‘]/u.test(text.slice(block.start, block.start + 1));
}

function opensHere(text: string, at: number, mark: string): boolean {
  const before = text.charAt(at - 1);
  if (mark === "'") return (before === "" || SPACE_OR_OPEN.test(before)) && LETTER.test(text.charAt(at + 1));
  if (mark === '"' && /\s/u.test(text.charAt(at + 1)) && before !== "" && !SPACE_OR_OPEN.test(before))
    return false;
  // A closing guillemet of the German style opens, one after a word closes something that was never opened.
  return mark === "“" || mark === "„" || mark === "«" || !LETTER.test(before);
}

function closingAfter(text: string, at: number, closing: string, limit: number): number | null {
  for (let index = at + 1; index < limit; index += 1) {
    const character = text.charAt(index);
    if (!closing.includes(character)) continue;
    const single = character === "’" || character === "'";
    if (single && (LETTER.test(text.charAt(index + 1)) || /[\s(]/u.test(text.charAt(index - 1)))) continue;
    if (character === '"' && opensAnother(text, index)) continue;
    return index + 1;
  }
  return null;
}

/** A straight mark after a space and before a letter opens; inside a quotation that is a slip or a nested title. */
function opensAnother(text: string, at: number): boolean {
  return /\s/u.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at + 1));
}
