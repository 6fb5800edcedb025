import type { SuggestedClaim } from "../../contract/views.ts";
import type { Span } from "../../domain/anchor.ts";
import { isOwnWords, type Zone } from "../../domain/zone.ts";
import { readingBlocks } from "../reading-blocks.ts";
import { trimSelection } from "../selection.ts";
import { sentencesIn } from "../sentences.ts";
import { type Attribution, findAttribution, type Unit } from "./attributions.ts";
import { quotationsIn } from "./quotations.ts";
import { speechWordsOf } from "./suggest-claims-words.ts";

/** A quotation shorter than this (words) is a name or scare quotes, not a statement. */
const LEAST_QUOTED_WORDS = 4;
const LEAST_CONTENT_WORDS = 2;
/** A longer run without a full stop is a table or a list; the rules would only guess, and slowly. UTF-16 units. */
const LONGEST_UNIT = 3000;
/** Nothing is suggested behind this offset: longer texts are books and logs, and a window must open at once. */
const FURTHEST = 400_000;

/**
 * Places where a body zone credits somebody with a statement, by rule: quotations, verbs of speech and phrases such
 * as "according to", for English, German, French, Spanish and Arabic; other languages get quotations only. In order,
 * at most one for a sentence, in the first 400,000 UTF-16 units. Suggestions only: never saved without a person. UTF-16 spans; linear time.
 */
export function suggestClaims(
  text: string,
  zones: readonly Zone[],
  language: string | null,
): SuggestedClaim[] {
  const words = speechWordsOf(language);
  const found: SuggestedClaim[] = [];
  for (const block of readingBlocks(text, zones)) {
    if (!isOwnWords(block.role) || block.role === "title") continue;
    if (block.start > FURTHEST) break;
    let previous: SuggestedClaim | null = null;
    for (const unit of unitsIn(text, withoutDateline(text, block), language)) {
      const attribution: Attribution | null =
        words === null || unit.end - unit.start > LONGEST_UNIT ? null : findAttribution(text, unit, words);
      const suggestion: SuggestedClaim | null =
        attribution === null ? quotationAlone(text, unit, previous) : claimOf(text, unit, attribution);
      if (suggestion !== null) found.push(suggestion);
      previous = suggestion;
    }
  }
  return found;
}

const DATELINE =
  /^\p{Lu}[\p{Lu}\s.'’-]+\p{Lu}(?:,\s\p{Lu}[\p{L}\s]{1,20})?(?:,?\s(?:\d{1,2}\.?\s\p{L}+|\p{L}+\.?\s\d{1,2})(?:,?\s\d{4})?)?\s(?:\([^)]{1,20}\)\s)?[-–—]\s/u;

/** A paragraph without its dateline ("PORT AMAL, 20 November (Wire) - "): copies change it, and nobody said it. */
function withoutDateline(text: string, block: Span): Span {
  const dateline = DATELINE.exec(text.slice(block.start, Math.min(block.end, block.start + 120)));
  return { start: block.start + (dateline?.[0].length ?? 0), end: block.end };
}

/** Sentences, joined where a quotation runs over the border: "One. Two," she said. */
function unitsIn(text: string, block: Span, language: string | null): Unit[] {
  const quotations = quotationsIn(text, block);
  const units: { start: number; end: number; quotations: Span[] }[] = [];
  for (const sentence of sentencesIn(text, block, language)) {
    const open = units.at(-1);
    const runsOver = quotations.some(
      (quote) => open !== undefined && quote.start < open.end && quote.end > sentence.start + 1,
    );
    if (open !== undefined && runsOver) open.end = Math.max(open.end, sentence.end);
    else units.push({ ...sentence, quotations: [] });
  }
  for (const unit of units) {
    unit.quotations = quotations.filter(
      (quote) => quote.start >= unit.start - 1 && quote.end <= unit.end + 1,
    );
  }
  return units;
}

function claimOf(text: string, unit: Unit, attribution: Attribution): SuggestedClaim | null {
  const content = contentOf(text, unit, attribution);
  if (content === null || wordCount(text, content) < LEAST_CONTENT_WORDS) return null;
  return {
    content,
    cue: attribution.cue,
    speakerSpan: attribution.speaker,
    directness: directnessOf(text, unit, content),
  };
}

/** One long quotation beside the cue is the statement itself; else what the rule found. */
function contentOf(text: string, unit: Unit, attribution: Attribution): Span | null {
  const found = attribution.content;
  if (found === null) return null;
  const inside = unit.quotations.filter(
    (quote) => quote.start >= found.start - 1 && quote.end <= found.end + 1,
  );
  const [only, another] = inside;
  if (only !== undefined && another === undefined && covers(only, found)) return only;
  return trimSelection(text, found);
}

function covers(quote: Span, content: Span): boolean {
  return quote.end - quote.start >= (content.end - content.start) * 0.85;
}

function directnessOf(text: string, unit: Unit, content: Span): SuggestedClaim["directness"] {
  const inside = unit.quotations.filter(
    (quote) => quote.start >= content.start && quote.end <= content.end + 1 && wordCount(text, quote) > 1,
  );
  if (inside.length === 0) return "indirect";
  const quoted = inside.reduce((sum, quote) => sum + quote.end - quote.start, 0);
  return quoted >= (content.end - content.start) * 0.85 ? "direct" : "mixed";
}

/** A quotation without a cue goes on with the speaker of the sentence before it. */
function quotationAlone(text: string, unit: Unit, previous: SuggestedClaim | null): SuggestedClaim | null {
  const quote = unit.quotations.find((span) => wordCount(text, span) >= LEAST_QUOTED_WORDS);
  if (quote === undefined) return null;
  const mostly = quote.end - quote.start >= (unit.end - unit.start) * 0.8;
  const speakerSpan = mostly && previous?.directness === "direct" ? previous.speakerSpan : null;
  return { content: quote, cue: null, speakerSpan, directness: "direct" };
}

function wordCount(text: string, span: Span): number {
  return text.slice(span.start, span.end).match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)?.length ?? 0;
}
