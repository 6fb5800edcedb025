import type { ReadableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";
import { idOfText, type OperationId, textOfId } from "../work-log/operation.ts";

/** The last operation that a replica wrote, or null. */
export function lastOperationOf(db: ReadableDb, replica: string): OperationId | null {
  const id = prepared<[string], Buffer>(
    db,
    "SELECT id FROM operation WHERE replica = ? ORDER BY n DESC LIMIT 1",
  )
    .pluck()
    .get(replica);
  return id === undefined ? null : textOfId(id);
}

export function knowsOperation(db: ReadableDb, operation: OperationId): boolean {
  return prepared(db, "SELECT 1 FROM operation WHERE id = ?").get(idOfText(operation)) !== undefined;
}
