import { beforeEach, describe, expect, test } from "vitest";
import {
  canBeSaved,
  changedSearch,
  detailsBeside,
  filterKept,
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

describe("what can be saved as a search", () => {
  const asked = { ...START.search };

  test("is a question, a filter alone, or both; nothing is not", () => {
    expect(canBeSaved(asked)).toBe(false);
    expect(canBeSaved({ ...asked, query: " " })).toBe(false);
    expect(canBeSaved({ ...asked, query: "bridge" })).toBe(true);
    expect(canBeSaved({ ...asked, filter: { outlet: null } })).toBe(true);
  });
});

describe("a saved filter", () => {
  const saved = { ...START.search, filter: { language: "en" }, savedId: "s1" };

  test("is left when the filter is cleared, and held while a part of it stays", () => {
    expect(changedSearch(saved, { filter: {} }).savedId).toBeNull();
    expect(changedSearch(saved, { filter: { outlet: null } }).savedId).toBe("s1");
    expect(changedSearch(saved, { filter: {}, query: "bridge" }).savedId).toBe("s1");
  });

  test("does not stay when one goes to all articles; a filter set by hand does, but for what is to be checked", () => {
    expect(filterKept(saved)).toEqual({});
    expect(filterKept({ ...saved, savedId: null })).toEqual({ language: "en" });
    expect(filterKept({ ...saved, query: "bridge" })).toEqual({ language: "en" });
    expect(filterKept({ ...saved, savedId: null, filter: { check: true } })).toEqual({});
  });
});
