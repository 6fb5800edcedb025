import { describe, expect, test } from "vitest";
import { carriageOf, originFirst } from "../../../../src/shared/domain/carriage.ts";

const article = (id: string, storyId: string, published: string | null, outlet: string | null = id) => ({
  id,
  storyId,
  published,
  outlet,
});

describe("carriage", () => {
  test("of no article is nothing", () => {
    expect(carriageOf([])).toEqual({
      ...{ articles: 0, outlets: 0, origins: 0 },
      ...{
        firstArticleId: null,
        firstTitle: null,
        firstOutlet: null,
        firstPublished: null,
        firstReason: null,
      },
    });
  });

  test("names the earliest; a vague or missing date is never earlier than a known one", () => {
    const articles = [article("a", "a", null), article("b", "b", "2026-11"), article("c", "b", "2026-11-20")];
    expect(carriageOf(articles)).toMatchObject({ firstArticleId: "c", articles: 3, origins: 2 });
    expect(carriageOf(articles.slice(0, 2))).toMatchObject({ firstArticleId: "b" });
  });

  test("names the origin among copies of the same day", () => {
    const day = "2026-11-20";
    const articles = [article("copy", "origin", day, null), article("origin", "origin", day, null)];
    expect(carriageOf(articles)).toMatchObject({ firstArticleId: "origin", outlets: 0 });
  });

  test("says why: alone, earliest, credited by others whatever the dates, origin, or unknown", () => {
    const reason = (...articles: Parameters<typeof carriageOf>[0]) => {
      const { firstArticleId, firstReason } = carriageOf(articles);
      return [firstArticleId, firstReason];
    };
    expect(reason(article("a", "a", null))).toEqual(["a", "only"]);
    expect(reason(article("a", "a", "2026-11-20"), article("b", "a", "2026-11-21"))).toEqual([
      "a",
      "earliest",
    ]);
    const wire = { ...article("wire", "wire", "2026-11-21"), credited: true };
    expect(reason(article("b", "wire", "2026-11-20"), wire)).toEqual(["wire", "credited"]);
    expect(reason(article("b", "b", "2026-11-19"), article("c", "wire", "2026-11-20"), wire)).toEqual([
      "b",
      "earliest",
    ]);
    expect(reason(article("b", "a", "2026-11-20"), article("a", "a", "2026-11-20"))).toEqual(["a", "origin"]);
    expect(reason(article("b", "x", null), article("c", "x", null))).toEqual(["b", "unknown"]);
  });

  test("orders a story by its origin, then by time", () => {
    const members = [
      article("late", "o", "2026-11-22"),
      article("early", "o", "2026-11-01"),
      article("o", "o", null),
    ];
    expect(members.sort(originFirst).map(({ id }) => id)).toEqual(["o", "early", "late"]);
  });
});
