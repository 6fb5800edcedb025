import { rmSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "./support/command.ts";
import { CHECKOUT, compiledFolder } from "./support/folders.ts";
import { namedLines, readPlaywrightReport, readVitestReport, type Tally } from "./support/test-reports.ts";
import { TOOLS, TYPED_FOLDERS } from "./support/tools.ts";

// npm test: everything that must hold, to the end even after a failure. The last line is `N passed, N failed`.

interface Step {
  readonly name: string;
  readonly parameters: readonly string[];
  /** Counts the step's own tests; a step without it counts as one. */
  readonly tally?: () => Tally | null;
}

const REPORTS = join(CHECKOUT, "test-results");

const STEPS: readonly Step[] = [
  ...TYPED_FOLDERS.map((folder) => ({ name: `types of ${folder}`, parameters: [TOOLS.types, "-p", folder] })),
  { name: "lint", parameters: [TOOLS.lint, "check", "."] },
  vitestStep("unit"),
  vitestStep("integration"),
  {
    // Builds first, and fails when that does.
    name: "end to end",
    parameters: [join(CHECKOUT, "scripts", "test-end-to-end.ts")],
    tally: () => readPlaywrightReport(join(REPORTS, "e2e.json")),
  },
];

function vitestStep(project: string): Step {
  const report = join(REPORTS, `${project}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  return {
    name: project,
    parameters: [TOOLS.tests, "run", "--project", project, "--passWithNoTests", ...reporters],
    tally: () => readVitestReport(report),
  };
}

/** Runs one step visibly. A step that ends badly without a failed test of its own counts as one failure. */
async function runStep(step: Step): Promise<Tally> {
  console.log(`\n--- ${step.name}`);
  const result = await runCommand(process.execPath, step.parameters, { cwd: CHECKOUT, visible: true });
  const good = result.code === 0;
  const ending = `ended with ${result.code ?? "a signal"}`;
  const counted =
    step.tally?.() ??
    (good
      ? { passed: 1, failed: 0, failures: [], flaky: [] }
      : { passed: 0, failed: 1, failures: [ending], flaky: [] });
  return good || counted.failed > 0 ? counted : { ...counted, failed: 1, failures: [ending] };
}

rmSync(REPORTS, { recursive: true, force: true });
// What was compiled of sources that have changed since would pile up.
rmSync(compiledFolder(), { recursive: true, force: true });
const lines: string[] = [];
let passed = 0;
let failed = 0;
for (const step of STEPS) {
  const started = performance.now();
  const tally = await runStep(step);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  lines.push(`${step.name.padEnd(24)} ${tally.passed} passed, ${tally.failed} failed (${seconds} s)`);
  // Said again at the end: a log of thousands of lines hides them.
  lines.push(...namedLines(tally));
  passed += tally.passed;
  failed += tally.failed;
}
console.log(`\n${lines.join("\n")}\n`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
