import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { actorsCommands } from "../../../src/main/project/handlers/actors-commands.ts";
import { actorsMergeCommands } from "../../../src/main/project/handlers/actors-merge-commands.ts";
import { actorsQueries } from "../../../src/main/project/handlers/actors-queries.ts";
import { actorsReviewQueries } from "../../../src/main/project/handlers/actors-review-queries.ts";
import { mentionsCommands } from "../../../src/main/project/handlers/mentions-commands.ts";
import { mentionsQueries } from "../../../src/main/project/handlers/mentions-queries.ts";
import type { MethodInput } from "../../../src/shared/contract/index.ts";
import type { Anchor } from "../../../src/shared/domain/anchor.ts";
import { UserFacingError } from "../../../src/shared/result.ts";
import { articleId, ResearchProject } from "../../support/research-project.ts";

let project: ResearchProject;
beforeEach(() => {
  project = new ResearchProject();
});
afterEach(() => project.close());

const get = (actorId: string) => actorsQueries["actors.get"](project.queries, { actorId });
const tag = (actorId: string, article: string, ...words: string[]) =>
  tagAt(
    actorId,
    words.map((some) => ({ articleId: articleId(article), anchor: project.anchor(article, some) })),
  );
const tagAt = (actorId: string, places: { articleId: string; anchor: Anchor }[], untag: string[] = []) =>
  mentionsCommands["mentions.tag"](project.commands, { actorId, places, untag });
const rename = (actorId: string, kind: "organisation" | "state") =>
  actorsCommands["actors.setKind"](project.commands, { actorIds: [actorId], kind });
const merge = (into: string, ...actorIds: string[]) =>
  actorsMergeCommands["actors.merge"](project.commands, { into, actorIds });

describe("roles", () => {
  const add = (actorId: string, more: Partial<MethodInput<"roles.add">>) =>
    actorsMergeCommands["roles.add"](project.commands, {
      ...{ actorId, organisationId: null, title: null, validFrom: null, validUntil: null, note: null },
      ...more,
    });
  const on = (actorId: string, date: string) =>
    actorsQueries["roles.on"](project.queries, { actorId, date }).roles.map(({ title, certain }) => [
      title,
      certain,
    ]);

  test("stand on both sides, follow merges on both, and come back with undo", () => {
    const lena = project.actor("Lena Orsk");
    const alias = project.actor("Madame O");
    const ministry = project.actor("Ministry of Defence");
    const mod = project.actor("MoD");
    rename(ministry, "organisation");
    add(alias, { organisationId: mod, title: "defence minister", validFrom: "2021", validUntil: "2025" });
    merge(lena, alias);
    merge(ministry, mod);
    expect(get(lena).row.roles).toMatchObject([
      { actorName: "Lena Orsk", organisationName: "Ministry of Defence", title: "defence minister" },
    ]);
    expect(get(ministry).members).toMatchObject([{ actorId: lena, organisationId: ministry }]);
    const roleId = get(lena).row.roles[0]?.id ?? "";
    actorsMergeCommands["roles.update"](project.commands, {
      roleId,
      validUntil: "2025-03",
      note: "resigned",
    });
    expect(get(lena).row.roles[0]).toMatchObject({
      validFrom: "2021",
      validUntil: "2025-03",
      note: "resigned",
    });
    actorsMergeCommands["roles.remove"](project.commands, { roleId });
    expect(get(ministry).members).toEqual([]);
    expect(project.undo()).toBe("remove role of Madame O");
    expect(get(ministry).members).toHaveLength(1);
  });

  test("answer who held what on a date, as surely as the dates are known", () => {
    const lena = project.actor("Lena Orsk");
    add(lena, { title: "minister", validFrom: "2021", validUntil: "2025-03-31" });
    add(lena, { title: "deputy", validUntil: "2020" });
    add(lena, { title: "poet" });
    expect(on(lena, "2019-05-01")).toEqual([["deputy", true]]);
    expect(on(lena, "2021-02-01")).toEqual([["minister", false]]);
    expect(on(lena, "2023")).toEqual([["minister", true]]);
    expect(on(lena, "2025-04-01")).toEqual([]);
  });

  test.each([
    [{}, "a role needs a title or an organisation"],
    [{ title: "x", validFrom: "2022", validUntil: "2021-12" }, "2021-12 is before 2022"],
  ])("are refused with the reason: %j", (more, issue) => {
    const lena = project.actor("Lena Orsk");
    expect(() => add(lena, more)).toThrow(new UserFacingError({ code: "invalid_input", issues: [issue] }));
    expect(get(lena).row.roles).toEqual([]);
  });
});

