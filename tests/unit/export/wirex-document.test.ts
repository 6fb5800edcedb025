import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ALL_ENTITY_TYPES } from "../../../src/main/project/entity-types.ts";
import { OperationSchema } from "../../../src/main/project/work-log/operation.ts";

const DOCUMENT = readFileSync(join(import.meta.dirname, "../../../docs/file-formats.md"), "utf8");

const quoted = (names: readonly string[]) =>
  names.length === 0 ? "-" : names.map((name) => `\`${name}\``).join(", ");

test("the document of the exchange file names every type with its fields, sets and what it needs", () => {
  for (const [name, { registers, sets, required }] of ALL_ENTITY_TYPES) {
    const row = `| \`${name}\` | ${quoted(Object.keys(registers))} | ${quoted(Object.keys(sets ?? {}))} | ${quoted(required)} |`;
    expect(DOCUMENT, name).toContain(row);
  }
});

test("and every key of an operation", () => {
  const table = DOCUMENT.slice(
    DOCUMENT.indexOf("**A line of `ops/`**"),
    DOCUMENT.indexOf("| type | fields |"),
  );
  for (const key of Object.keys(OperationSchema.entries)) expect(table, key).toContain(`\`${key}\``);
});
