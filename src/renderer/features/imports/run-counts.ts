import { IMPORT_OUTCOMES, type ImportCounts, type ImportOutcome } from "../../../shared/domain/import-run.ts";

/** Number of files of a run, whatever became of them. */
export function filesOf(counts: ImportCounts): number {
  return IMPORT_OUTCOMES.reduce((sum, outcome) => sum + counts[outcome], 0);
}

/** The outcomes that happened, in the order of the glossary. */
export function outcomesOf(counts: ImportCounts): readonly { outcome: ImportOutcome; count: number }[] {
  return IMPORT_OUTCOMES.map((outcome) => ({ outcome, count: counts[outcome] })).filter(
    ({ count }) => count > 0,
  );
}
