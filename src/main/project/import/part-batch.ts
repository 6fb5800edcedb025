import { inTransaction } from "../db/connection.ts";
import { optionsOf } from "./import.repository.ts";
import type { ImportContext } from "./import.service.ts";
import type { ParsedPart } from "./parsed-part.ts";
import { storePart } from "./store-part.ts";

/** A batch is committed when it has this many parts or bytes, or this much time has passed since the last commit. */
const BATCH_PARTS = 200;
const BATCH_BYTES = 32 * 1024 * 1024;
const BATCH_MS = 500;

/** Parts on their way into the project: many in one transaction, none waiting long. */
export interface PartBatch {
  add(place: { readonly source: number; readonly path: string }, part: ParsedPart): void;
  commit(): void;
  close(): void;
}

export function createPartBatch(
  context: Pick<ImportContext, "db" | "nowMs" | "committed">,
  runId: string,
): PartBatch {
  const { db, nowMs } = context;
  const { encoding, columns, tables, dateOrder } = optionsOf(db, runId);
  const isToldHowToRead = [encoding, columns, tables, dateOrder].some((said) => said !== undefined);
  let parts: { readonly source: number; readonly path: string; readonly part: ParsedPart }[] = [];
  let bytes = 0;
  let lastCommit = nowMs();
  let failure: unknown = null;

  function commit(): void {
    if (failure !== null) throw failure;
    lastCommit = nowMs();
    if (parts.length === 0) return;
    const stored = parts;
    parts = [];
    bytes = 0;
    inTransaction(db, () => {
      for (const { part, ...place } of stored)
        storePart(db, { runId, ...place }, part, { nowMs: nowMs(), isToldHowToRead });
    });
    context.committed();
  }

  // While one slow file is read, the ones before it do not wait for it.
  const timer = setInterval(() => {
    try {
      if (nowMs() - lastCommit >= BATCH_MS) commit();
    } catch (error) {
      failure = error;
    }
  }, BATCH_MS);

  return {
    add(place, part) {
      parts.push({ ...place, part });
      bytes += sizeOf(part);
      if (parts.length >= BATCH_PARTS || bytes >= BATCH_BYTES || nowMs() - lastCommit >= BATCH_MS) commit();
    },
    commit,
    close: () => clearInterval(timer),
  };
}

function sizeOf(part: ParsedPart): number {
  if (part.kind === "refused") return 0;
  return part.article.text.length + (part.original?.deflated?.length ?? 0);
}
