import { existsSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeFixtures } from "./fixtures.ts";
import { Bench } from "./wirebench.ts";

interface Preview {
  readonly state: string;
  readonly files: number;
  readonly articles: number;
  readonly skipped: readonly { reason: string }[];
}
interface Runs {
  readonly runs: readonly { id: string; undoneAt: number | null; options: object }[];
}

const bench = new Bench();
const project = ["--project", "lume.wirebench"];
beforeAll(() => writeFixtures(bench.path("press")));
afterAll(() => bench.remove());

describe("imports by the command line", { timeout: 300_000 }, () => {
  test("are looked at before, listed, tried again, saved as a table and taken back", async () => {
    const preview = await bench.json<Preview>("import", "press", "--preview", ...project);
    expect(preview).toMatchObject({ state: "ready", files: 6, articles: 4, alreadyHere: 0 });
    expect(preview.skipped).toHaveLength(2);
    expect(existsSync(bench.path("lume.wirebench"))).toBe(false);

    const receipt = await bench.json<{ runId: string }>("import", "press", "--outlet", "Lume", ...project);
    const listed = await bench.json<Runs>("imports", ...project);
    expect(listed.runs).toMatchObject([{ id: receipt.runId, undoneAt: null, options: { outlet: "Lume" } }]);

    const saved = await bench.run(["receipt", receipt.runId.slice(0, 14), "--csv", "r.csv", ...project]);
    expect(saved).toMatchObject({ code: 0 });
    expect(saved.stdout).toContain("wirebench retry");
    expect(readFileSync(bench.path("r.csv"), "utf8").trimEnd().split("\n")).toHaveLength(7);

    const again = await bench.json<{ items: readonly { path: string }[] }>("retry", "last", ...project);
    expect(again.items.map(({ path }) => path)).toEqual(["press/inbox/empty.txt"]);

    const undone = await bench.json("undo-import", receipt.runId, ...project);
    expect(undone).toMatchObject({ done: true, removed: 4, kept: 0, annotated: 0 });
    expect(await bench.json("articles", ...project)).toEqual({ articles: [] });
    expect(await bench.json("check", ...project)).toEqual({ ok: true, problems: [] });

    const unknown = await bench.run(["receipt", "ffff", ...project]);
    expect(unknown).toMatchObject({ code: 1, stdout: "" });
    expect(unknown.stderr).toContain('no import with the id "ffff"');
  });
});
