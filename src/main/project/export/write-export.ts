import { randomUUID } from "node:crypto";
import { type FileHandle, open, rename, stat, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { AppError } from "../../../shared/errors.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import type { ExportChunk } from "./exporter.ts";

/** Pieces are gathered up to this many bytes before one write. */
const WRITE_BYTES = 256 * 1024;

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "no permission to write there",
  EPERM: "no permission to write there",
  EROFS: "the disk is read-only",
  ENOENT: "the folder does not exist",
  ENOTDIR: "the folder does not exist",
  EISDIR: "it is a folder",
  ENAMETOOLONG: "the name is too long",
  EBUSY: "another program uses the file",
  EMFILE: "too many files are open",
};
const FULL: ReadonlySet<string> = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);

/** The calls to the file system that can fail, so that a test can make them fail. */
export interface ExportFiles {
  open(path: string): Promise<Pick<FileHandle, "write" | "sync" | "close">>;
  rename(from: string, to: string): Promise<void>;
}

const realFiles: ExportFiles = { open: (path) => open(path, "wx"), rename };

/**
 * Writes `chunks` beside `target`, makes them durable and puts them in its place in one step. Whatever goes wrong
 * (disk full, no permission, an abort), a file that stood there stays as it was and nothing else is left behind.
 * Answers with the number of bytes. An error thrown by `chunks` itself is passed on.
 */
export async function writeExport(
  target: string,
  chunks: AsyncIterable<ExportChunk> | Iterable<ExportChunk>,
  signal?: AbortSignal,
  files: ExportFiles = realFiles,
): Promise<Result<{ readonly bytes: number }>> {
  const folder = dirname(target);
  if (await isFolder(target)) return err(unwritable(target, "EISDIR"));
  const temporary = join(folder, `.wirebench-${randomUUID()}.part`);
  let made = false;
  try {
    const handle = await files.open(temporary);
    made = true;
    const bytes = await fillAndClose(handle, chunks, signal);
    if (bytes === null) return err({ code: "cancelled" });
    await files.rename(temporary, target);
    made = false;
    await syncFolder(folder);
    return ok({ bytes });
  } catch (error) {
    const code = systemCode(error);
    if (code === null) throw error;
    return err(unwritable(target, code));
  } finally {
    if (made) await unlink(temporary).catch(() => undefined);
  }
}

async function fillAndClose(
  handle: Pick<FileHandle, "write" | "sync" | "close">,
  chunks: AsyncIterable<ExportChunk> | Iterable<ExportChunk>,
  signal: AbortSignal | undefined,
): Promise<number | null> {
  try {
    let bytes = 0;
    for await (const block of blocksOf(chunks)) {
      if (signal?.aborted) return null;
      await writeAll(handle, block);
      bytes += block.byteLength;
    }
    if (signal?.aborted) return null;
    await handle.sync();
    return bytes;
  } finally {
    await handle.close();
  }
}

async function writeAll(handle: Pick<FileHandle, "write">, block: Uint8Array): Promise<void> {
  let offset = 0;
  while (offset < block.byteLength) {
    const { bytesWritten } = await handle.write(block, offset, block.byteLength - offset);
    offset += bytesWritten;
  }
}

/** Joins small pieces into blocks, so that a claim a time does not cost a system call a time. */
async function* blocksOf(
  chunks: AsyncIterable<ExportChunk> | Iterable<ExportChunk>,
): AsyncIterable<Uint8Array> {
  let pending: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk, "utf8") : chunk;
    pending.push(bytes);
    size += bytes.byteLength;
    if (size < WRITE_BYTES) continue;
    yield Buffer.concat(pending);
    pending = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(pending);
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

/** Makes the new name itself durable; not every system lets a folder be opened, and the file is whole anyway. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, "r");
    await handle.sync().finally(() => handle.close());
  } catch {
    // Windows and some network file systems refuse this.
  }
}

function systemCode(error: unknown): string | null {
  if (!(error instanceof Error) || !("syscall" in error) || !("code" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}

function unwritable(target: string, code: string): AppError {
  const file = basename(target);
  if (FULL.has(code)) return { code: "disk_full", file };
  return { code: "unwritable_file", file, reason: REASONS[code] ?? `the system answered ${code}` };
}
