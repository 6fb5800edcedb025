import type { ImportPreview } from "../../../shared/contract/imports.contract.ts";
import { RECORD_FIELDS, type ReadOptions, type RecordField } from "../../../shared/domain/read-options.ts";

/** What is chosen in the form of the preview. A field that is missing in `columns` is guessed; null leaves it empty. */
export interface ReadChoices {
  readonly outlet: string;
  readonly language: string | null;
  readonly dateOrder: "as-found" | "day-first" | "month-first";
  readonly encoding: string | null;
  readonly columns: Readonly<Partial<Record<RecordField, string | null>>>;
}

export const NO_CHOICES: ReadChoices = {
  outlet: "",
  language: null,
  dateOrder: "as-found",
  encoding: null,
  columns: {},
};

/** The choices as the contract takes them: only what was said. */
export function readOptionsOf(choices: ReadChoices): ReadOptions {
  const outlet = choices.outlet.trim();
  return {
    ...(outlet === "" ? {} : { outlet }),
    ...(choices.language === null ? {} : { language: choices.language }),
    ...(choices.dateOrder === "as-found" ? {} : { dateOrder: choices.dateOrder }),
    ...(choices.encoding === null ? {} : { encoding: choices.encoding }),
    ...(Object.keys(choices.columns).length === 0 ? {} : { columns: { ...choices.columns } }),
  };
}

type Tables = ImportPreview["tables"];

/** The names of all columns of all tables, each once, in the order of the tables. */
export function columnNames(tables: Tables): readonly string[] {
  return [...new Set(tables.flatMap((table) => table.columns.map((column) => column.name)))];
}

/** The column that is used for a part of the article, and its words in the first record that has it. */
export interface ColumnUse {
  readonly field: RecordField;
  /** What was found without a person's word; null when nothing was. */
  readonly guessed: string | null;
  /** What will be used: the person's choice, else the guess; null leaves the part empty. */
  readonly column: string | null;
  readonly example: string | null;
}

/** How each part of the article would be filled, in the order of the form. Pure; cost of fields times columns. */
export function columnUses(tables: Tables, columns: ReadChoices["columns"]): readonly ColumnUse[] {
  return RECORD_FIELDS.map((field) => {
    const guessed =
      tables.flatMap((table) => table.mapping).find((one) => one.field === field)?.column ?? null;
    const chosen = columns[field];
    const column = chosen === undefined ? guessed : chosen;
    const example =
      column === null
        ? null
        : (tables.flatMap((table) => table.columns).find((one) => one.name === column)?.example ?? null);
    return { field, guessed, column, example };
  });
}

/** The choices with another column for a part. `undefined` goes back to the guess. */
export function withColumn(
  choices: ReadChoices,
  field: RecordField,
  column: string | null | undefined,
): ReadChoices {
  const { [field]: _, ...rest } = choices.columns;
  return { ...choices, columns: column === undefined ? rest : { ...rest, [field]: column } };
}
