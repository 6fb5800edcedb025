import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import type { ReadOptions } from "../../../shared/domain/read-options.ts";
import type { SourceFile } from "./readers/part.ts";

/** Up to this size a file is read into memory at once, and its bytes can be kept as an original. */
export const LARGEST_KEPT_BYTES = 48 * 1024 * 1024;
const CHUNK_BYTES = 256 * 1024;

/** A file of the disk, opened for reading. */
export interface OpenedFile {
  readonly file: SourceFile;
  /** All bytes, for files of at most `LARGEST_KEPT_BYTES`. */
  readonly bytes: Uint8Array | null;
  /** Whether it changed since it was opened so that what was read may not fit together. */
  changed(): Promise<boolean>;
  close(): Promise<void>;
}

/** What is there where a file should be is none: a folder, a device, a pipe. */
export class NotAFileError extends Error {}

/**
 * Opens a file without following a link and without waiting for a pipe. A file that changes while its bytes are taken
 * is read once more. Throws what the file system throws, and `NotAFileError`.
 */
export async function openSource(path: string, options: ReadOptions): Promise<OpenedFile> {
  // Windows knows neither flag; there the walk has looked before.
  const handle = await open(
    path,
    constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
  );
  try {
    const facts = await handle.stat();
    if (!facts.isFile()) throw new NotAFileError();
    const opened =
      facts.size > LARGEST_KEPT_BYTES
        ? await streamed(path, handle, options)
        : inMemory(path, await readSteady(handle), options);
    return { ...opened, close: () => handle.close() };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

interface Snapshot {
  readonly bytes: Uint8Array;
  readonly isSteady: boolean;
}

/** The calls that reading needs, so that a test can let a file change in between. */
export interface Readable {
  stat(): Promise<{ readonly size: number; readonly mtimeMs: number }>;
  read(
    buffer: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ): Promise<{ readonly bytesRead: number }>;
}

/** All bytes of a file; when it changed meanwhile, those of a second reading. */
export async function readSteady(handle: Readable): Promise<Snapshot> {
  const first = await readOnce(handle);
  return first.isSteady ? first : readOnce(handle);
}

async function readOnce(handle: Readable): Promise<Snapshot> {
  const before = await handle.stat();
  const bytes = await readRange(handle, 0, Math.min(before.size, LARGEST_KEPT_BYTES));
  const after = await handle.stat();
  const isSteady =
    after.size === before.size && after.mtimeMs === before.mtimeMs && bytes.length === before.size;
  return { bytes, isSteady };
}

/** The bytes from `start` to `end`, fewer when the file ends before. */
async function readRange(handle: Readable, start: number, end: number): Promise<Uint8Array> {
  // Not from Node's shared pool: what is handed on may live long.
  const buffer = new Uint8Array(Math.max(0, end - start));
  let filled = 0;
  while (filled < buffer.length) {
    const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, start + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}

type Opened = Omit<OpenedFile, "close">;

function inMemory(path: string, { bytes, isSteady }: Snapshot, options: ReadOptions): Opened {
  const file: SourceFile = {
    path,
    size: bytes.length,
    options,
    slice: async (start, end) => bytes.subarray(start, end),
    async *chunks(start = 0) {
      for (let at = start; at < bytes.length; at += CHUNK_BYTES) yield bytes.subarray(at, at + CHUNK_BYTES);
    },
  };
  return { file, bytes, changed: async () => !isSteady };
}

async function streamed(path: string, handle: FileHandle, options: ReadOptions): Promise<Opened> {
  const before = await handle.stat();
  const file: SourceFile = {
    path,
    size: before.size,
    options,
    slice: (start, end) => readRange(handle, start, Math.min(end, before.size)),
    async *chunks(start = 0) {
      for (let at = start; at < before.size; at += CHUNK_BYTES) {
        const bytes = await readRange(handle, at, Math.min(at + CHUNK_BYTES, before.size));
        if (bytes.length === 0) return;
        yield bytes;
      }
    },
  };
  return {
    file,
    bytes: null,
    async changed() {
      const after = await handle.stat();
      return after.size !== before.size || after.mtimeMs !== before.mtimeMs;
    },
  };
}
