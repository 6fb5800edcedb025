import Database from "better-sqlite3";

/** An article as the bare program takes it: words only. */
export interface BareRow {
  readonly key: number;
  readonly title: string;
  readonly body: string;
}

export interface BareFigures {
  readonly rows: number;
  /** UTF-16 units of titles and bodies. */
  readonly characters: number;
  /** Plain table without an index on words, ms. */
  readonly insertMs: number;
  /** FTS5 index of the same words, tokenizer as shipped, ms. */
  readonly indexMs: number;
  /** Size of the index, bytes. */
  readonly indexBytes: number;
  /** Newest 50 keys of a match expression, best of `runs`, ms. */
  newestMs(match: string, runs?: number): number;
  close(): void;
}

const BATCH = 500;

/**
 * What SQLite alone needs for these rows: one table, one FTS5 index, batches in one transaction, no folding, no
 * zones, no journal. Two files `PATH` and `PATH-index`; WAL, page size and sync as the program has them. The
 * program's times are judged as ratios to these, taken in the same run.
 */
export function bareBaseline(rows: readonly BareRow[], path: string, clock: () => number): BareFigures {
  const plain = open(path, "FULL");
  plain.exec("CREATE TABLE article (key INTEGER PRIMARY KEY, title TEXT, body TEXT)");
  const insertMs = insertAll(plain, "INSERT INTO article (key, title, body) VALUES (?, ?, ?)", rows, clock);
  plain.close();

  const index = open(`${path}-index`, "NORMAL");
  index.exec("CREATE VIRTUAL TABLE words USING fts5(title, body, content = '', contentless_delete = 1)");
  const indexMs = insertAll(index, "INSERT INTO words (rowid, title, body) VALUES (?, ?, ?)", rows, clock);
  const newest = index
    .prepare("SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT 50")
    .pluck();
  const pages = Number(index.pragma("page_count", { simple: true }));

  return {
    rows: rows.length,
    characters: rows.reduce((sum, { title, body }) => sum + title.length + body.length, 0),
    insertMs,
    indexMs,
    indexBytes: pages * Number(index.pragma("page_size", { simple: true })),
    newestMs(match, runs = 5) {
      return Math.min(...Array.from({ length: runs }, () => timed(clock, () => newest.all(match))));
    },
    close: () => index.close(),
  };
}

function open(path: string, synchronous: "FULL" | "NORMAL"): Database.Database {
  const db = new Database(path);
  db.pragma("page_size = 8192");
  db.pragma("journal_mode = WAL");
  db.pragma(`synchronous = ${synchronous}`);
  db.pragma("cache_size = -65536");
  return db;
}

function insertAll(
  db: Database.Database,
  sql: string,
  rows: readonly BareRow[],
  clock: () => number,
): number {
  const insert = db.prepare(sql);
  const sorted = rows.toSorted((a, b) => a.key - b.key);
  return timed(clock, () => {
    for (let at = 0; at < sorted.length; at += BATCH) {
      db.transaction(() => {
        for (const { key, title, body } of sorted.slice(at, at + BATCH)) insert.run(BigInt(key), title, body);
      })();
    }
  });
}

function timed(clock: () => number, work: () => unknown): number {
  const start = clock();
  work();
  return clock() - start;
}
