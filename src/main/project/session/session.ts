import { mkdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { TOPICS } from "../../../shared/contract/define.ts";
import type { WorkbenchEvent } from "../../../shared/contract/events.ts";
import type { ProjectInfo } from "../../../shared/contract/project.contract.ts";
import type { JobProgress } from "../../../shared/domain/job.ts";
import type { BackgroundWork } from "../../../shared/errors.ts";
import { UserFacingError } from "../../../shared/result.ts";
import { recomputeOldStories, recomputeStories } from "../copies/copies.service.ts";
import { inTransaction, type WritableDb } from "../db/connection.ts";
import { openProjectAlone } from "../db/open-project.ts";
import type { ProjectLock } from "../db/project-lock.ts";
import { ALL_ENTITY_TYPES } from "../entity-types.ts";
import type { CommandContext } from "../handlers/contexts.ts";
import { keepSources } from "../import/kept-sources.ts";
import { createParserPool } from "../import/parser-pool.ts";
import { createSecondReadingLoop } from "../import/second-reading-loop.ts";
import { createJobRunner, type JobRunner } from "../jobs/job-runner.ts";
import { createWorkLog } from "../work-log/work-log.ts";
import { backgroundLoops } from "./background-loops.ts";
import { createChangeNotes } from "./change-notes.ts";
import { createExchangeDesk, type ExchangeDesk } from "./exchange-desk.ts";
import { createExportDesk, type ExportDesk } from "./export-desk.ts";
import { type Identity, identify, rememberReach, renamePerson } from "./identity.ts";
import { createImportDesk, type ImportDesk } from "./import-desk.ts";
import { hasPerson } from "./person.repository.ts";
import { infoOf } from "./project-info.ts";
import { createReaderPool, type ReaderPool } from "./reader-pool.ts";
import { createSearchDesk, type SearchDesk } from "./search-desk.ts";
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

/** An opened project with everything that works on it. One at a time in a project process. */
export interface Session {
  readonly info: ProjectInfo;
  readonly commands: CommandContext;
  readonly readers: ReaderPool;
  readonly searches: SearchDesk;
  readonly jobs: JobRunner;
  indexing(): { done: number; total: number };
  /** Background work that died too often and waits to be woken. */
  stopped(): BackgroundWork[];
  readonly imports: ImportDesk;
  readonly exchange: ExchangeDesk;
  readonly exports: ExportDesk;
  /** Resolves when no other thread of the process writes. */
  writable(): Promise<void>;
  rename(name: string): void;
  /** Tells background work that something may have changed. */
  wake(): void;
  /** After commands that touch copies: stories follow decisions. */
  storiesChanged(): void;
  /** Resolves when all background work is done; throws `background_stopped` when some of it was given up. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** Threads that answer long questions; a further one answers what must come within a frame. */
const READERS = Math.max(2, Math.min(4, availableParallelism()));
/** What is asked with every key, from memory. */
const QUICK: ReadonlySet<string> = new Set(["search.complete", "search.names", "search.things"]);
/** What was left undone when the project was closed goes on after its first lists are on the screen. */
const CATCH_UP_AFTER_MS = 1000;
/** While a run reads files, the window is told at most this often that something changed. */
const TELL_EVERY_MS = 1000;

/** Opens a project: file, readers, background work; imports that a crash broke off go on. */
export function openSession(options: SessionOptions): Session {
  const { db, lock } = openProjectAlone(options.path, options);
  try {
    // All that opening itself writes, before anything is started that would have to be ended.
    const identity = identify(db, { ...options, nowMs: options.nowMs() });
    // On a full disk the project can still be read; its stories are formed at the next opening.
    tryTo(() => inTransaction(db, () => recomputeOldStories(db)));
    const commands = commandContext(db, identity, options);
    return sessionOf({ ...options, db, lock, identity, commands });
  } catch (error) {
    db.close();
    lock.release();
    throw error;
  }
}

function sessionOf(
  options: SessionOptions & {
    readonly db: WritableDb;
    readonly lock: ProjectLock;
    readonly identity: Identity;
    readonly commands: CommandContext;
  },
): Session {
  const { db, lock, identity, commands } = options;
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
  const readers = createReaderPool({
    size: READERS,
    workerData,
    quick: QUICK,
    onIndexLost: (damaged) => loops.indexLost(damaged),
  });
  const pool = createParserPool(Math.max(1, Math.min(4, availableParallelism() - 1)));
  const { publish } = options;
  const searches = createSearchDesk({ readers, publish });
  const isReading = (): boolean =>
    jobs.list().some((job) => job.kind === "import" && job.state === "running");
  const changes = createChangeNotes({
    publish: (topics) => publish({ name: "changed", topics: [...topics] }),
    isBusy: isReading,
    nowMs: options.nowMs,
    gapMs: TELL_EVERY_MS,
  });
  const jobs: JobRunner = createJobRunner({
    publish(job) {
      // Who hears that a job has ended finds all it did; stories that waited for its end are formed now.
      if (isOver(job)) {
        changes.flush();
        if (job.kind === "import") loops.wake();
        // Pages are read a second time next: both threads at once would be the most that is ever held.
        if (!jobs.list().some((one) => one.kind === "import" && !isOver(one))) pool.rest();
      }
      publish({ name: "job.progress", job });
    },
    nowMs: options.nowMs,
    newId: options.newId,
    describe: describeFailure,
  });
  const gate = createWriteGate();
  const loops = backgroundLoops(db, workerData, {
    nowMs: options.nowMs,
    writable: gate.opened,
    changes,
    isReading,
  });
  const secondReading = createSecondReadingLoop({
    db,
    isReading,
    changed() {
      changes.note(["articles", "index"]);
      loops.wake();
    },
    nowMs: options.nowMs,
    writable: gate.opened,
  });
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
        changes.note(["articles", "imports", "index"]);
        loops.wake();
        secondReading.wake();
      },
      keepSources: (runId, sources) => tryTo(() => keepSources(sourcesFolder, runId, sources)),
    },
    jobs,
    newId: options.newId,
    sourcesFolder,
    looked: () => publish({ name: "changed", topics: ["imports"] }),
  });
  const exports = createExportDesk({
    db,
    projectPath: options.path,
    person: identity.person,
    jobs,
    readers,
    nowMs: options.nowMs,
    sent: () => rememberReach(db, options.dataFolder, identity.replicaId),
  });
  let info = infoOf(options.path, identity);
  const session: Session = {
    get info() {
      return info;
    },
    commands,
    readers,
    searches,
    jobs,
    indexing: loops.indexing,
    stopped: loops.stopped,
    imports,
    exchange,
    exports,
    writable: gate.opened,
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
      const work = loops.stopped();
      if (work.length > 0) throw new UserFacingError({ code: "background_stopped", work });
    },
    async close() {
      clearTimeout(catchUp);
      await jobs.cancelAll();
      await secondReading.close();
      await loops.close();
      await pool.close();
      await readers.close();
      tryTo(() => rememberReach(db, options.dataFolder, identity.replicaId));
      tryTo(() => db.pragma("wal_checkpoint(TRUNCATE)"));
      db.close();
      lock.release();
    },
  };
  imports.resume();
  const catchUp = setTimeout(() => {
    loops.wake();
    secondReading.wake();
  }, CATCH_UP_AFTER_MS);
  catchUp.unref();
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

function isOver({ state }: JobProgress): boolean {
  return state === "finished" || state === "cancelled" || state === "failed";
}

/** What is good to have and no reason to fail when it cannot be had, as on a full disk. */
function tryTo(work: () => void): void {
  try {
    work();
  } catch (error) {
    console.error("left undone:", error);
  }
}

function describeFailure(error: unknown): string {
  if (error instanceof UserFacingError) return error.error.code;
  console.error("job failed:", error);
  return "internal";
}
