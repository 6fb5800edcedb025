import { mkdirSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { FOLD_VERSION } from "../../../shared/text/fold-text.ts";
import { INDEX_COLUMNS } from "../../../shared/text/search/query-fields.ts";
import type { ReadableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";

/** The writer's connection to an index file. The file is disposable: everything in it can be built again. */
export interface SearchIndex {
  readonly db: Database.Database;
  readonly path: string;
  /** The file was missing, damaged, of another project or another version, and is now empty. */
  readonly fresh: boolean;
  readonly inode: number;
  close(): void;
}

/** What is remembered beside the index. */
export type IndexFact =
  | "version"
  | "projectId"
  /** Random, another for each time the index was started anew. */
  | "epoch"
  /** Stamp of the journal up to which changes were followed. */
  | "doneThrough"
  /** While the index is first filled: the key below which articles are still to come, and how many. */
  | "fillBelow"
  | "fillLeft"
  /** Articles when the terms were collected, and how many terms there are. */
  | "termsAt"
  | "termCount"
  /** While terms are collected: the last one taken. */
  | "termsThrough"
  /** Articles when the index was last merged into one segment; "merging" while that is under way. */
  | "mergedAt"
  | "merging";

/** Raise it when the tables below or what goes into a column changes. */
const INDEX_VERSION = 4;
/** What an index must say of itself to be used. */
export const INDEX_STATE = `${INDEX_VERSION}.${FOLD_VERSION}`;

const SCHEMA = `
  CREATE TABLE index_fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE VIRTUAL TABLE article_index USING fts5(
    ${INDEX_COLUMNS.join(", ")},
    content = '', contentless_delete = 1,
    tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co M*'"
  );
  -- One row of index data a page; a batch (index-batch.ts) becomes one segment; eight segments are merged at a time
  -- instead of four. Together a quarter less work for each article, and no byte more.
  INSERT INTO article_index (article_index, rank) VALUES ('pgsz', 8100), ('hashsize', 16777216), ('automerge', 8);
  -- What results are filtered and counted by, small and apart from the articles themselves.
  CREATE TABLE article_fact (key INTEGER PRIMARY KEY, outlet INTEGER, language INTEGER) STRICT;
  CREATE INDEX article_fact_by_outlet ON article_fact (outlet);
  CREATE INDEX article_fact_by_language ON article_fact (language);
  CREATE TABLE fact_value (
    id INTEGER PRIMARY KEY, field TEXT NOT NULL, value TEXT NOT NULL, UNIQUE (field, value)
  ) STRICT;
  -- Articles in the order in which they became searchable after the first filling.
  CREATE TABLE added (seq INTEGER PRIMARY KEY AUTOINCREMENT, key INTEGER NOT NULL) STRICT;
  -- Words and in how many articles they stand, collected in quiet moments.
  CREATE TABLE term (term TEXT PRIMARY KEY, articles INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`;
const TABLES = ["article_index", "index_fact", "article_fact", "fact_value", "added", "term"];

/**
 * Opens the index of a project for writing, and makes an empty one when there is none that can be used.
 * `projectId` must change when a project file is replaced by another state of itself that this index has not seen.
 */
export function openSearchIndex(path: string, options: { readonly projectId: string }): SearchIndex {
  mkdirSync(dirname(path), { recursive: true });
  const { db, fresh } = openUsable(path, options.projectId);
  return { db, path, fresh, inode: statSync(path).ino, close: () => db.close() };
}

/** Throws an index away and opens an empty one in its place: the cure when `isIndexDamage` is true. */
export function rebuildSearchIndex(index: SearchIndex, options: { readonly projectId: string }): SearchIndex {
  index.close();
  removeIndexFile(index.path);
  return openSearchIndex(index.path, options);
}

/** Deletes an index file; the next `openSearchIndex` starts an empty one. */
export function removeIndexFile(path: string): void {
  for (const suffix of ["", "-wal", "-shm"]) rmSync(`${path}${suffix}`, { force: true });
}

/** The file a connection has attached, told apart from a later file of the same name. */
const attachedFiles = new WeakMap<ReadableDb, string>();

/**
 * Attaches an index to a project connection under the name idx, for reading. Answers whether it can be used;
 * if not, it is not attached. Call it before every search: while the same file is attached it costs one look at
 * the folder, and it notices when the file was built anew.
 */
export function attachSearchIndex(db: ReadableDb, path: string, projectId: string): boolean {
  const file = fileIdentity(path, projectId);
  if (file !== null && attachedFiles.get(db) === file) return true;
  detachSearchIndex(db);
  if (file === null) return false;
  try {
    db.prepare("ATTACH ? AS idx").run(path);
    // Its own share of the memory that one reader may take.
    db.pragma("idx.cache_size = -16384");
    if (isUsable(db, "idx", projectId)) {
      attachedFiles.set(db, file);
      return true;
    }
  } catch (error) {
    if (!isIndexDamage(error)) throw error;
  }
  detachSearchIndex(db);
  return false;
}

function fileIdentity(path: string, projectId: string): string | null {
  const facts = statSync(path, { throwIfNoEntry: false });
  return facts?.isFile() === true ? `${projectId} ${facts.dev} ${facts.ino} ${path}` : null;
}

/** Whether the file an index was opened from is still the one of that name. */
export function isStillThere(index: SearchIndex): boolean {
  const facts = statSync(index.path, { throwIfNoEntry: false });
  return facts?.ino === index.inode;
}

/** Lets go of an attached index, so that its file can be replaced. */
export function detachSearchIndex(db: ReadableDb): void {
  attachedFiles.delete(db);
  const attached = db.prepare("SELECT 1 FROM pragma_database_list WHERE name = 'idx'").get();
  if (attached !== undefined) db.exec("DETACH idx");
}

/** Whether an error says that the index file is damaged or missing, and not that a query is wrong. */
export function isIndexDamage(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return code.startsWith("SQLITE_CORRUPT") || code === "SQLITE_NOTADB" || code === "SQLITE_CANTOPEN";
}

/** A fact about the index; also through a reader that has it attached (there is one table of the name). */
export function readIndexFact(db: Database.Database, name: IndexFact): string | null {
  const value = prepared(db, "SELECT value FROM index_fact WHERE name = ?").pluck().get(name);
  return typeof value === "string" ? value : null;
}

/** Stores a fact about the index; null removes it. */
export function writeIndexFact(db: Database.Database, name: IndexFact, value: string | number | null): void {
  if (value === null) db.prepare("DELETE FROM index_fact WHERE name = ?").run(name);
  else db.prepare("INSERT OR REPLACE INTO index_fact (name, value) VALUES (?, ?)").run(name, String(value));
}

/** Empties an index in place, also while readers have it attached. Call it inside a transaction of `db`. */
export function emptyIndex(db: Database.Database, projectId: string): void {
  for (const table of [...TABLES, "term_next"]) db.exec(`DROP TABLE IF EXISTS ${table}`);
  db.exec(SCHEMA);
  db.exec("INSERT INTO index_fact (name, value) VALUES ('epoch', hex(randomblob(8)))");
  writeIndexFact(db, "version", INDEX_STATE);
  writeIndexFact(db, "projectId", projectId);
}

function openUsable(path: string, projectId: string): { db: Database.Database; fresh: boolean } {
  let db: Database.Database | null = null;
  try {
    db = connect(path);
    if (isUsable(db, "main", projectId)) return { db, fresh: false };
    startAfresh(db, projectId);
    return { db, fresh: true };
  } catch (error) {
    db?.close();
    if (!isIndexDamage(error)) throw error;
  }
  removeIndexFile(path);
  const empty = connect(path);
  startAfresh(empty, projectId);
  return { db: empty, fresh: true };
}

function startAfresh(db: Database.Database, projectId: string): void {
  db.transaction(() => emptyIndex(db, projectId)).immediate();
}

function connect(path: string): Database.Database {
  const db = new Database(path, { timeout: 5000 });
  try {
    db.pragma("page_size = 8192");
    // Merging leaves free pages behind; they are given back in quiet moments.
    db.pragma("auto_vacuum = INCREMENTAL");
    db.pragma("journal_mode = WAL");
    // A power cut may cost the last batches, never the consistency; they are indexed again.
    db.pragma("synchronous = NORMAL");
    db.pragma("trusted_schema = OFF");
    db.pragma("cell_size_check = ON");
    db.pragma("mmap_size = 0");
    db.pragma("cache_size = -16384");
    db.pragma("temp_store = MEMORY");
    // 64 MB: copying the log into the file after each batch would write pages that the next batch changes again.
    db.pragma("wal_autocheckpoint = 8000");
  } catch (error) {
    db.close();
    throw error;
  }
  return db;
}

/** Whether a file holds an index of this version of this project that can be searched. */
export function isUsable(db: Database.Database, schema: "main" | "idx", projectId: string): boolean {
  const tables = db
    .prepare(`SELECT count(*) FROM ${schema}.sqlite_schema WHERE name IN (SELECT value FROM json_each(?))`)
    .pluck()
    .get(JSON.stringify(TABLES));
  if (tables !== TABLES.length) return false;
  const facts = new Map(
    db.prepare<[], [string, string]>(`SELECT name, value FROM ${schema}.index_fact`).raw().all(),
  );
  // A look at the index itself: a damaged root page shows here and not in the middle of a search.
  db.prepare(`SELECT rowid FROM ${schema}.article_index WHERE article_index MATCH 'a' LIMIT 1`).get();
  return facts.get("version") === INDEX_STATE && facts.get("projectId") === projectId;
}
