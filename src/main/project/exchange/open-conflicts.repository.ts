import type { ConflictKind } from "../../../shared/domain/exchange.ts";
import type { ReadableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";
import { columnOf } from "../work-log/entity-type.ts";
import { DELETED } from "../work-log/operation.ts";
import { contradictedDecisions, decisionsIn } from "./contradicted-links.repository.ts";
import { conditionOf, PARENTS } from "./parents.repository.ts";
import { type Pointer, pointersIn, ringsOf } from "./rings.repository.ts";

/** Something a person must decide, without its words. */
export interface OpenConflict {
  readonly kind: ConflictKind;
  readonly type: string;
  readonly entity: string;
  readonly field: string;
  /** Of something whose parent was deleted: the parent's id. */
  readonly parent?: string;
  readonly ring?: readonly Pointer[];
}

/** What makes two conflicts one and the same. */
export function keyOfConflict({ kind, entity, field }: Omit<OpenConflict, "type">): string {
  return `${kind} ${entity} ${field}`;
}

/** A field's entry in the table of conflicts as one of the list. */
export function kindOfField(field: string): ConflictKind {
  return field === DELETED ? "deleted-while-edited" : "values";
}

/**
 * All conflicts of every kind: the one place that says what the list, its number and the report of a merge count. Cost:
 * linear in conflicts, decided copy links, nested tags and merged actors.
 */
export function openConflicts(db: ReadableDb): OpenConflict[] {
  return [
    ...prepared<[], Omit<OpenConflict, "kind">>(db, "SELECT entity, field, type FROM conflict")
      .all()
      .map((row) => ({ kind: kindOfField(row.field), ...row })),
    ...orphans(db),
    ...contradictedDecisions(decisionsIn(db)).map(
      ({ id }): OpenConflict => ({
        kind: "not-a-copy-in-story",
        type: "copy",
        entity: id,
        field: "decision",
      }),
    ),
    ...pointersIn(db).flatMap(({ type, field, pointers }) =>
      ringsOf(pointers).map(
        (ring): OpenConflict => ({ kind: "ring", type, entity: ring[0]?.id ?? "", field, ring }),
      ),
    ),
  ];
}

/** Written out once: the list is asked for after every merge. */
const ORPHANS = PARENTS.map((link) => {
  const field = columnOf(link.field);
  return {
    type: link.child,
    field,
    sql: `SELECT child.id AS entity, child.${field} AS parent FROM ${link.table} child
        WHERE ${conditionOf(link)} AND child.${field} IN (SELECT entity FROM deletion)
          AND NOT EXISTS (SELECT 1 FROM ${link.type} WHERE id = child.${field})`,
  };
});

function orphans(db: ReadableDb): OpenConflict[] {
  return ORPHANS.flatMap(({ type, field, sql }) =>
    prepared<[], { entity: string; parent: string }>(db, sql)
      .all()
      .map((row): OpenConflict => ({ kind: "parent-deleted", type, field, ...row })),
  );
}
