import type { ImportRun } from "../../../shared/contract/imports.contract.ts";
import { formatDay, formatInstant } from "../../copy/format.ts";
import { libraryCopy } from "../../copy/library.ts";

/**
 * What the library calls imports, by id: their day and number of files. Those that would be called the same have the
 * time as well, and those of one minute what was dropped.
 */
export function runLabels(runs: readonly ImportRun[], nowMs: number): ReadonlyMap<string, string> {
  const forms = runs.map((run) => {
    const files = libraryCopy.importsOf(filesOf(run));
    const timed = `${formatInstant(run.startedAt, nowMs)}, ${files}`;
    return { run, labels: [`${formatDay(run.startedAt, nowMs)}, ${files}`, timed, `${timed}, ${run.name}`] };
  });
  return new Map(
    forms.map(({ run, labels }) => {
      const isOwn = (label: string, at: number) =>
        !forms.some((other) => other.run !== run && other.labels[at] === label);
      return [run.id, labels.find(isOwn) ?? labels.at(-1) ?? run.name];
    }),
  );
}

function filesOf({ counts }: ImportRun): number {
  return counts.added + counts.alreadyHere + counts.newVersion + counts.nearCopy + counts.skipped;
}
