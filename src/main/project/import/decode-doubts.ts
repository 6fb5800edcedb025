import { isUtf8 } from "node:buffer";
import iconv from "iconv-lite";

const NOT_ASCII = /[^\u0000-\u007F]+(?:\s?[^\u0000-\u007F]+)*/gu;
const FOREIGN_LETTER = /[^\u0000-\u007F]/u;
const SAMPLE_CHARACTERS = 200_000;
/** The encodings in which UTF-8 is read by mistake, with what that leaves behind; most texts have nothing of it. */
const MISTAKEN_FOR = [
  { encoding: "windows-1252", trace: /[Â-ô][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/u },
  {
    encoding: "windows-1251",
    trace: /(?:[РС][^А-Яа-яA-Za-z\s]){3}|(?:[РС][А-Яа-яЀ-џ\u0080-\u00FF]){3}|вЂ[™њќ“”¦]/u,
  },
] as const;
// Letters of two scripts in one word, a sign or a control inside a word.
const ODD =
  /[a-z](?=[\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Han}])|[\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}](?=[a-z])|\p{L}[\p{S}¡-¿](?=\p{L})|[\u0080-\u009F\uFFFD]/giu;
const FOREIGN_CAPITAL = /(?![A-Z])\p{Lu}/gu;
const ODD_CASE = /\p{Ll}\p{Lu}/gu;

/** UTF-8 that somebody once read in another encoding and stored that way ("â€™" for "’"). */
export interface DoubleDecoded {
  readonly places: number;
  readonly encoding: string;
  /** The first broken piece and what it would be. */
  readonly broken: string;
  readonly meant: string;
}

/**
 * Looks for pieces of text that are UTF-8 read as windows-1252 or 1251: encoded back they are sound UTF-8 with fewer
 * characters. Null when there are none or when most foreign letters are in order. Looks at 200,000 characters.
 */
export function findDoubleDecoding(text: string): DoubleDecoded | null {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const traced = MISTAKEN_FOR.filter(({ trace }) => trace.test(sample));
  const runs = traced.length === 0 ? [] : (sample.match(NOT_ASCII) ?? []);
  for (const { encoding } of traced) {
    let first: { broken: string; meant: string } | null = null;
    let places = 0;
    for (const run of runs) {
      const meant = readBack(run, encoding);
      if (meant === null) continue;
      places += 1;
      first ??= { broken: run.slice(0, 20), meant: meant.slice(0, 20) };
    }
    if (first !== null && places * 2 >= runs.length) return { places, encoding, ...first };
  }
  return null;
}

function readBack(run: string, encoding: string): string | null {
  const bytes = iconv.encode(run, encoding);
  // A character that the encoding lacks comes out as a question mark.
  if (bytes.includes(0x3f) && !run.includes("?")) return null;
  // Most runs are not: asking costs a hundredth of what a decoder's exception does.
  if (!isUtf8(bytes)) return null;
  const meant = bytes.toString("utf8");
  return meant.length < run.length && FOREIGN_LETTER.test(meant) ? meant : null;
}

/**
 * Share of the letters outside ASCII that stand where no language puts them, near 0 for a text read rightly. A text
 * in capitals with small letters at the beginnings of words (KOI8-R and windows-1251 taken for each other) counts as odd.
 */
export function oddness(text: string): number {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const letters = sample.match(/[^\u0000-\u007F]/gu)?.length ?? 0;
  if (letters === 0) return 0;
  const odd = (sample.match(ODD_CASE)?.length ?? 0) + (sample.match(ODD)?.length ?? 0);
  const capitals = sample.match(FOREIGN_CAPITAL)?.length ?? 0;
  return odd / letters + (capitals * 2 > letters ? 0.2 : 0);
}
