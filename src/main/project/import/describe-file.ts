import type { ReadOptions } from "../../../shared/domain/read-options.ts";
import type { TableDescription } from "./readers/records/read-csv.ts";
import { openSource } from "./source-file.ts";

/**
 * The columns of a table, or the keys of a file of records, with an example each and how they would be used; null for any
 * other file and for one that cannot be read. Reads the file's beginning.
 */
export async function describeFile(path: string, options: ReadOptions): Promise<TableDescription | null> {
  try {
    const opened = await openSource(path, options);
    try {
      // Loaded when the first preview comes.
      return await (await import("./readers/records/describe-table.ts")).describeTable(opened.file);
    } finally {
      await opened.close();
    }
  } catch {
    // Reading its articles says why.
    return null;
  }
}
