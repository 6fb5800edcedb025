import { expect, test } from "vitest";
import { runLabels } from "../../../src/renderer/features/library/run-labels.ts";
import type { ImportRun } from "../../../src/shared/contract/imports.contract.ts";

const NOW = new Date(2026, 10, 23, 10, 0).getTime();

function run(name: string, startedAt: Date, added: number): ImportRun {
  return {
    ...{
      id: name,
      name,
      startedAt: startedAt.getTime(),
      finishedAt: null,
      undoneAt: null,
      state: "finished",
    },
    counts: { added, alreadyHere: 0, newVersion: 0, nearCopy: 0, skipped: 0 },
    ...{ retryable: 0, options: {} },
  };
}

test("imports are called by their day and files, and told apart by time and by what was dropped", () => {
  const labels = runLabels(
    [
      run("coast", new Date(2026, 10, 23, 9, 20), 3),
      run("letters.csv", new Date(2026, 10, 23, 9, 20), 1),
      run("army.txt", new Date(2026, 10, 23, 9, 20), 1),
      run("ferry.txt", new Date(2026, 10, 23, 9, 5), 1),
      run("dam", new Date(2026, 10, 20, 18, 2), 412),
      run("old", new Date(2025, 2, 3, 7, 9), 1),
    ],
    NOW,
  );
  expect([...labels.values()]).toEqual([
    "Today, 3 files",
    "Today, 09:20, 1 file, letters.csv",
    "Today, 09:20, 1 file, army.txt",
    "Today, 09:05, 1 file",
    "20 Nov, 412 files",
    "3 Mar 2025, 1 file",
  ]);
});
