import { openReader, type ReadableDb } from "../db/connection.ts";
import { isUpkeepDue } from "./index-upkeep.ts";
import { newestStamp } from "./last-change.ts";
import { isUsable, readIndexFact } from "./search-index.ts";

const CACHE_KIB = 1024;

/**
 * Whether the index of a project is missing, behind its journal, or in need of upkeep. Opens its file for reading, some
 * milliseconds; whatever cannot be told is for the thread that may mend it.
 */
export function isIndexWorkDue(
  project: ReadableDb,
  { indexPath, indexId }: { readonly indexPath: string; readonly indexId: string },
): boolean {
  let index: ReadableDb | null = null;
  try {
    index = openReader(indexPath, CACHE_KIB);
    if (!isUsable(index, "main", indexId) || readIndexFact(index, "fillBelow") !== null) return true;
    return Number(readIndexFact(index, "doneThrough")) !== newestStamp(project) || isUpkeepDue(index);
  } catch {
    return true;
  } finally {
    index?.close();
  }
}
