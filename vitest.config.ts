import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { compiledFolder } from "./scripts/support/folders.ts";

/** On two cores too, two files at a time: tests with processes of their own wait more than they compute. */
const maxWorkers = Math.max(2, availableParallelism() - 1);

export default defineConfig({
  test: {
    maxWorkers,
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.ts", "tests/unit/**/*.test.tsx"],
          // Pure code has no state that one file could leave to the next; each would load all of it anew.
          isolate: false,
          // Property tests on a shared, busy machine; nothing here is judged by the clock.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          // For the processes that these tests start.
          env: { NODE_COMPILE_CACHE: compiledFolder() },
        },
      },
    ],
  },
});
