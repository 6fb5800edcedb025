import type { Statement } from "better-sqlite3";
import type { ReadableDb } from "./connection.ts";

const statements = new WeakMap<ReadableDb, Map<string, Statement>>();

/**
 * The statement for `sql`, prepared once for each connection: preparing costs more than running a small statement.
 * For statements with `all`, `get` and `run` only (not `iterate`), and with the same `pluck` or `raw` at every place.
 */
export function prepared<Parameters extends unknown[], Row = unknown>(
  db: ReadableDb,
  sql: string,
): Statement<Parameters, Row> {
  let known = statements.get(db);
  if (known === undefined) {
    known = new Map();
    statements.set(db, known);
  }
  let statement = known.get(sql);
  if (statement === undefined) {
    statement = db.prepare(sql);
    known.set(sql, statement);
  }
  // The cache is keyed by the text of the statement; its parameters and rows are what the caller says of that text.
  return statement as Statement<Parameters, Row>;
}
