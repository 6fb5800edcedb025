import { join } from "node:path";
import { CHECKOUT } from "./folders.ts";

const modules = join(CHECKOUT, "node_modules");

/** The program files of the tools, run by the Node that runs this script: no shell, no PATH, the same on Windows. */
export const TOOLS = {
  types: join(modules, "typescript", "bin", "tsc"),
  lint: join(modules, "@biomejs", "biome", "bin", "biome"),
  tests: join(modules, "vitest", "vitest.mjs"),
  bundler: join(modules, "electron-vite", "bin", "electron-vite.js"),
  window: join(modules, "@playwright", "test", "cli.js"),
} as const;

/** The folders with a tsconfig.json of their own; together they cover every TypeScript file. */
export const TYPED_FOLDERS = ["src/shared", "src/main", "src/renderer", "tests"] as const;
