import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { actorsCommands } from "../../../src/main/project/handlers/actors-commands.ts";
import { actorsQueries } from "../../../src/main/project/handlers/actors-queries.ts";
import { articleView } from "../../../src/main/project/handlers/article-view.ts";
import { claimsQueries } from "../../../src/main/project/handlers/claims-queries.ts";
import { mentionsCommands } from "../../../src/main/project/handlers/mentions-commands.ts";
import { UserFacingError } from "../../../src/shared/result.ts";
import { articleId, ResearchProject } from "../../support/research-project.ts";

const TEXT =
  "Orsk speaks\n\nLena Orsk said the US must wait. “Orsk's words,” one of us said.\n\nRead also: Orsk wins";

let project: ResearchProject;
beforeEach(() => {
  project = new ResearchProject();
  const tail = TEXT.indexOf("Read also");
  project.addArticle({
    name: "one",
    text: TEXT,
    outlet: "Post",
    published: "2026-11-20",
    zones: [
      ["title", 0, 11, "strong", "first line"],
      ["body", 13, tail - 2, "strong", "plain"],
      ["related-headline", tail, TEXT.length, "strong", "headline of another article"],
    ],
  });
});
afterEach(() => project.close());

const list = (filter: { text?: string; kind?: "person" | "state" } = {}) =>
  actorsQueries["actors.list"](project.queries, { ...filter, offset: 0, limit: 50 });
const get = (actorId: string) => actorsQueries["actors.get"](project.queries, { actorId });

describe("names in texts", () => {
  test("are found as whole words in the article's own words only, the longest name first", () => {
    const { places, more } = project.find(["Orsk", "lena orsk"]);
    expect(places.map((place) => place.anchor.exact)).toEqual(["Orsk", "Lena Orsk", "Orsk"]);
    expect(more).toBe(false);
    expect(places[1]).toMatchObject({
      articleTitle: "Title of one",
      context: "Lena Orsk said the US must wait. “Orsk's words,” one of us said.",
      contextSpan: { start: 0, end: 9 },
      taggedAs: [],
    });
  });

  test("of three letters or less are found only as written", () => {
    expect(project.find(["US"]).places.map((place) => place.anchor.start)).toEqual([TEXT.indexOf("US")]);
  });

  test("are found without their accents and in decomposed letters, at the right offsets", () => {
    const text = "ß 👍 E\u0301lodie Pe\u0301rez und ELODIE PEREZ, Elodie Perezová";
    project.addArticle({ name: "accents", text });
    const { places } = project.find(["Élodie Pérez"], "accents");
    expect(places.map((place) => place.anchor.exact)).toEqual(["E\u0301lodie Pe\u0301rez", "ELODIE PEREZ"]);
    for (const { anchor, context, contextSpan } of places) {
      expect(text.slice(anchor.start, anchor.end)).toBe(anchor.exact);
      expect(context.slice(contextSpan.start, contextSpan.end)).toBe(anchor.exact);
    }
  });

  test("are found in scripts without spaces", () => {
    project.addArticle({ name: "chinese", text: "昨日李明宇表示，港口已关闭。" });
    expect(project.find(["李明宇"], "chinese").places.map((place) => place.anchor.start)).toEqual([2]);
  });

  test("give a place for every article that shares a text, newest first", () => {
    project.addArticle({ name: "copy", text: TEXT, published: "2026-11-21" });
    const ids = project.find(["Lena Orsk"]).places.map((place) => place.articleId);
    expect(ids).toEqual([articleId("copy"), articleId("one")]);
  });

  test("stop at 2,000 places and say that there are more", () => {
    project.addArticle({ name: "long", text: "Orsk ".repeat(2000).trim(), published: "2027-01-01" });
    expect(project.find(["Orsk"], "long")).toMatchObject({ more: false });
    const { places, more } = project.find(["Orsk"]);
    expect([places.length, more]).toEqual([2000, true]);
  });
});

