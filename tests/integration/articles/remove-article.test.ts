import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { insertArticle, storeText } from "../../../src/main/project/articles/articles.repository.ts";
import { recordOf } from "../../../src/main/project/articles/ingest-record.repository.ts";
import { ALL_ENTITY_TYPES } from "../../../src/main/project/entity-types.ts";
import {
  articleRemovalCommands,
  articleRemovalQueries,
} from "../../../src/main/project/handlers/article-removal.ts";
import { articlesCommands } from "../../../src/main/project/handlers/articles-commands.ts";
import { claimsQueries } from "../../../src/main/project/handlers/claims-queries.ts";
import { memosCommands } from "../../../src/main/project/handlers/memos.ts";
import { mentionsCommands } from "../../../src/main/project/handlers/mentions-commands.ts";
import { trashCommands, trashQueries } from "../../../src/main/project/handlers/trash.ts";
import { insertRun } from "../../../src/main/project/import/import.repository.ts";
import { dumpOfLogTables, rebuildFromLog } from "../../../src/main/project/work-log/rebuild.ts";
import { Laptop } from "../../support/exchange-laptop.ts";
import { articleId, ResearchProject } from "../../support/research-project.ts";

const TEXT = "The dam broke on Monday. “Nobody was hurt,” the mayor said. Later two people were missing.";
const OTHER = "Lake level fell. “Nobody was hurt,” the mayor said.";

let project: ResearchProject;
let claimId: string;
beforeEach(() => {
  project = new ResearchProject();
  project.addArticle({ name: "dam", text: TEXT, outlet: "Post", published: "2026-11-20" });
  project.addArticle({ name: "lake", text: OTHER, outlet: "Herald", published: "2026-11-20" });
  claimId = project.claim("Nobody was hurt", "dam", "Nobody was hurt").claimId;
  const { places } = project.find(["the mayor"], "dam");
  mentionsCommands["mentions.tag"](project.commands, {
    actorId: null,
    newActor: { name: "Mayor", kind: "person", aliases: [] },
    places,
  });
  memosCommands["memos.write"](project.commands, {
    ...{ memoId: null, aboutKind: "article", aboutId: articleId("dam"), body: "first", continues: false },
  });
  articlesCommands["articles.tag"](project.commands, {
    articleIds: [articleId("dam")],
    name: "flood",
    present: true,
  });
  articlesCommands["articles.correct"](project.commands, {
    articleIds: [articleId("dam")],
    fields: { title: "The dam" },
  });
});
afterEach(() => project.close());

const remove = (...names: string[]) =>
  articleRemovalCommands["articles.remove"](project.commands, { articleIds: names.map(articleId) });
const inTrash = () =>
  (
    trashQueries["trash.list"](project.queries, {
      ...{ kind: null, text: "", undone: false, offset: 0, limit: 50 },
    }) as { rows: { entity: string; type: string; what: string; along: unknown[] }[] }
  ).rows;
/** Everything a person sees of articles and of what people made. */
const seen = () => [
  ...project.shown(),
  ...project.db
    .prepare<[], string>("SELECT id FROM article ORDER BY id")
    .pluck()
    .all()
    .map((id) => JSON.stringify(recordOf(project.db, id))),
  ...project.db
    .prepare("SELECT id, title, run_id FROM article ORDER BY id")
    .all()
    .map((row) => JSON.stringify(row)),
];

