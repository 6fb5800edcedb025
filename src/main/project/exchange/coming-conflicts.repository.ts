import type { ReadableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";
import { conflictingFields } from "../work-log/conflicts.ts";
import { type KnownOperation, stateOf } from "../work-log/entity-state.ts";
import { columnOf, type EntityType } from "../work-log/entity-type.ts";
import { rowOf } from "../work-log/project-entity.ts";
import { contradictedDecisions, type Decision, decisionsIn } from "./contradicted-links.repository.ts";
import { keyOfConflict, kindOfField, openConflicts } from "./open-conflicts.repository.ts";
import { conditionOf, PARENTS, type ParentLink } from "./parents.repository.ts";
import { POINTERS, type Pointer, pointersIn, ringsOf } from "./rings.repository.ts";

/** Counts what `openConflicts` will list after a merge and does not list now, without merging. */
export interface ComingConflicts {
  /** A thing that changes, with all its operations, those here and those that come. */
  add(type: EntityType, entity: string, operations: readonly KnownOperation[]): void;
  /** The number, when all things were added. */
  count(): number;
}

type Row = ReadonlyMap<string, unknown>;

/**
 * Starts a count over the attached stage. Memory: things that come and belong to something deleted, point to something, or
 * decide on a copy link.
 */
export function comingConflicts(db: ReadableDb): ComingConflicts {
  const before = new Set(openConflicts(db).map(keyOfConflict));
  const found = new Set<string>();
  const orphans = comingOrphans(db);
  const pointers = POINTERS.map(({ type }) => ({ type, rows: new Map<string, Pointer | null>() }));
  const decisions = new Map<string, Decision | null>();
  return {
    add(type, entity, operations) {
      const { heads, hasDeletion, isDeleted } = stateOf(operations);
      for (const field of conflictingFields(type, heads, hasDeletion, isDeleted))
        found.add(keyOfConflict({ kind: kindOfField(field), entity, field }));
      const row = isDeleted ? null : rowOf(type, heads);
      orphans.add(type.type, entity, row, hasDeletion);
      pointers.find((one) => one.type === type.type)?.rows.set(entity, pointerOf(type.type, entity, row));
      if (type.type === "copy") decisions.set(entity, decisionOf(entity, row));
    },
    count() {
      for (const key of orphans.keys()) found.add(key);
      for (const { id } of contradictedDecisions(changed(decisionsIn(db), decisions)))
        found.add(keyOfConflict({ kind: "not-a-copy-in-story", entity: id, field: "decision" }));
      for (const { type, field, pointers: here } of pointersIn(db)) {
        const coming = pointers.find((one) => one.type === type)?.rows ?? new Map<string, Pointer>();
        for (const [first] of ringsOf(changed(here, coming)))
          if (first !== undefined) found.add(keyOfConflict({ kind: "ring", entity: first.id, field }));
      }
      return [...found].filter((key) => !before.has(key)).length;
    },
  };
}

/** The rows that are here with those that change in their new form; null for one that goes. */
function changed<T extends { readonly id: string }>(
  here: readonly T[],
  coming: ReadonlyMap<string, T | null>,
): T[] {
  const stay = here.filter(({ id }) => !coming.has(id));
  return [...stay, ...[...coming.values()].filter((row) => row !== null)];
}

function pointerOf(type: string, id: string, row: Row | null): Pointer | null {
  const field = POINTERS.find((one) => one.type === type)?.field;
  const to = field === undefined ? null : row?.get(field);
  return typeof to === "string" && to !== id ? { id, name: "", to } : null;
}

function decisionOf(id: string, row: Row | null): Decision | null {
  const [a, b, decision] = ["a", "b", "decision"].map((field) => row?.get(field));
  const isWord = decision === "accepted" || decision === "not-a-copy";
  return isWord ? { id, a: String(a), b: String(b), decision } : null;
}

/** What will stand while the thing it belongs to is deleted. */
function comingOrphans(db: ReadableDb) {
  const deleted = prepared<[], string>(db, "SELECT entity FROM main.deletion").pluck().all();
  const coming = prepared<[], string>(
    db,
    "SELECT DISTINCT entity FROM stage.operation WHERE line ->> '$.k' = 'del'",
  );
  const deletedHere = new Set(deleted);
  const mayBeGone = new Set([...deleted, ...coming.pluck().all()]);
  /** Of the changed things that may be gone, whether they will be. */
  const goes = new Map<string, boolean>();
  const children: { readonly key: string; readonly parent: string; readonly link: ParentLink }[] = [];
  const hasRow = (type: string, id: string): boolean =>
    prepared(db, `SELECT 1 FROM main.${type} WHERE id = ?`).get(id) !== undefined;
  const isGone = (type: string, id: string): boolean =>
    goes.get(id) ?? (deletedHere.has(id) && !hasRow(type, id));
  return {
    add(type: string, entity: string, row: Row | null, hasDeletion: boolean): void {
      if (mayBeGone.has(entity)) goes.set(entity, hasDeletion && row === null);
      if (row === null) return;
      for (const link of PARENTS.filter(({ child }) => child === type)) {
        const parent = row.get(link.field);
        const isOfKind = link.kindField === undefined || row.get(link.kindField) === link.type;
        if (isOfKind && typeof parent === "string" && mayBeGone.has(parent))
          children.push({ key: keyOfOrphan(link, entity), parent, link });
      }
    },
    *keys(): Generator<string> {
      for (const { key, parent, link } of children) if (isGone(link.type, parent)) yield key;
      for (const [parent, isGoing] of goes) if (isGoing) yield* leftBehind(db, parent);
    },
  };
}

/** What belongs to a thing here and does not change itself. */
function* leftBehind(db: ReadableDb, parent: string): Generator<string> {
  for (const link of PARENTS) {
    const rows = prepared<[string], string>(
      db,
      `SELECT id FROM main.${link.table} child WHERE ${columnOf(link.field)} = ? AND ${conditionOf(link)}
          AND NOT EXISTS (SELECT 1 FROM stage.operation staged WHERE staged.entity = child.id
                             AND NOT EXISTS (SELECT 1 FROM main.operation known WHERE known.id = staged.id))`,
    );
    for (const id of rows.pluck().all(parent)) yield keyOfOrphan(link, id);
  }
}

function keyOfOrphan(link: ParentLink, entity: string): string {
  return keyOfConflict({ kind: "parent-deleted", entity, field: columnOf(link.field) });
}
