import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { COPY_RELATIONS, joinsStory } from "../../../../src/shared/domain/copy-link.ts";
import {
  type Story,
  type StoryArticle,
  type StoryLink,
  stories,
} from "../../../../src/shared/domain/story.ts";

function article(key: string, known: Partial<StoryArticle> = {}): StoryArticle {
  return { key, published: null, outlet: null, words: 300, order: 0, ...known };
}

function link(a: string, b: string, known: Partial<StoryLink> = {}): StoryLink {
  return { a, b, relation: "copy", score: 0.9, decision: null, direction: null, ...known };
}

function members(found: readonly Story[]): string[] {
  return found.map((story) => story.members.join("")).sort();
}

const ON = (day: number) => ({ published: `2024-03-0${day}` });
const ABC = [article("a", ON(1)), article("b", ON(2)), article("c", ON(3))];

describe("stories", () => {
  test("gives every article without copies its own story", () => {
    expect(stories(ABC, [])).toEqual(
      ["a", "b", "c"].map((key) => ({ id: key, origin: key, members: [key] })),
    );
  });

  test("joins copies around their origin", () => {
    expect(stories(ABC, [link("a", "b"), link("c", "a")])).toEqual([
      { id: "a", origin: "a", members: ["a", "b", "c"] },
    ]);
  });

  test("never chains: a copy of a copy that does not match the origin stays apart", () => {
    expect(members(stories(ABC, [link("a", "b"), link("b", "c")]))).toEqual(["ab", "c"]);
  });

  test("lets an article join the origin that covers it best", () => {
    const links = [link("a", "c", { score: 0.6 }), link("b", "c", { score: 0.8 })];
    expect(members(stories(ABC, links))).toEqual(["a", "bc"]);
  });

  test("takes the named source, else the earliest, the longest, the first imported as origin", () => {
    const origin = (articles: StoryArticle[], known: Partial<StoryLink> = {}) =>
      stories(articles, [link("a", "b", known)])[0]?.origin;
    expect(origin([article("a", ON(1)), article("b", ON(2))], { direction: "a-from-b" })).toBe("b");
    expect(origin([article("a", ON(2)), article("b", ON(1))])).toBe("b");
    expect(origin([article("a", { published: "2024" }), article("b", ON(9))])).toBe("b");
    expect(origin([article("a"), article("b", ON(9))])).toBe("b");
    expect(origin([article("a", { words: 100 }), article("b", { words: 200 })])).toBe("b");
    expect(origin([article("a", { order: 2 }), article("b", { order: 1 })])).toBe("b");
  });

  test("counts suggestions from the threshold on, and joining relations only", () => {
    const joined = (known: Partial<StoryLink>) => stories(ABC, [link("a", "b", known)]).length === 2;
    expect(joined({ score: 0.55 })).toBe(true);
    expect(joined({ score: 0.54 })).toBe(false);
    expect(joined({ score: 0.1, decision: "accepted" })).toBe(true);
    expect(joined({ score: 1, decision: "unsure" })).toBe(false);
    expect(joined({ score: 1, decision: "not-a-copy" })).toBe(false);
    for (const relation of COPY_RELATIONS) {
      expect(joined({ relation })).toBe(joinsStory(relation));
      expect(joined({ relation, decision: "accepted" })).toBe(joinsStory(relation));
    }
  });

  test("keeps accepted articles together where a suggestion would part them", () => {
    const links = [link("b", "c", { decision: "accepted", score: 0.3 }), link("a", "b", { score: 0.9 })];
    expect(members(stories(ABC, links))).toEqual(["abc"]);
  });

  test("keeps every pair of two groups apart that a person parted", () => {
    const articles = [...ABC, article("d", ON(4))];
    const links = [
      link("a", "b", { decision: "accepted" }),
      link("c", "d", { decision: "accepted" }),
      link("b", "d", { decision: "not-a-copy" }),
      link("a", "c", { score: 1 }),
    ];
    expect(members(stories(articles, links))).toEqual(["ab", "cd"]);
  });

  test("lets rejected articles form their own star", () => {
    const articles = [...ABC, article("d", ON(4))];
    const links = [
      link("a", "b"),
      link("a", "c", { decision: "not-a-copy" }),
      link("a", "d", { decision: "not-a-copy" }),
      link("c", "d"),
    ];
    expect(members(stories(articles, links))).toEqual(["ab", "cd"]);
  });

  test("ignores links to unknown articles and to oneself", () => {
    expect(
      members(stories(ABC, [link("a", "x"), link("x", "y", { decision: "accepted" }), link("b", "b")])),
    ).toEqual(["a", "b", "c"]);
  });

  test("ten thousand articles of the same words are one story, though each is linked with a few only", () => {
    const many = Array.from({ length: 10_000 }, (_, at) =>
      article(`k${String(at).padStart(5, "0")}`, { order: at }),
    );
    const links = many.flatMap((one, at) =>
      many
        .slice(0, Math.min(at, 4))
        .map((other) => link(other.key, one.key, { relation: "identical", score: 1 })),
    );
    const copy = article("copy", { order: 10_001 });
    const found = stories([...many, copy], [...links, link("copy", "k00002")]);
    expect(found).toHaveLength(1);
    expect(found[0]?.members).toHaveLength(10_001);
    const apart = stories(many.slice(0, 3), [
      link("k00000", "k00001", { relation: "identical", score: 1, decision: "not-a-copy" }),
      link("k00000", "k00002", { relation: "identical", score: 1 }),
      link("k00001", "k00002", { relation: "identical", score: 1 }),
    ]);
    expect(apart.map((story) => story.members.length).sort()).toEqual([1, 2]);
  });
});

