import { inTransaction } from "../db/connection.ts";
import type { RunningJob } from "../jobs/job-runner.ts";
import { optionsOf } from "./import.repository.ts";
import type { ImportContext } from "./import.service.ts";
import type { ParsedPart } from "./parsed-part.ts";
import { storePart } from "./store-part.ts";
import { whenThereIsRoom } from "./when-there-is-room.ts";

/** A batch is committed when it has this many parts or bytes, or this much time has passed since the last commit. */
const BATCH_PARTS = 200;
const BATCH_BYTES = 32 * 1024 * 1024;
const BATCH_MS = 500;

/**
 * Parts on their way into the project: many in one transaction, none waiting long. On a full disk they stay in hand and
 * the job is held; what has not come in when the job is ended has no outcome.
 */
export interface PartBatch {
  add(place: { readonly source: number; readonly path: string }, part: ParsedPart): Promise<void>;
  commit(): Promise<void>;
  close(): void;
}

export function createPartBatch(
  context: Pick<ImportContext, "db" | "nowMs" | "committed">,
  runId: string,
  job: RunningJob,
): PartBatch {
  const { db, nowMs } = context;
  const { encoding, columns, tables, dateOrder } = optionsOf(db, runId);
  const isToldHowToRead = [encoding, columns, tables, dateOrder].some((said) => said !== undefined);
  let parts: { readonly source: number; readonly path: string; readonly part: ParsedPart }[] = [];
  let bytes = 0;
  let lastCommit = nowMs();
  let failure: unknown = null;
  /** For longer than a moment only while the job is held for room. */
  let isStoring = false;

  function store(): void {
    lastCommit = nowMs();
    if (parts.length === 0) return;
    inTransaction(db, () => {
      for (const { part, ...place } of parts)
        storePart(db, { runId, ...place }, part, { nowMs: nowMs(), isToldHowToRead });
    });
    parts = [];
    bytes = 0;
    context.committed();
  }

  async function commit(): Promise<void> {
    if (failure !== null) throw failure;
    isStoring = true;
    await whenThereIsRoom(job, store);
    isStoring = false;
  }

  // While one slow file is read, the ones before it do not wait for it.
  const timer = setInterval(() => {
    if (isStoring || nowMs() - lastCommit < BATCH_MS) return;
    commit().catch((error) => {
      failure = error;
    });
  }, BATCH_MS);

  return {
    async add(place, part) {
      parts.push({ ...place, part });
      bytes += sizeOf(part);
      if (parts.length >= BATCH_PARTS || bytes >= BATCH_BYTES || nowMs() - lastCommit >= BATCH_MS)
        await commit();
    },
    commit,
    close: () => clearInterval(timer),
  };
}

function sizeOf(part: ParsedPart): number {
  if (part.kind === "refused") return 0;
  return part.article.text.length + (part.original?.deflated?.length ?? 0);
}