describe("actors", () => {
  test("are made with aliases, found by any name, undone and redone in one step", () => {
    const actorId = project.actor("Lena Orsk", ["L. Orsk", "Madame O"]);
    expect(list({ text: "madame" }).rows).toMatchObject([{ id: actorId, name: "Lena Orsk" }]);
    expect(list({ text: "ORSK lena", kind: "state" }).total).toBe(0);
    const shown = project.shown();
    expect(project.undo()).toBe("add Lena Orsk");
    expect(project.shown()).toEqual([]);
    project.reopen();
    project.redo();
    expect(project.shown()).toEqual(shown);
    expect(get(actorId).row.aliases.map((alias) => [alias.name, alias.weak])).toEqual([
      ["L. Orsk", false],
      ["Madame O", false],
    ]);
  });

  test("are tagged in many places as one step, each place once", () => {
    const actorId = project.actor("Lena Orsk");
    const { places } = project.find(["Orsk", "Lena Orsk"]);
    const tag = () =>
      mentionsCommands["mentions.tag"](project.commands, { actorId, places: [...places, ...places] });
    expect(tag()).toEqual({ actorId, added: 3, removed: 0 });
    expect(tag()).toEqual({ actorId, added: 0, removed: 0 });
    expect(project.find(["Lena Orsk"]).places[0]?.taggedAs).toMatchObject([{ actorId, name: "Lena Orsk" }]);
    expect(get(actorId).row).toMatchObject({ mentions: 3, articles: 1, claims: 0 });
    expect(articleView(project.queries, articleId("one")).mentions.map(({ placed }) => placed.state)).toEqual(
      ["exact", "exact", "exact"],
    );
    expect(project.undo()).toBe("tag 3 mentions of Lena Orsk");
    expect(get(actorId).row.mentions).toBe(0);
    project.redo();
    expect(get(actorId).mentions.map(({ place }) => place.anchor.exact)).toEqual([
      "Orsk",
      "Lena Orsk",
      "Orsk",
    ]);
  });

  test("are made and tagged as one step, and a further name is kept with the places", () => {
    const { places } = project.find(["Orsk"]);
    const before = list().total;
    const { actorId, added } = mentionsCommands["mentions.tag"](project.commands, {
      actorId: null,
      newActor: { name: "Lena Orsk", kind: "person", aliases: ["Orsk"] },
      places,
    });
    expect(added).toBe(places.length);
    expect(get(actorId).row).toMatchObject({ name: "Lena Orsk", mentions: places.length });
    mentionsCommands["mentions.tag"](project.commands, { actorId, alias: "Ms Orsk", places: [] });
    expect(
      get(actorId)
        .row.aliases.map(({ name }) => name)
        .sort(),
    ).toEqual(["Ms Orsk", "Orsk"]);
    expect(project.undo()).toBe("add alias of Lena Orsk");
    expect(project.undo()).toBe(`add Lena Orsk with ${places.length} mentions`);
    expect(list().total).toBe(before);
    project.redo();
    expect(get(actorId).row).toMatchObject({ name: "Lena Orsk", mentions: places.length });
  });

  test("are not made when a place cannot be tagged, nor without a name", () => {
    const anchor = { ...project.anchor("one", "Lena Orsk"), start: 0, end: 9 };
    const newActor = { name: "Lena Orsk", kind: "person" as const, aliases: [] };
    const places = [{ articleId: articleId("one"), anchor }];
    const before = list().total;
    expect(() =>
      mentionsCommands["mentions.tag"](project.commands, { actorId: null, newActor, places }),
    ).toThrow(UserFacingError);
    expect(() => mentionsCommands["mentions.tag"](project.commands, { actorId: null, places: [] })).toThrow(
      UserFacingError,
    );
    expect(list().total).toBe(before);
  });

  test("are not tagged where other words stand", () => {
    const actorId = project.actor("Lena Orsk");
    const anchor = { ...project.anchor("one", "Lena Orsk"), start: 0, end: 9 };
    const tag = () =>
      mentionsCommands["mentions.tag"](project.commands, {
        actorId,
        places: [{ articleId: articleId("one"), anchor }],
      });
    expect(tag).toThrow(UserFacingError);
    expect(get(actorId).row.mentions).toBe(0);
    expect(project.undo()).toBe("add Lena Orsk");
  });

  test("lose mentions that are removed, until it is undone", () => {
    const actorId = project.actor("Lena Orsk");
    mentionsCommands["mentions.tag"](project.commands, { actorId, places: project.find(["Orsk"]).places });
    const mentionIds = get(actorId).mentions.map(({ id }) => id);
    mentionsCommands["mentions.remove"](project.commands, { mentionIds: mentionIds.slice(1) });
    expect(get(actorId).row.mentions).toBe(1);
    expect(project.undo()).toBe("remove 2 mentions of Lena Orsk");
    expect(get(actorId).mentions.map(({ id }) => id)).toEqual(mentionIds);
  });

  test("leave their name at the quotes that credited them when they are removed", () => {
    const actorId = project.actor("Lena Orsk", ["Orsk"]);
    mentionsCommands["mentions.tag"](project.commands, { actorId, places: project.find(["Orsk"]).places });
    const { claimId } = project.claim("The US must wait.", "one", "the US must wait", {
      speaker: { kind: "actor", actorId },
    });
    expect(get(actorId).claims.map((claim) => claim.id)).toEqual([claimId]);
    const shown = project.shown();
    const quote = () => claimsQueries["claims.get"](project.queries, { claimId }).quotes[0];

    actorsCommands["actors.remove"](project.commands, { actorId });
    expect(quote()?.speaker).toEqual({ kind: "unnamed", label: "Lena Orsk" });
    expect(quote()?.content[0]?.anchor.exact).toBe("the US must wait");
    expect(project.shown().filter((line) => /^(?:actor|alias|mention) /u.test(line))).toEqual([]);
    expect(project.undo()).toBe("remove Lena Orsk");
    expect(project.shown()).toEqual(shown);
    expect(quote()?.speaker).toEqual({ kind: "actor", actorId });
  });

  test("take aliases of a kind and drop them again", () => {
    const actorId = project.actor("United States");
    const alias = { actorId, name: "Washington", kind: "metonym", weak: true } as const;
    const { aliasId } = actorsCommands["aliases.add"](project.commands, alias);
    expect(get(actorId).row.aliases).toEqual([
      {
        ...{ id: aliasId, name: "Washington", kind: "metonym", weak: true },
        ...{ validFrom: null, validUntil: null, mergedFrom: null },
      },
    ]);
    actorsCommands["aliases.remove"](project.commands, { aliasId });
    expect(get(actorId).row.aliases).toEqual([]);
    project.undo();
    expect(get(actorId).row.aliases).toHaveLength(1);
  });
});
