import { noteArticleChange } from "../articles/article-change.repository.ts";
import type { WritableDb } from "../db/connection.ts";

/** What taking a run back did; nothing when `done` is false. */
export interface UndoneRun {
  readonly done: boolean;
  /** Articles that left. */
  readonly removed: number;
  /** Articles that have the text back that they had before. */
  readonly restored: number;
  /** Articles and newer texts that stay, because another import brought them too. */
  readonly kept: number;
  /** Articles that would leave or change and to which people have done something. */
  readonly annotated: number;
}

interface Touched {
  readonly key: number;
  readonly id: string;
}

/** An import that was not taken back, other than the one at hand, points to the article of the outer statement. */
const OTHER_ORIGIN = `
  SELECT run.id FROM import_item item JOIN import_run run ON run.id = item.run_id
   WHERE item.article_id = article.id AND item.run_id <> :runId AND run.undone_at IS NULL`;

/**
 * Takes a run back: its articles leave, unless another import that stands brought them too; a text that it put in
 * place of another gives way to that again; texts and originals that nothing refers to any more go. The receipt
 * stays. Operations of people stay in the log: the same files imported again have the same ids, and so their
 * annotations. Without `force` nothing is changed when people have done something to the articles. Call it in a
 * transaction. Cost: linear in the items of the run.
 */
export function undoRun(
  db: WritableDb,
  { runId, force, nowMs }: { readonly runId: string; readonly force: boolean; readonly nowMs: number },
): UndoneRun {
  db.exec(
    "CREATE TEMP TABLE IF NOT EXISTS undo_article (key INTEGER PRIMARY KEY, id TEXT NOT NULL, fate TEXT NOT NULL)",
  );
  db.exec(
    "CREATE TEMP TABLE IF NOT EXISTS undo_hash (hash TEXT NOT NULL, kind TEXT NOT NULL, PRIMARY KEY (hash, kind))",
  );
  try {
    findFates(db, runId);
    const annotated = countAnnotated(db);
    if (annotated > 0 && !force) return { done: false, removed: 0, restored: 0, kept: 0, annotated };
    rememberHashes(db, runId);
    const kept = handOver(db, runId);
    const restored = bringTextsBack(db, runId);
    const removed = removeArticles(db);
    dropUnreferenced(db, runId);
    db.prepare("UPDATE import_run SET undone_at = ? WHERE id = ?").run(nowMs, runId);
    return { done: true, removed, restored, kept, annotated };
  } finally {
    db.exec("DROP TABLE undo_article; DROP TABLE undo_hash");
  }
}

/** Writes down what becomes of each article: "remove", "keep" or "restore". */
function findFates(db: WritableDb, runId: string): void {
  db.prepare(
    `INSERT INTO undo_article (key, id, fate)
     SELECT key, id, CASE WHEN EXISTS (${OTHER_ORIGIN}) THEN 'keep' ELSE 'remove' END
       FROM article WHERE run_id = :runId`,
  ).run({ runId });
  // A later import that points to the article has seen the newer text; it then stays.
  db.prepare(
    `INSERT INTO undo_article (key, id, fate)
     SELECT key, id, CASE WHEN EXISTS (${OTHER_ORIGIN} AND run.started_at >
         (SELECT started_at FROM import_run WHERE id = :runId)) THEN 'keep' ELSE 'restore' END
       FROM article JOIN article_text version ON version.article_key = article.key AND version.text_hash = article.text_hash
      WHERE version.run_id = :runId AND article.run_id <> :runId`,
  ).run({ runId });
}

/** Articles about to leave or change that carry marks, tags, corrections, or decisions on zones or copies. */
function countAnnotated(db: WritableDb): number {
  return (
    db
      .prepare<[], number>(
        `SELECT count(*) FROM undo_article touched JOIN article ON article.key = touched.key
          WHERE touched.fate <> 'keep' AND (
            EXISTS (SELECT 1 FROM quote WHERE quote.article_id = article.id)
            OR EXISTS (SELECT 1 FROM mention WHERE mention.article_id = article.id)
            OR EXISTS (SELECT 1 FROM article_tag WHERE article_tag.article_id = article.id)
            OR EXISTS (SELECT 1 FROM head WHERE head.entity = article.id)
            OR EXISTS (SELECT 1 FROM zone_decision WHERE zone_decision.text_hash = article.text_hash)
            OR EXISTS (SELECT 1 FROM copy_decision WHERE copy_decision.a = article.id OR copy_decision.b = article.id))`,
      )
      .pluck()
      .get() ?? 0
  );
}

