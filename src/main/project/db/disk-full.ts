/** What SQLite and the file system call it. Without room SQLite cannot enlarge the memory that its readers share either. */
const FULL: ReadonlySet<string> = new Set(["SQLITE_FULL", "SQLITE_IOERR_SHMSIZE", "ENOSPC", "EDQUOT"]);

/** Whether an error says that a disk, or a person's share of it, has no room left. */
export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && "code" in error && FULL.has(String(error.code));
}
