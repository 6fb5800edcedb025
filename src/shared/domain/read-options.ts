import * as v from "valibot";

const text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(1000));

/** The parts of an article that a column of a table or a key of a record can fill. */
export const RECORD_FIELDS = ["title", "text", "byline", "outlet", "published", "url", "language"] as const;
export const RecordFieldSchema = v.picklist(RECORD_FIELDS);
export type RecordField = v.InferOutput<typeof RecordFieldSchema>;

/** Which column or key (as the file writes it) fills which part; a missing part is guessed, null leaves it empty. */
export const ColumnMappingSchema = v.partial(
  v.strictObject({
    title: v.nullable(text),
    text: v.nullable(text),
    byline: v.nullable(text),
    outlet: v.nullable(text),
    published: v.nullable(text),
    url: v.nullable(text),
    language: v.nullable(text),
  }),
);
export type ColumnMapping = v.InferOutput<typeof ColumnMappingSchema>;

/** What a person says about a whole import run, before it starts. What a file says for itself goes first for outlet and language. */
export const ReadOptionsSchema = v.partial(
  v.strictObject({
    /** For files that name no outlet. */
    outlet: text,
    /** ISO 639-1; for files whose language cannot be told. */
    language: v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/)),
    /** How 04/03/2024 is read. */
    dateOrder: v.picklist(["day-first", "month-first"]),
    /** A label of the Encoding standard or of iconv; goes before detection. */
    encoding: text,
    /** For all tables; what a table has no column for is guessed. */
    columns: ColumnMappingSchema,
    /** For the tables that have just these columns; goes before `columns`. */
    tables: v.pipe(
      v.array(
        v.strictObject({
          header: v.pipe(v.array(v.pipe(v.string(), v.maxLength(1000))), v.maxLength(2000)),
          columns: ColumnMappingSchema,
        }),
      ),
      v.maxLength(100),
    ),
  }),
);
export type ReadOptions = v.InferOutput<typeof ReadOptionsSchema>;

/** Whether two tables have the same columns, in whatever order. */
function hasSameColumns(a: readonly string[], b: readonly string[]): boolean {
  return columnsKey(a) === columnsKey(b);
}

/** The same word for all tables with these columns, in whatever order. */
export function columnsKey(header: readonly string[]): string {
  return JSON.stringify([...new Set(header)].sort());
}

/** What a person said about a table with these columns. */
export function columnsFor(
  options: Pick<ReadOptions, "columns" | "tables">,
  header: readonly string[],
): ColumnMapping {
  const own = options.tables?.find((table) => hasSameColumns(table.header, header))?.columns;
  return { ...options.columns, ...own };
}
