import { defineConfig } from "@playwright/test";

const isCi = Boolean(process.env.CI);

// Every test starts its own Electron; on a small machine two at a time would only slow each other down.
export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results/e2e",
  workers: 1,
  // Limits are for what hangs, not for what is slow: a shared machine takes three times as long at times.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  forbidOnly: isCi,
  // What only passes on its second try is named at the end of the log (scripts/support/test-reports.ts).
  retries: isCi ? 1 : 0,
  reporter: [["list"], ["json", { outputFile: "test-results/e2e.json" }]],
  // Writing down every step costs a third of the time, so only a second try does.
  use: { trace: isCi ? "on-first-retry" : "retain-on-failure" },
});
