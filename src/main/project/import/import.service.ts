import { basename } from "node:path";
import { inTransaction, type WritableDb } from "../db/connection.ts";
import { CLOSING, type JobEnd, type RunningJob } from "../jobs/job-runner.ts";
import { endRun, hasItem, insertItem, insertRun, sourcesOf } from "./import.repository.ts";
import type { ParsedFile } from "./parse-file.ts";
import type { ParserPool } from "./parser-pool.ts";
import { type FilePlace, storeParsedFile } from "./store-parsed-file.ts";
import { type WalkEntry, walkSources } from "./walk-sources.ts";

/** Files parsed and not yet stored, at most: memory stays flat however large the folder is. */
const IN_FLIGHT = 16;
/** A batch is committed when it has this many files, or this much time has passed since the last commit. */
const BATCH_FILES = 200;
const BATCH_MS = 500;

export interface ImportContext {
  readonly db: WritableDb;
  readonly pool: ParserPool;
  readonly nowMs: () => number;
  /** Called after each commit, so that lists refresh and background work wakes up. */
  readonly committed: () => void;
}

interface Finished {
  readonly place: FilePlace;
  readonly parsed: ParsedFile;
}

/** Opens a run over dropped files and folders. The sources are stored first: a crash after this is resumed. */
export function beginRun(context: ImportContext, runId: string, sources: readonly string[]): void {
  const names = sources.map((source) => basename(source));
  const name = names.length > 2 ? `${names[0]} and ${names.length - 1} more` : names.join(", ");
  inTransaction(context.db, () =>
    insertRun(context.db, { id: runId, name, startedAt: context.nowMs(), sources }),
  );
}

/**
 * Works through a run: walks, parses in worker threads, stores in batches with their receipts. Files that have their
 * outcome already (after a crash) are passed over. Cancel keeps whole articles only.
 */
export async function workThroughRun(
  context: ImportContext,
  runId: string,
  job: RunningJob,
): Promise<JobEnd> {
  const batch: Finished[] = [];
  const underWay = new Set<Promise<void>>();
  let lastCommit = context.nowMs();
  let done = 0;
  const commit = (): void => {
    if (batch.length === 0) return;
    const finished = batch.splice(0);
    inTransaction(context.db, () => {
      for (const { place, parsed } of finished) storeParsedFile(context.db, place, parsed, context.nowMs());
    });
    lastCommit = context.nowMs();
    context.committed();
  };
  const take = (finished: Finished): void => {
    if (job.signal.aborted) return;
    batch.push(finished);
    done += 1;
    job.progress({ done, current: finished.place.relativePath });
    if (batch.length >= BATCH_FILES || context.nowMs() - lastCommit >= BATCH_MS) commit();
  };
  const sources = sourcesOf(context.db, runId);
  job.progress({ total: await countFiles(sources, job.signal) });
  for (const [source, path] of sources.entries()) {
    for await (const entry of walkSources([path], { signal: job.signal })) {
      if (job.signal.aborted) break;
      const place: FilePlace = { runId, source, relativePath: entry.relativePath };
      if (hasItem(context.db, runId, source, entry.relativePath)) {
        done += 1;
        continue;
      }
      if (entry.kind === "skipped") {
        recordSkipped(context.db, place, entry);
        continue;
      }
      const parsing: Promise<void> = context.pool
        .parse(entry.path)
        .then((parsed) => take({ place, parsed }))
        .finally(() => underWay.delete(parsing));
      underWay.add(parsing);
      if (underWay.size >= IN_FLIGHT) await Promise.race(underWay);
    }
  }
  await Promise.all(underWay);
  commit();
  // Closing the project is no wish of the person to stop: the run stays open and goes on when the project is opened.
  if (job.signal.reason === CLOSING) return { runId };
  const state = job.signal.aborted ? "cancelled" : "finished";
  inTransaction(context.db, () => endRun(context.db, runId, state, context.nowMs()));
  context.committed();
  return { runId };
}

async function countFiles(sources: readonly string[], signal: AbortSignal): Promise<number> {
  let count = 0;
  for await (const entry of walkSources([...sources], { signal })) {
    if (entry.kind === "file") count += 1;
  }
  return count;
}

function recordSkipped(
  db: WritableDb,
  place: FilePlace,
  entry: Extract<WalkEntry, { kind: "skipped" }>,
): void {
  inTransaction(db, () =>
    insertItem(db, {
      runId: place.runId,
      source: place.source,
      path: place.relativePath,
      outcome: "skipped",
      code: entry.code,
      reason: entry.reason,
      articleId: null,
      originalHash: null,
      warnings: [],
    }),
  );
}
