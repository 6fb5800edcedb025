import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toIndexText } from "../../../../../src/shared/text/search/index-text.ts";
import { parseQuery } from "../../../../../src/shared/text/search/query.ts";
import { toFtsMatch } from "../../../../../src/shared/text/search/query-match.ts";
import { describeQuery, positiveLeaves } from "../../../../../src/shared/text/search/query-tree.ts";

function understood(input: string): string {
  return describeQuery(parseQuery(input).tree);
}

describe("parseQuery", () => {
  test.each([
    ["air strike", "air AND strike"],
    ["air AND strike", "air AND strike"],
    ["a OR b c", "a OR (b AND c)"],
    ["(a OR b) c", "(a OR b) AND c"],
    ["a -b", "a AND NOT b"],
    ["a NOT (b c)", "a AND NOT (b AND c)"],
    ["NOT NOT a", "a"],
    ["-a -b", "NOT a AND NOT b"],
    ["“air strike”", '"air strike"'],
    ["„Luftangriff heute“", '"Luftangriff heute"'],
    ["«frappe aérienne»", '"frappe aérienne"'],
    ["「空爆」", '"空爆"'],
    ["attack*", "attack*"],
    ['"air str*"', '"air str"*'],
    ["title:drone", "title:drone"],
    ["title:(a OR b) c", "(title:a OR title:b) AND c"],
    ['-title:"air base"', 'NOT title:"air base"'],
    ["covid-19 U.S. don't AT&T", "covid-19 AND U.S. AND don't AND AT&T"],
    ["and or not", "and AND or AND not"],
    ["Title: what now", "Title: AND what AND now"],
    ["https://example.org/a?b=c", "https://example.org/a?b=c"],
    ["peace --talks", "peace AND talks"],
    ['צה"ל הודיע', 'צה"ל AND הודיע'],
    ['"unfinished phrase', '"unfinished phrase"'],
    ["((a) (b))", "a AND b"],
  ])("reads %j as %j", (input, expected) => {
    expect(understood(input)).toBe(expected);
  });

  test.each([
    ["", []],
    ["   ", []],
    ["!!! — ...", ["!!!", "—", "..."]],
    ["AND", ["AND"]],
    ["OR NOT", ["OR", "NOT"]],
    ["()", ["(", ")"]],
    ['""', ['""']],
    ["*", ["*"]],
  ])("finds nothing to search in %j and says what it dropped", (input, dropped) => {
    const parsed = parseQuery(input);
    expect(parsed.tree).toBeNull();
    expect(parsed.ignored.sort()).toEqual([...dropped].sort());
  });

  test("keeps what is usable and lists the rest", () => {
    const parsed = parseQuery("strike & OR drone) OR");
    expect(describeQuery(parsed.tree)).toBe("strike OR drone");
    expect(parsed.ignored).toEqual(["&", ")", "OR"]);
  });

  test("takes at most 200 index words and names those beyond", () => {
    const parsed = parseQuery(Array.from({ length: 250 }, (_, i) => `w${i}`).join(" "));
    expect(positiveLeaves(parsed.tree)).toHaveLength(200);
    expect(parsed.ignored).toHaveLength(50);
    expect(parseQuery("中".repeat(500)).tree).toBeNull();
  });

  test("takes at most 20 levels of parentheses and still reads the words", () => {
    const parsed = parseQuery(`${"(a OR (b ".repeat(40)}c${")".repeat(80)}`);
    expect(positiveLeaves(parsed.tree).length).toBe(81);
    expect(parsed.ignored.filter((raw) => raw === "(")).toHaveLength(60);
  });

  test("lets the last word go on while typing, but only there and only from two letters, in a phrase from three", () => {
    const typed = (input: string) => parseQuery(input, { typing: true });
    expect(describeQuery(typed("air stri").tree)).toBe("air AND stri*");
    expect(typed("air stri").lastWordPrefix).toBe(true);
    expect(describeQuery(typed('"air stri').tree)).toBe('"air stri"*');
    for (const input of ["air stri ", "air s", "(air stri)", '"air stri"', "air -stri", "attack*"]) {
      expect(typed(input).lastWordPrefix, input).toBe(false);
    }
    expect(parseQuery("air stri").lastWordPrefix).toBe(false);
    expect(describeQuery(typed("中").tree)).toBe("中*");
  });

  test("reads its own description as the same query", () => {
    const piece = fc.constantFrom(
      "a",
      "b c",
      '"x y"',
      "(",
      ")",
      " OR ",
      " AND ",
      " NOT ",
      "-",
      "title:",
      "*",
      " ",
      "中文",
      "“q”",
      "U.S.",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const { tree } = parseQuery(pieces.join(""));
        const again = parseQuery(describeQuery(tree));
        expect(again.tree).toEqual(tree);
        expect(again.ignored).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("toFtsMatch", () => {
  const match = (input: string) => {
    const { tree } = parseQuery(input);
    return tree === null ? null : toFtsMatch(tree, { columns: ["title", "body"] });
  };

  test("quotes every word and folds it", () => {
    expect(match("Café")).toBe('{title body} : "cafe"');
    expect(match("U.S.")).toBe('{title body} : "u s"');
    expect(match("title:Straße*")).toBe('{title} : "strasse" *');
  });

  test("asks dense scripts in pairs of characters", () => {
    expect(match("北京大学")).toBe('{title body} : "北京 京大 大学"');
    expect(match("京")).toBe('{title body} : "京" *');
    expect(match('"手机iPhone"')).toBe('{title body} : "手机 机 iphone"');
    expect(toIndexText("北京大学abc")).toBe(" 北京 京大 大学 学 abc");
  });

  test("excludes without needing anything to start from", () => {
    expect(match("-a")).toBe('{other} : "\u{10fffd}" NOT {title body} : "a"');
    expect(match("x -a -b")).toBe('{title body} : "x" NOT ({title body} : "a" OR {title body} : "b")');
  });
});
