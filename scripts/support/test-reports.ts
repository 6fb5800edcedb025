import { readFileSync } from "node:fs";

/** How many tests of a step passed and failed, and what the failed ones are called, with the first line of the reason. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly failures: readonly string[];
}

/** What vitest's JSON report says. A file that could not be loaded counts as one failure. */
export function readVitestReport(file: string): Tally | null {
  const report = readJson(file);
  if (report === null) return null;
  const files = list(report.testResults);
  const unloaded = files.filter(
    (file) => file.status === "failed" && list(file.assertionResults).length === 0,
  );
  const failures = files.flatMap((file) =>
    list(file.assertionResults)
      .filter((test) => test.status === "failed")
      .map((test) => `${file.name}: ${test.fullName}: ${firstLine(test.failureMessages)}`),
  );
  return {
    passed: count(report.numPassedTests),
    failed: count(report.numFailedTests) + unloaded.length,
    failures: [...failures, ...unloaded.map((file) => `${file.name}: ${firstLine(file.message)}`)],
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
    failures: [
      ...list(report.suites).flatMap(failedSpecs),
      ...list(report.errors).map((error) => firstLine(error.message)),
    ],
  };
}

/** Playwright's suites hold suites; a spec is not good when any of its tries failed. */
function failedSpecs(suite: Record<string, unknown>): string[] {
  const own = list(suite.specs)
    .filter((spec) =>
      list(spec.tests).some((test) => test.status === "unexpected" || test.status === "flaky"),
    )
    .map((spec) => `${spec.file}: ${spec.title}: ${firstLine(messagesOf(spec))}`);
  return [...own, ...list(suite.suites).flatMap(failedSpecs)];
}

function messagesOf(spec: Record<string, unknown>): unknown[] {
  const tries = list(spec.tests).flatMap((test) => list(test.results));
  return tries.flatMap((result) => (isRecord(result.error) ? [result.error.message] : []));
}

/** The first line of a message, or of the first of several. */
function firstLine(message: unknown): string {
  const first: unknown = Array.isArray(message) ? message[0] : message;
  return typeof first === "string" ? (first.split("\n")[0] ?? "") : "";
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
