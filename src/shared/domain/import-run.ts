import * as v from "valibot";

/** The outcome of one file of an import: each file ends in exactly one of these. */
export const IMPORT_OUTCOMES = ["added", "alreadyHere", "newVersion", "nearCopy", "skipped"] as const;
export const ImportOutcomeSchema = v.picklist(IMPORT_OUTCOMES);
export type ImportOutcome = v.InferOutput<typeof ImportOutcomeSchema>;

export const ImportCountsSchema = v.strictObject({
  added: v.number(),
  alreadyHere: v.number(),
  newVersion: v.number(),
  nearCopy: v.number(),
  skipped: v.number(),
});
export type ImportCounts = v.InferOutput<typeof ImportCountsSchema>;

const IMPORT_STATES = ["running", "finished", "cancelled", "interrupted"] as const;
export const ImportStateSchema = v.picklist(IMPORT_STATES);
export type ImportState = v.InferOutput<typeof ImportStateSchema>;
