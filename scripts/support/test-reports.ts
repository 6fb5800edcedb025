import { readFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";

/** How many tests of a step passed and failed, and what those are called that failed or needed a second try, each with the reason. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly failures: readonly string[];
  /** Passed, but only on a further try. */
  readonly flaky: readonly string[];
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
      .map((test) => `${file.name}: ${test.fullName}: ${reasonOf(test.failureMessages)}`),
  );
  return {
    passed: count(report.numPassedTests),
    failed: count(report.numFailedTests) + unloaded.length,
    failures: [...failures, ...unloaded.map((file) => `${file.name}: ${reasonOf(file.message)}`)],
    flaky: [],
  };
}

/** What Playwright's JSON report says. A test that passed on its second try counts as passed and is named. */
export function readPlaywrightReport(file: string): Tally | null {
  const report = readJson(file);
  if (report === null) return null;
  const stats = isRecord(report.stats) ? report.stats : {};
  const named = (status: string) => list(report.suites).flatMap((suite) => specsThatWere(status, suite));
  return {
    passed: count(stats.expected) + count(stats.flaky),
    failed: count(stats.unexpected) + list(report.errors).length,
    failures: [...named("unexpected"), ...list(report.errors).map((error) => reasonOf(error.message))],
    flaky: named("flaky"),
  };
}

/** The lines at the end of a log under a step: what failed, and what passed on a second try only. */
export function namedLines({ failures, flaky }: Tally): string[] {
  return [...failures.map((failure) => `    FAILED ${failure}`), ...flaky.map((test) => `    FLAKY ${test}`)];
}

/** Playwright's suites hold suites; the reason is that of the first try that ended badly. */
function specsThatWere(status: string, suite: Record<string, unknown>): string[] {
  const own = list(suite.specs)
    .filter((spec) => list(spec.tests).some((test) => test.status === status))
    .map((spec) => `${spec.file}: ${spec.title}: ${firstErrorOf(spec)}`);
  return [...own, ...list(suite.suites).flatMap((inner) => specsThatWere(status, inner))];
}

/** What was wrong, and in which line: a title alone does not tell which of thirty expectations it was. */
function firstErrorOf(spec: Record<string, unknown>): string {
  const tries = list(spec.tests).flatMap((test) => list(test.results));
  const error = tries.map((result) => result.error).find(isRecord);
  if (error === undefined) return "";
  const place = isRecord(error.location) ? ` (line ${count(error.location.line)})` : "";
  return `${reasonOf(error.message)}${place}`;
}

/** The first line of a message, or of the first of several, with what was expected and received below it. */
function reasonOf(message: unknown): string {
  const first: unknown = Array.isArray(message) ? message[0] : message;
  if (typeof first !== "string") return "";
  const [reason = "", ...more] = stripVTControlCharacters(first).split("\n");
  const figures = more.filter((line) => /^\s*(Expected|Received)\b[^:]*:/u.test(line)).slice(0, 2);
  return [reason, ...figures.map((line) => line.trim().replace(/\s+/gu, " "))].join("; ");
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
