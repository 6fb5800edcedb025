import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  actorIdentifierTable,
  actorTable,
  actorTagTable,
  aliasTable,
  differentActorsTable,
  mentionTable,
  roleTable,
} from "../../../src/main/project/actors/actors.table.ts";
import {
  articleTable,
  articleTagTable,
  articleTextTable,
  originalTable,
  textTable,
  zoneDecisionTable,
} from "../../../src/main/project/articles/articles.table.ts";
import { personTable, tagTable } from "../../../src/main/project/articles/tags.table.ts";
import { paragraphDecisionTable, zoneLayerTable } from "../../../src/main/project/articles/zones.table.ts";
import {
  assessmentTable,
  claimRelationTable,
  claimTable,
  claimTagTable,
  claimValueTable,
  quoteTable,
  rejectedSuggestionTable,
} from "../../../src/main/project/claims/claims.table.ts";
import {
  copyDecisionTable,
  copyFoundTable,
  copyParagraphTable,
  copySketchTable,
} from "../../../src/main/project/copies/copies.table.ts";
import { getTableConfig } from "../../../src/main/project/db/drizzle.ts";
import {
  importItemTable,
  importRunTable,
  importSourceTable,
} from "../../../src/main/project/import/import.table.ts";
import { memoTable } from "../../../src/main/project/memos/memos.table.ts";
import { savedSearchTable } from "../../../src/main/project/search/saved-search.table.ts";
import {
  headTable,
  historyTable,
  operationTable,
} from "../../../src/main/project/work-log/work-log.table.ts";
import { type TemporaryProject, temporaryProject } from "../../support/memory-project.ts";

const TABLES: readonly SQLiteTable[] = [
  claimTable,
  claimTagTable,
  quoteTable,
  assessmentTable,
  claimRelationTable,
  claimValueTable,
  rejectedSuggestionTable,
  memoTable,
  savedSearchTable,
  actorIdentifierTable,
  roleTable,
  differentActorsTable,
  actorTable,
  actorTagTable,
  aliasTable,
  mentionTable,
  tagTable,
  personTable,
  articleTable,
  textTable,
  originalTable,
  articleTextTable,
  articleTagTable,
  zoneDecisionTable,
  zoneLayerTable,
  paragraphDecisionTable,
  importRunTable,
  importSourceTable,
  importItemTable,
  copySketchTable,
  copyFoundTable,
  copyParagraphTable,
  copyDecisionTable,
  operationTable,
  headTable,
  historyTable,
];

interface ColumnInfo {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly pk: number;
  readonly hidden: number;
}

/** What SQLite calls a virtual generated column. */
const GENERATED_VIRTUAL = 2;

let project: TemporaryProject;
beforeAll(() => {
  project = temporaryProject();
});
afterAll(() => project.close());

describe("the table definitions in code", () => {
  test.each(TABLES.map((table) => [getTableConfig(table).name, table] as const))(
    "equal the migrated table %s, column by column",
    (name, table) => {
      const real = project.db
        .prepare<[string], ColumnInfo>("SELECT name, type, [notnull], pk, hidden FROM pragma_table_xinfo(?)")
        .all(name);
      const config = getTableConfig(table);
      const joined = config.primaryKeys.flatMap((key) => key.columns.map((column) => column.name));
      expect(
        config.columns.map((column) => ({
          name: column.name,
          type: column.getSQLType().toUpperCase(),
          required: column.notNull || joined.includes(column.name),
          key: column.primary ? 1 : joined.indexOf(column.name) + 1,
          generated: column.generated !== undefined,
        })),
      ).toEqual(
        real.map((column) => ({
          name: column.name,
          type: column.type,
          // SQLite calls the row number nullable; it never is.
          required: column.notnull === 1 || (column.pk > 0 && column.type === "INTEGER"),
          key: column.pk,
          generated: column.hidden === GENERATED_VIRTUAL,
        })),
      );
    },
  );

  test("use the columns' own names as keys, since plain SQL gives rows with these", () => {
    for (const table of TABLES) {
      for (const column of getTableConfig(table).columns) expect(Object.keys(table)).toContain(column.name);
    }
  });
});
