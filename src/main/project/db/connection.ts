import Database from "better-sqlite3";

/** A connection that may only read. Repository functions that read take this. */
export type ReadableDb = Database.Database & { readonly access?: "read" | "write" };
/** The one connection that may write; only `openWriter` makes it. */
export type WritableDb = ReadableDb & { readonly __writable: true };

/** "Wben" in ASCII: marks a SQLite file as a Wirebench project. */
export const APPLICATION_ID = 0x5762656e;

const WRITER_CACHE_KIB = 65_536;
/** There are six readers, and a million articles fill whatever they get; the system keeps the file's pages for all of them once. */
const READER_CACHE_KIB = 32_768;
/** For threads that follow the journal: they see most pages once, and each commit of the writer makes what they hold old. */
export const FOLLOWER_CACHE_KIB = 8_192;

/** Opens a read-write connection with the settings every connection must have, and asserts them. */
export function openWriter(path: string, options: { readonly create: boolean }): WritableDb {
  const db = new Database(path, { fileMustExist: !options.create, timeout: 5000 });
  try {
    db.pragma("page_size = 8192");
    db.pragma("journal_mode = WAL");
    applySettings(db, WRITER_CACHE_KIB);
    // Above this the log is emptied at the next quiet moment, so that it cannot grow without bound.
    db.pragma("journal_size_limit = 67108864");
  } catch (error) {
    db.close();
    throw error;
  }
  return db as WritableDb;
}

/** Opens a connection that cannot write. `cacheKib`: how much of the file it may keep in memory. */
export function openReader(path: string, cacheKib = READER_CACHE_KIB): ReadableDb {
  const db = new Database(path, { readonly: true, fileMustExist: true, timeout: 5000 });
  applySettings(db, cacheKib);
  db.pragma("query_only = ON");
  return db;
}

function applySettings(db: Database.Database, cacheKib: number): void {
  // better-sqlite3 falls back to NORMAL in WAL mode unless FULL is asked for on each connection; NORMAL can
  // lose acknowledged commits at a power cut.
  const wanted: readonly (readonly [string, string | number])[] = [
    ["synchronous", 2],
    ["foreign_keys", 1],
    ["trusted_schema", 0],
    ["cell_size_check", 1],
    ["mmap_size", 0],
    ["busy_timeout", 5000],
  ];
  for (const [name, value] of wanted) db.pragma(`${name} = ${value}`);
  db.pragma(`cache_size = -${cacheKib}`);
  db.pragma("temp_store = MEMORY");
  if (process.platform === "darwin") {
    db.pragma("fullfsync = ON");
    db.pragma("checkpoint_fullfsync = ON");
  }
  for (const [name, value] of wanted) {
    const found = db.pragma(name, { simple: true });
    if (found !== value && !(name === "mmap_size" && found === undefined)) {
      throw new Error(`SQLite setting ${name} is ${String(found)}, not ${value}`);
    }
  }
}

/** Runs `work` in one immediate transaction: all of it is stored, or nothing. */
export function inTransaction<T>(db: WritableDb, work: () => T): T {
  return db.transaction(work).immediate();
}
