import type { ReadOptions } from "../../../shared/domain/read-options.ts";
import type { TableDescription } from "./readers/read-csv.ts";
import { detectFile } from "./readers/read-parts.ts";
import { openSource } from "./source-file.ts";

/**
 * The columns of a table, or the keys of a file of records, with an example each and how they would be used; null for any
 * other file and for one that cannot be read. Reads the file's beginning.
 */
export async function describeFile(path: string, options: ReadOptions): Promise<TableDescription | null> {
  try {
    const opened = await openSource(path, options);
    try {
      const { kind } = await detectFile(opened.file);
      if (kind === "csv") return await (await import("./readers/read-csv.ts")).describeCsv(opened.file);
      if (kind !== "json" && kind !== "jsonl") return null;
      return await (await import("./readers/read-json.ts")).describeJson(opened.file, kind === "jsonl");
    } finally {
      await opened.close();
    }
  } catch {
    // Reading its articles says why.
    return null;
  }
}
