import type { Span } from "../domain/anchor.ts";
import { monthNumber } from "./date-words.ts";

/** A dot after one of these rarely ends a sentence (lower case, without the dot). */
const ABBREVIATIONS = new Set(
  (
    "mr mrs ms dr prof gen col lt sgt capt adm maj cpl sen rep gov st no vs etc inc ltd corp co jan feb mar apr jun " +
    "jul aug sep sept oct nov dec approx dept est fig vol hr hrs messrs mt ft " +
    "bzw ca bspw z.b u.a d.h evtl ggf nr str usw vgl abs art sog ehem mme mlle mgr av bd sr sra srta dra ud uds pág ee " +
    "sig dott ing avv dhr mevr bijv ex núm tel ул им пр пл обл см напр проф акад св тов вул ім просп np tzn tzw ul prof např tzv doç sn"
  ).split(" "),
);
const LAST_WORD = /([\p{L}\p{M}.]+)\.["'”’»)\]]*$/u;
const ENDS_WITH_DOT = /\.["'”’»)\]]*$/u;
const SINGLE_LETTERS = /^(?:\p{L}\.)*\p{L}$/u;
const STARTS_LOWER = /^["'“”„‘’«»()[\s]*\p{Ll}/u;
const STARTS_LETTER = /^[\p{Lu}\p{Lo}]/u;
/** "4." of "4. März". */
const DAY_NUMBER = /(?:^|\s)\d{1,2}\.$/u;
const FIRST_WORD = /^[\p{L}\p{M}]+/u;
/** Opening marks that segmentation leaves at the end of the sentence before. */
const OPENS_NEXT = /(?<=[.!?。！？…؟।])\s*[“「『《〈（«¿¡]\s*$/u;
const segmenters = new Map<string, Intl.Segmenter>();

/**
 * The sentences of `text` inside each of `blocks` (paragraphs), as UTF-16 spans without white space around them;
 * none crosses a block. Segmentation is Unicode's (UAX 29) for `language`, corrected for abbreviations, initials
 * and for questions and shouts inside a sentence. Linear time.
 */
export function sentenceSpans(text: string, blocks: readonly Span[], language: string | null): Span[] {
  return blocks.flatMap((block) => sentencesIn(text, block, language));
}

/** The sentences of one block; see {@link sentenceSpans}. */
export function sentencesIn(text: string, block: Span, language: string | null): Span[] {
  const words = text.slice(block.start, block.end);
  const spans: { start: number; end: number }[] = [];
  let opening = 0;
  for (const { segment, index } of segmenterFor(language).segment(words)) {
    const from = index - opening;
    const whole = words.slice(from, index + segment.length);
    opening = openingAtEnd(whole);
    const trimmed = whole.slice(0, whole.length - opening).trim();
    if (trimmed === "") continue;
    const start = block.start + from + whole.indexOf(trimmed);
    const open = spans.at(-1);
    if (open !== undefined && continues(text.slice(open.start, open.end), trimmed))
      open.end = start + trimmed.length;
    else spans.push({ start, end: start + trimmed.length });
  }
  return spans;
}

/** Length of the opening mark, with the space before it, that belongs to the next sentence; 0 for most. */
function openingAtEnd(segment: string): number {
  const mark = OPENS_NEXT.exec(segment);
  if (mark === null) return 0;
  // German quotations end with the mark that opens others.
  return mark[0].includes("“") && segment.lastIndexOf("„") > segment.lastIndexOf("“", mark.index - 1)
    ? 0
    : mark[0].length;
}

function continues(before: string, after: string): boolean {
  if (STARTS_LOWER.test(after)) return true;
  if (!/[\p{L}\p{N}]/u.test(after)) return true;
  if (!ENDS_WITH_DOT.test(before.slice(-8))) return false;
  if (DAY_NUMBER.test(before.slice(-5))) return monthNumber(FIRST_WORD.exec(after)?.[0] ?? "") !== null;
  const word = LAST_WORD.exec(before.slice(-24))?.[1]?.toLowerCase();
  if (word === undefined) return false;
  if (ABBREVIATIONS.has(word)) return true;
  // "J. Smith" and "U.S. Army" go on; "the U.S. The" does not, but no rule without a lexicon knows that.
  return (
    SINGLE_LETTERS.test(word) &&
    STARTS_LETTER.test(after) &&
    !/^(?:The|A|An|In|He|She|It|They|But)\b/u.test(after)
  );
}

function segmenterFor(language: string | null): Intl.Segmenter {
  const key = language ?? "und";
  const known = segmenters.get(key);
  if (known !== undefined) return known;
  const made = makeSegmenter(key);
  segmenters.set(key, made);
  return made;
}

function makeSegmenter(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: "sentence" });
  } catch {
    // Imported language labels can be anything; a tag that no standard knows is read by the general rules.
    return new Intl.Segmenter(undefined, { granularity: "sentence" });
  }
}
