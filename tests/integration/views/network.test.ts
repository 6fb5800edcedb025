import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { viewsQueries } from "../../../src/main/project/handlers/views-queries.ts";
import type { MethodInput } from "../../../src/shared/contract/index.ts";
import { articleId, ResearchProject } from "../../support/research-project.ts";
import { createRandom } from "../../support/seeded-random.ts";

const NAMES = ["Ada", "Ben", "Cleo", "Dov", "Eda", "Finn", "Gil"];
const TEXT = `${NAMES.join(", ")} met at the harbour. Ada said that Ben and Cleo would pay.`;

let project: ResearchProject;
let actors: string[];
beforeEach(() => {
  project = new ResearchProject();
  actors = NAMES.map((name) => project.actor(name));
});
afterEach(() => project.close());

const network = (input: Partial<MethodInput<"views.network">> = {}) =>
  viewsQueries["views.network"](project.queries, { ties: "articles", leastWeight: 1, ...input });

/** Ties by name: "Ada Ben" and how heavy. */
function ties(input: Partial<MethodInput<"views.network">> = {}): Record<string, number> {
  const found = network(input);
  return Object.fromEntries(
    found.ties.map(({ a, b, weight }) => [
      [found.actors[a]?.name, found.actors[b]?.name].sort().join(" "),
      weight,
    ]),
  );
}

function mention(article: string, name: string): void {
  const { commands } = project;
  const fields = {
    actorId: actors[NAMES.indexOf(name)] ?? "",
    articleId: articleId(article),
    anchor: project.anchor(article, name),
  };
  commands.log.record("mention", [{ kind: "put", type: "mention", entity: commands.newId(), fields }]);
}

function article(name: string, published: string | null, origin?: string): void {
  project.addArticle({
    name,
    text: `${TEXT} ${name}`,
    published,
    ...(origin === undefined ? {} : { origin }),
  });
}

describe("actors and their ties", () => {
  test("copies of one report count once", () => {
    article("one", "2026-11-01");
    article("copy", "2026-11-02", "one");
    article("two", "2026-11-03");
    for (const name of ["one", "copy", "two"]) {
      mention(name, "Ada");
      mention(name, "Ben");
    }
    mention("copy", "Cleo");
    expect(ties()).toEqual({ "Ada Ben": 2, "Ada Cleo": 1, "Ben Cleo": 1 });
    expect(ties({ leastWeight: 2 })).toEqual({ "Ada Ben": 2 });
    expect(network({ leastWeight: 2 }).actors.map((actor) => actor.name)).toEqual(["Ada", "Ben"]);
    const [a = "", b = ""] = actors;
    const tie = viewsQueries["views.tie"](project.queries, { ties: "articles", a, b });
    expect(tie.total).toBe(2);
    expect(tie.stories.map((story) => story.articleId)).toEqual([articleId("two"), articleId("one")]);
  });

  test("time, kind and claim narrow the network", () => {
    article("one", "2026-10");
    article("two", "2026-11-03");
    for (const name of ["one", "two"]) mention(name, "Ada");
    mention("one", "Ben");
    mention("two", "Cleo");
    project.db.prepare("UPDATE actor SET kind = 'state' WHERE id = ?").run(actors[2] ?? "");
    expect(ties({ from: "2026-11" })).toEqual({ "Ada Cleo": 1 });
    expect(ties({ to: "2026-10" })).toEqual({ "Ada Ben": 1 });
    expect(ties({ kinds: ["person"] })).toEqual({ "Ada Ben": 1 });
    const { claimId } = project.claim("They pay", "two", "Ben and Cleo would pay");
    expect(ties({ claimId })).toEqual({ "Ada Cleo": 1 });
  });

  test("by claims: credited together, or one speaks about the other; those only spoken about are not tied", () => {
    article("one", null);
    for (const name of ["Ben", "Cleo"]) {
      const anchor = project.anchor("one", name === "Ben" ? "Ben and" : "Cleo would");
      const end = anchor.start + name.length;
      const fields = {
        actorId: actors[NAMES.indexOf(name)] ?? "",
        articleId: articleId("one"),
        anchor: { ...anchor, end, exact: name },
      };
      project.commands.log.record("mention", [
        { kind: "put", type: "mention", entity: project.commands.newId(), fields },
      ]);
    }
    const [ada = "", , , dov = ""] = actors;
    const { claimId } = project.claim("They pay", "one", "Ben and Cleo would pay", {
      speaker: { kind: "actor", actorId: ada },
      chain: [{ speaker: { kind: "actor", actorId: dov }, words: null }],
    });
    expect(ties({ ties: "claims" })).toEqual({
      ...{ "Ada Ben": 1, "Ada Cleo": 1, "Ada Dov": 1, "Ben Dov": 1, "Cleo Dov": 1 },
    });
    const tie = viewsQueries["views.tie"](project.queries, { ties: "claims", a: dov, b: actors[1] ?? "" });
    expect(tie).toMatchObject({ total: 1, claims: [{ claimId, statement: "They pay" }] });
  });

  test.each([11, 12, 13, 14])("equals a plain loop over articles, merges followed (%i)", (seed) => {
    const random = createRandom(seed);
    const pick = (count: number): number => random.below(count);
    const named: { story: string; actor: string }[] = [];
    const stories: string[] = [];
    for (let index = 0; index < 20; index += 1) {
      const origin = pick(40);
      const story = origin < index ? (stories[origin] ?? `a${index}`) : `a${index}`;
      stories.push(story);
      article(`a${index}`, null, story === `a${index}` ? undefined : story);
      for (const name of NAMES) {
        if (pick(3) > 0) continue;
        mention(`a${index}`, name);
        named.push({ story, actor: name });
      }
    }
    // Gil counts as Finn, Finn as Eda.
    const merge = project.db.prepare("UPDATE actor SET merged_into = ? WHERE id = ?");
    merge.run(actors[5], actors[6]);
    merge.run(actors[4], actors[5]);
    const rootOf = (name: string): string => (name === "Gil" || name === "Finn" ? "Eda" : name);
    const expected: Record<string, number> = {};
    const roots = [...new Set(NAMES.map(rootOf))];
    const storiesOf = (name: string): Set<string> =>
      new Set(named.filter((one) => rootOf(one.actor) === name).map((one) => one.story));
    for (const [index, one] of roots.entries()) {
      for (const other of roots.slice(index + 1)) {
        const both = [...storiesOf(one)].filter((story) => storiesOf(other).has(story)).length;
        if (both > 0) expected[[one, other].sort().join(" ")] = both;
      }
    }
    expect(ties()).toEqual(expected);
    for (const { name, weight } of network().actors)
      expect([name, weight]).toEqual([name, storiesOf(name).size]);
  });
});
