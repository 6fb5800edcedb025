import Database from "better-sqlite3";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseQuery } from "../../../src/shared/text/search/query.ts";
import { toFtsMatch } from "../../../src/shared/text/search/query-match.ts";
import { describeQuery } from "../../../src/shared/text/search/query-tree.ts";

/** Pieces that break a raw FTS5 query, mixed with words of many scripts. */
const HOSTILE = [
  ..."\"'`()[]{}*-+^:;,.!?&|<>=~%$#@/\\“”«»「」،؛",
  ..."\0\u0001\n\t\u200b\u200d\ud800\udfff\u{10fffd}\u{1f600}",
  ..."aßéЖё中京ガمُ٣हि한ก",
  ...[
    " ",
    " ",
    " AND ",
    " OR ",
    " NOT ",
    "NEAR(",
    "NEAR/3",
    "title:",
    "body:",
    "other:",
    "{a b} :",
    "- ",
    " -",
  ],
  ...[
    "the",
    "U.S.",
    "don't",
    "AT&T",
    "covid-19",
    "北京大学",
    "مُحَمَّد",
    '"open',
    "star*",
    "((((((((((",
    "))))))))))",
  ],
];

describe("any input as a query", () => {
  const db = new Database(":memory:");
  db.exec(
    `CREATE VIRTUAL TABLE t USING fts5(title, body, other, content='', contentless_delete=1,
       tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co M*'");
     INSERT INTO t(rowid, title, body, other) VALUES (1, 'a b', 'the star 北京 京', 'x')`,
  );
  const run = db.prepare("SELECT count(*) FROM t WHERE t MATCH ?").pluck();

  const check = (input: string, typing: boolean) => {
    const { tree } = parseQuery(input, { typing });
    if (tree === null) return;
    expect(run.get(toFtsMatch(tree, { columns: ["title", "body"] }))).toBeTypeOf("number");
  };

  test("runs without an error and is described as it was read", () => {
    const hostile = fc.array(fc.constantFrom(...HOSTILE), { maxLength: 40 }).map((pieces) => pieces.join(""));
    const codePoints = fc
      .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 30 })
      .map((points) => String.fromCodePoint(...points));
    const anything = fc.oneof(hostile, codePoints);
    fc.assert(
      fc.property(anything, fc.boolean(), (input, typing) => {
        check(input, typing);
        const { tree } = parseQuery(input, { typing });
        expect(parseQuery(describeQuery(tree)).tree).toEqual(tree);
      }),
      {
        numRuns: Number(process.env.FUZZ_RUNS ?? 5000),
      },
    );
  });

  test("runs at the limits of length and depth", () => {
    check("(a OR -(b c) ".repeat(500), false);
    check(`${"NOT (".repeat(500)}a`, false);
    check("(a b OR c d -(e f OR g h -(".repeat(30), false);
    check("(a OR b -(c d) -(e OR ".repeat(30), false);
    check(Array.from({ length: 300 }, (_, i) => `-w${i}`).join(" OR "), true);
    check(`"${"word ".repeat(190)}"`, false);
    check("中".repeat(190), false);
  });
});
