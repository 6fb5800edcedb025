/** What a run of four bytes says for each language, by the number of the language. */
export type Scores = Readonly<Record<number, number>>;

/** The table of a language detector: what `eld` asks of one. */
export interface LanguageTable {
  readonly type: string;
  /** ISO 639-1 by number. */
  readonly languages: Readonly<Record<number, string>>;
  readonly ngrams: Readonly<Record<string, Scores | undefined>>;
}

const LANGUAGE = /(\d+):'(\w+)'/g;
const BEGIN = "ngrams:{";

/**
 * The table of eld, read from the text of its file. As a program the file costs each thread 0.5 s of processor time, 70 MB
 * while it is compiled and 44 MB for as long as the thread lives, since each of its 81,206 entries becomes an object of
 * some 500 bytes; here an entry is its place in the text, and becomes an object when it is asked for. About 50 ms and 8 MB.
 * Throws when the file is not of that shape.
 */
export function languageTable(file: string): LanguageTable {
  const begin = file.indexOf(BEGIN);
  if (begin === -1) throw new Error("the table of languages has another shape");
  const languages: Record<number, string> = {};
  for (const [, number, code] of file.slice(0, begin).matchAll(LANGUAGE))
    languages[Number(number)] = code ?? "";
  const places = placesOf(file, begin + BEGIN.length);
  const known = new Map<string, Scores>();
  const scoresAt = (place: number): Scores => {
    const written = file.slice(place, file.indexOf("}", place));
    let scores = known.get(written);
    if (scores === undefined) {
      scores = readScores(written);
      known.set(written, scores);
    }
    return scores;
  };
  const ngrams = new Proxy<Record<string, Scores | undefined>>(
    {},
    {
      get(_, ngram) {
        const place = places.get(String(ngram));
        return place === undefined ? undefined : scoresAt(place);
      },
    },
  );
  return { type: "from the file", languages, ngrams };
}

/** Where in the file the scores of each n-gram stand: `key:{1:2,3:4},'key':{5:6}}`. */
function placesOf(file: string, begin: number): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (let at = begin; ; ) {
    const isQuoted = file[at] === "'";
    const end = file.indexOf(isQuoted ? "':{" : ":{", at);
    if (end === -1) return places;
    const key = isQuoted ? file.slice(at + 1, end).replaceAll("\\'", "'") : file.slice(at, end);
    const place = end + (isQuoted ? 3 : 2);
    places.set(key, place);
    at = file.indexOf("}", place) + 2;
  }
}

function readScores(written: string): Scores {
  const scores: Record<number, number> = {};
  for (const pair of written.split(",")) {
    const [language, score] = pair.split(":");
    scores[Number(language)] = Number(score);
  }
  return scores;
}
