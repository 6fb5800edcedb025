import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readMigrations } from "../../../src/main/project/db/migrate.ts";
import { migrationsFolder } from "../../../src/main/project/db/open-project.ts";
import { temporaryProject } from "../../support/memory-project.ts";

/** Merged migrations never change: project files in the world were made by exactly these lines. */
const MERGED: Readonly<Record<string, string>> = {
  "0001-create-work-log": "09c7f3aaba96af00",
  "0002-create-articles": "0156a850a4ae6b7f",
  "0003-create-claims": "4adad7329b98fcbb",
  "0004-create-copies": "1a8a1a6a784827c5",
  "0005-deepen-imports": "5724e3481087297f",
  "0006-learn-boilerplate": "3d21ee92656ceb5c",
  "0007-exchange-projects": "538227de0a9a4fc0",
  "0008-deepen-claims": "ca89f317725546a4",
  "0009-keep-unknown-keys": "0cdd55f3010ddaa9",
};

const project = temporaryProject();
afterAll(() => project.close());

describe("the migrations", () => {
  test("are those that were merged, and new ones are added here", () => {
    const found = readMigrations(migrationsFolder()).map(({ number, name, sql }) => [
      `${String(number).padStart(4, "0")}-${name}`,
      createHash("sha256").update(sql).digest("hex").slice(0, 16),
    ]);
    expect(Object.fromEntries(found)).toEqual(MERGED);
  });

  test("together make the schema that is kept for review in schema.sql (UPDATE_SCHEMA=1 writes it)", () => {
    const rows = project.db
      .prepare<[], string>(
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type DESC, name",
      )
      .pluck()
      .all();
    const schema = `-- Generated from the migrations; reviewed in diffs, never edited.\n\n${rows.map((sql) => `${sql};\n`).join("\n")}`;
    const path = join(migrationsFolder(), "schema.sql");
    if (process.env.UPDATE_SCHEMA === "1") writeFileSync(path, schema);
    expect(readFileSync(path, "utf8")).toBe(schema);
  });

  test("leave every table strict", () => {
    const loose = project.db
      .prepare(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
      )
      .pluck()
      .all();
    expect(loose).toEqual([]);
  });
});
