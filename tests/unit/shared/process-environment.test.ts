import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { compileCacheFolder, projectEnvironment } from "../../../src/shared/process-environment.ts";

const ENTRY = join(import.meta.dirname, "../../../src/main/cli/index.ts");
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "wirebench-environment-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function commandLine(data: string): string {
  const { NODE_COMPILE_CACHE: _, ...environment } = process.env;
  return execFileSync(process.execPath, [ENTRY, "--version"], {
    encoding: "utf8",
    env: { ...environment, WIREBENCH_DATA: data },
  });
}

describe("the environment of our processes", () => {
  test("keeps what the person has set", () => {
    const kept = projectEnvironment({ NODE_COMPILE_CACHE: "/mine", PATH: "/bin" }, "/data");
    expect(kept).toEqual({
      NODE_COMPILE_CACHE: "/mine",
      PATH: "/bin",
      MALLOC_ARENA_MAX: "2",
      NODE_OPTIONS: "--max-semi-space-size=8",
    });
  });

  test("the command line writes compiled programs into the application's own folder only", () => {
    commandLine(folder);
    expect(readdirSync(folder)).toEqual(["compile-cache"]);
    expect(readdirSync(compileCacheFolder(folder)).length).toBeGreaterThan(0);
  });

  test("it answers where that folder cannot be made", () => {
    const file = join(folder, "a-file");
    writeFileSync(file, "");
    expect(commandLine(file)).toMatch(/\d+\.\d+/u);
  });
});
