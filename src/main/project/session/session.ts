import { mkdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { basename, dirname, join, sep } from "node:path";
import type { ExportReport } from "../../../shared/contract/cli.contract.ts";
import { TOPICS } from "../../../shared/contract/define.ts";
import type { WorkbenchEvent } from "../../../shared/contract/events.ts";
import type { ExportFormat, ProjectInfo } from "../../../shared/contract/project.contract.ts";
import type { BoardFilter } from "../../../shared/contract/values.contract.ts";
import type { WirexOptions } from "../../../shared/domain/exchange.ts";
import { UserFacingError } from "../../../shared/result.ts";
import { type CopiesBatch, recomputeStories, storeCopiesBatch } from "../copies/copies.service.ts";
import { inTransaction, type WritableDb } from "../db/connection.ts";
import { openProjectAlone } from "../db/open-project.ts";
import { ALL_ENTITY_TYPES } from "../entity-types.ts";
import { type Picture, pictureBytes } from "../export/picture-bytes.ts";
import { receiptCsv } from "../export/receipt-csv.ts";
import { runExport } from "../export/run-export.ts";
import { writeExport } from "../export/write-export.ts";
import type { CommandContext } from "../handlers/contexts.ts";
import { receiptItems } from "../handlers/receipt-items.ts";
import { findRun } from "../import/import.repository.ts";
import { keepSources, type RunSource } from "../import/kept-sources.ts";
import { createParserPool } from "../import/parser-pool.ts";
import { createSecondReadingLoop } from "../import/second-reading-loop.ts";
import { createJobRunner, type JobRunner } from "../jobs/job-runner.ts";
import { createWorkLog } from "../work-log/work-log.ts";
import { type BackgroundLoop, createBackgroundLoop } from "./background.ts";
import { boardChunks } from "./board-chunks.ts";
import { createExchangeDesk, type ExchangeDesk } from "./exchange-desk.ts";
import { type Identity, identify, renamePerson } from "./identity.ts";
import { createImportDesk, type ImportDesk } from "./import-desk.ts";
import { hasPerson } from "./person.repository.ts";
import { createReaderPool, type ReaderPool } from "./reader-pool.ts";
import { createWriteGate } from "./write-gate.ts";

export interface SessionOptions {
  readonly path: string;
  readonly create: boolean;
  readonly dataFolder: string;
  readonly userName: string;
  readonly publish: (event: WorkbenchEvent) => void;
  readonly nowMs: () => number;
  readonly newId: () => string;
}

/** A format, and for exchange files what goes in. */
export interface WhatToExport {
  readonly format: ExportFormat;
  readonly options?: WirexOptions | undefined;
}

/** An opened project with everything that works on it. One at a time in a project process. */
export interface Session {
  readonly info: ProjectInfo;
  readonly commands: CommandContext;
  readonly readers: ReaderPool;
  readonly jobs: JobRunner;
  indexing(): { done: number; total: number };
  readonly imports: ImportDesk;
  readonly exchange: ExchangeDesk;
  /** Resolves when no other thread of the process writes. */
  writable(): Promise<void>;
  rename(name: string): void;
  /** Writes a receipt as CSV; gives the job. */
  saveReceipt(runId: string, target: string): string;
  /** Writes the board of disputed values as CSV; gives the job. */
  saveBoard(filter: BoardFilter, target: string): string;
  /** Writes a picture of a view; gives the job. */
  savePicture(picture: Picture, target: string): string;
  startExport(what: WhatToExport, target: string): string;
  exportNow(what: WhatToExport, target: string, signal: AbortSignal): Promise<ExportReport>;
  /** Tells background work that something may have changed. */
  wake(): void;
  /** After commands that touch copies: stories follow decisions. */
  storiesChanged(): void;
  settle(): Promise<void>;
  close(): Promise<void>;
}

const READERS = 2;
/** While many articles come in, stories are formed anew at most this often. */
const STORIES_EVERY_MS = 3000;

/** Opens a project: file, readers, background work; imports that a crash broke off go on. */
export function openSession(options: SessionOptions): Session {
  const { db, lock } = openProjectAlone(options.path, options);
  const identity = identify(db, { ...options, nowMs: options.nowMs() });
  const indexPath = join(options.dataFolder, "indexes", `${identity.replicaId}.search`);
  mkdirSync(dirname(indexPath), { recursive: true });
  const sourcesFolder = join(options.dataFolder, "import-sources");
  const workerData = {
    projectPath: options.path,
    indexPath,
    indexId: identity.replicaId,
    person: identity.person,
    sourcesFolder,
  };
  const readers = createReaderPool(READERS, workerData);
  const pool = createParserPool(Math.max(1, Math.min(4, availableParallelism() - 1)));
  const { publish } = options;
  const jobs = createJobRunner({
    publish: (job) => publish({ name: "job.progress", job }),
    nowMs: options.nowMs,
    newId: options.newId,
    describe: describeFailure,
  });
  const gate = createWriteGate();
  const loops = backgroundLoops(db, workerData, { ...options, writable: gate.opened });
  const secondReading = createSecondReadingLoop({
    db,
    isReading: () => jobs.list().some((job) => job.kind === "import" && job.state === "running"),
    changed() {
      publish({ name: "changed", topics: ["articles", "index"] });
      loops.wake();
    },
    nowMs: options.nowMs,
    writable: gate.opened,
  });
  const commands = commandContext(db, identity, options);
  const exchange = createExchangeDesk({
    db,
    projectPath: options.path,
    projectId: identity.projectId,
    stageFolder: join(options.dataFolder, "exchange", identity.replicaId),
    jobs,
    gate,
    newId: options.newId,
    nowMs: options.nowMs,
    looked: () => publish({ name: "changed", topics: ["exchange"] }),
    merged() {
      inTransaction(db, () => recomputeStories(db));
      publish({ name: "changed", topics: [...TOPICS] });
      loops.wake();
      secondReading.wake();
    },
  });
  const imports = createImportDesk({
    context: {
      db,
      pool,
      nowMs: options.nowMs,
      committed() {
        publish({ name: "changed", topics: ["articles", "imports", "index"] });
        loops.wake();
        secondReading.wake();
      },
      keepSources: (runId, sources) => rememberSources(sourcesFolder, runId, sources),
    },
    jobs,
    newId: options.newId,
    sourcesFolder,
    looked: () => publish({ name: "changed", topics: ["imports"] }),
  });
  inTransaction(db, () => recomputeStories(db));
  let info = infoOf(options.path, identity);
  const session: Session = {
    get info() {
      return info;
    },
    commands,
    readers,
    jobs,
    indexing: loops.indexing,
    imports,
    exchange,
    writable: gate.opened,
    saveReceipt(runId, target) {
      if (findRun(db, runId) === null) throw new UserFacingError({ code: "not_found", what: "import" });
      return jobs.start({ kind: "export" }, async (job) => {
        const written = await writeExport(target, receiptCsv(receiptItems(db, runId)), job.signal);
        if (!written.ok) throw new UserFacingError(written.error);
        return { file: basename(target) };
      });
    },
    saveBoard(filter, target) {
      return jobs.start({ kind: "export" }, async (job) => {
        const written = await writeExport(target, boardChunks(readers, filter, job.signal), job.signal);
        if (!written.ok) throw new UserFacingError(written.error);
        return { file: basename(target) };
      });
    },
    savePicture(picture, target) {
      const bytes = pictureBytes(picture);
      if (bytes === null) throw new UserFacingError({ code: "invalid_input", issues: ["content"] });
      return jobs.start({ kind: "export" }, async (job) => {
        const written = await writeExport(target, [bytes], job.signal);
        if (!written.ok) throw new UserFacingError(written.error);
        return { file: basename(target) };
      });
    },
    startExport(what, target) {
      return jobs.start({ kind: "export" }, async (job) => {
        const report = await exportTo(what, target, job.signal, (done) => job.progress({ done }));
        return { file: basename(target), lines: report.lost };
      });
    },
    exportNow: (what, target, signal) => exportTo(what, target, signal, () => {}),
    rename(name) {
      renamePerson(options.dataFolder, name);
      const isSame = name === info.personName;
      info = { ...info, personName: name, asksName: false };
      // Keeping the name is an answer too, and no change.
      if (isSame) return;
      commands.log.record("change your name", [
        { kind: "put", type: "person", entity: identity.person.id, fields: { name } },
      ]);
    },
    wake: loops.wake,
    storiesChanged() {
      inTransaction(db, () => recomputeStories(db));
    },
    async settle() {
      await jobs.idle();
      secondReading.wake();
      await secondReading.settled();
      loops.wake();
      await loops.settled();
    },
    async close() {
      await jobs.cancelAll();
      await secondReading.close();
      await loops.close();
      await pool.close();
      await readers.close();
      db.pragma("wal_checkpoint(TRUNCATE)");
      db.close();
      lock.release();
    },
  };
  async function exportTo(
    what: WhatToExport,
    target: string,
    signal: AbortSignal,
    onProgress: (done: number) => void,
  ) {
    const data = {
      projectPath: options.path,
      ...what,
      target,
      person: identity.person,
      exportedAt: options.nowMs(),
    };
    const result = await runExport(data, signal, onProgress);
    if (!result.ok) throw new UserFacingError(result.error);
    return result.value;
  }
  imports.resume();
  loops.wake();
  secondReading.wake();
  return session;
}

function commandContext(db: WritableDb, identity: Identity, options: SessionOptions): CommandContext {
  const types = ALL_ENTITY_TYPES;
  const { nowMs, newId } = options;
  const log = createWorkLog({
    db,
    types,
    replica: identity.replicaId,
    person: identity.person.id,
    nowMs,
    newId,
  });
  const isKnown = hasPerson(db, identity.person.id);
  if (!isKnown)
    log.write([
      { kind: "put", type: "person", entity: identity.person.id, fields: { name: identity.person.name } },
    ]);
  return { db, log, types, person: identity.person, nowMs, newId };
}

interface Loops extends Pick<BackgroundLoop, "wake" | "settled" | "close"> {
  indexing(): { done: number; total: number };
}

function backgroundLoops(
  db: WritableDb,
  workerData: { readonly projectPath: string },
  { publish, nowMs, writable }: SessionOptions & { readonly writable: () => Promise<void> },
): Loops {
  let total = 0;
  let storiesFormedAt = 0;
  let copiesProgress = "";
  const index = createBackgroundLoop<{ indexed: number; remaining: number; idleWork: boolean }>({
    name: "index",
    writable,
    workerData,
    retryMs: 500,
    store(batch) {
      const wasBusy = total > 0;
      total = batch.remaining === 0 ? 0 : Math.max(total, batch.remaining + batch.indexed);
      // Upkeep changes nothing that anybody sees.
      if (batch.indexed > 0 || wasBusy) publish({ name: "changed", topics: ["index"] });
    },
  });
  const copies = createBackgroundLoop<CopiesBatch>({
    name: "copies",
    writable,
    workerData,
    retryMs: 500,
    store(batch) {
      const isEmpty = batch.results.length === 0 && batch.learned.length === 0;
      // Changes that came to nothing are done with too: after a crash nobody looks at them again.
      const progress = `${batch.doneThrough} ${batch.hasLearned}`;
      if (isEmpty && progress === copiesProgress) return;
      copiesProgress = progress;
      const formStories = !isEmpty && (batch.remaining === 0 || nowMs() - storiesFormedAt > STORIES_EVERY_MS);
      storeCopiesBatch(db, batch, { formStories });
      // Learned zones change what is searched, and stand in the journal that this loop follows.
      if (batch.results.some((result) => result.layer !== null)) {
        index.wake();
        copies.wake();
      }
      if (!formStories) return;
      storiesFormedAt = nowMs();
      publish({ name: "changed", topics: ["copies", "imports", "zones"] });
    },
  });
  return {
    indexing: () => ({ done: total - index.remaining(), total }),
    wake() {
      index.wake();
      copies.wake();
    },
    async settled() {
      await copies.settled();
      await index.settled();
    },
    async close() {
      await Promise.all([index.close(), copies.close()]);
    },
  };
}

/** Not being able to try files again later is no reason to fail an import. */
function rememberSources(folder: string, runId: string, sources: readonly RunSource[]): void {
  try {
    keepSources(folder, runId, sources);
  } catch (error) {
    console.error("the sources of an import could not be remembered:", error);
  }
}

const SYNCED_FOLDERS =
  /(?:^|[/\\])(?:Dropbox|OneDrive[^/\\]*|Google Drive|GoogleDrive|iCloud Drive|Mobile Documents|Nextcloud|ownCloud|pCloud Drive|MEGA)[/\\]/u;

function infoOf(path: string, identity: Identity): ProjectInfo {
  const isSynced = SYNCED_FOLDERS.test(path.split(sep).join("/"));
  return {
    projectId: identity.projectId,
    title: identity.title,
    fileName: basename(path),
    readOnly: null,
    warning: isSynced
      ? "This project lies in a folder that is synchronised. Move it to a local folder; exchange files are made for sharing."
      : null,
    personName: identity.person.name,
    asksName: identity.asksName,
  };
}

function describeFailure(error: unknown): string {
  if (error instanceof UserFacingError) return error.error.code;
  console.error("job failed:", error);
  return "internal";
}
