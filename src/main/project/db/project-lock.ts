import { rmSync } from "node:fs";
import { basename } from "node:path";
import Database from "better-sqlite3";
import { UserFacingError } from "../../../shared/result.ts";

export interface ProjectLock {
  release(): void;
}

/**
 * Makes this process the only one that has the project open: an exclusive transaction on a tiny database beside it.
 * The operating system frees it the moment the process ends, however it ends, so no stale lock can remain.
 * Throws UserFacingError "project_locked" when another process has it.
 */
export function lockProject(path: string): ProjectLock {
  const lockPath = `${path}-lock`;
  const lock = new Database(lockPath, { timeout: 0 });
  try {
    // Not WAL: readers and writers of a write-ahead log do not exclude each other.
    lock.pragma("journal_mode = DELETE");
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    const isBusy = error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_BUSY");
    if (isBusy) throw new UserFacingError({ code: "project_locked", file: basename(path) });
    throw error;
  }
  return {
    release() {
      lock.exec("ROLLBACK");
      lock.close();
      rmSync(lockPath, { force: true });
    },
  };
}
