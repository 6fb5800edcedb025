import { capital } from "../capital.ts";

/** What the sentence of evidence is made of. Words are compared words: body without boilerplate. */
export interface EvidenceFigures {
  /** What to call the article of which is said how much stands in the other one. */
  readonly name: string;
  readonly otherName: string;
  readonly words: number;
  /** Whole percent of those words in shared passages. */
  readonly percent: number;
  readonly passages: number;
  /** Words of the longest of these passages; null where they were not counted. */
  readonly longest: number | null;
  /** Places inside passages where words differ; null where they were not looked for. */
  readonly changes: number | null;
  readonly identical: boolean;
  readonly leftOut: LeftOut;
}

/** Zones that were not compared, in both articles together. */
export interface LeftOut {
  /** Words of each piece of boilerplate. */
  readonly notices: readonly number[];
  readonly headlines: number;
  readonly captions: number;
}

/** A notice from this many words on is named by its length. */
const LONG_NOTICE = 30;

/**
 * The evidence in one sentence: "94 % of B (412 words) stands in A in 3 passages, the longest 188 words; a site notice
 * was left out." English, plural-safe.
 */
export function evidenceSentence(figures: EvidenceFigures): string {
  const { name, otherName, passages } = figures;
  const out = leftOutClause(figures.leftOut);
  const end = out === null ? "." : `; ${out}.`;
  if (passages === 0) return `No shared passage was found in ${name} and ${otherName}${end}`;
  const words = counted(figures.words, "word", "words");
  if (figures.identical) return `${capital(name)} (${words}) repeats ${otherName} word for word${end}`;
  const longest =
    figures.longest === null ? "" : `, the longest ${counted(figures.longest, "word", "words")}`;
  const changes =
    figures.changes === null || figures.changes === 0
      ? ""
      : ` with ${counted(figures.changes, "change", "changes")}`;
  const where = passages === 1 ? `in 1 passage${changes}` : `in ${passages} passages${changes}${longest}`;
  return `${figures.percent} % of ${name} (${words}) stands in ${otherName} ${where}${end}`;
}

/** "a site notice and 6 headlines of other articles were left out", or null when everything was compared. */
function leftOutClause({ notices, headlines, captions }: LeftOut): string | null {
  const parts = [
    noticeWords(notices),
    headlines === 0 ? null : counted(headlines, "headline of another article", "headlines of other articles"),
    captions === 0 ? null : counted(captions, "caption", "captions"),
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  const isOne = notices.length + headlines + captions === 1;
  const list =
    parts.length === 1 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}`;
  return `${list} ${isOne ? "was" : "were"} left out`;
}

function noticeWords(notices: readonly number[]): string | null {
  const [only, another] = notices;
  if (only === undefined) return null;
  if (another !== undefined) {
    const words = notices.reduce((sum, one) => sum + one, 0);
    return `${notices.length} site notices (${counted(words, "word", "words")})`;
  }
  return only >= LONG_NOTICE ? `a site notice of ${only} words` : "a site notice";
}

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}
