import { describe, expect, test } from "vitest";
import { receiptAnswer } from "../../../src/main/cli/commands/import-files.ts";
import { markedSnippet } from "../../../src/main/cli/commands/search-articles.ts";
import { dataFolder, startFolder } from "../../../src/main/cli/data-folder.ts";
import { errorWords, exitCodeOf } from "../../../src/main/cli/error-words.ts";
import { helpText } from "../../../src/main/cli/help.ts";
import { allByCursor, allByOffset } from "../../../src/main/cli/pages.ts";
import { progressLine } from "../../../src/main/cli/progress-bar.ts";
import { counted } from "../../../src/main/cli/words.ts";
import { err, ok } from "../../../src/shared/result.ts";

test("a snippet shows its hits between stars on one line", () => {
  const text = "two blasts\nnear the bridge";
  const marks = [
    { start: 4, end: 10 },
    { start: 20, end: 26 },
  ];
  expect(markedSnippet({ text, marks })).toBe("two **blasts** near the **bridge**");
});

test("a receipt leaves reason and article out where there are none and lists what was skipped", () => {
  const run = {
    id: "d0000000-0000-7000-8000-000000000001",
    startedAt: 1,
    finishedAt: 2,
    state: "finished" as const,
    name: "inbox",
    counts: { added: 1, alreadyHere: 0, newVersion: 0, nearCopy: 0, skipped: 1 },
    undoneAt: null,
    retryable: 1,
    options: {},
  };
  const answer = receiptAnswer(run, [
    { path: "a.txt", outcome: "added", code: null, reason: null, articleId: "x", warnings: [] },
    {
      ...{ path: "b\n.bin", outcome: "skipped", code: "binary", reason: "not text", articleId: null },
      warnings: ["half of it"],
    },
  ]);
  expect(answer.json).toEqual({
    runId: run.id,
    counts: run.counts,
    items: [
      { path: "a.txt", outcome: "added", articleId: "x" },
      {
        ...{ path: "b\n.bin", outcome: "skipped", code: "binary", reason: "not text" },
        warnings: ["half of it"],
      },
    ],
  });
  expect(answer.text).toContain("  skipped    b .bin: not text");
  expect(answer.text.join("\n")).not.toContain("a.txt");
  expect(answer.text).toContain("1 can be tried again: wirebench retry d0000000-0000");
});

describe("the data folder", () => {
  const home = "/home/mara";
  test.each([
    ["linux", {}, "/home/mara/.config/Wirebench"],
    ["linux", { XDG_CONFIG_HOME: "/cfg" }, "/cfg/Wirebench"],
    ["darwin", {}, "/home/mara/Library/Application Support/Wirebench"],
    ["linux", { WIREBENCH_DATA: "/elsewhere" }, "/elsewhere"],
  ] as const)("on %s with %j is %s", (platform, environment, folder) => {
    expect(dataFolder({ platform, home, environment })).toBe(folder);
  });

  test("typed paths start where the person stands, also through npm run", () => {
    expect(startFolder("/checkout", { npm_lifecycle_event: "wirebench", INIT_CWD: "/home" })).toBe("/home");
    expect(startFolder("/here", { npm_lifecycle_event: "test", INIT_CWD: "/home" })).toBe("/here");
    expect(startFolder("/here", {})).toBe("/here");
  });
});

test("errors name file and reason with one full stop, and only what is not there yet exits with 2", () => {
  expect(errorWords({ code: "unreadable_file", file: "a.zip", reason: "it is cut off." })).toBe(
    "a.zip cannot be read: it is cut off.",
  );
  expect(exitCodeOf({ code: "not_yet", what: "merge" })).toBe(2);
  expect(exitCodeOf({ code: "cancelled" })).toBe(130);
  expect(exitCodeOf({ code: "not_a_project", file: "x" })).toBe(1);
});

test("progress never overflows its bar and shows none while the total is unknown", () => {
  expect(progressLine("Importing", 7, null)).toBe("Importing 7");
  expect(progressLine("Importing", 12, 24)).toBe(`Importing ${"█".repeat(12)}${"░".repeat(12)} 12 of 24`);
  expect(progressLine("Importing", 30, 20)).toBe(`Importing ${"█".repeat(24)} 30 of 20`);
});

describe("pages", () => {
  test("are asked for until all rows are there", async () => {
    const rows = [1, 2, 3, 4, 5];
    const offsets: number[] = [];
    const all = await allByOffset(async (offset) => {
      offsets.push(offset);
      return ok({ total: rows.length, rows: rows.slice(offset, offset + 2) });
    });
    expect(all).toEqual({ ok: true, value: rows });
    expect(offsets).toEqual([0, 2, 4]);
  });

  test("end when rows run short of the total, and with the first error", async () => {
    expect(await allByOffset(async () => ok({ total: 9, rows: [] }))).toEqual({ ok: true, value: [] });
    const failed = await allByCursor(async (cursor) =>
      cursor === null ? ok({ rows: [1], next: "b" }) : err({ code: "interrupted" as const }),
    );
    expect(failed).toEqual({ ok: false, error: { code: "interrupted" } });
  });
});

test("nouns count", () => {
  expect([counted(1, "story"), counted(2, "story"), counted(0, "essay")]).toEqual([
    "1 story",
    "2 stories",
    "0 essays",
  ]);
});

test("help knows each command and falls back on the whole", () => {
  expect(helpText("import")).toContain("wirebench import PATH...");
  expect(helpText("unheard-of")).toBe(helpText(null));
});
