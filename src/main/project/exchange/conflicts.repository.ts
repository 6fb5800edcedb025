import type { Conflict } from "../../../shared/contract/exchange.contract.ts";
import type { ReadableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";
import type { EntityTypes } from "../work-log/entity-type.ts";
import { deletionsOf, headsOf } from "../work-log/heads.ts";
import { DELETED, idOfText, type OperationId, parseOperation } from "../work-log/operation.ts";
import { PARENTS } from "./parents.repository.ts";
import { ringsIn } from "./rings.repository.ts";
import { readableValue, whatItIs } from "./thing-words.repository.ts";

interface Row {
  readonly entity: string;
  readonly field: string;
  readonly type: string;
}

/** Everything a person must decide, newest write first. Cost: linear in conflicts and in decided copy links. */
export function conflictsOf(db: ReadableDb, types: EntityTypes): Conflict[] {
  const found = [
    ...prepared<[], Row>(db, "SELECT entity, field, type FROM conflict")
      .all()
      .map((row) => conflictOf(db, types, row)),
    ...orphans(db),
    ...contradictedLinks(db),
    ...rings(db),
  ];
  const newest = (conflict: Conflict): number => Math.max(0, ...conflict.sides.map((side) => side.at));
  return found.sort((a, b) => newest(b) - newest(a) || (a.entity < b.entity ? -1 : 1));
}

function conflictOf(db: ReadableDb, types: EntityTypes, { entity, field, type }: Row): Conflict {
  const heads = headsOf(db, entity);
  const isDeletion = field === DELETED;
  const list = isDeletion
    ? [
        ...deletionsOf(db, entity).map((op) => ({ op, value: null })),
        ...newestHeads(heads, types.get(type)?.registers ?? {}),
      ]
    : (heads.get(field) ?? []);
  return {
    kind: isDeletion ? "deleted-while-edited" : "values",
    entity,
    type,
    field,
    ...whatItIs(db, type, entity),
    sides: list.map(({ op, value }) => sideOf(db, op, value)),
  };
}

/** For a deletion the other side is what was written last. */
function newestHeads(heads: ReturnType<typeof headsOf>, registers: Readonly<Record<string, string>>) {
  for (const field of Object.keys(registers)) {
    const [first] = heads.get(field) ?? [];
    if (first !== undefined) return [first];
  }
  return [];
}

function sideOf(db: ReadableDb, op: OperationId, value: unknown): Conflict["sides"][number] {
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

/** The fields of what belongs to something that say best what it is. */
const TELLING = {
  ...{ content: "json", anchor: "json", words: "text", body: "text" },
  ...{ verdict: "text", kind: "text", name: "text", title: "text", actorId: "text" },
} as const;

function orphans(db: ReadableDb): Conflict[] {
  return PARENTS.flatMap(({ child, table, column, type: parent, where }) =>
    db
      .prepare<[], { id: string; parent: string }>(
        `SELECT child.id, child.${column} AS parent FROM ${table} child
          WHERE ${where ?? "TRUE"} AND child.${column} IN (SELECT entity FROM deletion) AND NOT EXISTS (SELECT 1 FROM ${parent} WHERE id = child.${column})`,
      )
      .all()
      .map(
        (row): Conflict => ({
          kind: "parent-deleted",
          entity: row.id,
          type: child,
          field: column,
          ...whatItIs(db, child, row.id),
          sides: [
            ...deletionsOf(db, row.parent).map((op) => sideOf(db, op, null)),
            ...newestHeads(headsOf(db, row.id), TELLING).map(({ op, value }) => sideOf(db, op, value)),
          ],
        }),
      ),
  );
}

/** A side for each step that makes the ring. Taking one of them back opens it. */
function rings(db: ReadableDb): Conflict[] {
  return ringsIn(db).map(({ type, field, members }): Conflict => {
    const names = new Map(members.map(({ id, name }) => [id, name]));
    return {
      kind: "ring",
      entity: members[0]?.id ?? "",
      type,
      field,
      what: members.map(({ name }) => name).join(" / "),
      articleId: null,
      claimId: null,
      sides: members.flatMap(({ id, name, to }) =>
        (headsOf(db, id).get(field) ?? [])
          .slice(0, 1)
          .map(({ op }) => sideOf(db, op, `${name} → ${names.get(to) ?? to}`)),
      ),
    };
  });
}

interface Decision {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly decision: string;
}

/** "Not a copy" of two articles that accepted links put together by another way. */
function contradictedLinks(db: ReadableDb): Conflict[] {
  const decisions = prepared<[], Decision>(
    db,
    "SELECT id, a, b, decision FROM copy_decision WHERE decision IN ('accepted', 'not-a-copy')",
  ).all();
  const parent = new Map<string, string>();
  const root = (article: string): string => {
    let at = article;
    for (let next = parent.get(at); next !== undefined; next = parent.get(at)) at = next;
    return at;
  };
  for (const { a, b, decision } of decisions) {
    const [left, right] = [root(a), root(b)];
    if (decision === "accepted" && left !== right) parent.set(left, right);
  }
  return decisions
    .filter(({ a, b, decision }) => decision === "not-a-copy" && root(a) === root(b))
    .map(
      (decided): Conflict => ({
        kind: "not-a-copy-in-story",
        entity: decided.id,
        type: "copy",
        field: "decision",
        ...whatItIs(db, "copy", decided.id),
        sides: (headsOf(db, decided.id).get("decision") ?? []).map(({ op, value }) => sideOf(db, op, value)),
      }),
    );
}
