/** The fields of the query language: where words are looked for, and what is asked about the article as a whole. */

/**
 * The columns of the article index, each a kind of words. Only "title" and "body" are searched unless asked. The body
 * comes first: FTS5 writes two bytes more for each word of each article in any other column.
 */
export const INDEX_COLUMNS = ["body", "title", "byline", "caption", "related", "other"] as const;
export type IndexColumn = (typeof INDEX_COLUMNS)[number];

/** The article's own words. */
export const OWN_COLUMNS: readonly IndexColumn[] = ["title", "body"];

/** The column that words ask for; null is "wherever the search looks". */
export type QueryColumn = IndexColumn | "anywhere" | null;

/** What can be asked of an article besides its words. */
const FILTER_FIELDS = [
  "outlet",
  "actor",
  "tag",
  "lang",
  "before",
  "after",
  "on",
  "claim",
  "speaker",
] as const;
export type FilterField = (typeof FILTER_FIELDS)[number];

export const DATE_FIELDS: readonly FilterField[] = ["before", "after", "on"];

/** A field as written before a colon. */
export type Field =
  | { readonly kind: "column"; readonly column: NonNullable<QueryColumn> }
  | { readonly kind: "filter"; readonly filter: FilterField };

const COLUMN_NAMES: ReadonlyMap<string, NonNullable<QueryColumn>> = new Map([
  ["title", "title"],
  ["headline", "title"],
  ["body", "body"],
  ["text", "body"],
  ["byline", "byline"],
  ["caption", "caption"],
  ["related", "related"],
  ["other", "other"],
  ["boilerplate", "other"],
  ["anywhere", "anywhere"],
  ["everywhere", "anywhere"],
  ["all", "anywhere"],
]);

/** Columns that may stand before a colon; the further names are for in: only, because they are usual words. */
const COLUMN_FIELDS = ["title", "headline", "body", "byline", "caption", "related", "other", "anywhere"];

const FILTER_NAMES: ReadonlyMap<string, FilterField> = new Map([
  ...FILTER_FIELDS.map((field): [string, FilterField] => [field, field]),
  ["language", "lang"],
]);

/** All names that may stand before a colon, in: included. */
export const FIELD_NAMES: readonly string[] = [...COLUMN_FIELDS, ...FILTER_NAMES.keys(), "in"];

/** The field of a name before a colon (in any case); null for "in" and for other words. */
export function fieldNamed(name: string): Field | null {
  const lower = name.toLowerCase();
  const filter = FILTER_NAMES.get(lower);
  if (filter !== undefined) return { kind: "filter", filter };
  const column = COLUMN_FIELDS.includes(lower) ? COLUMN_NAMES.get(lower) : undefined;
  return column === undefined ? null : { kind: "column", column };
}

/** The zone of in:NAME; null when there is no such zone. */
export function zoneNamed(name: string): NonNullable<QueryColumn> | null {
  return COLUMN_NAMES.get(name.toLowerCase()) ?? null;
}

/** The columns that words ask for, given where the search looks by itself. */
export function columnsOf(column: QueryColumn, usual: readonly IndexColumn[]): readonly IndexColumn[] {
  if (column === null) return usual;
  return column === "anywhere" ? INDEX_COLUMNS : [column];
}

/** A value for after a field's colon: in quotation marks unless it is one word. */
export function fieldValue(name: string): string {
  return /^[\p{L}\p{N}\p{M}.'’-]+$/u.test(name) ? name : `"${name.replace(/["“”]/gu, " ")}"`;
}
