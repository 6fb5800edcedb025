import { existsSync, lstatSync } from "node:fs";
import type { ImportPreview } from "../../../shared/contract/imports.contract.ts";
import { fileNameOf, type GivenWords } from "../../../shared/domain/given-words.ts";
import type { ReadOptions } from "../../../shared/domain/read-options.ts";
import { UserFacingError } from "../../../shared/result.ts";
import { findRun, optionsOf, retryableItems, unfinishedRuns } from "../import/import.repository.ts";
import { beginRun, droppedSource, type ImportContext, workThroughRun } from "../import/import.service.ts";
import { type FileSource, placeOnDisk, type RunSource, readKeptSources } from "../import/kept-sources.ts";
import { createPreviews } from "../import/previews.ts";
import type { JobRunner } from "../jobs/job-runner.ts";

/** Runs work one after the other: they would only share the same threads, and a receipt is easier to follow. */
const QUEUE = "import";

/** Everything about imports that is more than one command: runs in their queue, previews, tries again. */
export interface ImportDesk {
  start(sources: readonly string[], options: ReadOptions): string;
  /** A run that makes one article of a person's words. */
  startWords(words: GivenWords): string;
  /** Throws `not_found` when nothing of the run can be tried again here. */
  retry(runId: string, options: ReadOptions | undefined): string;
  offer(sources: readonly string[], always: boolean): { previewId: string; jobId: string };
  preview(previewId: string): ImportPreview;
  lookAgain(previewId: string, options: ReadOptions): string;
  startPreviewed(previewId: string, options: ReadOptions): string;
  discardPreview(previewId: string): void;
  /** Goes on with what a crash or the end of the last session broke off. */
  resume(): void;
}

export function createImportDesk(options: {
  readonly context: ImportContext;
  readonly jobs: JobRunner;
  readonly newId: () => string;
  readonly sourcesFolder: string;
  /** A preview changed. */
  readonly looked: () => void;
}): ImportDesk {
  const { context, jobs, newId, sourcesFolder } = options;

  function begin(sources: readonly RunSource[], readOptions: ReadOptions, name?: string): string {
    const runId = newId();
    beginRun(context, { runId, sources, options: readOptions, ...(name === undefined ? {} : { name }) });
    return work(runId);
  }

  function work(runId: string): string {
    return jobs.start({ kind: "import", queue: QUEUE, pausable: true }, (job) =>
      workThroughRun(context, runId, job),
    );
  }

  const previews = createPreviews({ ...options, begin });

  return {
    start: (sources, readOptions) => begin(sources.map(droppedSource), readOptions),
    startWords: (words) => begin([{ name: fileNameOf(words), words }], {}),
    retry(runId, readOptions) {
      const run = findRun(context.db, runId);
      const kept = readKeptSources(sourcesFolder, runId);
      if (run === null || kept === null) throw new UserFacingError({ code: "not_found", what: "import" });
      const sources = filesToRetry(retryableItems(context.db, runId), kept);
      if (sources.length === 0) throw new UserFacingError({ code: "not_found", what: "file to try again" });
      return begin(sources, readOptions ?? optionsOf(context.db, runId), `${run.name} (again)`);
    },
    offer: (sources, always) => previews.offer(sources.map(droppedSource), always),
    preview: previews.find,
    lookAgain: previews.lookAgain,
    startPreviewed: previews.start,
    discardPreview: previews.discard,
    resume() {
      for (const runId of unfinishedRuns(context.db)) work(runId);
    },
  };
}

/** Where the skipped files lie; a part of a file stands for the file. Each once, under its path in the receipt. */
function filesToRetry(
  items: readonly { readonly source: number; readonly path: string }[],
  kept: readonly FileSource[],
): FileSource[] {
  const files = new Map<string, FileSource>();
  for (const item of items) {
    const source = kept[item.source];
    if (source === undefined) continue;
    const file = fileBehind(source, item.path);
    files.set(file.path, file);
  }
  return [...files.values()];
}

/** The path itself, or the file that it is a part of ("a.zip/b.html", "mail.mbox#3"). */
function fileBehind(source: FileSource, relativePath: string): FileSource {
  const whole = { path: placeOnDisk(source, relativePath), name: relativePath };
  if (existsSync(whole.path)) return whole;
  let end = relativePath.length;
  while (end > source.name.length) {
    end = Math.max(relativePath.lastIndexOf("/", end - 1), relativePath.lastIndexOf("#", end - 1));
    const name = relativePath.slice(0, Math.max(0, end));
    if (name !== "" && isFile(placeOnDisk(source, name))) return { path: placeOnDisk(source, name), name };
  }
  return whole;
}

function isFile(path: string): boolean {
  try {
    return lstatSync(path).isFile();
  } catch {
    return false;
  }
}
