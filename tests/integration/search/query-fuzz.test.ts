import { setImmediate } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { prepareSearch } from "../../../src/main/project/search/search.repository.ts";
import { attachSearchIndex } from "../../../src/main/project/search/search-index.ts";
import { keysInOrder } from "../../../src/main/project/search/search-keys.ts";
import { collectTermsStep } from "../../../src/main/project/search/term-table.ts";
import { parseQuery } from "../../../src/shared/text/search/query.ts";
import { INDEX_COLUMNS, OWN_COLUMNS } from "../../../src/shared/text/search/query-fields.ts";
import { querySentence } from "../../../src/shared/text/search/query-sentence.ts";
import { describeQuery } from "../../../src/shared/text/search/query-tree.ts";
import { slowMatch } from "../../support/slow-search.ts";
import {
  SMALL_ACTORS,
  SMALL_CLAIMS,
  SMALL_LANGUAGES,
  SMALL_OUTLETS,
  SMALL_TAGS,
  SMALL_WORDS,
  smallCorpus,
} from "../../support/small-corpus.ts";

/** CI takes some thousand; the million: FUZZ_RUNS=1000000. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 10_000);

/** SQLite gives back the memory of forgotten statements only when the loop of events goes round, as it does in the program. */
const ROUND = 1000;

/** Pieces that break a raw FTS5 query. */
const HOSTILE = [
  ..."\"'`()[]{}*-+^:;,.!?&|<>=~%$#@/\\“”«»「」،؛",
  ..."\0\u0001\n\t\u200b\u200d\ud800\udfff\u{10fffd}\u{1f600}",
  ..."aßéЖё中京ガمُ٣हि한ก",
  ...["{a b} :", "NEAR(", "NEAR(a b)", "'; DROP TABLE article; --", '"open', "((((((((((", "))))))))))"],
];
const OPERATORS = [
  ...[
    " ",
    " ",
    " ",
    " AND ",
    " OR ",
    " NOT ",
    " -",
    " NEAR ",
    " NEAR/0 ",
    " NEAR/2 ",
    " NEAR/99999999 ",
    "*",
  ],
  ...["(", ")", '"', "title:", "body:", "byline:", "caption:", "related:", "other:", "anywhere:"],
  ...["in:title ", "in:caption ", "in:all ", "in:nowhere ", "outlet:", "lang:", "tag:", "actor:", "claim:"],
  ...[
    "speaker:",
    "before:",
    "after:",
    "on:",
    "2025 ",
    "2025-03 ",
    "2025-03-14 ",
    '"14 March 2025" ',
    "03/04/2025 ",
  ],
];
const NAMES = [...SMALL_OUTLETS, ...SMALL_TAGS, ...SMALL_ACTORS, ...SMALL_CLAIMS, ...SMALL_LANGUAGES];

const ALL_NAMES = {
  outlets: SMALL_OUTLETS,
  tags: SMALL_TAGS,
  actors: SMALL_ACTORS,
  claims: SMALL_CLAIMS,
};

const pieces = (...from: readonly (readonly string[])[]) =>
  fc
    .array(fc.oneof(...from.map((list) => fc.constantFrom(...list))), { maxLength: 30 })
    .map((list) => list.join(""));
const codePoints = fc
  .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 30 })
  .map((points) => String.fromCodePoint(...points));
const query = fc.oneof(
  { weight: 5, arbitrary: pieces(OPERATORS, SMALL_WORDS, OPERATORS, NAMES) },
  { weight: 2, arbitrary: pieces(OPERATORS, SMALL_WORDS, HOSTILE) },
  { weight: 1, arbitrary: pieces(HOSTILE) },
  { weight: 1, arbitrary: codePoints },
);

let corpus: ReturnType<typeof smallCorpus>;
beforeAll(() => {
  corpus = smallCorpus(60, 11);
  while (collectTermsStep(corpus.project.index));
  attachSearchIndex(corpus.project.db, corpus.project.indexPath, "p");
});
afterAll(() => corpus.project.close());

/** Searches for real and by looking at every article, and compares. */
function check(input: string, typing: boolean, includeBoilerplate: boolean): number {
  const { db } = corpus.project;
  const { tree, source, parsed } = prepareSearch(db, {
    query: input,
    typing,
    includeBoilerplate,
    filters: {},
  });
  const found = keysInOrder(db, source, { from: null, oldest: true }, 1000);
  const usual = includeBoilerplate ? INDEX_COLUMNS : OWN_COLUMNS;
  const expected = corpus.articles.filter(
    (article) => tree === null || slowMatch(tree, article, usual, ALL_NAMES),
  );
  expectSame(
    found,
    expected.map(({ key }) => key).sort((a, b) => a - b),
  );
  // What is shown is what was searched. (Near the limits what is written out in full would be too much.)
  const shown = parseQuery(describeQuery(parsed.tree));
  if (!shown.dropped.some(({ reason }) => reason.startsWith("too-"))) expectSame(shown.tree, parsed.tree);
  if (!querySentence(tree).endsWith(".")) throw new Error(`no sentence: ${querySentence(tree)}`);
  return found.length;
}

/** Ten thousand times: an assertion, which costs more than a search here, only says what differs. */
function expectSame(actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected);
}

describe("any input as a query", () => {
  test("is no error, and finds what the tree shown means", async () => {
    let some = 0;
    for (let left = RUNS; left > 0; left -= ROUND) {
      fc.assert(
        fc.property(query, fc.boolean(), fc.boolean(), (input, typing, boilerplate) => {
          const found = check(input, typing, boilerplate);
          if (found > 0 && found < corpus.articles.length) some += 1;
        }),
        { numRuns: Math.min(left, ROUND) },
      );
      await setImmediate();
    }
    // A comparison of empty lists would prove nothing.
    expect(some).toBeGreaterThan(RUNS / 20);
  }, 3_600_000);

  test("runs at the limits of length and depth", () => {
    check("(a OR -(b c) ".repeat(500), false, false);
    check(`${"NOT (".repeat(500)}a`, false, true);
    check("(a b OR c d -(e f OR g h -(".repeat(30), false, false);
    check("(a OR b -(c d) -(e OR ".repeat(30), false, false);
    check("(outlet:Alpha OR a NEAR/2 b -(tag:red c) -(lang:en OR ".repeat(30), false, false);
    check(Array.from({ length: 300 }, (_, i) => `-w${i}`).join(" OR "), true, false);
    check(`"${"word ".repeat(190)}"`, false, false);
    check("中".repeat(190), false, false);
    check("a NEAR/3 ".repeat(190), false, false);
    check("attack ".repeat(190), false, false);
    check("before:2025 ".repeat(190), false, false);
  });
});
