import type { ReadableDb } from "./connection.ts";
import { prepared } from "./prepared.ts";

interface Kept {
  readonly state: string;
  readonly value: unknown;
}
const memories = new WeakMap<ReadableDb, Map<string, Map<string, Kept>>>();

/** How much of a kind is kept for a connection. */
const KEPT = 2;

/**
 * What costs a look at every article, kept for a connection until `state` is another: the last two that were asked of
 * a `kind`, by name. Read the state before what depends on it; that is what passing it in does.
 */
export function keptReading<Value>(
  db: ReadableDb,
  { kind, name = "", state }: { readonly kind: string; readonly name?: string; readonly state: string },
  read: () => Value,
): Value {
  const memory = memories.get(db) ?? new Map<string, Map<string, Kept>>();
  memories.set(db, memory);
  const ofKind = memory.get(kind) ?? new Map<string, Kept>();
  memory.set(kind, ofKind);
  const known = ofKind.get(name);
  // Last in the map is used last.
  ofKind.delete(name);
  const kept = known?.state === state ? known : { state, value: read() };
  ofKind.set(name, kept);
  const [oldest] = ofKind.keys();
  if (ofKind.size > KEPT && oldest !== undefined) ofKind.delete(oldest);
  // A name of a kind is always read by the same function.
  return kept.value as Value;
}

/** Changes with every commit to the project file, by this connection or another. */
export function commitState(db: ReadableDb): string {
  const own = prepared<[], { changes: number }>(db, "SELECT total_changes() AS changes").get()?.changes;
  return `${db.pragma("main.data_version", { simple: true })} ${own}`;
}

/** Changes when articles come, go, or what is searched or compared of them changes: less often than every commit. */
export function journalState(db: ReadableDb): string {
  const sql = "SELECT seq FROM sqlite_sequence WHERE name = 'article_change'";
  return String(prepared<[], { seq: number }>(db, sql).get()?.seq ?? 0);
}
