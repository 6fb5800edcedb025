import { UserFacingError } from "../../../shared/result.ts";
import type { ReadableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";
import type { EntityType, EntityTypes } from "./entity-type.ts";
import { type Head, headsOf } from "./heads.ts";
import {
  DELETED,
  idOfText,
  isKnownKind,
  type Operation,
  type OperationId,
  parseOperation,
  textOfId,
} from "./operation.ts";
import type { Change } from "./work-log.ts";

/**
 * The changes that take a group of operations back, newest first. Throws `cannot_undo` when a newer version wrote
 * something into it that this one does not understand: half an inverse would be worse than none.
 */
export function inverseOf(db: ReadableDb, types: EntityTypes, group: string): Change[] {
  const rows = prepared<[string], { id: Buffer; line: string }>(
    db,
    "SELECT id, line FROM operation WHERE group_id = ? ORDER BY n DESC",
  ).all(group);
  const changes: Change[] = [];
  const deleted = new Set<string>();
  const restored = new Set<OperationId>();
  const own = new Set(rows.map((row) => textOfId(row.id)));
  const operations = rows.map((row) => ({ id: textOfId(row.id), operation: parseOperation(row.line) }));
  const idle = idleRestores(operations);
  const removed = new Set(operations.flatMap(({ operation }) => Object.values(operation.rem ?? {}).flat()));
  for (const { id, operation } of operations) {
    const type = types.get(operation.t);
    if (type === undefined || !isKnownKind(operation.k)) throw new UserFacingError({ code: "cannot_undo" });
    if (deleted.has(operation.e) || idle.has(id)) continue;
    const inverse = inverseOfOperation(db, type, { id, operation, own, removed }).filter(
      // A thing deleted twice in one step comes back once.
      (change) => change.kind !== "restore" || !restored.has(change.deletion),
    );
    for (const change of inverse) if (change.kind === "restore") restored.add(change.deletion);
    if (inverse.some((change) => change.kind === "delete")) deleted.add(operation.e);
    changes.push(...inverse);
  }
  return changes;
}

/** Operations, given newest first, that only took back deletions which older ones of them had taken back already. */
function idleRestores(
  operations: readonly { readonly id: OperationId; readonly operation: Operation }[],
): ReadonlySet<OperationId> {
  const taken = new Set<OperationId>();
  const idle = new Set<OperationId>();
  for (const { id, operation } of operations.toReversed()) {
    const deletions = operation.p?.[DELETED] ?? [];
    const isRestore = operation.f === undefined && operation.rem === undefined && deletions.length > 0;
    if (isRestore && deletions.every((deletion) => taken.has(deletion))) idle.add(id);
    for (const deletion of deletions) taken.add(deletion);
  }
  return idle;
}

interface OfGroup {
  readonly id: OperationId;
  readonly operation: Operation;
  /** The ids of all operations of the group. */
  readonly own: ReadonlySet<OperationId>;
  /** What operations of the group removed from sets. */
  readonly removed: ReadonlySet<OperationId>;
}

function inverseOfOperation(db: ReadableDb, type: EntityType, of: OfGroup): Change[] {
  const { operation, own } = of;
  const target = { type: operation.t, entity: operation.e };
  if (operation.k === "del")
    return deletionsSince(db, of.id, operation.e).map((deletion) => ({
      kind: "restore",
      ...target,
      deletion,
    }));
  const tookBack = (operation.p?.[DELETED] ?? []).filter((deletion) => !own.has(deletion));
  const [restored] = tookBack;
  if (type.permanent === true && restored === undefined) return fieldInverse(db, type, of);
  if (restored !== undefined && operation.f === undefined) {
    const unseen = new Set(unseenBy(db, of, tookBack));
    if (unseen.size === 0) return [{ kind: "delete", ...target }];
    // The deletion stands again as it was: what its author had not seen is in conflict with it again.
    const all = [...headsOf(db, operation.e).values()].flat().map(({ op }) => op);
    return [{ kind: "delete", ...target, seen: [...new Set(all)].filter((op) => !unseen.has(op)) }];
  }
  if (restored !== undefined) {
    // Its values are those from before, and it is gone again. Where the deletion was in conflict, it is so again.
    const isGone = unseenBy(db, of, tookBack).length === 0;
    return [...fieldInverse(db, type, of), { kind: "delete", ...target, ...(isGone ? {} : { seen: [] }) }];
  }
  return isFirst(db, of.id, operation.e) ? [{ kind: "delete", ...target }] : fieldInverse(db, type, of);
}

/** The changes that give the fields of a thing the values that they had. */
function fieldInverse(db: ReadableDb, type: EntityType, { id, operation, own, removed }: OfGroup): Change[] {
  const target = { type: operation.t, entity: operation.e };
  const changes: Change[] = [];
  for (const [field, ids] of Object.entries(operation.rem ?? {})) {
    // What the step itself had put in was not there before.
    for (const one of ids)
      if (!own.has(one)) changes.push({ kind: "add", ...target, field, value: valueWritten(db, one, field) });
  }
  const heads = headsOf(db, operation.e);
  const before: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(operation.f ?? {})) {
    const standing = heads.get(field) ?? [];
    const replaced = operation.p?.[field]?.[0];
    const reopened = conflictSettledBy(db, operation, field, standing);
    if (type.sets?.[field] !== undefined) {
      // An element that stood there before by another write changed nothing when it was put in once more.
      const stood = standing.some((head) => head.value === value && isOlder(db, head.op, id));
      if (!stood && !removed.has(id)) changes.push({ kind: "remove", ...target, field, value });
    } else if (reopened.length > 1) {
      const over = standing.map((head) => head.op);
      for (const one of reopened) changes.push({ kind: "put", ...target, fields: { [field]: one }, over });
    } else if (replaced === undefined) changes.push({ kind: "unset", ...target, field });
    else before[field] = valueWritten(db, replaced, field);
  }
  if (Object.keys(before).length > 0) changes.push({ kind: "put", ...target, fields: before });
  return changes;
}

