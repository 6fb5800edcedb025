import type { KindCount, TouchedThing } from "../../../shared/contract/history.contract.ts";
import type { ReadableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";
import { ALL_ENTITY_TYPES } from "../entity-types.ts";
import { whatItIs } from "../exchange/thing-words.repository.ts";
import { parseOperation } from "../work-log/operation.ts";
import { whatWasDone } from "../work-log/what-was-done.ts";

interface GroupFacts {
  readonly personName: string | null;
  /** Epoch ms of its first operation; null for a group without any. */
  readonly at: number | null;
  readonly touched: readonly KindCount[];
}

/** Who did a step and how many things of each kind it touched. Cost: linear in the operations of the step. */
export function groupFacts(db: ReadableDb, group: string): GroupFacts {
  const rows = prepared<[string], { type: string; count: number; at: number; name: string | null }>(
    db,
    `SELECT operation.type, count(DISTINCT operation.entity) AS count, min(operation.clock_ms) AS at,
            max((SELECT name FROM person WHERE id = json_extract(operation.line, '$.by'))) AS name
       FROM operation WHERE group_id = ? GROUP BY operation.type ORDER BY count(*) DESC, operation.type`,
  ).all(group);
  return {
    personName: rows.find((row) => row.name !== null)?.name ?? null,
    at: rows.length === 0 ? null : Math.min(...rows.map((row) => row.at)),
    touched: rows.map(({ type, count }) => ({ type, count })),
  };
}

/** Who did it first in a group, where and when. */
interface ActionRow {
  readonly group: string;
  readonly at: number;
  readonly replica: string;
}

const OF_PERSON =
  "(:personId IS NULL OR (instr(line, :personId) > 0 AND json_extract(line, '$.by') = :personId))";

/** Actions of a person, or (null) of everybody, newest first. Cost: one pass over the log. */
export function actionsOf(
  db: ReadableDb,
  personId: string | null,
  page: { readonly offset: number; readonly limit: number },
): { total: number; rows: ActionRow[] } {
  const total = prepared<[{ personId: string | null }], number>(
    db,
    `SELECT count(DISTINCT group_id) FROM operation WHERE ${OF_PERSON}`,
  ).pluck();
  const rows = prepared<[Record<string, unknown>], ActionRow>(
    db,
    `SELECT group_id AS "group", min(clock_ms) AS at, replica FROM operation WHERE ${OF_PERSON}
      GROUP BY group_id ORDER BY at DESC, group_id DESC LIMIT :limit OFFSET :offset`,
  ).all({ personId, ...page });
  return { total: total.get({ personId }) ?? 0, rows };
}

/** The first thing that a step touched, in words; null for a step without any. */
export function firstThing(db: ReadableDb, group: string): string | null {
  const first = prepared<[string], { entity: string; type: string }>(
    db,
    "SELECT entity, type FROM operation WHERE group_id = ? ORDER BY n LIMIT 1",
  ).get(group);
  return first === undefined ? null : whatItIs(db, first.type, first.entity).what;
}

/** The things of a step in the order in which it touched them, each once, in words. */
export function thingsOfGroup(
  db: ReadableDb,
  group: string,
  most: number,
): { readonly things: TouchedThing[]; readonly total: number } {
  const total = prepared<[string], number>(
    db,
    "SELECT count(DISTINCT entity) FROM operation WHERE group_id = ?",
  ).pluck();
  const rows = prepared<[string, number], { entity: string; type: string; line: string }>(
    db,
    `SELECT entity, type, line, min(n) FROM operation WHERE group_id = ? GROUP BY entity ORDER BY min(n) LIMIT ?`,
  ).all(group, most);
  return {
    total: total.get(group) ?? 0,
    things: rows.map(({ entity, type, line }) => ({
      entity,
      type,
      ...whatItIs(db, type, entity),
      did: whatWasDone(ALL_ENTITY_TYPES, parseOperation(line)),
    })),
  };
}

/** The file name of a merge, and how many imports of files were begun after a time and stand. */
export function mergedFile(db: ReadableDb, mergeId: string): string {
  const name = prepared<[string], string>(db, "SELECT file_name FROM merge WHERE id = ?").pluck();
  return name.get(mergeId) ?? "";
}

export function importsSince(db: ReadableDb, at: number): number {
  const count = prepared<[number], number>(
    db,
    `SELECT count(*) FROM import_run WHERE started_at > ? AND undone_at IS NULL AND id NOT IN (SELECT id FROM merge)`,
  ).pluck();
  return count.get(at) ?? 0;
}
