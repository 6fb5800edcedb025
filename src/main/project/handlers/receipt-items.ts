import type { ImportItem } from "../../../shared/contract/imports.contract.ts";
import type { ReadableDb } from "../db/connection.ts";
import { listItems } from "../import/import.repository.ts";
import { itemView } from "./imports-queries.ts";

const PAGE = 1000;

/** All lines of a receipt in its order; a page is held in memory at a time. */
export function* receiptItems(db: ReadableDb, runId: string): Iterable<ImportItem> {
  for (let offset = 0; ; offset += PAGE) {
    const { items } = listItems(db, { runId, offset, limit: PAGE });
    yield* items.map(itemView);
    if (items.length < PAGE) return;
  }
}
