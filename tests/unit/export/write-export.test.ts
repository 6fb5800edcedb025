import { mkdtemp, open, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type ExportFiles, writeExport } from "../../../src/main/project/export/write-export.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "wirebench-export-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function failing(code: string, at: "open" | "write" | "sync" | "rename"): ExportFiles {
  const fail = () => Promise.reject(Object.assign(new Error(code), { code, syscall: at }));
  return {
    open: async (path) => {
      if (at === "open") return fail();
      const handle = await open(path, "wx");
      return {
        write: at === "write" ? fail : handle.write.bind(handle),
        sync: at === "sync" ? fail : () => handle.sync(),
        close: () => handle.close(),
      };
    },
    rename: at === "rename" ? fail : rename,
  };
}

test("puts all pieces in place and counts bytes, not letters", async () => {
  const target = join(folder, "out.txt");
  const result = await writeExport(target, ["Ä", Buffer.from("b"), "🚢"]);
  expect(result).toEqual({ ok: true, value: { bytes: 7 } });
  expect(await readFile(target, "utf8")).toBe("Äb🚢");
  expect(await readdir(folder)).toEqual(["out.txt"]);
});

test("writes an empty file when there is nothing", async () => {
  expect(await writeExport(join(folder, "out.txt"), [])).toEqual({ ok: true, value: { bytes: 0 } });
  expect(await readdir(folder)).toEqual(["out.txt"]);
});

test.each([
  ["ENOSPC", "write", { code: "disk_full", file: "out.txt" }],
  ["ENOSPC", "sync", { code: "disk_full", file: "out.txt" }],
  ["EACCES", "open", { code: "unwritable_file", file: "out.txt", reason: "no permission to write there" }],
  ["EPERM", "rename", { code: "unwritable_file", file: "out.txt", reason: "no permission to write there" }],
  ["EIO", "write", { code: "unwritable_file", file: "out.txt", reason: "the system answered EIO" }],
] as const)("%s at %s leaves the old file and nothing else", async (code, at, error) => {
  const target = join(folder, "out.txt");
  await writeFile(target, "old");
  const result = await writeExport(target, ["x".repeat(600_000)], undefined, failing(code, at));
  expect(result).toEqual({ ok: false, error });
  expect(await readFile(target, "utf8")).toBe("old");
  expect(await readdir(folder)).toEqual(["out.txt"]);
});

test("an abort half-way leaves the old file, ends the pass over the source and says cancelled", async () => {
  const target = join(folder, "out.txt");
  await writeFile(target, "old");
  const stop = new AbortController();
  let closed = false;
  function* endless() {
    try {
      for (let count = 0; ; count += 1) {
        if (count === 3) stop.abort();
        yield "x".repeat(300_000);
      }
    } finally {
      closed = true;
    }
  }
  expect(await writeExport(target, endless(), stop.signal)).toEqual({
    ok: false,
    error: { code: "cancelled" },
  });
  expect(closed).toBe(true);
  expect(await readFile(target, "utf8")).toBe("old");
  expect(await readdir(folder)).toEqual(["out.txt"]);
});

test("a bug in the source is passed on, not called a full disk, and leaves no litter", async () => {
  function* broken() {
    yield "a";
    throw new TypeError("bug");
  }
  await expect(writeExport(join(folder, "out.txt"), broken())).rejects.toThrow("bug");
  expect(await readdir(folder)).toEqual([]);
});

test("a missing folder and a folder in the file's place are said in words", async () => {
  const missing = await writeExport(join(folder, "no", "out.txt"), ["a"]);
  expect(missing).toMatchObject({ ok: false, error: { reason: "the folder does not exist" } });
  const inPlace = await writeExport(folder, ["a"]);
  expect(inPlace).toMatchObject({ ok: false, error: { reason: "it is a folder" } });
});
