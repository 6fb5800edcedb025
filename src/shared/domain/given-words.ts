import * as v from "valibot";
import { publishedSpan } from "./published-span.ts";

/** As many UTF-16 code units as one text may have bytes: what is longer is refused before it is sent anywhere. */
export const LONGEST_WORDS = 32 * 1024 * 1024;

const said = v.nullable(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(1000)));

/** Words that a person dropped or pasted, with what they say about them; null leaves it to the words themselves. */
export const GivenWordsSchema = v.strictObject({
  /** As they came: plain text, whatever it looks like. */
  text: v.pipe(v.string(), v.maxLength(LONGEST_WORDS)),
  title: said,
  outlet: said,
  /** A partial date: "2026", "2026-11", "2026-11-20" or "2026-11-20T21:40". */
  published: v.nullable(
    v.pipe(
      v.string(),
      v.check((date) => publishedSpan(date) !== null, "not a date like 2026, 2026-11 or 2026-11-20"),
    ),
  ),
});
export type GivenWords = v.InferOutput<typeof GivenWordsSchema>;

/** A title is the first line, cut at a word after so many UTF-16 code units. */
const LONGEST_TITLE = 120;
const LONGEST_NAME = 60;

/** What words are called before a person says so: their first line, cut at a word; "" when there is none. */
export function firstLineOf(text: string): string {
  const line = /\S[^\r\n\u2028\u2029]*/u.exec(text)?.[0] ?? "";
  return cutAtWord(line.replace(/\s+/gu, " ").trim(), LONGEST_TITLE, "…");
}

/** The name of the file that keeps the words: the title without signs that a system or a receipt reads otherwise. */
export function fileNameOf({ title, text }: Pick<GivenWords, "title" | "text">): string {
  const plain = (title ?? firstLineOf(text)).replace(/[^\p{L}\p{M}\p{N}'’(),-]+/gu, " ").trim();
  const name = cutAtWord(plain, LONGEST_NAME, "");
  return `${name === "" ? "words" : name}.txt`;
}

function cutAtWord(line: string, longest: number, end: string): string {
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest);
  const space = cut.lastIndexOf(" ");
  return `${(space > longest / 2 ? cut.slice(0, space) : cut).toWellFormed().replace(/\ufffd$/u, "")}${end}`;
}
