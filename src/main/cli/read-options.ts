import * as v from "valibot";
import {
  type ColumnMapping,
  RECORD_FIELDS,
  type ReadOptions,
  ReadOptionsSchema,
} from "../../shared/domain/read-options.ts";

/** The words of the options that say how files are read, as typed. */
export interface ReadOptionWords {
  readonly outlet?: string | undefined;
  readonly language?: string | undefined;
  readonly "date-order"?: string | undefined;
  readonly encoding?: string | undefined;
  readonly column?: readonly string[] | undefined;
}

export type ReadOptionsRead =
  | { readonly ok: true; readonly options: ReadOptions }
  | { readonly ok: false; readonly usage: string };

const USAGE: Readonly<Record<string, string>> = {
  outlet: "--outlet needs a name.",
  language: "--language needs a code of two or three letters, such as en.",
  dateOrder: "--date-order is day-first or month-first.",
  encoding: "--encoding needs the name of an encoding, such as windows-1252.",
};

/** Reads the options that say how a whole import is read; wrong ones come back as a sentence. */
export function readOptionsOf(words: ReadOptionWords): ReadOptionsRead {
  const columns = columnsOf(words.column ?? []);
  if (typeof columns === "string") return { ok: false, usage: columns };
  const given = {
    ...(words.outlet === undefined ? {} : { outlet: words.outlet }),
    ...(words.language === undefined ? {} : { language: words.language }),
    ...(words["date-order"] === undefined ? {} : { dateOrder: words["date-order"] }),
    ...(words.encoding === undefined ? {} : { encoding: words.encoding }),
    ...(columns === null ? {} : { columns }),
  };
  const parsed = v.safeParse(ReadOptionsSchema, given);
  if (parsed.success) return { ok: true, options: parsed.output };
  const field = String(parsed.issues[0]?.path?.[0]?.key ?? "");
  return { ok: false, usage: USAGE[field] ?? "A column needs a name." };
}

/** FIELD=NAME; nothing behind the sign leaves the field empty. A string is what is wrong. */
function columnsOf(words: readonly string[]): ColumnMapping | null | string {
  if (words.length === 0) return null;
  const columns: { -readonly [Field in keyof ColumnMapping]: ColumnMapping[Field] } = {};
  for (const word of words) {
    const [name = "", ...rest] = word.split("=");
    const field = RECORD_FIELDS.find((known) => known === name);
    if (field === undefined || rest.length === 0)
      return `--column needs FIELD=NAME with one of the fields ${RECORD_FIELDS.join(", ")}, not "${word}".`;
    const column = rest.join("=");
    columns[field] = column === "" ? null : column;
  }
  return columns;
}
