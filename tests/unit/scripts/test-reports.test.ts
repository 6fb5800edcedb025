import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readPlaywrightReport, readVitestReport } from "../../../scripts/support/test-reports.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "wirebench-reports-"));
  file = join(folder, "report.json");
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(report: unknown): void {
  writeFileSync(file, JSON.stringify(report));
}

describe("test reports", () => {
  test("a vitest file that could not be loaded counts as one failure", () => {
    const testResults = [
      { name: "a.test.ts", status: "failed", assertionResults: [], message: "Cannot find x\nat line 1" },
      {
        name: "b.test.ts",
        status: "failed",
        assertionResults: [
          { status: "failed", fullName: "adds", failureMessages: ["Error: 2 is not 3\n at"] },
        ],
      },
      { status: "passed", assertionResults: [{ status: "passed" }] },
    ];
    write({ numPassedTests: 12, numFailedTests: 1, testResults });
    expect(readVitestReport(file)).toEqual({
      passed: 12,
      failed: 2,
      failures: ["b.test.ts: adds: Error: 2 is not 3", "a.test.ts: Cannot find x"],
    });
  });

  test("a window test that passed on its second try counts as failed, as does an error outside the tests", () => {
    const flaky = {
      file: "a.spec.ts",
      title: "opens",
      tests: [{ status: "flaky", results: [{ error: { message: "Timeout\nat" } }, {}] }],
    };
    const suites = [
      { specs: [], suites: [{ specs: [flaky, { title: "good", tests: [{ status: "expected" }] }] }] },
    ];
    write({
      stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 3 },
      errors: [{ message: "no build" }],
      suites,
    });
    expect(readPlaywrightReport(file)).toEqual({
      passed: 5,
      failed: 3,
      failures: ["a.spec.ts: opens: Timeout", "no build"],
    });
  });

  test("a report that is missing or no JSON is none", () => {
    expect(readVitestReport(file)).toBeNull();
    writeFileSync(file, "half a rep");
    expect(readPlaywrightReport(file)).toBeNull();
  });
});
