import { createHash } from "node:crypto";
import { insertArticle, storeText } from "../../src/main/project/articles/articles.repository.ts";
import { contentId } from "../../src/main/project/articles/content-id.ts";
import { storeCopiesBatch } from "../../src/main/project/copies/copies.service.ts";
import type { CopiesRounds } from "../../src/main/project/copies/copies-rounds.ts";
import { inTransaction, type ReadableDb, type WritableDb } from "../../src/main/project/db/connection.ts";

/** A text as the copies see it: its first line is the title, the rest is body. */
export interface PlainArticle {
  readonly text: string;
  readonly title?: string;
  readonly outlet?: string | null;
  readonly published?: string | null;
}

/** Puts articles into a project file as import does, without reading files. Ids follow from `from` and the order. */
export function addPlainArticles(db: WritableDb, articles: Iterable<PlainArticle>, from = 0): void {
  inTransaction(db, () => {
    db.prepare(
      "INSERT INTO import_run (id, started_at, state, name) VALUES ('plain', 0, 'finished', 'plain') ON CONFLICT DO NOTHING",
    ).run();
    let index = from;
    for (const article of articles) addArticle(db, index++, article);
  });
}

function addArticle(db: WritableDb, index: number, article: PlainArticle): void {
  const { text, outlet = null, published = null } = article;
  const textHash = createHash("sha256").update(text).digest("hex");
  const words = text.split(/\s+/).length;
  const [firstLine = ""] = text.split("\n", 1);
  const zones = [
    ["title", 0, firstLine.length, "strong", ""],
    ["body", firstLine.length, text.length, "strong", ""],
  ] as const;
  storeText(db, { hash: textHash, body: text, zones, words });
  insertArticle(db, {
    ...{ id: contentId(["plain", index]), textHash, title: article.title ?? firstLine, byline: null },
    ...{ language: "en", url: null, outlet, published, direction: "ltr", words },
    ...{ capturedAt: Date.UTC(2026, 10, 21) + index, path: `${index}.txt`, runId: "plain", format: "text" },
    ...{ encoding: "utf-8", warnings: [], captured: null, checks: [], originalHash: null, guesses: {} },
  });
}

/** Runs rounds until nothing is left, as the project process does. */
export function compareAll(db: WritableDb, rounds: CopiesRounds): void {
  for (let remaining = 1; remaining > 0; ) {
    const batch = rounds.next();
    remaining = batch.remaining;
    storeCopiesBatch(db, batch, { formStories: remaining === 0 });
  }
}

/** Everything that was found out: pairs with their evidence, learned zones, stories. */
export function foundCopies(db: ReadableDb) {
  return {
    pairs: db.prepare("SELECT a, b, relation, score, direction, hex(evidence) FROM copy_found").raw().all(),
    layers: db.prepare("SELECT text_hash, zones FROM zone_layer ORDER BY text_hash").raw().all(),
    stories: db.prepare("SELECT id, story_id FROM article WHERE id <> story_id ORDER BY id").raw().all(),
  };
}
