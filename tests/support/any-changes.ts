import fc from "fast-check";
import type { ReadableDb, WritableDb } from "../../src/main/project/db/connection.ts";
import { ALL_ENTITY_TYPES } from "../../src/main/project/entity-types.ts";
import type { EntityType } from "../../src/main/project/work-log/entity-type.ts";
import { deletionsOf, headsOf, isDeleted } from "../../src/main/project/work-log/heads.ts";
import { dumpOfLogTables } from "../../src/main/project/work-log/rebuild.ts";
import type { Change } from "../../src/main/project/work-log/work-log.ts";

/** What somebody does to one thing: which kind, which of a few things of it, and numbers to draw values from. */
export interface Deed {
  readonly type: string;
  readonly thing: number;
  readonly act: "put" | "add" | "remove" | "unset" | "delete" | "restore";
  readonly field: number;
  readonly value: number;
}

/** A history: each step is one user action, some of them touch several things or one several times. */
export type Step =
  | { readonly do: "act"; readonly deeds: readonly Deed[] }
  | { readonly do: "undo" }
  | { readonly do: "redo" }
  | { readonly do: "reopen" };

const deed: fc.Arbitrary<Deed> = fc.record({
  type: fc.constantFrom(...ALL_ENTITY_TYPES.keys()),
  thing: fc.nat(1),
  act: fc.constantFrom("put", "put", "put", "add", "remove", "unset", "delete", "delete", "restore"),
  field: fc.nat(8),
  value: fc.nat(3),
});

/** Few kinds at a time, so that the same things are touched again and again. */
export const anySteps: fc.Arbitrary<readonly Step[]> = fc
  .subarray([...ALL_ENTITY_TYPES.keys()], { minLength: 2, maxLength: 5 })
  .chain((types) => {
    const some = deed.chain((one) => fc.constantFrom(...types).map((type) => ({ ...one, type })));
    return fc.array(
      fc.oneof(
        {
          weight: 8,
          arbitrary: fc.record({
            do: fc.constant("act" as const),
            deeds: fc.array(some, { minLength: 1, maxLength: 4 }),
          }),
        },
        {
          weight: 3,
          arbitrary: fc.oneof(
            { weight: 2, arbitrary: fc.record({ do: fc.constant("undo" as const) }) },
            { weight: 1, arbitrary: fc.record({ do: fc.constant("redo" as const) }) },
          ),
        },
        { weight: 1, arbitrary: fc.record({ do: fc.constant("reopen" as const) }) },
      ),
      { minLength: 3, maxLength: 30, size: "max" },
    );
  });

export interface Stage {
  readonly articleIds: readonly string[];
  readonly textHash: string;
}

/**
 * The changes of a deed, as commands write them: nobody takes anything from a thing that is not there, or deletes or
 * restores what is already gone or back.
 */
export function changesOf(db: ReadableDb, deed: Deed, stage: Stage): Change[] {
  const type = ALL_ENTITY_TYPES.get(deed.type);
  if (type === undefined) throw new Error(`no kind ${deed.type}`);
  const entity = idOf(type, deed.thing, stage);
  const target = { type: type.type, entity };
  const heads = headsOf(db, entity);
  const isThere = heads.size > 0 && !isDeleted(db, entity);
  const fields = Object.keys(type.registers);
  const [set] = Object.keys(type.sets ?? {});
  const element = `element-${deed.value % 2}`;
  switch (deed.act) {
    case "add":
      return set === undefined || !isThere ? [] : [{ kind: "add", ...target, field: set, value: element }];
    case "remove":
      return set === undefined || !isThere ? [] : [{ kind: "remove", ...target, field: set, value: element }];
    case "unset": {
      const field = fields.filter((name) => !type.required.includes(name))[deed.field % 3];
      return field === undefined || !isThere ? [] : [{ kind: "unset", ...target, field }];
    }
    case "delete":
      return type.permanent === true || !isThere ? [] : [{ kind: "delete", ...target }];
    case "restore":
      return deletionsOf(db, entity).map((deletion) => ({ kind: "restore", ...target, deletion }));
    case "put": {
      // Making a thing writes all it needs, changing it one or two fields.
      const wanted = isThere
        ? [fields[deed.field % fields.length], fields[(deed.field + deed.value) % fields.length]]
        : [...type.required, fields[deed.field % fields.length]];
      const named = wanted.filter((name) => name !== undefined);
      const values = named.map((name) => [name, valueFor(type, name, deed.value, stage)]);
      return [{ kind: "put", ...target, fields: Object.fromEntries(values) }];
    }
  }
}

function idOf(type: EntityType, thing: number, stage: Stage): string {
  if (type.type === "article") return stage.articleIds[thing] ?? "";
  // There is one for the whole project.
  if (type.type === "setting") return "setting";
  return `${type.type}-${thing}`;
}

/** Values that the columns take. Some tables refuse others by CHECK. */
function valueFor(type: EntityType, field: string, value: number, stage: Stage): unknown {
  const known: Readonly<Record<string, readonly unknown[]>> = {
    "claim.note": ["a note", null, "another note", "a note"],
    "article.published": ["2026-11-20", "2026", null, "2026-10"],
    "quote.directness": ["direct", "indirect", "mixed", "direct"],
    "quote.stance": ["asserted", "denied", "alleged", "questioned"],
    "copy.decision": ["accepted", "not-a-copy", "unsure", "accepted"],
    "copy.relation": ["copy", "excerpt", null, "identical"],
    "zone.role": ["body", "boilerplate", "caption", "title"],
    "zone.textHash": [stage.textHash],
    "assessment.verdict": ["true", "likely", null, "false"],
  };
  const choice = known[`${type.type}.${field}`];
  if (choice !== undefined) return choice[value % choice.length];
  if (type.registers[field] === "number") return value;
  if (type.registers[field] === "json") return [{ exact: `words ${value}`, value }];
  return `${field} ${value}`;
}

/** Everything that people see of their work: rows of the log's tables, facts it keeps, and what it says of articles. */
export function shownState(db: WritableDb): string[] {
  const rows = (sql: string): string[] =>
    db
      .prepare(sql)
      .raw()
      .all()
      .map((row) => JSON.stringify(row));
  return [
    ...dumpOfLogTables(db, ALL_ENTITY_TYPES),
    ...rows(
      "SELECT name, value FROM project_fact WHERE name = 'copyThreshold' OR name LIKE 'leftQuote:%' ORDER BY name",
    ),
    ...rows("SELECT id, title, outlet, byline, published, language FROM article ORDER BY id"),
  ];
}
