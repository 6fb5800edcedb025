import { rmSync } from "node:fs";
import Database from "better-sqlite3";
import type { ReadableDb } from "../db/connection.ts";
import type { Operation } from "../work-log/operation.ts";
import { passedOnOfText, type TextLine } from "./staged-lines.ts";
import type { PackedOriginal } from "./wirex-file.ts";

/**
 * A file of its own for what an exchange file brings, checked and not yet merged: the project is not touched before a
 * person has seen the preview. Disposable; written without waiting for the disk.
 */
export interface Stage {
  readonly path: string;
  addText(text: TextLine): void;
  addOperation(id: Buffer, operation: Pick<Operation, "e" | "r" | "n">, line: string): void;
  addArticle(id: string, line: string): void;
  addOriginal(original: PackedOriginal): void;
  /** Makes what was added readable by others and quick to find. Nothing is added after it. */
  finish(): void;
  close(): void;
}

const SCHEMA = `
  CREATE TABLE text (hash TEXT PRIMARY KEY, body TEXT NOT NULL, zones TEXT NOT NULL, words INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE text_key (hash TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (hash, key)) WITHOUT ROWID;
  CREATE TABLE operation (id BLOB PRIMARY KEY, entity TEXT NOT NULL, replica TEXT NOT NULL, n INTEGER NOT NULL, line TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE article (id TEXT PRIMARY KEY, line TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE original (hash TEXT PRIMARY KEY, size INTEGER NOT NULL, deflated BLOB NOT NULL) WITHOUT ROWID;`;

/** Made when all rows are there: sorting once is cheaper than keeping an index in order. */
const INDEXES = "CREATE INDEX IF NOT EXISTS operation_by_entity ON operation (entity)";

/** Rows between commits of the stage: bounds its journal. */
const ROWS_A_COMMIT = 5000;

export function createStage(path: string): Stage {
  removeStage(path);
  const db = new Database(path);
  db.pragma("journal_mode = MEMORY");
  db.pragma("synchronous = OFF");
  db.pragma("cache_size = -32768");
  db.exec(SCHEMA);
  const text = db.prepare("INSERT OR IGNORE INTO text VALUES (?, ?, ?, ?)");
  const textKey = db.prepare(
    "INSERT INTO text_key VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET value = max(value, excluded.value)",
  );
  const operation = db.prepare("INSERT OR IGNORE INTO operation VALUES (?, ?, ?, ?, ?)");
  const article = db.prepare("INSERT OR REPLACE INTO article VALUES (?, ?)");
  const original = db.prepare("INSERT OR IGNORE INTO original VALUES (?, ?, ?)");
  let rows = 0;
  db.exec("BEGIN");
  const count = (): void => {
    rows += 1;
    if (rows % ROWS_A_COMMIT !== 0) return;
    db.exec("COMMIT");
    db.exec("BEGIN");
  };
  return {
    path,
    addText(line) {
      const { h, t, z, w } = line;
      text.run(h, t, JSON.stringify(z), w);
      for (const [key, value] of Object.entries(passedOnOfText(line)))
        textKey.run(h, key, JSON.stringify(value));
      count();
    },
    addOperation(id, { e, r, n }, line) {
      operation.run(id, e, r, n, line);
      count();
    },
    addArticle(id, line) {
      article.run(id, line);
      count();
    },
    addOriginal({ hash, size, deflated }) {
      original.run(hash, size, deflated);
      count();
    },
    finish() {
      db.exec("COMMIT");
      db.exec(INDEXES);
    },
    close() {
      if (db.inTransaction) db.exec("COMMIT");
      db.close();
    },
  };
}

/** Takes a stage away, also one that a crash left. */
export function removeStage(path: string): void {
  for (const suffix of ["", "-journal"]) rmSync(`${path}${suffix}`, { force: true });
}

/** Lets a connection read a stage under the name "stage". */
export function attachStage(db: ReadableDb, path: string): void {
  db.prepare("ATTACH ? AS stage").run(path);
}