const KEYS = ["a", "b", "c", "d", "e", "f", "g", "h"];
const someKey = fc.constantFrom(...KEYS);
const someLinks = fc.uniqueArray(
  fc.record({
    a: someKey,
    b: someKey,
    relation: fc.constantFrom(...COPY_RELATIONS),
    score: fc.constantFrom(0.3, 0.55, 0.7, 0.9, 1),
    decision: fc.constantFrom(null, null, "accepted" as const, "not-a-copy" as const, "unsure" as const),
    direction: fc.constantFrom(null, "a-from-b" as const, "b-from-a" as const),
  }),
  { selector: ({ a, b }) => [a, b].sort().join(""), maxLength: 20 },
);
const someArticles = fc.tuple(
  ...KEYS.map((key) =>
    fc.record({
      key: fc.constant(key),
      published: fc.constantFrom(null, "2024", "2024-03-01", "2024-03-02"),
      outlet: fc.constant(null),
      words: fc.constantFrom(100, 200),
      order: fc.constantFrom(1, 2),
    }),
  ),
);

describe("stories of any articles and links", () => {
  test("hold every article once, with its origin first", () => {
    fc.assert(
      fc.property(someArticles, someLinks, (articles, links) => {
        const found = stories(articles, links);
        expect(found.flatMap((story) => story.members).sort()).toEqual(KEYS);
        for (const story of found) expect([story.id, story.members[0]]).toEqual([story.origin, story.origin]);
      }),
      { numRuns: 300 },
    );
  });

  test("do not depend on the order of the arguments", () => {
    fc.assert(
      fc.property(someArticles, someLinks, (articles, links) => {
        expect(stories(articles.toReversed(), links.toReversed())).toEqual(stories(articles, links));
        expect(stories(articles, links.map(turnedRound))).toEqual(stories(articles, links));
      }),
      { numRuns: 300 },
    );
  });

  test("never hold two articles that a person parted", () => {
    fc.assert(
      fc.property(someArticles, someLinks, (articles, links) => {
        const found = stories(articles, links);
        for (const { a, b, decision } of links) {
          if (decision !== "not-a-copy" || a === b) continue;
          expect(found.some(({ members: held }) => held.includes(a) && held.includes(b))).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("without decisions link every member directly with its origin", () => {
    fc.assert(
      fc.property(someArticles, someLinks, (articles, all) => {
        const links = all.filter((one) => one.decision === null && one.relation !== "identical");
        const linked = new Set(
          links
            .filter((one) => joinsStory(one.relation) && one.score >= 0.55)
            .map(({ a, b }) => [a, b].sort().join("")),
        );
        for (const { origin, members: held } of stories(articles, links)) {
          for (const member of held.slice(1)) expect(linked).toContain([origin, member].sort().join(""));
        }
      }),
      { numRuns: 300 },
    );
  });
});

function turnedRound(one: StoryLink): StoryLink {
  const direction =
    one.direction === null
      ? null
      : one.direction === "a-from-b"
        ? ("b-from-a" as const)
        : ("a-from-b" as const);
  return { ...one, a: one.b, b: one.a, direction };
}
