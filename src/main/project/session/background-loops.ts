import type { BackgroundWork } from "../../../shared/errors.ts";
import { type CopiesBatch, storeCopiesBatch } from "../copies/copies.service.ts";
import { isCopiesWorkDue } from "../copies/copies-due.ts";
import { StoryPace } from "../copies/story-pace.ts";
import type { WritableDb } from "../db/connection.ts";
import { isIndexWorkDue } from "../search/index-due.ts";
import { type BackgroundLoop, createBackgroundLoop } from "./background.ts";
import type { ChangeNotes } from "./change-notes.ts";

/** A thread that died is started again after so long. */
const RETRY_MS = 500;

/** The threads that follow the journal, index and copies: started when the journal goes on, ended when they have caught up. */
export interface Loops extends Pick<BackgroundLoop, "wake" | "settled" | "close"> {
  indexing(): { done: number; total: number };
  /** What died too often and waits to be woken. */
  stopped(): BackgroundWork[];
  /** A reader found the index gone or damaged. */
  indexLost(damaged: boolean): void;
}

/** Starts nothing: each loop works when it is woken. What they change is told through `changes`. */
export function backgroundLoops(
  db: WritableDb,
  workerData: { readonly projectPath: string; readonly indexPath: string; readonly indexId: string },
  {
    changes,
    isReading,
    nowMs,
    writable,
    ...limits
  }: {
    readonly changes: ChangeNotes;
    /** Whether a run reads files: then the copies catch up again and again, and stories can wait. */
    readonly isReading: () => boolean;
    readonly nowMs: () => number;
    /** Resolves when this thread may write. */
    readonly writable: () => Promise<void>;
    /** For tests: after how long a rest the threads are ended, in ms. */
    readonly endAfterMs?: number;
  },
): Loops {
  let total = 0;
  const pace = new StoryPace(nowMs);
  let copiesProgress = "";
  /** Links came in since stories were formed. */
  let areStoriesDue = false;
  const index = createBackgroundLoop<{ indexed: number; remaining: number; idleWork: boolean }>({
    name: "index",
    ...limits,
    writable,
    workerData,
    retryMs: RETRY_MS,
    isDue: () => isIndexWorkDue(db, workerData),
    gaveUp: () => changes.note(["index"]),
    store(batch) {
      const wasBusy = total > 0;
      total = batch.remaining === 0 ? 0 : Math.max(total, batch.remaining + batch.indexed);
      // Upkeep changes nothing that anybody sees.
      if (batch.indexed > 0 || wasBusy) changes.note(["index"]);
    },
  });
  const copies = createBackgroundLoop<CopiesBatch>({
    name: "copies",
    ...limits,
    writable,
    workerData,
    retryMs: RETRY_MS,
    // Stories that waited for the end of a run are formed with its next batch, also an empty one.
    isDue: () => areStoriesDue || isCopiesWorkDue(db),
    gaveUp: () => changes.note(["copies"]),
    store(batch) {
      const isEmpty = batch.results.length === 0 && batch.learned.length === 0;
      // Changes that came to nothing are done with too: after a crash nobody looks at them again.
      const progress = `${batch.doneThrough} ${batch.hasLearned} ${batch.remaining === 0}`;
      areStoriesDue ||= !isEmpty;
      const hasCaughtUp = batch.remaining === 0 && !isReading();
      const formStories = areStoriesDue && (hasCaughtUp || pace.isDue());
      if (isEmpty && progress === copiesProgress && !formStories) return;
      copiesProgress = progress;
      const startedMs = nowMs();
      storeCopiesBatch(db, batch, { formStories });
      // Learned zones change what is searched, and stand in the journal that this loop follows.
      if (batch.results.some((result) => result.layer !== null)) {
        index.wake();
        copies.wake();
      }
      if (!formStories) return;
      areStoriesDue = false;
      pace.formed(startedMs);
      changes.note(["copies", "imports", "zones"]);
    },
  });
  return {
    indexing: () => ({ done: total - index.remaining(), total }),
    stopped: () => [
      ...(index.hasGivenUp() ? ["index" as const] : []),
      ...(copies.hasGivenUp() ? ["copies" as const] : []),
    ],
    indexLost: (damaged) => (damaged ? index.tell("rebuild") : index.wake()),
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
