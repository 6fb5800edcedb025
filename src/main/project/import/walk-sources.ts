import { lstat, readdir, realpath, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import type { FileSource } from "./kept-sources.ts";

export type SkipCode = "symlink" | "special" | "no-permission" | "ignored" | "vanished" | "bad-name";

/** One thing found while walking what the user dropped. */
export type WalkEntry =
  | {
      readonly kind: "file";
      /** Absolute path on this computer. */
      readonly path: string;
      /** From the parent of the dropped folder, with forward slashes; a dropped file's own name. */
      readonly relativePath: string;
      /** Bytes. */
      readonly size: number;
      /** Last change, milliseconds since 1970. */
      readonly modified: number;
    }
  | {
      readonly kind: "skipped";
      readonly path: string;
      readonly relativePath: string;
      readonly code: SkipCode;
      readonly reason: string;
    };

export interface WalkOptions {
  readonly signal?: AbortSignal;
}

interface Place {
  readonly path: string;
  readonly relativePath: string;
}

const SYSTEM_NAMES: ReadonlySet<string> = new Set([".ds_store", "thumbs.db", "desktop.ini", "__macosx"]);
const LOCK_NAME = /^(?:~\$.+|\.~lock\..+#)$/u;
const UNFINISHED_NAME = /\.(?:crdownload|part|partial)$/iu;
const OWN_NAME = /\.(wirex|wirebench(?:-wal|-shm|-lock)?)$/iu;
const PAGE_NAME = /\.(?:x?html?|shtml)$/i;
const BAD_NAME = "Its name holds bytes that are no text. Rename it and import it again.";
const PAGE_FOLDER = /^(.+?)[_-](?:files|Dateien|fichiers|archivos|bestanden|file)$/i;

/**
 * Walks a dropped file or folder and yields every file in a stable order (by name within each folder), without
 * ever holding more than one folder's names. Links are not followed, except a dropped path that is itself a
 * link, once; so loops cannot happen. One bad entry is yielded as skipped, with the reason, and never stops
 * the walk. Ends quietly when `signal` is aborted.
 */
export async function* walkSource(source: FileSource, options: WalkOptions = {}): AsyncGenerator<WalkEntry> {
  if (options.signal?.aborted === true) return;
  const place: Place = { path: resolve(source.path), relativePath: source.name };
  const ignored = ignoredReason(basename(place.path));
  if (ignored !== null) {
    yield skipped(place, "ignored", ignored);
    return;
  }
  try {
    const real = (await lstat(place.path)).isSymbolicLink() ? await realpath(place.path) : place.path;
    yield* walkPlace({ path: real, relativePath: place.relativePath }, options);
  } catch (error) {
    yield skippedByError(place, error);
  }
}

async function* walkPlace(place: Place, options: WalkOptions): AsyncGenerator<WalkEntry> {
  if (options.signal?.aborted === true) return;
  let facts: Awaited<ReturnType<typeof lstat>>;
  try {
    facts = await lstat(place.path);
  } catch (error) {
    yield skippedByError(place, error);
    return;
  }
  if (facts.isSymbolicLink())
    yield skipped(place, "symlink", "A link to another place; links are not followed.");
  else if (facts.isDirectory()) yield* walkFolder(place, options);
  else if (facts.isFile())
    yield { kind: "file", ...place, size: Number(facts.size), modified: Number(facts.mtimeMs) };
  else yield skipped(place, "special", "Not a file: a device, pipe or socket.");
}

async function* walkFolder(place: Place, options: WalkOptions): AsyncGenerator<WalkEntry> {
  let names: string[];
  let badNames: string[];
  try {
    ({ names, badNames } = await namesIn(place.path));
  } catch (error) {
    yield skippedByError(place, error);
    return;
  }
  for (const name of badNames)
    yield skipped({ path: place.path, relativePath: `${place.relativePath}/${name}` }, "bad-name", BAD_NAME);
  const pages = new Set(
    names.filter((name) => PAGE_NAME.test(name)).map((name) => name.replace(PAGE_NAME, "")),
  );
  for (const name of names) {
    if (options.signal?.aborted === true) return;
    const child = { path: join(place.path, name), relativePath: `${place.relativePath}/${name}` };
    const ignored = ignoredReason(name) ?? (await pageFolderReason(child.path, name, pages));
    if (ignored !== null) yield skipped(child, "ignored", ignored);
    else yield* walkPlace(child, options);
  }
}

/** What stands in a folder, in order. Linux takes any bytes as a name; one that is no text cannot be asked for by its words. */
async function namesIn(path: string): Promise<{ names: string[]; badNames: string[] }> {
  const names: string[] = [];
  const badNames: string[] = [];
  for (const bytes of await readdir(path, { encoding: "buffer" })) {
    const name = bytes.toString("utf8");
    if (!name.includes("\ufffd") || Buffer.from(name).equals(bytes)) names.push(name);
    else badNames.push(writtenOut(bytes));
  }
  return { names: inOrder(names), badNames: inOrder(badNames) };
}

/** By code unit, not by locale: the same order on every computer. */
function inOrder(names: string[]): string[] {
  return names.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** A name that is no text, with the numbers of the bytes that are none: two of them stay two. */
function writtenOut(name: Uint8Array): string {
  const shown = (byte: number): string =>
    byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16).toUpperCase()}`;
  return Array.from(name, shown).join("");
}

function ignoredReason(name: string): string | null {
  if (SYSTEM_NAMES.has(name.toLowerCase()) || name.startsWith("._")) return "A file of the operating system.";
  if (LOCK_NAME.test(name)) return "A mark of an office program that a document is open; not a document.";
  if (UNFINISHED_NAME.test(name)) return "A download or a copy that is not finished.";
  const own = OWN_NAME.exec(name)?.[1]?.toLowerCase();
  if (own === "wirex") return "An exchange file of Wirebench: merge it, it cannot be imported.";
  return own === undefined ? null : "A project file of Wirebench: open it, it cannot be imported.";
}

async function pageFolderReason(
  path: string,
  name: string,
  pages: ReadonlySet<string>,
): Promise<string | null> {
  const page = PAGE_FOLDER.exec(name)?.[1];
  if (page === undefined || !pages.has(page)) return null;
  try {
    if (!(await stat(path)).isDirectory()) return null;
  } catch {
    return null;
  }
  return `Pictures and parts of the saved page "${page}".`;
}

function skippedByError(place: Place, error: unknown): WalkEntry {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  // Dropped by itself, under the words that stand for its bytes.
  if (code === "ENOENT" && place.path.includes("\ufffd")) return skipped(place, "bad-name", BAD_NAME);
  if (code === "ENOENT" || code === "ENOTDIR") return skipped(place, "vanished", "It was no longer there.");
  if (code === "EACCES" || code === "EPERM") return skipped(place, "no-permission", "You may not read it.");
  if (code === "ELOOP") return skipped(place, "symlink", "A link that leads to itself.");
  return skipped(place, "no-permission", `The system could not read it (${code || "unknown error"}).`);
}

function skipped(place: Place, code: SkipCode, reason: string): WalkEntry {
  return { kind: "skipped", ...place, code, reason };
}
