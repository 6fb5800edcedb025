import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { namedLines, readPlaywrightReport, readVitestReport } from "../../../scripts/support/test-reports.ts";

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
      flaky: [],
    });
  });

  test("a window test that passed on its second try counts as passed and is named, with line and figures", () => {
    const spec = (title: string, status: string, results: unknown[]) => ({
      ...{ file: "a.spec.ts", title },
      tests: [{ status, results }],
    });
    const message =
      "Error: \u001b[2mexpect(\u001b[22mreceived).toBe(expected)\n\nExpected: 3\nReceived: 2\n  46 |";
    const flaky = spec("opens", "flaky", [{ error: { message, location: { line: 46 } } }, {}]);
    const wrong = spec("closes", "unexpected", [{ error: { message: "Timeout\nat" } }, {}]);
    write({
      stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 3 },
      errors: [{ message: "no build" }],
      suites: [
        { specs: [], suites: [{ specs: [flaky, spec("good", "expected", [{}])] }] },
        { specs: [wrong] },
      ],
    });
    const tally = readPlaywrightReport(file);
    expect(tally).toEqual({
      passed: 6,
      failed: 2,
      failures: ["a.spec.ts: closes: Timeout", "no build"],
      flaky: ["a.spec.ts: opens: Error: expect(received).toBe(expected); Expected: 3; Received: 2 (line 46)"],
    });
    expect(tally === null ? [] : namedLines(tally)).toEqual([
      "    FAILED a.spec.ts: closes: Timeout",
      "    FAILED no build",
      "    FLAKY a.spec.ts: opens: Error: expect(received).toBe(expected); Expected: 3; Received: 2 (line 46)",
    ]);
  });

  test("a report that is missing or no JSON is none", () => {
    expect(readVitestReport(file)).toBeNull();
    writeFileSync(file, "half a rep");
    expect(readPlaywrightReport(file)).toBeNull();
  });
});
