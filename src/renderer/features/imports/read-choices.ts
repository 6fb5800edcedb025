import type { ImportPreview } from "../../../shared/contract/imports.contract.ts";
import {
  columnsKey,
  RECORD_FIELDS,
  type ReadOptions,
  type RecordField,
} from "../../../shared/domain/read-options.ts";

/** Which column was chosen for a part of the articles of a table. A part that is missing is guessed; null leaves it empty. */
export type ColumnChoices = Readonly<Partial<Record<RecordField, string | null>>>;

/** What was chosen for the tables that have these columns. */
export interface TableChoices {
  readonly header: readonly string[];
  readonly columns: ColumnChoices;
}

/** What is chosen in the form of the preview. */
export interface ReadChoices {
  readonly outlet: string;
  readonly language: string | null;
  readonly dateOrder: "as-found" | "day-first" | "month-first";
  readonly encoding: string | null;
  readonly tables: readonly TableChoices[];
}

export const NO_CHOICES: ReadChoices = {
  outlet: "",
  language: null,
  dateOrder: "as-found",
  encoding: null,
  tables: [],
};

/** The choices as the contract takes them: only what was said. */
export function readOptionsOf(choices: ReadChoices): ReadOptions {
  const outlet = choices.outlet.trim();
  return {
    ...(outlet === "" ? {} : { outlet }),
    ...(choices.language === null ? {} : { language: choices.language }),
    ...(choices.dateOrder === "as-found" ? {} : { dateOrder: choices.dateOrder }),
    ...(choices.encoding === null ? {} : { encoding: choices.encoding }),
    ...(choices.tables.length === 0
      ? {}
      : {
          tables: choices.tables.map(({ header, columns }) => ({
            header: [...header],
            columns: { ...columns },
          })),
        }),
  };
}

/** The tables with one set of columns, as the preview shows them. */
export type PreviewTable = ImportPreview["tables"][number];

export function headerOf(table: PreviewTable): readonly string[] {
  return table.columns.map((column) => column.name);
}

/** What was chosen for a table and those with the same columns. */
export function columnsOf(choices: ReadChoices, table: PreviewTable): ColumnChoices {
  const key = columnsKey(headerOf(table));
  return choices.tables.find(({ header }) => columnsKey(header) === key)?.columns ?? {};
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
export function columnUses(table: PreviewTable, columns: ColumnChoices): readonly ColumnUse[] {
  return RECORD_FIELDS.map((field) => {
    const guessed = table.mapping.find((one) => one.field === field)?.column ?? null;
    const chosen = columns[field];
    const column = chosen === undefined ? guessed : chosen;
    const example =
      column === null ? null : (table.columns.find((one) => one.name === column)?.example ?? null);
    return { field, guessed, column, example };
  });
}

/** The choices with another column for a part of one kind of table. `undefined` goes back to the guess. */
export function withColumn(
  choices: ReadChoices,
  table: PreviewTable,
  field: RecordField,
  column: string | null | undefined,
): ReadChoices {
  const header = headerOf(table);
  const { [field]: _, ...rest } = columnsOf(choices, table);
  const columns = column === undefined ? rest : { ...rest, [field]: column };
  const others = choices.tables.filter((one) => columnsKey(one.header) !== columnsKey(header));
  return {
    ...choices,
    tables: Object.keys(columns).length === 0 ? others : [...others, { header, columns }],
  };
}