/** The texts and originals that may have nothing to refer to them afterwards. */
function rememberHashes(db: WritableDb, runId: string): void {
  db.prepare(
    `INSERT OR IGNORE INTO undo_hash (hash, kind) SELECT text_hash, 'text' FROM article_text
      WHERE run_id = ? OR article_key IN (SELECT key FROM undo_article WHERE fate = 'remove')`,
  ).run(runId);
  db.prepare(
    `INSERT OR IGNORE INTO undo_hash (hash, kind)
     SELECT original_hash, 'original' FROM import_item WHERE run_id = ? AND original_hash IS NOT NULL`,
  ).run(runId);
}

/** What stays belongs to the earliest other import from now on, so that taking that one back removes it. */
function handOver(db: WritableDb, runId: string): number {
  const kept = db
    .prepare<[{ runId: string }], Touched & { heir: string }>(
      `SELECT article.key, article.id, (${OTHER_ORIGIN} ORDER BY run.started_at, run.id LIMIT 1) AS heir
         FROM undo_article touched JOIN article ON article.key = touched.key WHERE touched.fate = 'keep'`,
    )
    .all({ runId });
  const article = db.prepare("UPDATE article SET run_id = ? WHERE key = ? AND run_id = ?");
  const version = db.prepare("UPDATE article_text SET run_id = ? WHERE article_key = ? AND run_id = ?");
  for (const { key, heir } of kept) {
    article.run(heir, BigInt(key), runId);
    version.run(heir, BigInt(key), runId);
  }
  return kept.length;
}

function bringTextsBack(db: WritableDb, runId: string): number {
  const rows = db.prepare<[], Touched>("SELECT key, id FROM undo_article WHERE fate = 'restore'").all();
  const before = db
    .prepare<[bigint, string], string>(
      `SELECT version.text_hash FROM article_text version JOIN import_run run ON run.id = version.run_id
        WHERE version.article_key = ? AND version.run_id <> ? ORDER BY run.started_at DESC, run.id DESC LIMIT 1`,
    )
    .pluck();
  const replace = db.prepare(
    "UPDATE article SET text_hash = :hash, words = (SELECT words FROM text WHERE hash = :hash) WHERE key = :key",
  );
  for (const { key } of rows) {
    const hash = before.get(BigInt(key), runId);
    if (hash === undefined) throw new Error("an article with a newer text has no older one");
    replace.run({ hash, key: BigInt(key) });
    noteArticleChange(db, key);
  }
  // Texts of this run that are no article's newest go from their history too, unless people's marks stand in them.
  db.prepare(
    `DELETE FROM article_text WHERE run_id = :runId
        AND NOT EXISTS (SELECT 1 FROM article WHERE key = article_key AND (text_hash = article_text.text_hash OR run_id = :runId))
        AND NOT EXISTS (SELECT 1 FROM article JOIN quote ON quote.article_id = article.id
             WHERE article.key = article_key AND instr(quote.content, article_text.text_hash) > 0)
        AND NOT EXISTS (SELECT 1 FROM article JOIN mention ON mention.article_id = article.id
             WHERE article.key = article_key AND instr(mention.anchor, article_text.text_hash) > 0)`,
  ).run({ runId });
  return rows.length;
}

function removeArticles(db: WritableDb): number {
  const rows = db.prepare<[], Touched>("SELECT key, id FROM undo_article WHERE fate = 'remove'").all();
  const remove = db.prepare("DELETE FROM article WHERE key = ?");
  for (const { key } of rows) {
    remove.run(BigInt(key));
    noteArticleChange(db, key);
  }
  return rows.length;
}

function dropUnreferenced(db: WritableDb, runId: string): void {
  // SQLite looks for children of each deleted text; without this index each look is a pass over the whole table.
  db.exec("CREATE INDEX undo_text ON article_text (text_hash)");
  db.exec(
    `DELETE FROM text WHERE hash IN (SELECT hash FROM undo_hash WHERE kind = 'text')
        AND NOT EXISTS (SELECT 1 FROM article_text WHERE article_text.text_hash = text.hash)
        AND NOT EXISTS (SELECT 1 FROM waiting_article WHERE instr(line, text.hash) > 0)`,
  );
  db.exec("DROP INDEX undo_text");
  db.prepare(
    `DELETE FROM original WHERE hash IN (SELECT hash FROM undo_hash WHERE kind = 'original')
        AND NOT EXISTS (SELECT 1 FROM import_item item JOIN import_run run ON run.id = item.run_id
             WHERE item.original_hash = original.hash AND item.run_id <> ? AND run.undone_at IS NULL)
        AND NOT EXISTS (SELECT 1 FROM waiting_article WHERE instr(line, original.hash) > 0)`,
  ).run(runId);
}
