import { beforeEach, describe, expect, test } from "vitest";
import {
  detailsBeside,
  isSearching,
  navigate,
  oneLevelUp,
  type Place,
  START,
} from "../../../src/renderer/app/navigation.ts";

const open = { id: "a1", quoteId: null, span: null, visit: 1 };

describe("one level up", () => {
  test("leaves the article first and keeps it selected", () => {
    const place: Place = { ...START, article: open, search: { ...START.search, query: "bridge" } };
    expect(oneLevelUp(place)).toMatchObject({
      article: null,
      details: { kind: "article", id: "a1" },
      search: { query: "bridge" },
    });
  });

  test("then leaves the search and keeps its filter", () => {
    const search = { ...START.search, query: "bridge", filter: { language: "en" } };
    const above = oneLevelUp({ ...START, search });
    expect(above?.search).toMatchObject({ query: "", filter: { language: "en" } });
  });

  test("then drops the selection, and at the top there is nothing above", () => {
    const above = oneLevelUp({ ...START, details: { kind: "claim", id: "c1" } });
    expect(above?.details).toBeNull();
    expect(oneLevelUp(START)).toBeNull();
  });
});

describe("going somewhere", () => {
  beforeEach(() => navigate.reset());

  test("says when there is no way up", () => {
    expect(navigate.up()).toBe(false);
    navigate.openArticle("a1");
    expect(navigate.up()).toBe(true);
  });

  test("keeps the claim beside the text when one goes to its quote, not when another article is opened", () => {
    const claim = { kind: "claim", id: "c1" } as const;
    expect(detailsBeside({ ...open, quoteId: "q1" }, claim)).toEqual(claim);
    expect(detailsBeside(open, claim)).toEqual({ kind: "article", id: "a1" });
    expect(detailsBeside({ ...open, quoteId: "q1" }, null)).toEqual({ kind: "article", id: "a1" });
  });

  test("takes a search box full of blanks for no search", () => {
    expect(isSearching({ ...START, search: { ...START.search, query: "  " } })).toBe(false);
  });
});
