import { stringify } from "csv-stringify/sync";
import { safeCell } from "./csv-cell.ts";

export type Cell = string | number | null;

/** One row of a table for spreadsheets, with its line end. Words that could be taken for a formula are guarded. */
export function csvLine(cells: readonly Cell[]): string {
  const safe = cells.map((cell) => (typeof cell === "string" ? safeCell(cell) : cell));
  return stringify([safe], { record_delimiter: "windows", quoted_match: /[\r\n]/u });
}
