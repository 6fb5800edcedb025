import { basename } from "node:path";
import type { GivenWords } from "../../../shared/domain/given-words.ts";
import type { ReadOptions } from "../../../shared/domain/read-options.ts";
import { UserFacingError } from "../../../shared/result.ts";
import { inTransaction, type WritableDb } from "../db/connection.ts";
import { CLOSING, type JobEnd, type RunningJob } from "../jobs/job-runner.ts";
import { endRun, hasItem, insertRun, optionsOf, sourcesOf } from "./import.repository.ts";
import type { FileSource, RunSource } from "./kept-sources.ts";
import type { RefusedPart } from "./parsed-part.ts";
import type { ParserPool } from "./parser-pool.ts";
import { createPartBatch, type PartBatch } from "./part-batch.ts";
import { type WalkEntry, walkSource } from "./walk-sources.ts";
import { whenThereIsRoom } from "./when-there-is-room.ts";

/** Files under way at once, at most: memory stays flat however large the folder is. */
const IN_FLIGHT = 16;

export interface ImportContext {
  readonly db: WritableDb;
  readonly pool: ParserPool;
  readonly nowMs: () => number;
  /** Called after each commit, so that lists refresh and background work wakes up. */
  readonly committed: () => void;
  /** Remembers on this computer which files an ended run read. */
  readonly keepSources: (runId: string, sources: readonly FileSource[]) => void;
}

export interface NewRun {
  readonly runId: string;
  readonly sources: readonly RunSource[];
  readonly options: ReadOptions;
  /** What the run is called; made of its sources when missing. */
  readonly name?: string;
}

/** Opens a run over dropped files and folders, or words. The sources are stored first: a crash after this is resumed. */
export function beginRun(context: ImportContext, { runId, sources, options, name }: NewRun): void {
  inTransaction(context.db, () =>
    insertRun(context.db, {
      id: runId,
      name: name ?? nameOfSources(sources),
      startedAt: context.nowMs(),
      sources,
      options,
    }),
  );
}

/** What was dropped, in a few words. */
export function nameOfSources(sources: readonly RunSource[]): string {
  const names = sources.map((source) => source.name);
  return names.length > 2 ? `${names[0]} and ${names.length - 1} more` : names.join(", ");
}

/** A dropped file or folder goes by its own name. */
export function droppedSource(path: string): FileSource {
  return { path, name: basename(path) || "root" };
}

/**
 * Works through a run: walks, parses in worker threads, stores in batches with their receipts. Files and parts of files
 * that have their outcome already (after a crash) are passed over. Cancel keeps whole articles only and ends files
 * under way at once; pause lets the files under way come to an end. On a full disk the job is held; a run that is
 * cancelled then throws `disk_full` and stays open, to go on with the next opening.
 */
export async function workThroughRun(
  context: ImportContext,
  runId: string,
  job: RunningJob,
): Promise<JobEnd> {
  const sources = sourcesOf(context.db, runId);
  const failure = new AbortController();
  const signal = AbortSignal.any([job.signal, failure.signal]);
  const batch = createPartBatch(context, runId, job);
  try {
    await readAll(context, { runId, sources, job, signal, batch, fail: (error) => failure.abort(error) });
    await batch.commit();
  } finally {
    batch.close();
  }
  if (failure.signal.aborted) throw failure.signal.reason;
  // Closing the project is no wish of the person to stop: the run stays open and goes on when the project is opened.
  if (job.signal.reason === CLOSING) return { runId };
  const files = sources.filter((source) => "path" in source);
  // Words lie nowhere else: they could only be tried again as they are.
  if (files.length > 0) context.keepSources(runId, files);
  const state = job.signal.aborted ? "cancelled" : "finished";
  const isEnded = await whenThereIsRoom(job, () =>
    inTransaction(context.db, () => endRun(context.db, runId, state, context.nowMs())),
  );
  if (!isEnded) throw new UserFacingError({ code: "disk_full", file: "project" });
  context.committed();
  return { runId };
}