/** The rows of the log stand in order of arrival. */
const ARRIVAL = "(SELECT rowid FROM operation WHERE id = ?)";

/**
 * Deletions in force that are this one or came after it: when later steps that had brought the thing back were
 * undone, theirs stand in its place.
 */
function deletionsSince(db: ReadableDb, id: OperationId, entity: string): OperationId[] {
  return prepared<[string, Buffer], Buffer>(
    db,
    `SELECT deletion.op FROM deletion JOIN operation ON operation.id = deletion.op
      WHERE deletion.entity = ? AND operation.rowid >= ${ARRIVAL}
      ORDER BY operation.rowid`,
  )
    .pluck()
    .all(entity, idOfText(id))
    .map(textOfId);
}

/** Whether the thing came to be here by this operation: then taking it back means deleting it. */
function isFirst(db: ReadableDb, id: OperationId, entity: string): boolean {
  const older = prepared<[string, Buffer]>(
    db,
    `SELECT 1 FROM operation WHERE entity = ? AND rowid < ${ARRIVAL} LIMIT 1`,
  ).get(entity, idOfText(id));
  return older === undefined;
}

/** The values between which an operation decided, while its word still stands: taking it back opens the question again. */
function conflictSettledBy(
  db: ReadableDb,
  operation: Operation,
  field: string,
  standing: readonly Head[],
): readonly unknown[] {
  const [head] = standing;
  const decided = JSON.stringify(operation.f?.[field] ?? null);
  if (standing.length !== 1 || JSON.stringify(head?.value ?? null) !== decided) return [];
  const values = new Map<string, unknown>();
  for (const replaced of operation.p?.[field] ?? []) {
    const value = valueWritten(db, replaced, field);
    values.set(JSON.stringify(value), value);
  }
  return [...values.values()];
}

/** Writes from before an operation that took deletions back, live or replaced by it, that none of their authors had seen. */
function unseenBy(
  db: ReadableDb,
  { id, operation: restoring }: OfGroup,
  deletions: readonly OperationId[],
): readonly OperationId[] {
  const seen = new Set(deletions.flatMap((deletion) => operationOf(db, deletion)?.seen ?? []));
  const live = [...headsOf(db, restoring.e).values()]
    .flat()
    .flatMap(({ op }) => (isOlder(db, op, id) ? [op] : []));
  const replaced = Object.entries(restoring.p ?? {}).flatMap(([field, ids]) =>
    field === DELETED ? [] : [...ids],
  );
  return [...live, ...replaced].filter((op) => !seen.has(op));
}

/** By arrival, not by clocks: that of a colleague may be years ahead. */
function isOlder(db: ReadableDb, id: OperationId, than: OperationId): boolean {
  const older = prepared<[Buffer, Buffer], number>(db, `SELECT ${ARRIVAL} < ${ARRIVAL}`).pluck();
  return older.get(idOfText(id), idOfText(than)) === 1;
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
