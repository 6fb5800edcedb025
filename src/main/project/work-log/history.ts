import { inTransaction, type ReadableDb, type WritableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";
import type { EntityType, EntityTypes } from "./entity-type.ts";
import { headsOf } from "./heads.ts";
import {
  DELETED,
  idOfText,
  type Operation,
  type OperationId,
  parseOperation,
  textOfId,
} from "./operation.ts";
import type { Change, WorkLog } from "./work-log.ts";

interface Step {
  readonly seq: number;
  readonly label: string;
  readonly group_id: string;
  readonly undo_group_id: string | null;
}

/** The names of what undo and redo would do now. */
export function historyState(db: ReadableDb): { undo: string | null; redo: string | null } {
  return { undo: lastDone(db)?.label ?? null, redo: firstUndone(db)?.label ?? null };
}

/** The step that undo would take back, or null. */
export function topStep(
  db: ReadableDb,
): { readonly seq: number; readonly label: string; readonly group: string } | null {
  const step = lastDone(db);
  return step === undefined ? null : { seq: step.seq, label: step.label, group: step.group_id };
}

/** Takes a step off the list for good: it was taken back in a way that has no inverse. */
export function spendStep(db: WritableDb, seq: number): void {
  prepared(db, "UPDATE history SET state = 'spent' WHERE seq = ?").run(seq);
}

/** The same for the step of a group, where it still can be taken back. */
export function spendGroup(db: WritableDb, group: string): void {
  prepared(db, "UPDATE history SET state = 'spent' WHERE group_id = ? AND state = 'done'").run(group);
}

/** Takes the newest action back by writing its inverse. Returns its label, or null when there is nothing to undo. */
export function undo(db: WritableDb, types: EntityTypes, log: WorkLog): string | null {
  return inTransaction(db, () => {
    const step = lastDone(db);
    if (step === undefined) return null;
    const inverse = log.write(inverseOf(db, types, step.group_id));
    prepared(db, "UPDATE history SET state = 'undone', undo_group_id = ? WHERE seq = ?").run(
      inverse,
      step.seq,
    );
    return step.label;
  });
}

/** Does again what was undone last: the inverse of the inverse. */
export function redo(db: WritableDb, types: EntityTypes, log: WorkLog): string | null {
  return inTransaction(db, () => {
    const step = firstUndone(db);
    if (step === undefined || step.undo_group_id === null) return null;
    const again = log.write(inverseOf(db, types, step.undo_group_id));
    prepared(db, "UPDATE history SET state = 'done', group_id = ?, undo_group_id = NULL WHERE seq = ?").run(
      again,
      step.seq,
    );
    return step.label;
  });
}

function lastDone(db: ReadableDb): Step | undefined {
  return prepared<[], Step>(db, "SELECT * FROM history WHERE state = 'done' ORDER BY seq DESC LIMIT 1").get();
}

function firstUndone(db: ReadableDb): Step | undefined {
  return prepared<[], Step>(db, "SELECT * FROM history WHERE state = 'undone' ORDER BY seq LIMIT 1").get();
}

/** The changes that take a group of operations back, newest first. */
export function inverseOf(db: ReadableDb, types: EntityTypes, group: string): Change[] {
  const rows = prepared<[string], { id: Buffer; line: string }>(
    db,
    "SELECT id, line FROM operation WHERE group_id = ? ORDER BY n DESC",
  ).all(group);
  const changes: Change[] = [];
  const deleted = new Set<string>();
  for (const row of rows) {
    const operation = parseOperation(row.line);
    const type = types.get(operation.t);
    if (type === undefined || deleted.has(operation.e)) continue;
    const inverse = inverseOfOperation(db, type, textOfId(row.id), operation);
    if (inverse.some((change) => change.kind === "delete")) deleted.add(operation.e);
    changes.push(...inverse);
  }
  return changes;
}

function inverseOfOperation(
  db: ReadableDb,
  type: EntityType,
  id: OperationId,
  operation: Operation,
): Change[] {
  const target = { type: operation.t, entity: operation.e };
  if (operation.k === "del") return [{ kind: "restore", ...target, deletion: id }];
  const [restored] = operation.p?.[DELETED] ?? [];
  if (restored !== undefined && operation.f === undefined && type.permanent !== true) {
    const unseen = new Set(unseenBy(db, operation, restored));
    if (unseen.size === 0) return [{ kind: "delete", ...target }];
    // The deletion stands again as it was: what its author had not seen is in conflict with it again.
    const all = [...headsOf(db, operation.e).values()].flat().map(({ op }) => op);
    return [{ kind: "delete", ...target, seen: [...new Set(all)].filter((op) => !unseen.has(op)) }];
  }
  if (wasMadeBy(db, type, operation)) return [{ kind: "delete", ...target }];
  const changes: Change[] = [];
  for (const [field, ids] of Object.entries(operation.rem ?? {})) {
    for (const removed of ids)
      changes.push({ kind: "add", ...target, field, value: valueWritten(db, removed, field) });
  }
  const before: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(operation.f ?? {})) {
    const replaced = operation.p?.[field]?.[0];
    const reopened = conflictSettledBy(db, id, operation, field);
    if (type.sets?.[field] !== undefined) changes.push({ kind: "remove", ...target, field, value });
    else if (reopened.length > 1)
      for (const value of reopened)
        changes.push({ kind: "put", ...target, fields: { [field]: value }, over: [id] });
    else if (replaced === undefined) changes.push({ kind: "unset", ...target, field });
    else before[field] = valueWritten(db, replaced, field);
  }
  if (Object.keys(before).length > 0) changes.push({ kind: "put", ...target, fields: before });
  return changes;
}

