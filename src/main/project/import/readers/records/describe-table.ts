import { gunzipped } from "../archives/gzip-file.ts";
import { kindOfHead } from "../archives/read-gzip.ts";
import { LARGEST_UNPACKED } from "../container-limits.ts";
import type { SourceFile } from "../part.ts";
import { detectFile } from "../read-parts.ts";
import { describeCsv, type TableDescription } from "./read-csv.ts";
import { describeJson } from "./read-json.ts";

export type { TableDescription } from "./read-csv.ts";

/**
 * The columns of a table or the keys of a file of records, with an example each, and how they would fill an article by
 * `file.options.columns` and by guess: for the preview. Null for all other files. Reads the beginning only, or up to 8 MB
 * of a JSON file.
 */
export async function describeTable(file: SourceFile): Promise<TableDescription | null> {
  const { kind } = await detectFile(file);
  if (kind !== "gzip") return describe(kind, file);
  const inner = gunzipped(file, file.path.replace(/\.gz$/i, ""), LARGEST_UNPACKED).file;
  return describe(await kindOfHead(inner), inner);
}

async function describe(kind: string | null, file: SourceFile): Promise<TableDescription | null> {
  if (kind === "csv") return describeCsv(file);
  return kind === "json" || kind === "jsonl" ? describeJson(file, kind === "jsonl") : null;
}
