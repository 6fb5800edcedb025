import { foldText } from "../fold-text.ts";

/** A character of a script written without spaces (Chinese, Japanese, Thai, Lao, Khmer, Burmese) or with particles attached (Korean). */
export const DENSE_CHARACTER =
  "[[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\u30fc\\u3099\\u309a]&&[\\p{L}\\p{N}\\p{M}]]";

/** Any other character the index keeps: letters, digits, marks, private use. */
export const WORD_CHARACTER = `[[\\p{L}\\p{N}\\p{M}\\p{Co}]--${DENSE_CHARACTER}]`;

/**
 * A token that stands in every article's last column, so that "everything but" is one index query.
 * Private use: no keyboard types it, and the query parser drops it.
 */
export const EVERY_ARTICLE = "\u{10fffd}";

/** A token between spans that do not touch in the article, so that no phrase matches across the gap. */
export const GAP = "\u{10fffc}";

/** A piece of folded text the index treats as one: a word, or a run of dense script. */
export interface Segment {
  readonly text: string;
  readonly dense: boolean;
}

const DENSE_RUN = new RegExp(`${DENSE_CHARACTER}+`, "gv");
const SURROGATE = /[\ud800-\udfff]/;
/** Ten times faster than DENSE_RUN: rules out texts of other scripts. */
const MAYBE_DENSE = /[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u2e80-\uffff]/;
const SEGMENT = new RegExp(`(${DENSE_CHARACTER}+)|${WORD_CHARACTER}+`, "gv");

/**
 * The form of a text that goes into the index: folded, every dense run replaced by its overlapping pairs of
 * characters and its last character ("ABCD" becomes "AB BC CD D").
 */
export function toIndexText(text: string): string {
  const folded = foldText(text);
  if (!MAYBE_DENSE.test(folded)) return folded;
  return folded.replace(DENSE_RUN, (run) => ` ${runTokens(run, true).join(" ")} `);
}

/** The words and dense runs of a folded text, in order. */
export function segmentsOf(folded: string): Segment[] {
  return Array.from(folded.matchAll(SEGMENT), (match) => ({ text: match[0], dense: match[1] !== undefined }));
}

/** The index tokens of a dense run; `withLast` adds the closing single character. */
export function runTokens(run: string, withLast: boolean): string[] {
  const characters = SURROGATE.test(run) ? Array.from(run) : run.split("");
  const tokens: string[] = [];
  for (let i = 0; i + 1 < characters.length; i++) tokens.push(`${characters[i]}${characters[i + 1]}`);
  const last = characters.at(-1);
  if (last !== undefined && (withLast || tokens.length === 0)) tokens.push(last);
  return tokens;
}
