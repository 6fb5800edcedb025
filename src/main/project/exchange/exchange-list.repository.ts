import type { HistoryEntry, Merge } from "../../../shared/contract/exchange.contract.ts";
import type { ArticleRecord } from "../articles/articles.table.ts";
import { recordOfRow } from "../articles/ingest-record.repository.ts";
import { lineOfRecord } from "../articles/ingest-record.ts";
import type { ReadableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";
import { Fingerprint, shortCode } from "../export/fingerprint.ts";
import type { EntityTypes } from "../work-log/entity-type.ts";
import { operationIdOf, parseOperation } from "../work-log/operation.ts";
import { whatWasDone } from "../work-log/what-was-done.ts";
import { readableValue } from "./thing-words.repository.ts";

export function listMerges(db: ReadableDb): Merge[] {
  return prepared<
    [],
    { id: string; file_name: string; merged_at: number; undone_at: number | null; report: string }
  >(
    db,
    "SELECT id, file_name, merged_at, undone_at, report FROM merge ORDER BY merged_at DESC, id DESC LIMIT 200",
  )
    .all()
    .map((row) => ({
      mergeId: row.id,
      fileName: row.file_name,
      mergedAt: row.merged_at,
      undoneAt: row.undone_at,
      report: JSON.parse(row.report),
    }));
}

/** The fingerprint of everything that travels. Cost: linear in operations and articles. */
export function fingerprintOf(db: ReadableDb): { fingerprint: string; code: string } {
  const sum = new Fingerprint();
  for (const id of db.prepare<[], Buffer>("SELECT id FROM operation").pluck().iterate()) sum.add(id);
  for (const row of db.prepare<[], ArticleRecord>("SELECT * FROM article").all())
    sum.add(operationIdOf(lineOfRecord(recordOfRow(db, row))));
  for (const line of db
    .prepare<[], string>("SELECT line FROM waiting_article WHERE id NOT IN (SELECT id FROM article)")
    .pluck()
    .iterate())
    sum.add(operationIdOf(line));
  const fingerprint = sum.toString();
  return { fingerprint, code: shortCode(fingerprint) };
}

/** Who changed one thing, newest first by their clocks: the newest 500. */
export function historyOf(
  db: ReadableDb,
  types: EntityTypes,
  entity: string,
  replica: string,
): HistoryEntry[] {
  const rows = prepared<[string], { line: string; name: string | null }>(
    db,
    `SELECT operation.line, person.name FROM operation LEFT JOIN person ON person.id = json_extract(operation.line, '$.by')
      WHERE operation.entity = ? ORDER BY clock_ms DESC, clock_count DESC LIMIT 500`,
  ).all(entity);
  return rows.map(({ line, name }): HistoryEntry => {
    const operation = parseOperation(line);
    return {
      personName: name ?? "unknown person",
      isHere: operation.r === replica,
      at: operation.h[0],
      what: whatWasDone(types, operation),
      fields: [
        ...Object.entries(operation.f ?? {}).map(([field, value]) => ({
          field,
          value: readableValue(db, value),
        })),
        ...Object.keys(operation.rem ?? {}).map((field) => ({ field, value: null })),
      ],
    };
  });
}

/** People by name. */
export function peopleNames(db: ReadableDb, me: string) {
  return prepared<[], { id: string; name: string | null }>(
    db,
    "SELECT id, name FROM person ORDER BY name, id",
  )
    .all()
    .map(({ id, name }) => ({ id, name: name ?? "unknown person", isMe: id === me }));
}

/** The same with how many changes are theirs. Cost: one pass over the work log. */
export function listPeople(db: ReadableDb, me: string) {
  const rows = prepared<[], { person: string; changes: number }>(
    db,
    "SELECT json_extract(line, '$.by') AS person, count(*) AS changes FROM operation GROUP BY 1",
  ).all();
  const changes = new Map(rows.map((row) => [row.person, row.changes]));
  return peopleNames(db, me).map((one) => ({ ...one, changes: changes.get(one.id) ?? 0 }));
}
