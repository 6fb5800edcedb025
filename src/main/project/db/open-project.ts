import { closeSync, existsSync, mkdirSync, openSync, readSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { UserFacingError } from "../../../shared/result.ts";
import type { WritableDb } from "./connection.ts";
import { APPLICATION_ID, openWriter } from "./connection.ts";
import { isDiskFull } from "./disk-full.ts";
import { migrate, migrationState, readMigrations } from "./migrate.ts";
import { lockProject, type ProjectLock } from "./project-lock.ts";

const SQLITE_HEADER = "SQLite format 3\u0000";
const HEADER_BYTES = 100;

/**
 * The folder of the SQL files: beside the sources in a checkout, beside the built program in a package.
 * Found once by walking up from this file.
 */
export function migrationsFolder(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, "migrations", "0001-create-work-log.sql"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error("the migrations folder is missing");
    folder = parent;
  }
  return join(folder, "migrations");
}

/**
 * Opens a project file for writing, brought to the newest version; makes it when `create` is set and it is missing.
 * Throws UserFacingError for what a person can cause: no such file, not a project, made with a newer version, damaged.
 */
export function openProjectFile(path: string, options: { readonly create: boolean }): WritableDb {
  const file = basename(path);
  checkProjectFile(path, options);
  let db: WritableDb | null = null;
  try {
    db = openWriter(path, options);
    const migrations = readMigrations(migrationsFolder());
    const state = migrationState(db, migrations.length);
    const isEmpty = state === "new" && !options.create;
    if (state === "foreign" || isEmpty) throw new UserFacingError({ code: "not_a_project", file });
    if (state === "from-future") throw new UserFacingError({ code: "project_from_future", file });
    migrate(db, path, migrations);
    return db;
  } catch (error) {
    db?.close();
    throw asUserFacing(error, file);
  }
}

/** The same as `openProjectFile`, for this process alone; `release` lets others open the file again. */
export function openProjectAlone(
  path: string,
  options: { readonly create: boolean },
): { db: WritableDb; lock: ProjectLock } {
  checkProjectFile(path, options);
  const lock = lockOf(path);
  try {
    return { db: openProjectFile(path, options), lock };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function lockOf(path: string): ProjectLock {
  try {
    return lockProject(path);
  } catch (error) {
    throw asUserFacing(error, basename(path));
  }
}

/** Refuses what is not there or not ours before anything is written beside it; makes the folder of a new project. */
function checkProjectFile(path: string, options: { readonly create: boolean }): void {
  const file = basename(path);
  const exists = existsSync(path);
  if (!exists && !options.create) throw new UserFacingError({ code: "not_found", what: file });
  if (exists) refuseForeignFile(path, file, options.create);
  else mkdirSync(dirname(path), { recursive: true });
}

/** Looks at the first bytes before SQLite does, so that a stranger's file is not touched at all. */
function refuseForeignFile(path: string, file: string, create: boolean): void {
  const facts = statSync(path);
  if (!facts.isFile()) throw new UserFacingError({ code: "not_a_project", file });
  if (facts.size === 0 && (create || existsSync(`${path}-wal`))) return;
  const head = firstBytes(path, HEADER_BYTES);
  const isSqlite = head.toString("latin1", 0, 16) === SQLITE_HEADER;
  // Behind an open write-ahead log the header may be older than the truth; SQLite then has to say.
  const isSettled = !existsSync(`${path}-wal`);
  if (!isSqlite || (isSettled && belongsToAnother(head))) {
    throw new UserFacingError({ code: "not_a_project", file });
  }
}

/** Opening alone would switch another program's database to write-ahead logging. Offsets: SQLite file format, 1.3. */
function belongsToAnother(head: Buffer): boolean {
  const pages = head.readUInt32BE(28);
  const applicationId = head.readInt32BE(68);
  return applicationId !== APPLICATION_ID && (applicationId !== 0 || pages > 1);
}

function asUserFacing(error: unknown, file: string): unknown {
  if (error instanceof UserFacingError) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const reason = error instanceof Error ? error.message : String(error);
  if (code === "SQLITE_NOTADB") return new UserFacingError({ code: "not_a_project", file });
  if (code.startsWith("SQLITE_CORRUPT"))
    return new UserFacingError({ code: "project_damaged", file, reason });
  if (code === "SQLITE_BUSY") return new UserFacingError({ code: "project_locked", file });
  if (isDiskFull(error)) return new UserFacingError({ code: "disk_full", file });
  if (code === "SQLITE_READONLY" || code === "SQLITE_CANTOPEN" || code === "EACCES") {
    return new UserFacingError({
      code: "unreadable_file",
      file,
      reason: "It cannot be opened for writing here.",
    });
  }
  return error;
}

function firstBytes(path: string, count: number): Buffer {
  const bytes = Buffer.alloc(count);
  const handle = openSync(path, "r");
  try {
    readSync(handle, bytes, 0, count, 0);
  } finally {
    closeSync(handle);
  }
  return bytes;
}