describe("names", () => {
  test("have dates, and a metonym is weak whatever one says", () => {
    const us = project.actor("United States");
    const { aliasId } = actorsCommands["aliases.add"](project.commands, {
      ...{ actorId: us, name: "Washington", kind: "metonym", weak: false },
      ...{ validFrom: "1800-11", validUntil: null },
    });
    const alias = () => get(us).row.aliases[0];
    expect(alias()).toMatchObject({ weak: true, validFrom: "1800-11", validUntil: null });
    actorsCommands["aliases.update"](project.commands, { aliasId, weak: false, validUntil: "2020" });
    expect(alias()).toMatchObject({ weak: true, validUntil: "2020" });
    actorsCommands["aliases.update"](project.commands, { aliasId, kind: "short", weak: false });
    expect(alias()).toMatchObject({ kind: "short", weak: false });
    expect(project.undo()).toBe("edit alias Washington");
    expect(alias()?.kind).toBe("metonym");
  });

  test("in other registers are added once, shown of merged actors, and removed wherever they hang", () => {
    const lena = project.actor("Lena Orsk");
    const twin = project.actor("L. Orsk");
    const identify = (actorId: string, present = true) =>
      actorsCommands["actors.identify"](project.commands, { actorId, identifier: "wikidata:Q5", present });
    identify(twin);
    merge(lena, twin);
    expect(get(lena).row.identifiers).toEqual(["wikidata:Q5"]);
    identify(lena);
    identify(lena, false);
    expect(get(lena).row.identifiers).toEqual([]);
    expect(project.undo()).toBe("remove identifier of Lena Orsk");
    expect(get(lena).row.identifiers).toEqual(["wikidata:Q5"]);
  });
});

describe("several actors at once", () => {
  test("change kind, take a tag and go, each in one step", () => {
    const ids = ["One", "Two", "Three"].map((name) => project.actor(name));
    const rows = () =>
      actorsQueries["actors.list"](project.queries, { offset: 0, limit: 10 }).rows.map(
        ({ name, kind, tags }) => [name, kind, tags.map((one) => one.name).join()],
      );
    expect(actorsCommands["actors.setKind"](project.commands, { actorIds: ids, kind: "place" })).toEqual({
      changed: 3,
    });
    actorsCommands["actors.tag"](project.commands, { actorIds: ids.slice(1), name: "river", present: true });
    expect(rows()).toEqual([
      ["One", "place", ""],
      ["Three", "place", "river"],
      ["Two", "place", "river"],
    ]);
    const tagId = get(ids[1] ?? "").row.tags[0]?.id ?? "";
    expect(actorsQueries["actors.list"](project.queries, { tagId, offset: 0, limit: 10 }).total).toBe(2);
    actorsCommands["actors.removeMany"](project.commands, { actorIds: ids });
    expect(rows()).toEqual([]);
    expect([project.undo(), project.undo(), project.undo()]).toEqual([
      "remove 3 actors",
      "tag 2 actors “river”",
      "3 actors: place",
    ]);
    expect(rows().map(([, kind]) => kind)).toEqual(["person", "person", "person"]);
  });
});

const FIRST = "Orsk speaks\n\nLena Orsk met Tessa Horvane. Orsk left early. In Washington nobody spoke.";
const SECOND = "Talks end\n\nAfter hours Orsk gave up. Horvane stayed with the others.";

