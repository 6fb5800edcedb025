import type { Span } from "../../domain/anchor.ts";
import { sentencesIn } from "../sentences.ts";
import type { Quotation } from "./quotations.ts";

/** A sentence, or several that one quotation runs over, with its quotations. */
export interface SpeechUnit extends Span {
  readonly quotations: readonly Quotation[];
}

const DATELINE =
  /^\p{Lu}[\p{Lu}\s.'’/-]+\p{Lu}(?:,\s\p{Lu}[\p{L}\s.]{1,20})?(?:,?\s(?:\d{1,2}\.?\s\p{L}+|\p{L}+\.?\s\d{1,2})(?:,?\s\d{4})?)?\s?(?:\([^)]{1,30}\)\s?)?[-–—]{1,2}\s/u;

/** A paragraph without its dateline ("PORT AMAL, 20 November (Wire) - "): copies change it, and nobody said it. */
export function withoutDateline(text: string, block: Span): Span {
  const dateline = DATELINE.exec(text.slice(block.start, Math.min(block.end, block.start + 120)));
  return { start: block.start + (dateline?.[0].length ?? 0), end: block.end };
}

/** The sentences of a block, joined where a quotation runs over the border: "One. Two," she said. Linear time. */
export function speechUnits(
  text: string,
  block: Span,
  quotations: readonly Quotation[],
  language: string | null,
): SpeechUnit[] {
  const units: { start: number; end: number; quotations: Quotation[] }[] = [];
  let next = 0;
  for (const sentence of sentencesIn(text, block, language)) {
    const open = units.at(-1);
    const last = open?.quotations.at(-1);
    // The closing mark alone may stand behind the border.
    const runsOver = last !== undefined && last.end > sentence.start && (open?.start ?? 0) <= last.start;
    const unit =
      runsOver && open !== undefined ? open : { start: sentence.start, end: sentence.end, quotations: [] };
    if (unit !== open) units.push(unit);
    unit.end = Math.max(unit.end, sentence.end);
    for (; (quotations[next]?.start ?? Number.POSITIVE_INFINITY) < unit.end; next += 1) {
      const quote = quotations[next];
      if (quote === undefined) break;
      unit.quotations.push(quote);
      unit.start = Math.min(unit.start, quote.start);
    }
    const end = unit.quotations.at(-1)?.end ?? 0;
    if (end > unit.end && end - unit.end <= 1) unit.end = end;
  }
  return units;
}
