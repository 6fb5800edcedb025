import type { GenericSchema } from "valibot";
import type { WritableDb } from "../db/connection.ts";

export type RegisterKind = "text" | "number" | "json";

/**
 * How one kind of people's things stands in its table. The table is a pure function of the work log: rows are only
 * ever written by the projection below, and can be thrown away and rebuilt.
 */
export interface EntityType {
  readonly type: string;
  readonly table: string;
  /** Fields that hold one value; the column has the field's name in snake case. */
  readonly registers: Readonly<Record<string, RegisterKind>>;
  /** What a register may hold beyond its kind; checked when an operation comes from outside. null is always allowed. */
  readonly shapes?: Readonly<Record<string, GenericSchema>>;
  /** Without these the row is not shown yet (a part of it may still be on its way from a colleague). */
  readonly required: readonly string[];
  /** Set for things that are there without the log (articles): taking back their first change is not a deletion. */
  readonly permanent?: true;
  /** Fields that hold a set; each element is a row (owner, element) of a table of its own. */
  readonly sets?: Readonly<
    Record<string, { readonly table: string; readonly owner: string; readonly element: string }>
  >;
  /**
   * For things whose row is not only the log's (articles): writes the values in force itself.
   * `values` holds the winners of registers that have a head.
   */
  readonly project?: (db: WritableDb, entity: string, values: ReadonlyMap<string, unknown>) => void;
  /** Tells background work that something it derives from has changed; called before and after the row changes. */
  readonly changed?: (db: WritableDb, entity: string) => void;
}

export type EntityTypes = ReadonlyMap<string, EntityType>;

export function entityTypes(types: readonly EntityType[]): EntityTypes {
  return new Map(types.map((type) => [type.type, type]));
}

export function columnOf(field: string): string {
  return field.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
}
