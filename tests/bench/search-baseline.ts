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
 * What SQLite alone needs for these rows (in the order of their keys): one table, one FTS5 index, batches in one
 * transaction, no folding, no zones, no journal. Two files `PATH` and `PATH-index`; WAL, page size and sync as the
 * program has them. Reading the rows is not counted. The program's times are judged as ratios to these.
 */
export function bareBaseline(rows: Iterable<BareRow>, path: string, clock: () => number): BareFigures {
  const plain = open(path, "FULL");
  plain.exec("CREATE TABLE article (key INTEGER PRIMARY KEY, title TEXT, body TEXT)");
  const store = inserter(plain, "INSERT INTO article (key, title, body) VALUES (?, ?, ?)");
  const index = open(`${path}-index`, "NORMAL");
  index.exec("CREATE VIRTUAL TABLE words USING fts5(title, body, content = '', contentless_delete = 1)");
  const add = inserter(index, "INSERT INTO words (rowid, title, body) VALUES (?, ?, ?)");
  const sums = { rows: 0, characters: 0, insertMs: 0, indexMs: 0 };
  for (const batch of batches(rows)) {
    sums.rows += batch.length;
    sums.characters += batch.reduce((sum, { title, body }) => sum + title.length + body.length, 0);
    sums.insertMs += timed(clock, () => store(batch));
    sums.indexMs += timed(clock, () => add(batch));
  }
  plain.close();
  const newest = index
    .prepare("SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT 50")
    .pluck();
  const pages = Number(index.pragma("page_count", { simple: true }));

  return {
    ...sums,
    indexBytes: pages * Number(index.pragma("page_size", { simple: true })),
    newestMs(match, runs = 5) {
      return Math.min(...Array.from({ length: runs }, () => timed(clock, () => newest.all(match))));
    },
    close: () => index.close(),
  };
}

function* batches(rows: Iterable<BareRow>): Generator<readonly BareRow[]> {
  let batch: BareRow[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function open(path: string, synchronous: "FULL" | "NORMAL"): Database.Database {
  const db = new Database(path);
  db.pragma("page_size = 8192");
  db.pragma("journal_mode = WAL");
  db.pragma(`synchronous = ${synchronous}`);
  db.pragma("cache_size = -65536");
  return db;
}

function inserter(db: Database.Database, sql: string): (batch: readonly BareRow[]) => void {
  const insert = db.prepare(sql);
  return (batch) =>
    db.transaction(() => {
      for (const { key, title, body } of batch) insert.run(BigInt(key), title, body);
    })();
}

function timed(clock: () => number, work: () => unknown): number {
  const start = clock();
  work();
  return clock() - start;
}
