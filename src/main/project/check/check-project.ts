import { createHash } from "node:crypto";
import { inflateSync } from "node:zlib";
import { type Anchor, anchorOf } from "../../../shared/domain/anchor.ts";
import type { WritableDb } from "../db/connection.ts";
import type { CommandContext } from "../handlers/contexts.ts";
import { operationIdOf } from "../work-log/operation.ts";
import { dumpOfLogTables, rebuildFromLog } from "../work-log/rebuild.ts";

/** Looks for damage that SQLite's own check misses: hashes, anchors, and the work log against its tables. */
export function checkProject(context: CommandContext): { ok: boolean; problems: string[] } {
  const { db } = context;
  const problems = [
    ...checkFile(db),
    ...checkTexts(db),
    ...checkOriginals(db),
    ...checkOperations(db),
    ...checkAnchors(db),
  ];
  problems.push(...checkTables(context));
  return { ok: problems.length === 0, problems };
}

function* checkFile(db: WritableDb): Generator<string> {
  for (const line of db.prepare<[], string>("PRAGMA integrity_check(20)").pluck().all()) {
    if (line !== "ok") yield `file: ${line}`;
  }
  const broken = db.prepare("PRAGMA foreign_key_check").all();
  if (broken.length > 0) yield `file: ${broken.length} references point to nothing`;
}

function* checkTexts(db: WritableDb): Generator<string> {
  for (const { hash, body } of db
    .prepare<[], { hash: string; body: string }>("SELECT hash, body FROM text")
    .iterate()) {
    if (createHash("sha256").update(body, "utf8").digest("hex") !== hash)
      yield `text ${hash.slice(0, 12)}: its words do not match its hash`;
  }
}

function* checkOriginals(db: WritableDb): Generator<string> {
  for (const { hash, deflated } of db
    .prepare<[], { hash: string; deflated: Buffer }>("SELECT hash, deflated FROM original")
    .iterate()) {
    if (!matches(hash, deflated)) yield `original ${hash.slice(0, 12)}: its bytes do not match its hash`;
  }
}

function matches(hash: string, deflated: Buffer): boolean {
  try {
    return createHash("sha256").update(inflateSync(deflated)).digest("hex") === hash;
  } catch {
    return false;
  }
}

function* checkOperations(db: WritableDb): Generator<string> {
  for (const { id, line } of db
    .prepare<[], { id: Buffer; line: string }>("SELECT id, line FROM operation")
    .iterate()) {
    if (!operationIdOf(line).equals(id))
      yield `work log: an operation does not match its id ${id.toString("hex").slice(0, 12)}`;
  }
}

function* checkAnchors(db: WritableDb): Generator<string> {
  const body = db.prepare<[string], string>("SELECT body FROM text WHERE hash = ?").pluck();
  const rows = db
    .prepare<[], { owner: string; anchors: string }>(
      // Marks wait in the log for an article that was taken back or has not arrived yet.
      `SELECT 'quote ' || quote.id AS owner, content AS anchors FROM quote JOIN article ON article.id = quote.article_id
       UNION ALL
       SELECT 'mention ' || mention.id, '[' || anchor || ']' FROM mention JOIN article ON article.id = mention.article_id`,
    )
    .all();
  for (const { owner, anchors } of rows) {
    const list: readonly Anchor[] = JSON.parse(anchors);
    for (const anchor of list) {
      const text = body.get(anchor.textHash);
      if (text === undefined) yield `${owner}: its text is not in the project`;
      else if (anchorOf(text, anchor.textHash, anchor).exact !== anchor.exact)
        yield `${owner}: its words do not stand where it says`;
    }
  }
}

/** Compares the tables with what the log says, inside a transaction that is rolled back. */
function checkTables({ db, types }: CommandContext): string[] {
  const problems: string[] = [];
  db.exec("SAVEPOINT check_tables");
  try {
    const before = dumpOfLogTables(db, types);
    rebuildFromLog(db, types);
    const after = new Set(dumpOfLogTables(db, types));
    for (const line of before)
      if (!after.delete(line)) problems.push(`work log: ${line.slice(0, 80)} is not what the log says`);
    for (const line of after) problems.push(`work log: ${line.slice(0, 80)} is missing`);
  } finally {
    db.exec("ROLLBACK TO check_tables; RELEASE check_tables");
  }
  return problems;
}