interface Work {
  readonly runId: string;
  readonly sources: readonly RunSource[];
  readonly job: RunningJob;
  /** Aborted by the person, by the end of the session, or by a failure of the project file. */
  readonly signal: AbortSignal;
  readonly batch: PartBatch;
  readonly fail: (error: unknown) => void;
}

async function readAll(context: ImportContext, work: Work): Promise<void> {
  const { runId, sources, job, signal, batch } = work;
  const options = optionsOf(context.db, runId);
  const underWay = new Set<Promise<void>>();
  let done = 0;
  const ended = (current: string): void => {
    done += 1;
    job.progress({ done, current: basename(current) });
  };
  job.progress({ total: await countFiles(sources, signal) });
  for (const [source, dropped] of sources.entries()) {
    for await (const entry of entriesOf(dropped, signal)) {
      if (job.isPaused()) {
        await batch.commit();
        await job.resumed();
      }
      if (signal.aborted) break;
      const place = { source, path: entry.relativePath };
      if (hasItem(context.db, runId, source, entry.relativePath)) {
        if (entry.kind !== "skipped") ended(entry.relativePath);
        continue;
      }
      if (entry.kind === "skipped") {
        await batch.add(place, { kind: "refused", place: "", code: entry.code, reason: entry.reason });
        continue;
      }
      const reading: Promise<void> = readFile(context, { ...work, options, source, entry })
        .then(() => ended(entry.relativePath), work.fail)
        .finally(() => underWay.delete(reading));
      underWay.add(reading);
      if (underWay.size >= IN_FLIGHT) await Promise.race(underWay);
    }
  }
  await Promise.all(underWay);
}

/** Words as they were given stand for a file that was found. */
type Entry =
  | WalkEntry
  | { readonly kind: "words"; readonly path: ""; readonly relativePath: string; readonly words: GivenWords };

async function* entriesOf(source: RunSource, signal: AbortSignal): AsyncGenerator<Entry> {
  if ("path" in source) yield* walkSource(source, { signal });
  else yield { kind: "words", path: "", relativePath: source.name, words: source.words };
}

interface FileWork extends Work {
  readonly options: ReadOptions;
  readonly source: number;
  readonly entry: Extract<Entry, { kind: "file" | "words" }>;
}

/** Reads one file and puts its parts into the batch; a file that broke off gets an item of its own that says so. */
async function readFile(context: ImportContext, work: FileWork): Promise<void> {
  const { runId, source, entry, job, signal, batch } = work;
  const ofFile: RefusedPart[] = [];
  const end = await context.pool.read({
    path: entry.path,
    ...(entry.kind === "words" ? { words: entry.words } : {}),
    options: work.options,
    signal,
    async onPart(part) {
      if (part.place !== "" && job.isPaused()) await job.resumed();
      if (signal.aborted) return false;
      // What is said of the file itself waits for its end: an item of its own means that the file is done with.
      if (part.kind === "refused" && part.place === "") {
        ofFile.push(part);
        return undefined;
      }
      const { place } = part;
      const path = `${entry.relativePath}${place}`;
      // After a crash: a file of many parts is read again, and what came before is passed over.
      const isDone = place !== "" && hasItem(context.db, runId, source, path);
      if (!isDone) await batch.add({ source, path }, part);
      if (place !== "") job.progress({ current: basename(path) });
      return undefined;
    },
  });
  if (end.kind === "broken") ofFile.push({ ...end, kind: "refused", place: "" });
  const own = oneRefusal(ofFile);
  if (end.kind !== "stopped" && own !== null) await batch.add({ source, path: entry.relativePath }, own);
}

/** A file has one outcome: what is worth knowing goes before what was left out on purpose, all reasons are told. */
function oneRefusal(parts: readonly RefusedPart[]): RefusedPart | null {
  const first = parts.find(({ code }) => code !== "ignored") ?? parts[0];
  return first === undefined ? null : { ...first, reason: parts.map(({ reason }) => reason).join(" ") };
}

async function countFiles(sources: readonly RunSource[], signal: AbortSignal): Promise<number> {
  let count = 0;
  for (const source of sources) {
    for await (const entry of entriesOf(source, signal)) {
      if (entry.kind !== "skipped") count += 1;
    }
  }
  return count;
}
