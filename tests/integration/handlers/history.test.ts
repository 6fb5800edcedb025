import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { historyCommands } from "../../../src/main/project/handlers/history-commands.ts";
import { historyQueries } from "../../../src/main/project/handlers/history-queries.ts";
import { insertRun } from "../../../src/main/project/import/import.repository.ts";
import { addStep, countSteps, historyState } from "../../../src/main/project/work-log/history.ts";
import type { HistoryStep, HistoryWay } from "../../../src/shared/contract/history.contract.ts";
import { newId } from "../../../src/shared/domain/ids.ts";
import { countCpu } from "../../support/cpu-time.ts";
import { ResearchProject } from "../../support/research-project.ts";

let project: ResearchProject;
beforeEach(() => {
  project = new ResearchProject();
  project.db.pragma("synchronous = OFF");
  project.addArticle({ name: "dam", text: "The dam broke on Monday. Nobody was hurt." });
});
afterEach(() => project.close());

const steps = (offset = 0, limit = 100) =>
  historyQueries["history.steps"](project.queries, { offset, limit }) as {
    total: number;
    done: number;
    steps: HistoryStep[];
  };
const step = (seq: number) =>
  historyQueries["history.step"](project.queries, { seq }) as {
    things: { what: string; did: string; type: string }[];
    total: number;
    way: HistoryWay;
  };
const goTo = (seq: number) => historyCommands["history.goTo"](project.commands, { seq });
const statement = (entity: string, words: string) =>
  project.commands.log.record(`state ${words}`, [
    { kind: "put", type: "claim", entity, fields: { statement: words } },
  ]);

describe("the history", () => {
  test("names each step with who, when and what it touched, newest first, undone ones on top", () => {
    project.commands.log.write([
      { kind: "put", type: "person", entity: project.person.id, fields: { name: "Ada Vint" } },
    ]);
    const { claimId } = project.claim("Nobody was hurt", "dam", "Nobody was hurt");
    statement(claimId, "No one was hurt");
    project.undo();
    const { total, done, steps: rows } = steps();
    expect([total, done]).toEqual([2, 1]);
    expect(rows).toMatchObject([
      { label: "state No one was hurt", state: "undone", touched: [{ type: "claim", count: 1 }] },
      { label: "mark claim", state: "done", kind: "work", personName: "Ada Vint" },
    ]);
    expect(rows[1]?.touched).toEqual([
      { type: "claim", count: 1 },
      { type: "quote", count: 1 },
    ]);
    expect(rows[1]?.at).toBeGreaterThan(Date.UTC(2026, 10, 22));
    expect(step(rows[1]?.seq ?? 0)).toMatchObject({
      total: 2,
      things: [
        { type: "claim", did: "made", what: "Nobody was hurt" },
        { type: "quote", did: "made" },
      ],
      way: { direction: "none", steps: 0 },
    });
    expect(step(rows[0]?.seq ?? 0).way).toMatchObject({ direction: "forward", steps: 1 });
    expect(step(0).way).toMatchObject({ direction: "back", steps: 1 });
  });

  test("keeps 1,500 steps over a restart, lists them quickly, and walks them back and forth at once", () => {
    for (let index = 0; index < 1500; index += 1) statement(`claim-${index % 50}`, `words ${index}`);
    const end = project.shown();
    project.reopen();
    const computed = countCpu();
    const page = steps(1400, 100);
    // A page takes some ten milliseconds; the bound only catches a list that reads all of it.
    expect(computed()).toBeLessThan(1000);
    expect(page.total).toBe(1500);
    expect(page.steps.at(-1)?.label).toBe("state words 0");
    expect(goTo(0)).toEqual({ undone: 1500, redone: 0 });
    expect(project.db.prepare("SELECT count(*) FROM claim").pluck().get()).toBe(0);
    project.reopen();
    const newest = steps(0, 1).steps[0]?.seq ?? 0;
    expect(goTo(newest)).toEqual({ undone: 0, redone: 1500 });
    expect(project.shown()).toEqual(end);
    project.rebuild();
    expect(project.shown()).toEqual(end);
  });

  test("changes nothing when one step on the way cannot be undone, and says so before", () => {
    statement("one", "first");
    addStep(project.db, { label: "merge “ben.wirex”", group: "merge:gone", at: Date.UTC(2026, 10, 22) });
    statement("two", "second");
    const before = project.dump();
    const listed = steps();
    // A newer Wirebench wrote a kind of thing into the first step that this one does not know.
    project.db
      .prepare("UPDATE operation SET line = json_set(line, '$.t', 'hologram') WHERE entity = 'one'")
      .run();
    project.db.prepare("UPDATE history SET state = 'spent' WHERE group_id LIKE 'merge:%'").run();
    expect(() => goTo(0)).toThrow(expect.objectContaining({ error: { code: "cannot_undo" } }));
    expect(project.dump()).toEqual(before);
    expect(countSteps(project.db)).toEqual({ total: 2, done: 2 });
    expect(historyState(project.db)).toEqual({ undo: "state second", redo: null });
    expect(listed.steps.map(({ kind }) => kind)).toEqual(["work", "merge", "work"]);
  });

  test("says how many imports stay that were made since", () => {
    statement("one", "first");
    const at = steps().steps[0]?.at ?? 0;
    insertRun(project.db, {
      id: newId(at, new Uint8Array(16)),
      name: "Later",
      startedAt: at + 1000,
      sources: [],
      options: {},
    });
    expect(step(0).way).toMatchObject({ direction: "back", imports: 1, merges: [], blockedBy: null });
  });

  test("refuses a step that is not on the list", () => {
    expect(() => goTo(77)).toThrow();
  });
});
