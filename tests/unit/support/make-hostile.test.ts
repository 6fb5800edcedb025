import { lstatSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type HostileFile, makeHostileFolder } from "../../fixtures/hostile/make-hostile.ts";

let dir = "";
let files: HostileFile[] = [];

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), "wirebench-hostile-"));
  files = makeHostileFolder(dir);
});
afterAll(() => rmSync(dir, { recursive: true }));

const onDisk = (folder: string): string[] =>
  readdirSync(join(dir, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? onDisk(path) : [path];
  });

test("the folder holds exactly the files that are listed", () => {
  expect(onDisk("").sort()).toEqual(files.map((file) => file.path).sort());
});

test("every kind of obstacle that any system can hold is there", () => {
  const outcomes = new Set(files.flatMap((file) => (file.parts ?? [file]).map((part) => part.expected[0])));
  for (const outcome of [
    "read",
    "empty",
    "binary",
    "too-large",
    "unsafe-entry",
    "password",
    "cut-off",
    "too-deep",
    "no-text",
    "ignored",
  ] as const) {
    expect(outcomes).toContain(outcome);
  }
});

test("links are links, and the large file is large without filling the disk", () => {
  for (const { path } of files.filter((file) => file.expected.includes("symlink"))) {
    expect(lstatSync(join(dir, path)).isSymbolicLink()).toBe(true);
  }
  const large = lstatSync(join(dir, "plain/sixty-megabytes.txt"));
  expect(large.size).toBe(60 * 1024 * 1024);
});
