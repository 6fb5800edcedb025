import type { ReadableDb, WritableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";
import { DELETED, idOfText, isKnownKind, type Operation } from "./operation.ts";

/**
 * Adds one operation to the log and to the heads. Order and repetition of calls do not matter: the result depends
 * only on the set of operations. Returns false when the operation was there already.
 */
export function applyOperation(db: WritableDb, id: Buffer, operation: Operation, line: string): boolean {
  const added = prepared(
    db,
    `INSERT INTO operation (id, replica, n, entity, type, group_id, clock_ms, clock_count, line)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
  ).run(
    id,
    operation.r,
    operation.n,
    operation.e,
    operation.t,
    operation.g,
    operation.h[0],
    operation.h[1],
    line,
  );
  if (added.changes === 0) return false;
  updateHeads(db, id, operation);
  return true;
}

/** The part of `applyOperation` that a rebuild from the log repeats. Kinds of newer versions are kept and change nothing. */
export function updateHeads(db: WritableDb, id: Buffer, operation: Operation): void {
  if (!isKnownKind(operation.k)) return;
  const entity = operation.e;
  for (const replaced of [operation.p, operation.rem]) {
    for (const [field, ids] of Object.entries(replaced ?? {})) overwrite(db, entity, field, ids);
  }
  // A thing that nobody wrote twice, as most that come with a merge, is asked about once, not for each field.
  const isRewritten =
    operation.f !== undefined &&
    prepared(db, "SELECT 1 FROM overwritten WHERE entity = ? LIMIT 1").get(entity) !== undefined;
  for (const [field, value] of Object.entries(operation.f ?? {})) {
    if (isRewritten && isOverwritten(db, entity, field, id)) continue;
    prepared(
      db,
      "INSERT INTO head (entity, field, op, value) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
    ).run(entity, field, id, JSON.stringify(value ?? null));
  }
  if (operation.k === "del") addDeletion(db, id, operation);
}

function overwrite(db: WritableDb, entity: string, field: string, ids: readonly string[]): void {
  const remember = prepared(
    db,
    "INSERT INTO overwritten (entity, field, op) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
  );
  const drop =
    field === DELETED
      ? prepared(db, "DELETE FROM deletion WHERE entity = ? AND op = ?")
      : prepared(db, "DELETE FROM head WHERE entity = ? AND field = ? AND op = ?");
  for (const text of ids) {
    const id = idOfText(text);
    remember.run(entity, field, id);
    if (field === DELETED) drop.run(entity, id);
    else drop.run(entity, field, id);
  }
}

function addDeletion(db: WritableDb, id: Buffer, operation: Operation): void {
  if (!isOverwritten(db, operation.e, DELETED, id)) {
    prepared(db, "INSERT INTO deletion (entity, op) VALUES (?, ?) ON CONFLICT DO NOTHING").run(
      operation.e,
      id,
    );
  }
  const see = prepared(db, "INSERT INTO deletion_seen (deletion, op) VALUES (?, ?) ON CONFLICT DO NOTHING");
  for (const seen of operation.seen ?? []) see.run(id, idOfText(seen));
}

function isOverwritten(db: ReadableDb, entity: string, field: string, id: Buffer): boolean {
  return (
    prepared(db, "SELECT 1 FROM overwritten WHERE entity = ? AND field = ? AND op = ?").get(
      entity,
      field,
      id,
    ) !== undefined
  );
}
