import { readFileSync } from "node:fs";

/** How many tests of a step passed and failed. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** What vitest's JSON report says. A file that could not be loaded counts as one failure. */
export function readVitestReport(file: string): Tally | null {
  const report = readJson(file);
  if (report === null) return null;
  const unloaded = list(report.testResults).filter(
    (result) => result.status === "failed" && list(result.assertionResults).length === 0,
  );
  return {
    passed: count(report.numPassedTests),
    failed: count(report.numFailedTests) + unloaded.length,
  };
}

/** What Playwright's JSON report says. A test that needed a second try counts as failed. */
export function readPlaywrightReport(file: string): Tally | null {
  const report = readJson(file);
  if (report === null) return null;
  const stats = isRecord(report.stats) ? report.stats : {};
  return {
    passed: count(stats.expected),
    failed: count(stats.unexpected) + count(stats.flaky) + list(report.errors).length,
  };
}

function readJson(file: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(readFileSync(file, "utf8"));
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function list(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function count(value: unknown): number {
  return typeof value === "number" ? value : 0;
}
