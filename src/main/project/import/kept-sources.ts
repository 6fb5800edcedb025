import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import * as v from "valibot";
import type { GivenWords } from "../../../shared/domain/given-words.ts";

const FileSourceSchema = v.strictObject({
  /** Absolute, on this computer. */
  path: v.string(),
  /** How it is called in the receipt: a dropped thing's own name, for a file tried again its path from then. */
  name: v.string(),
});
/** A dropped file or folder. */
export type FileSource = v.InferOutput<typeof FileSourceSchema>;
const KeptSchema = v.strictObject({ sources: v.array(FileSourceSchema) });

/** One thing that a run reads: a file or folder, or the words themselves under the name of the file that keeps them. */
export type RunSource = FileSource | { readonly name: string; readonly words: GivenWords };

/** Runs beyond this, oldest first, are forgotten: their files can then no longer be tried again from the receipt. */
const KEPT_RUNS = 200;

/**
 * Remembers what an ended run read, in the program's own folder: the project file holds no outside path, so that it can be
 * given to others. Cost: one small file a run.
 */
export function keepSources(folder: string, runId: string, sources: readonly FileSource[]): void {
  mkdirSync(folder, { recursive: true });
  const file = fileOf(folder, runId);
  const unfinished = `${file}.${process.pid}.unfinished`;
  const handle = openSync(unfinished, "w", 0o600);
  try {
    writeSync(handle, JSON.stringify({ sources }));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(unfinished, file);
  prune(folder);
}

/** What a run read, or null when this computer does not know (another computer's run, or long ago). */
export function readKeptSources(folder: string, runId: string): readonly FileSource[] | null {
  try {
    const kept = v.safeParse(KeptSchema, JSON.parse(readFileSync(fileOf(folder, runId), "utf8")));
    return kept.success ? kept.output.sources : null;
  } catch {
    return null;
  }
}

/** Where a path of the receipt lies on this computer. The first part of `relativePath` is the source's own name. */
export function placeOnDisk(source: FileSource, relativePath: string): string {
  if (relativePath === source.name) return source.path;
  return relativePath.startsWith(`${source.name}/`)
    ? join(source.path, relativePath.slice(source.name.length + 1))
    : join(dirname(source.path), relativePath);
}

function fileOf(folder: string, runId: string): string {
  return join(folder, `${runId}.json`);
}

function prune(folder: string): void {
  const kept = readdirSync(folder).filter((name) => name.endsWith(".json"));
  if (kept.length <= KEPT_RUNS) return;
  const dated = kept.map((name) => ({
    path: join(folder, name),
    modified: statSync(join(folder, name)).mtimeMs,
  }));
  dated.sort((a, b) => b.modified - a.modified);
  for (const { path } of dated.slice(KEPT_RUNS)) rmSync(path, { force: true });
}
