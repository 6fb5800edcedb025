import type { Conflict, ConflictSide } from "../../../shared/contract/exchange.contract.ts";
import type { ReadableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";
import type { EntityTypes } from "../work-log/entity-type.ts";
import { deletionsOf, type Head, headsOf } from "../work-log/heads.ts";
import { idOfText, type OperationId, parseOperation, textOfId } from "../work-log/operation.ts";
import { type OpenConflict, openConflicts } from "./open-conflicts.repository.ts";
import type { Pointer } from "./rings.repository.ts";
import { readableValue, whatItIs } from "./thing-words.repository.ts";

/** Everything a person must decide, newest write first. Cost: as `openConflicts`, and a few look-ups for each. */
export function conflictsOf(db: ReadableDb, types: EntityTypes): Conflict[] {
  const found = openConflicts(db).map((open) => conflictOf(db, types, open));
  const newest = (conflict: Conflict): number => Math.max(0, ...conflict.sides.map((side) => side.at));
  return found.sort((a, b) => newest(b) - newest(a) || (a.entity < b.entity ? -1 : 1));
}

function conflictOf(db: ReadableDb, types: EntityTypes, open: OpenConflict): Conflict {
  const { kind, type, entity, field, ring } = open;
  const words =
    ring === undefined
      ? whatItIs(db, type, entity)
      : { what: ring.map(({ name }) => name).join(" / "), articleId: null, claimId: null };
  return { kind, entity, type, field, ...words, sides: sidesOf(db, types, open) };
}

function sidesOf(db: ReadableDb, types: EntityTypes, { kind, type, entity, field, ...open }: OpenConflict) {
  if (kind === "ring") return ringSides(db, field, open.ring ?? []);
  const heads = headsOf(db, entity);
  if (kind === "values" || kind === "not-a-copy-in-story")
    return (heads.get(field) ?? []).map(({ op, value }) => sideOf(db, op, value));
  const isOrphan = kind === "parent-deleted";
  const written = isOrphan
    ? mostTelling(heads)
    : unseenByDeletion(db, entity, heads, Object.keys(types.get(type)?.registers ?? {}));
  return [
    ...deletionsOf(db, isOrphan ? (open.parent ?? "") : entity).map((op) => sideOf(db, op, null)),
    ...written.map(({ op, value }) => sideOf(db, op, value)),
  ];
}

/** A side for each step that makes the ring. Taking one of them back opens it. */
function ringSides(db: ReadableDb, field: string, ring: readonly Pointer[]): ConflictSide[] {
  const names = new Map(ring.map(({ id, name }) => [id, name]));
  return ring.flatMap(({ id, name, to }) =>
    (headsOf(db, id).get(field) ?? [])
      .slice(0, 1)
      .map(({ op }) => sideOf(db, op, `${name} → ${names.get(to) ?? to}`)),
  );
}

type Heads = ReturnType<typeof headsOf>;

/** What was written without whoever deleted the thing knowing: of each operation the value that comes first in `fields`. */
function unseenByDeletion(db: ReadableDb, entity: string, heads: Heads, fields: readonly string[]): Head[] {
  const seen = prepared<[string], Buffer>(
    db,
    "SELECT seen.op FROM deletion_seen seen JOIN deletion ON deletion.op = seen.deletion WHERE deletion.entity = ?",
  );
  const known = new Set(seen.pluck().all(entity).map(textOfId));
  const unseen = new Map<OperationId, Head>();
  for (const field of [...fields, ...heads.keys()])
    for (const head of heads.get(field) ?? [])
      if (!known.has(head.op) && !unseen.has(head.op)) unseen.set(head.op, head);
  return [...unseen.values()];
}

/** The fields of what belongs to something that say best what it is. */
const TELLING = ["content", "anchor", "words", "body", "verdict", "kind", "name", "title", "actorId"];

function mostTelling(heads: Heads): Head[] {
  const field = TELLING.find((one) => heads.has(one)) ?? "";
  return (heads.get(field) ?? []).slice(0, 1);
}

function sideOf(db: ReadableDb, op: OperationId, value: unknown): ConflictSide {
  const row = prepared<[Buffer], { line: string; name: string | null }>(
    db,
    `SELECT operation.line, person.name FROM operation LEFT JOIN person ON person.id = json_extract(operation.line, '$.by')
      WHERE operation.id = ?`,
  ).get(idOfText(op));
  const operation = row === undefined ? null : parseOperation(row.line);
  return {
    operation: op,
    personId: operation?.by ?? "",
    personName: row?.name ?? "unknown person",
    at: operation?.h[0] ?? 0,
    value: readableValue(db, value),
  };
}
