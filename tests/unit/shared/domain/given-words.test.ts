import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { fileNameOf, firstLineOf, GivenWordsSchema } from "../../../../src/shared/domain/given-words.ts";

describe("words that are given", () => {
  test("are called by their first line with words, cut at a word", () => {
    expect(firstLineOf("\r\n \n  The ferry \t is late.\r\nNobody said why.")).toBe("The ferry is late.");
    expect(firstLineOf(" \n\t ")).toBe("");
    const long = firstLineOf("harbour office ".repeat(40));
    expect(long).toMatch(/^(?:harbour office )+(?:harbour|harbour office)…$/u);
    expect(long.length).toBeLessThanOrEqual(121);
    expect(firstLineOf("港".repeat(300))).toBe(`${"港".repeat(120)}…`);
    expect(firstLineOf(`a${"😀".repeat(200)}`).isWellFormed()).toBe(true);
  });

  test.each([
    ["The ferry is late.", "The ferry is late.txt"],
    ["../../etc/passwd", "etc passwd.txt"],
    ["C:\\Windows\\con", "C Windows con.txt"],
    ["Who? «Nobody»: 3/4 said #1 \u202egnp.exe", "Who Nobody 3 4 said 1 gnp exe.txt"],
    ["تأخرت العبّارة", "تأخرت العبّارة.txt"],
    ["🙂🙂", "words.txt"],
    ["a".repeat(500), `${"a".repeat(60)}.txt`],
  ])("%j gives a file name that every system takes", (title, name) => {
    expect(fileNameOf({ title, text: "unused" })).toBe(name);
  });

  test("take a partial date and no other, and nothing where nothing is said", () => {
    const given = { text: "Words.", title: null, outlet: null, published: null };
    const takes = (more: object): boolean => v.is(GivenWordsSchema, { ...given, ...more });
    expect(takes({})).toBe(true);
    for (const published of ["2026", "2026-11", "2026-11-20", "2026-11-20T21:40"])
      expect([published, takes({ published })]).toEqual([published, true]);
    for (const published of ["", "20.11.2026", "2026-02-30", "yesterday"])
      expect([published, takes({ published })]).toEqual([published, false]);
    expect(takes({ outlet: "  " })).toBe(false);
    expect(takes({ html: "<b>Words.</b>" })).toBe(false);
  });
});