describe("a removed article", () => {
  test("says first what goes with it, then goes with quotes, mentions and memos; its claim stays", () => {
    expect(
      articleRemovalQueries["articles.removal"](project.queries, { articleIds: [articleId("dam")] }),
    ).toEqual({
      ...{ articles: 1, quotes: 1, mentions: 1, memos: 1, bareClaims: 1, statements: ["Nobody was hurt"] },
    });
    expect(remove("dam")).toEqual({ removed: 1, quotes: 1, mentions: 1, bareClaims: 1 });
    expect(recordOf(project.db, articleId("dam"))).toBeNull();
    expect(project.find(["dam"]).places).toEqual([]);
    expect(claimsQueries["claims.get"](project.queries, { claimId })).toMatchObject({
      row: { statement: "Nobody was hurt", quotes: 0, carriage: { articles: 0, origins: 0 } },
    });
    expect(project.db.prepare("SELECT count(*) FROM text").pluck().get()).toBe(2);
    expect(inTrash()).toMatchObject([{ entity: articleId("dam"), type: "article", what: "The dam" }]);
    expect(inTrash()[0]?.along).toHaveLength(3);
  });

  test("comes back whole, by the trash and by undo, after a restart and after the tables are made anew", () => {
    const before = seen();
    remove("dam");
    const removed = seen();
    project.rebuild();
    expect(seen()).toEqual(removed);
    expect(project.undo()).toBe("remove “The dam”");
    expect(seen()).toEqual(before);
    expect(project.redo()).toBe("remove “The dam”");
    expect(seen()).toEqual(removed);
    project.reopen();
    expect(trashCommands["trash.restore"](project.commands, { entities: [articleId("dam")] })).toEqual({
      restored: 4,
    });
    expect(seen()).toEqual(before);
    expect(project.undo()).toBe("put back “The dam”");
    expect(seen()).toEqual(removed);
    project.redo();
    project.rebuild();
    expect(seen()).toEqual(before);
    expect(inTrash()).toEqual([]);
  });

  test("takes many at once, and comes back with a quote that was removed before it", () => {
    const { quoteId } = project.claim("The lake fell", "lake", "Lake level fell");
    project.commands.log.record("remove quote", [{ kind: "delete", type: "quote", entity: quoteId }]);
    expect(remove("dam", "lake")).toMatchObject({ removed: 2 });
    expect(project.undo()).toBe("remove 2 articles");
    project.redo();
    trashCommands["trash.restore"](project.commands, { entities: [quoteId] });
    expect(recordOf(project.db, articleId("lake"))?.id).toBe(articleId("lake"));
    expect(recordOf(project.db, articleId("dam"))).toBeNull();
  });

  test("is journalled, so that index and copies follow", () => {
    const stamps = () => project.db.prepare("SELECT count(*) FROM article_change").pluck().get() as number;
    const before = stamps();
    remove("dam");
    expect(stamps()).toBeGreaterThan(before);
    const removed = stamps();
    project.undo();
    expect(stamps()).toBeGreaterThan(removed);
  });
});

describe("a removed article among colleagues", () => {
  const ID = articleId("shared");
  const HASH = createHash("sha256").update("words").digest("hex");
  const laptop = (name: string): Laptop => {
    const one = new Laptop(name);
    insertRun(one.db, { id: "run", name: "Run", startedAt: 1, sources: [], options: {} });
    return one;
  };
  const put = (one: Laptop) => {
    storeText(one.db, { hash: HASH, body: "words", zones: [], words: 1 });
    insertArticle(one.db, {
      ...{ id: ID, textHash: HASH, title: "T", outlet: "O", byline: null, published: "2026-11-20" },
      ...{ language: "en", url: null, direction: "ltr", captured: null, capturedAt: Date.UTC(2026, 10, 21) },
      ...{ path: "t.txt", runId: "run", format: "text", encoding: "utf-8", words: 1, warnings: [] },
      ...{ checks: [], guesses: { title: ["T", "first line"] }, originalHash: null },
    });
  };
  const has = (one: Laptop) => recordOf(one.db, ID) !== null;
  const delTo = (one: Laptop) => one.log.record("remove", [{ kind: "delete", type: "article", entity: ID }]);

  test("goes for them too, also when it arrives after the word on it, and comes back for all", async () => {
    const [ada, ben, cem] = [laptop("ada"), laptop("ben"), laptop("cem")];
    try {
      put(ada);
      await ben.merge(await ada.send());
      expect(has(ben)).toBe(true);
      delTo(ada);
      expect(has(ada)).toBe(false);
      await ben.merge(await ada.send());
      expect(has(ben)).toBe(false);
      await cem.merge(await ada.send());
      expect(has(cem)).toBe(false);
      trashCommands["trash.restore"](
        { db: ben.db, log: ben.log } as Parameters<(typeof trashCommands)["trash.restore"]>[0],
        { entities: [ID] },
      );
      expect(has(ben)).toBe(true);
      await ada.merge(await ben.send());
      await cem.merge(await ben.send());
      expect([has(ada), has(cem)]).toEqual([true, true]);
      expect(JSON.stringify(recordOf(cem.db, ID))).toBe(JSON.stringify(recordOf(ada.db, ID)));
      const before = dumpOfLogTables(cem.db, ALL_ENTITY_TYPES);
      rebuildFromLog(cem.db, ALL_ENTITY_TYPES);
      expect(dumpOfLogTables(cem.db, ALL_ENTITY_TYPES)).toEqual(before);
    } finally {
      for (const one of [ada, ben, cem]) one.close();
    }
  });

  test("that somebody corrected meanwhile stays, and is a conflict for a person", async () => {
    const [ada, ben] = [laptop("ada"), laptop("ben")];
    try {
      put(ada);
      await ben.merge(await ada.send());
      ben.log.record("correct", [{ kind: "put", type: "article", entity: ID, fields: { title: "New" } }]);
      delTo(ada);
      await ada.merge(await ben.send());
      await ben.merge(await ada.send());
      for (const one of [ada, ben]) {
        expect(has(one)).toBe(true);
        expect(one.db.prepare("SELECT field FROM conflict WHERE entity = ?").pluck().all(ID)).toEqual([
          "$deleted",
        ]);
      }
    } finally {
      for (const one of [ada, ben]) one.close();
    }
  });
});
