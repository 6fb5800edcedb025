import { inTransaction, type WritableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";
import { applyOperation } from "./apply-operation.ts";
import { type HybridTime, laterTime, nextTime, TRUSTED_FUTURE_MS } from "./clock.ts";
import type { EntityTypes } from "./entity-type.ts";
import { deletionsOf, headsOf } from "./heads.ts";
import { addStep } from "./history.ts";
import { DELETED, type Operation, type OperationId, operationIdOf, textOfId } from "./operation.ts";
import { projectEntity } from "./project-entity.ts";

/** What a service asks the log to write. Values must be plain JSON. */
export type Change =
  | {
      readonly kind: "put";
      readonly type: string;
      readonly entity: string;
      readonly fields: Readonly<Record<string, unknown>>;
      /** Replaces only these writes, so that others stand beside it; everything known without it. */
      readonly over?: readonly OperationId[];
    }
  | {
      readonly kind: "add";
      readonly type: string;
      readonly entity: string;
      readonly field: string;
      readonly value: unknown;
    }
  | {
      readonly kind: "remove";
      readonly type: string;
      readonly entity: string;
      readonly field: string;
      readonly value: unknown;
    }
  | { readonly kind: "unset"; readonly type: string; readonly entity: string; readonly field: string }
  | {
      readonly kind: "delete";
      readonly type: string;
      readonly entity: string;
      /** Deletes as somebody who knew only these writes; everything known without it. */
      readonly seen?: readonly OperationId[];
    }
  | {
      readonly kind: "restore";
      readonly type: string;
      readonly entity: string;
      readonly deletion: OperationId;
    };

export interface WorkLogContext {
  readonly db: WritableDb;
  readonly types: EntityTypes;
  readonly replica: string;
  readonly person: string;
  readonly nowMs: () => number;
  readonly newId: () => string;
}

/** The log of what people do. Each `record` is one user action: one group of operations in one transaction. */
export interface WorkLog {
  /** Writes a user action with its tables and puts it on the undo stack under `label`. Returns the group's id. */
  record(label: string, changes: readonly Change[]): string;
  /** The same without a place on the undo stack: undo and redo write their inverses by it. */
  write(changes: readonly Change[]): string;
}

export function createWorkLog(context: WorkLogContext): WorkLog {
  const { db } = context;
  const write = (changes: readonly Change[]): string => inTransaction(db, () => writeGroup(context, changes));
  return {
    write,
    record(label, changes) {
      return inTransaction(db, () => {
        // The step is as old as its last operation: the clock is not read once more for it.
        let at: number | null = null;
        const nowMs = (): number => {
          at = context.nowMs();
          return at;
        };
        const group = writeGroup({ ...context, nowMs }, changes);
        addStep(db, { label, group, at: at ?? context.nowMs() });
        return group;
      });
    },
  };
}

function writeGroup(context: WorkLogContext, changes: readonly Change[]): string {
  const group = context.newId();
  const touched = new Map<string, string>();
  for (const change of changes) {
    writeChange(context, group, change);
    touched.set(change.entity, change.type);
  }
  for (const [entity, typeName] of touched) {
    const type = context.types.get(typeName);
    if (type === undefined) throw new Error(`unknown kind of thing: ${typeName}`);
    projectEntity(context.db, type, entity);
  }
  return group;
}

function writeChange(context: WorkLogContext, group: string, change: Change): void {
  const position = lastOfReplica(context);
  const nowMs = context.nowMs();
  const operation: Operation = {
    v: 1,
    r: context.replica,
    n: position.n + 1,
    prev: position.id,
    h: [...nextTime(lastTime(context, position.time, nowMs), nowMs)],
    by: context.person,
    g: group,
    k: change.kind === "delete" ? "del" : "put",
    e: change.entity,
    t: change.type,
    ...contentOf(context.db, change),
  };
  const line = JSON.stringify(operation);
  if (!applyOperation(context.db, operationIdOf(line), operation, line))
    throw new Error("an operation was written twice");
}

/** What a change says, with the ids of everything its author sees and replaces. */
function contentOf(db: WritableDb, change: Change): Pick<Operation, "f" | "p" | "rem" | "seen"> {
  const heads = headsOf(db, change.entity);
  const opsOf = (field: string): OperationId[] => (heads.get(field) ?? []).map((head) => head.op);
  switch (change.kind) {
    case "put": {
      const replaced = Object.keys(change.fields).map(
        (field) => [field, change.over === undefined ? opsOf(field) : [...change.over]] as const,
      );
      return {
        f: { ...change.fields },
        ...overwriting([...replaced, [DELETED, deletionsOf(db, change.entity)]]),
      };
    }
    case "add":
      return {
        f: { [change.field]: change.value },
        ...overwriting([[DELETED, deletionsOf(db, change.entity)]]),
      };
    case "remove": {
      const adds = (heads.get(change.field) ?? [])
        .filter((head) => head.value === change.value)
        .map((head) => head.op);
      return { rem: { [change.field]: adds } };
    }
    case "unset":
      return { rem: { [change.field]: opsOf(change.field) } };
    case "delete":
      if (change.seen !== undefined) return { seen: [...change.seen] };
      return { seen: [...new Set([...heads.values()].flat().map((head) => head.op))] };
    case "restore":
      return { p: { [DELETED]: [change.deletion] } };
  }
}

function overwriting(entries: readonly (readonly [string, OperationId[]])[]): Pick<Operation, "p"> {
  const some = entries.filter(([, ids]) => ids.length > 0);
  return some.length === 0 ? {} : { p: Object.fromEntries(some) };
}

function lastOfReplica(context: WorkLogContext): { n: number; id: OperationId | null; time: HybridTime } {
  const row = prepared<[string], { n: number; id: Buffer; ms: number; count: number }>(
    context.db,
    `SELECT n, id, clock_ms AS ms, clock_count AS count FROM operation
      WHERE replica = ? ORDER BY n DESC LIMIT 1`,
  ).get(context.replica);
  if (row === undefined) return { n: 0, id: null, time: [0, 0] };
  return { n: row.n, id: textOfId(row.id), time: [row.ms, row.count] };
}

/** The newest stamp here: our own, however wrong our clock was, and of others' those that can be believed. */
function lastTime({ db }: WorkLogContext, own: HybridTime, nowMs: number): HybridTime {
  const row = prepared<[number], { ms: number; count: number }>(
    db,
    `SELECT clock_ms AS ms, clock_count AS count FROM operation WHERE clock_ms <= ?
      ORDER BY clock_ms DESC, clock_count DESC LIMIT 1`,
  ).get(nowMs + TRUSTED_FUTURE_MS);
  return row === undefined ? own : laterTime(own, [row.ms, row.count]);
}
