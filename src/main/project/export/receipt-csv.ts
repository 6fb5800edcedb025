import type { ImportItem } from "../../../shared/contract/imports.contract.ts";
import { csvLine } from "./csv-line.ts";

const COLUMNS = ["path", "outcome", "code", "reason", "article id", "warnings"] as const;

/** A receipt as a table for spreadsheets, a row for each file or part of a file. The byte order mark makes Excel read UTF-8. */
export function* receiptCsv(items: Iterable<ImportItem>): Iterable<string> {
  yield `\uFEFF${csvLine(COLUMNS)}`;
  for (const { path, outcome, code, reason, articleId, warnings } of items)
    yield csvLine([path, outcome, code, reason, articleId, warnings.join(" ")]);
}
