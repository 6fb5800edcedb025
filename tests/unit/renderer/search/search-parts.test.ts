import { describe, expect, test } from "vitest";
import { formChips, leftOutNow, withoutForm } from "../../../../src/renderer/features/search/form-chips.ts";
import { hitRows, rowKey } from "../../../../src/renderer/features/search/hit-rows.ts";
import { withCompletion, withWords } from "../../../../src/renderer/features/search/insert-words.ts";
import { sentenceAround } from "../../../../src/renderer/features/search/line-actions.ts";
import { loosened } from "../../../../src/renderer/features/search/loosen.ts";
import { sortNames } from "../../../../src/renderer/features/search/name-order.ts";
import { isSameRequest } from "../../../../src/renderer/features/search/saved-request.ts";
import { isOfTheSameWord } from "../../../../src/renderer/features/search/use-completions.ts";
import type { SearchHit } from "../../../../src/shared/contract/search.contract.ts";
import { fieldValue } from "../../../../src/shared/text/search/query-fields.ts";

const expansion = {
  word: "strike",
  kind: "stem" as const,
  forms: ["strikes", "struck", "striking"],
  cut: false,
};

describe("forms searched along", () => {
  test("are a few chips and the number of the others", () => {
    expect(formChips([expansion], [], 2)).toEqual([
      { word: "strike", kind: "stem", forms: ["strikes", "struck"], more: 1, cut: false },
    ]);
  });

  test("lose what was left out, one or all", () => {
    const one = withoutForm([], "strike", "struck");
    expect(formChips([expansion], one, 9)[0]?.forms).toEqual(["strikes", "striking"]);
    const all = withoutForm(one, "strike", null);
    expect(all).toEqual([{ word: "strike", form: null }]);
    expect(formChips([expansion], all, 9)).toEqual([]);
  });

  test("of words no longer asked are forgotten", () => {
    const left = [
      { word: "Strike", form: null },
      { word: "ferry", form: "ferries" },
    ];
    expect(leftOutNow(left, "the STRIKE")).toEqual([left[0]]);
  });
});

describe("a completion", () => {
  test("takes the place of the word before the caret and keeps what follows", () => {
    const typed = { text: "har bridge", caret: 3 };
    expect(withCompletion(typed, { start: 0, end: 3 }, { kind: "term", insert: "harbour" })).toEqual({
      text: "harbour bridge",
      caret: 7,
    });
  });

  test("is followed by a space at the end, a field's colon is not", () => {
    const at = { start: 0, end: 2 };
    const typed = { text: "ou", caret: 2 };
    expect(withCompletion(typed, at, { kind: "term", insert: "out" }).text).toBe("out ");
    expect(withCompletion(typed, at, { kind: "field", insert: "outlet:" }).text).toBe("outlet:");
  });

  test("still fits while only its word grows", () => {
    expect(isOfTheSameWord("lena or", "lena o", 5)).toBe(true);
    expect(isOfTheSameWord("lena or ", "lena o", 5)).toBe(false);
    expect(isOfTheSameWord("lina or", "lena o", 5)).toBe(false);
    expect(isOfTheSameWord("lena ", "lena o", 5)).toBe(false);
  });

  test("of a name is quoted where it must be", () => {
    expect(fieldValue("Reuters")).toBe("Reuters");
    expect(fieldValue('The "Daily" News')).toBe('"The  Daily  News"');
    expect(withWords("  ", "a*")).toBe("a*");
    expect(withWords("bridge ", "a*")).toBe("bridge a*");
  });
});

function hit(articleId: string, copies = 0): SearchHit {
  const empty = { text: "", marks: [] };
  return {
    ...{ articleId, title: articleId, outlet: null, published: null, language: null, titleMarks: [] },
    ...{ snippet: empty, matches: 1, copies, claims: 0, storyId: `story-${articleId}` },
  };
}

describe("rows of results", () => {
  test("have copies under their first once these are there, each row with a key of its own", () => {
    const hits = [hit("a", 3), hit("b")];
    const waiting = hitRows(hits, new Map([["story-a", { hits: null, total: 0 }]]));
    expect(waiting.map(({ kind }) => kind)).toEqual(["hit", "waiting", "hit"]);
    const copies = { hits: [hit("a"), hit("c"), hit("d")], total: 4 };
    const rows = hitRows(hits, new Map([["story-a", copies]]));
    expect(rows.map(rowKey)).toEqual(["a", "a/c", "a/d", "a/more", "b"]);
    expect(rows[3]).toEqual({ kind: "more", under: "a", count: 1 });
  });
});

describe("looser questions", () => {
  const kinds = (query: string) => loosened(query).map(({ kind, query: next }) => [kind, next]);

  test("give up a field, quotation marks, all words, whole words", () => {
    expect(kinds('bridge outlet:"Coast Herald"')).toContainEqual(["field", "bridge"]);
    expect(kinds('"old bridge"')).toContainEqual(["unquote", "old bridge"]);
    expect(kinds("old bridge")).toEqual([
      ["any", "old OR bridge"],
      ["begin", "old* bridge*"],
    ]);
  });

  test("are none where nothing can be given up", () => {
    expect(kinds("a* b*")).toEqual([]);
    expect(kinds("  ")).toEqual([]);
  });
});

describe("the sentence of a line", () => {
  const text = "Heading\nFirst words. The bridge was hit, Dr. Orsk said. Then nothing.\nNext paragraph.";

  test("is the one around the place, and never leaves the paragraph", () => {
    const start = text.indexOf("bridge");
    const span = sentenceAround(text, { start, end: start + 6 }, "en");
    expect(text.slice(span.start, span.end)).toContain("The bridge was hit");
    expect(text.slice(span.start, span.end)).not.toContain("\n");
    expect(text.slice(span.start, span.end)).not.toContain("First words");
  });

  test("is the place itself where no sentence is, and a strange language does no harm", () => {
    const span = sentenceAround("x", { start: 0, end: 1 }, "not a language");
    expect(span).toEqual({ start: 0, end: 1 });
  });
});

describe("saved searches", () => {
  const request = {
    ...{ query: "bridge", order: "newest" as const, includeBoilerplate: false, collapseCopies: true },
    filter: { outlet: "A", language: "en" },
  };

  test("are the same whatever the order of their parts", () => {
    expect(
      isSameRequest(request, { ...request, filter: { language: "en", outlet: "A" }, leaveOut: [] }),
    ).toBe(true);
    expect(isSameRequest(request, { ...request, order: "oldest" })).toBe(false);
    expect(isSameRequest(request, { ...request, leaveOut: [{ word: "bridge", form: null }] })).toBe(false);
  });
});

test("names are sorted by hits, as given among equals", () => {
  const names = [
    { name: "b", articles: 1 },
    { name: "a", articles: 3 },
    { name: "c", articles: 1 },
  ];
  const order = (by: "given" | "most" | "fewest" | "name") =>
    sortNames(names, by)
      .map(({ name }) => name)
      .join("");
  expect([order("given"), order("most"), order("fewest"), order("name")]).toEqual([
    "bac",
    "abc",
    "bca",
    "abc",
  ]);
});
