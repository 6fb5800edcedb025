import { mkdirSync, readFileSync, watch, writeFileSync } from "node:fs";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Bench } from "./wirebench.ts";

const bench = new Bench();

beforeAll(() => mkdirSync(bench.path("press")));
afterAll(() => bench.remove());

async function refused(file: string, words: readonly string[], reason: string): Promise<void> {
  const run = await bench.run([...words, "--project", file, "--json"]);
  expect(run).toMatchObject({ code: 1, stdout: "" });
  expect(run.stderr).toContain(file);
  expect(run.stderr).toContain(reason);
}

describe("wrong usage exits with 2, a sentence on standard error and nothing on standard output", () => {
  test.each([
    [["frobnicate", "--project", "p.wirebench"], 'no command "frobnicate"'],
    [["search", "--project", "p.wirebench"], "needs the words"],
    [["articles"], "needs --project"],
    [["merge", "--project", "p.wirebench"], '"merge" needs an exchange file.'],
  ])("%j", async (words, reason) => {
    const run = await bench.run([...words, "--json"]);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain(reason);
  });

  test("help is no error", async () => {
    const run = await bench.run(["--help"]);
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(run.stdout).toContain("import PATH...");
  });
});

describe("a project that cannot be opened", () => {
  test("is named when it is not there", async () => {
    await refused("none.wirebench", ["articles"], "there is no such file");
  });

  test("that is another kind of file, for reading and for importing, stays as it is", async () => {
    const words = "Dear diary, this is not a database at all.\n".repeat(50);
    writeFileSync(bench.path("diary.txt"), words);
    await refused("diary.txt", ["articles"], "is not a Wirebench project");
    await refused("diary.txt", ["import", "press"], "is not a Wirebench project");
    expect(readFileSync(bench.path("diary.txt"), "utf8")).toBe(words);
  });

  test("that is somebody else's database or an empty file stays as it is", async () => {
    const db = new Database(bench.path("other.sqlite"));
    db.exec("CREATE TABLE recipe (name TEXT)");
    db.close();
    const before = readFileSync(bench.path("other.sqlite"));
    await refused("other.sqlite", ["import", "press"], "is not a Wirebench project");
    expect(readFileSync(bench.path("other.sqlite")).equals(before)).toBe(true);
    writeFileSync(bench.path("empty.wirebench"), "");
    await refused("empty.wirebench", ["articles"], "is not a Wirebench project");
    expect(readFileSync(bench.path("empty.wirebench")).length).toBe(0);
  });

  test("that is a folder is refused", async () => {
    await refused("press", ["articles"], "is not a Wirebench project");
  });

  test("that a newer version made is refused and not changed", async () => {
    writeFileSync(
      bench.path("press", "a.txt"),
      "A title\n\nThe first ferry sails on Monday, the council said.\n",
    );
    await bench.json("import", "press", "--project", "future.wirebench");
    const db = new Database(bench.path("future.wirebench"));
    db.pragma("user_version = 900");
    db.close();
    const before = readFileSync(bench.path("future.wirebench"));
    await refused("future.wirebench", ["articles"], "newer version");
    await refused("future.wirebench", ["import", "press"], "newer version");
    expect(readFileSync(bench.path("future.wirebench")).equals(before)).toBe(true);
  });
});

test("check says what is damaged and exits with 1", async () => {
  writeFileSync(
    bench.path("press", "a.txt"),
    "A title\n\nThe first ferry sails on Monday, the council said.\n",
  );
  await bench.json("import", "press", "--project", "hurt.wirebench");
  const db = new Database(bench.path("hurt.wirebench"));
  db.exec("UPDATE text SET body = replace(body, 'Monday', 'Sunday')");
  db.close();
  const run = await bench.run(["check", "--project", "hurt.wirebench", "--json"]);
  expect(run.code).toBe(1);
  const report: { ok: boolean; problems: string[] } = JSON.parse(run.stdout);
  expect(report.ok).toBe(false);
  expect(report.problems.join("\n")).toMatch(/do not match its hash/);
});

// Windows knows no signals between processes.
test.skipIf(process.platform === "win32")("Ctrl+C ends an import in good order", async () => {
  mkdirSync(bench.path("many"));
  for (let index = 0; index < 1500; index += 1) {
    const words = Array.from({ length: 60 }, (_, at) => `word${(index * 7919 + at * 104729) % 9973}`).join(
      " ",
    );
    writeFileSync(bench.path("many", `${index}.txt`), `Title ${index}\n\n${words}.\n`);
  }
  const run = await bench.run(["import", "many", "--project", "stopped.wirebench", "--json"], (kill) => {
    const watcher = watch(bench.folder, (_, name) => {
      if (name !== "stopped.wirebench-wal") return;
      watcher.close();
      kill("SIGINT");
    });
  });
  expect(run.code).toBe(130);
  if (run.stdout !== "") expect(JSON.parse(run.stdout)).toHaveProperty("counts");
  expect(await bench.json("check", "--project", "stopped.wirebench")).toEqual({ ok: true, problems: [] });
});