/** Whether the thing came to be, or came back, by this operation: then taking it back means deleting it. */
function wasMadeBy(db: ReadableDb, type: EntityType, operation: Operation): boolean {
  if (type.permanent === true) return false;
  if ((operation.p?.[DELETED] ?? []).length > 0) return true;
  const older = prepared(
    db,
    "SELECT 1 FROM operation WHERE entity = ? AND (clock_ms, clock_count) < (?, ?) LIMIT 1",
  ).get(operation.e, operation.h[0], operation.h[1]);
  return older === undefined;
}

/** The values between which an operation decided, while its own still stands: taking it back opens the question again. */
function conflictSettledBy(
  db: ReadableDb,
  id: OperationId,
  operation: Operation,
  field: string,
): readonly unknown[] {
  const heads = headsOf(db, operation.e).get(field) ?? [];
  if (heads.length !== 1 || heads[0]?.op !== id) return [];
  const values = new Map<string, unknown>();
  for (const replaced of operation.p?.[field] ?? []) {
    const value = valueWritten(db, replaced, field);
    values.set(JSON.stringify(value), value);
  }
  return [...values.values()];
}

/** Live writes from before a deletion was taken back that its author had not seen. */
function unseenBy(db: ReadableDb, restoring: Operation, deletion: OperationId): readonly OperationId[] {
  const seen = new Set(operationOf(db, deletion)?.seen ?? []);
  const [ms, count] = restoring.h;
  return [...headsOf(db, restoring.e).values()].flat().flatMap(({ op }) => {
    const [headMs, headCount] = operationOf(db, op)?.h ?? [0, 0];
    const isOlder = headMs < ms || (headMs === ms && headCount < count);
    return isOlder && !seen.has(op) ? [op] : [];
  });
}

function operationOf(db: ReadableDb, id: OperationId): Operation | null {
  const line = prepared<[Buffer], string>(db, "SELECT line FROM operation WHERE id = ?")
    .pluck()
    .get(idOfText(id));
  return line === undefined ? null : parseOperation(line);
}

function valueWritten(db: ReadableDb, id: OperationId, field: string): unknown {
  return operationOf(db, id)?.f?.[field] ?? null;
}
