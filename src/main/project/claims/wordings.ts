import type { Anchor } from "../../../shared/domain/anchor.ts";
import { foldText } from "../../../shared/text/fold-text.ts";
import type { QuoteRow } from "./claims.repository.ts";

/** A claim is worded in a few ways; more are looked into only by their articles themselves. */
const MOST_WORDINGS = 12;

/**
 * One quote for each wording of a claim, the oldest: the same words fall on another text in the same place whichever
 * article they come from. So accepting hundreds of copies does not make the claim slower. Case and accents aside.
 */
export function wordingsOf(quotes: readonly QuoteRow[]): QuoteRow[] {
  const first = new Map<string, QuoteRow>();
  for (const quote of quotes) {
    const key = [contentWords(quote.content), words(quote.cue), words(quote.speaker_span)].join("\n");
    if (!first.has(key)) first.set(key, quote);
    if (first.size >= MOST_WORDINGS) break;
  }
  return [...first.values()];
}

function contentWords(stored: string): string {
  const anchors: readonly Anchor[] = JSON.parse(stored);
  return foldText(anchors.map((anchor) => anchor.exact).join("\n"));
}

function words(stored: string | null): string {
  const anchor: Anchor | null = stored === null ? null : JSON.parse(stored);
  return anchor === null ? "" : foldText(anchor.exact);
}