describe("names in context", () => {
  let lena: string;
  beforeEach(() => {
    project.addArticle({ name: "one", text: FIRST, outlet: "Post", published: "2026-11-20" });
    project.addArticle({ name: "two", text: SECOND, outlet: "Herald", published: "2026-11-21" });
    lena = project.actor("Lena Orsk", ["Orsk"]);
    actorsCommands["aliases.add"](project.commands, {
      ...{ actorId: lena, name: "Washington", kind: "metonym", weak: true },
    });
  });

  const context = (more: Partial<MethodInput<"mentions.concordance">> = {}) =>
    mentionsQueries["mentions.concordance"](project.queries, {
      ...{ actorId: lena, names: [], articleId: null, only: "all", order: "date", offset: 0, limit: 50 },
      ...more,
    });
  const words = (more: Partial<MethodInput<"mentions.concordance">> = {}) =>
    context(more).places.map(({ context: line, contextSpan }) => {
      const name = line.slice(contextSpan.start, contextSpan.end);
      return `${line.slice(0, contextSpan.start).slice(-6)}[${name}]${line.slice(contextSpan.end).slice(0, 6)}`;
    });

  test("are all places of all names, weak ones said so, in four orders and in pages", () => {
    expect(context()).toMatchObject({ total: 5, articles: 2, more: false });
    expect(context().places.map(({ weak }) => weak)).toEqual([false, false, false, false, true]);
    const byDate = [
      "hours [Orsk] gave ",
      "[Orsk] speak",
      "[Lena Orsk] met T",
      "[Orsk] left ",
      "In [Washington] nobod",
    ];
    expect(words().map((line) => line.replace(/^.*?(?=hours \[|In \[|\[)/u, ""))).toEqual(byDate);
    expect(context({ order: "outlet" }).places.map(({ outlet }) => outlet)).toEqual([
      "Herald",
      ...Array(4).fill("Post"),
    ]);
    const names = (order: "left" | "right") =>
      context({ order }).places.map(
        ({ anchor }) => `${anchor.exact} ${anchor.suffix.trim().split(/\W/u)[0]}`,
      );
    expect(names("right")).toEqual([
      "Orsk gave",
      "Orsk left",
      "Lena Orsk met",
      "Washington nobody",
      "Orsk speaks",
    ]);
    expect(names("left")[0]).toBe("Orsk speaks");
    const pages = [0, 2, 4].flatMap((offset) => context({ offset, limit: 2, order: "right" }).places);
    expect(pages).toEqual(context({ order: "right" }).places);
  });

  test("hold the actor's mentions that no name explains, and follow tagging and merging", () => {
    tag(lena, "one", "nobody", "Lena Orsk");
    expect(context()).toMatchObject({ total: 6 });
    expect(context({ only: "tagged" }).places.map(({ anchor }) => anchor.exact)).toEqual([
      "Lena Orsk",
      "nobody",
    ]);
    expect(context({ only: "untagged" }).total).toBe(4);
    const tessa = project.actor("Tessa Horvane", ["Horvane"]);
    tag(tessa, "two", "Horvane");
    merge(lena, tessa);
    expect(context({ only: "tagged" }).total).toBe(3);
    expect(context({ only: "all" }).total).toBe(8);
    const undecided = context({ only: "untagged" }).places;
    tagAt(
      lena,
      undecided.map(({ articleId: id, anchor }) => ({ articleId: id, anchor })),
    );
    expect(context({ only: "untagged" }).total).toBe(0);
  });

  test("of a list of names need no actor, and stay in one article or story", () => {
    const listed = { actorId: null, names: ["Horvane", "nobody"] };
    expect(context(listed).places.map(({ anchor }) => anchor.exact)).toEqual([
      "Horvane",
      "Horvane",
      "nobody",
    ]);
    expect(context({ ...listed, articleId: articleId("two") }).total).toBe(1);
    project.addArticle({
      name: "copy",
      text: SECOND,
      outlet: "Echo",
      published: "2026-11-22",
      origin: "two",
    });
    expect(context({ ...listed, storyId: articleId("two") }).articles).toBe(2);
  });

  test("are tagged and untagged in one step", () => {
    tag(lena, "one", "Lena Orsk");
    const found = context();
    const untag = found.places.flatMap(({ taggedAs }) => taggedAs.flatMap(({ mentionIds }) => mentionIds));
    const places = found.places
      .filter(({ taggedAs }) => taggedAs.length === 0)
      .map(({ articleId: id, anchor }) => ({ articleId: id, anchor }));
    expect(tagAt(lena, places, untag)).toEqual({ actorId: lena, added: 4, removed: 1 });
    expect(get(lena).row.mentions).toBe(4);
    expect(project.undo()).toBe("change 5 mentions of Lena Orsk");
    expect(get(lena).row.mentions).toBe(1);
  });
});

describe("mentioned together", () => {
  const together = (actorId: string) =>
    actorsReviewQueries["actors.together"](project.queries, { actorId, offset: 0, limit: 50 }).rows.map(
      ({ name, stories, articles, inOneSentence }) => [name, stories, articles, inOneSentence],
    );

  test("counts copies of one report once, sentences by their ends, and merged actors as one", () => {
    project.addArticle({ name: "one", text: FIRST, outlet: "Post" });
    project.addArticle({ name: "copy", text: `${FIRST}\n\nEcho`, outlet: "Echo", origin: "one" });
    project.addArticle({ name: "two", text: SECOND, outlet: "Herald" });
    const lena = project.actor("Lena Orsk");
    const tessa = project.actor("Tessa Horvane");
    const horvane = project.actor("Horvane");
    const capital = project.actor("Washington");
    for (const article of ["one", "copy"]) {
      tag(lena, article, "Lena Orsk");
      tag(tessa, article, "Tessa Horvane");
      tag(capital, article, "Washington");
    }
    tag(lena, "two", "Orsk");
    tag(horvane, "two", "Horvane");
    expect(together(lena)).toEqual([
      ["Tessa Horvane", 1, 2, 1],
      ["Washington", 1, 2, 0],
      ["Horvane", 1, 1, 0],
    ]);
    merge(tessa, horvane);
    expect(together(lena)).toEqual([
      ["Tessa Horvane", 2, 3, 1],
      ["Washington", 1, 2, 0],
    ]);
    const { articles } = actorsReviewQueries["actors.togetherIn"](project.queries, {
      actorId: lena,
      otherId: horvane,
    });
    expect(articles).toHaveLength(3);
    expect(
      articles
        .filter(({ inOneSentence }) => inOneSentence)
        .map(({ outlet }) => outlet)
        .sort(),
    ).toEqual(["Echo", "Post"]);
    for (const { articleId: id, span } of articles) {
      const name = ["one", "copy", "two"].find((one) => articleId(one) === id) ?? "";
      const said = project.textOf(name).text.slice(span.start, span.end);
      expect(["Lena Orsk met Tessa Horvane", "Orsk gave up. Horvane"]).toContain(said);
    }
  });
});
