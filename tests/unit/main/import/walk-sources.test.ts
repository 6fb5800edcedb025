import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type WalkEntry, walkSource } from "../../../../src/main/project/import/walk-sources.ts";

let root = "";

beforeEach(() => {
  root = join(mkdtempSync(join(tmpdir(), "walk-")), "press");
  mkdirSync(root);
});

afterEach(() => {
  rmSync(dirname(root), { recursive: true, force: true });
});

function put(path: string, content = "words"): string {
  const full = join(root, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, content);
  return full;
}

async function walk(paths: readonly string[] = [root], signal?: AbortSignal): Promise<WalkEntry[]> {
  const entries: WalkEntry[] = [];
  for (const path of paths) {
    const source = { path, name: basename(path) };
    for await (const entry of walkSource(source, signal === undefined ? {} : { signal })) entries.push(entry);
  }
  return entries;
}

function summary(entries: readonly WalkEntry[]): string[] {
  return entries.map((entry) =>
    entry.kind === "file" ? entry.relativePath : `${entry.relativePath} (${entry.code})`,
  );
}

describe("walking what was dropped", () => {
  test("files come in a stable order with paths from the dropped folder's parent", async () => {
    put("b.txt");
    put("sub/deep/a.txt");
    put("a.txt", "12345");
    const entries = await walk();
    expect(summary(entries)).toEqual(["press/a.txt", "press/b.txt", "press/sub/deep/a.txt"]);
    expect(entries[0]).toMatchObject({ kind: "file", path: join(root, "a.txt"), size: 5 });
  });

  test("a dropped file has its own name", async () => {
    expect(summary(await walk([put("sub/one.txt")]))).toEqual(["one.txt"]);
  });

  test("strange names come through unchanged", async () => {
    const names = ["a\nb.txt", "e\u0301.txt", "🕊️.txt", "\u202Etxt.x", "\u05d0.txt"];
    for (const name of names) put(name);
    expect(summary(await walk())).toEqual(names.sort().map((name) => `press/${name}`));
  });

  test("links are not followed, so a loop ends", async () => {
    put("a.txt");
    symlinkSync(root, join(root, "loop"));
    symlinkSync(join(root, "a.txt"), join(root, "link.txt"));
    expect(summary(await walk())).toEqual([
      "press/a.txt",
      "press/link.txt (symlink)",
      "press/loop (symlink)",
    ]);
  });

  test("a dropped link to a folder is resolved once", async () => {
    put("a.txt");
    symlinkSync(root, join(root, "loop"));
    const link = join(dirname(root), "alias");
    symlinkSync(root, link);
    expect(summary(await walk([link]))).toEqual(["alias/a.txt", "alias/loop (symlink)"]);
  });

  test("files of operating systems and the folder of a saved page are each ignored once", async () => {
    for (const name of [".DS_Store", "Thumbs.db", "desktop.ini", "._a.txt", "__MACOSX/x.txt"]) put(name);
    put("Storm.html", "<html></html>");
    for (let index = 0; index < 9; index += 1) put(`Storm_files/part${index}.js`);
    put("Other_files/kept.txt");
    expect(summary(await walk())).toEqual([
      "press/.DS_Store (ignored)",
      "press/._a.txt (ignored)",
      "press/Other_files/kept.txt",
      "press/Storm.html",
      "press/Storm_files (ignored)",
      "press/Thumbs.db (ignored)",
      "press/__MACOSX (ignored)",
      "press/desktop.ini (ignored)",
    ]);
  });

  test("what vanished is reported and the walk goes on", async () => {
    put("a.txt");
    const gone = put("b.txt");
    put("c.txt");
    const seen: WalkEntry[] = [];
    for await (const entry of walkSource({ path: root, name: "press" })) {
      seen.push(entry);
      if (entry.relativePath.endsWith("a.txt")) rmSync(gone);
    }
    seen.push(...(await walk([join(root, "never")])));
    expect(summary(seen)).toEqual([
      "press/a.txt",
      "press/b.txt (vanished)",
      "press/c.txt",
      "never (vanished)",
    ]);
  });

  test("marks of open documents, half downloads and Wirebench's own files are skipped with a reason", async () => {
    const names = [
      ".~lock.report.odt#",
      "a.part",
      "b.txt",
      "old.wirebench",
      "old.wirebench-wal",
      "team.wirex",
      "~$report.docx",
    ];
    for (const name of names) put(name);
    const entries = await walk();
    expect(summary(entries).filter((line) => !line.endsWith("(ignored)"))).toEqual(["press/b.txt"]);
    for (const entry of entries)
      if (entry.kind === "skipped") expect(entry.reason).toMatch(/^[A-Z].{15,}\.$/u);
    expect(summary(await walk([join(root, "team.wirex")]))).toEqual(["team.wirex (ignored)"]);
  });

  test("an aborted walk ends", async () => {
    put("a.txt");
    put("b.txt");
    const controller = new AbortController();
    const seen: string[] = [];
    for await (const entry of walkSource({ path: root, name: "press" }, { signal: controller.signal })) {
      seen.push(basename(entry.path));
      controller.abort();
    }
    expect(seen).toEqual(["a.txt"]);
  });
});
