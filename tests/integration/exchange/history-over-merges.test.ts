import { afterEach, expect, test } from "vitest";
import { ALL_ENTITY_TYPES } from "../../../src/main/project/entity-types.ts";
import { MERGE_GROUP } from "../../../src/main/project/exchange/exchange-task.ts";
import type { CommandContext, QueryContext } from "../../../src/main/project/handlers/contexts.ts";
import { historyCommands } from "../../../src/main/project/handlers/history-commands.ts";
import { historyQueries } from "../../../src/main/project/handlers/history-queries.ts";
import { addStep, historyState } from "../../../src/main/project/work-log/history.ts";
import { dumpOfLogTables } from "../../../src/main/project/work-log/rebuild.ts";
import type { HistoryWay } from "../../../src/shared/contract/history.contract.ts";
import { newId } from "../../../src/shared/domain/ids.ts";
import { Laptop } from "../../support/exchange-laptop.ts";

const laptops: Laptop[] = [];
afterEach(() => {
  for (const laptop of laptops.splice(0)) laptop.close();
});

function laptop(name: string): Laptop {
  const made = new Laptop(name);
  laptops.push(made);
  return made;
}

const shown = (at: Laptop) => dumpOfLogTables(at.db, ALL_ENTITY_TYPES);
const state = (at: Laptop, entity: string, statement: string) =>
  at.log.record(`state ${statement}`, [{ kind: "put", type: "claim", entity, fields: { statement } }]);
const goTo = (at: Laptop, seq: number) => {
  const context: CommandContext = {
    db: at.db,
    log: at.log,
    types: ALL_ENTITY_TYPES,
    person: { id: "p", name: "P" },
    nowMs: () => at.clock,
    newId: () => newId(at.clock, new Uint8Array(16)),
  };
  return historyCommands["history.goTo"](context, { seq });
};
const wayTo = (at: Laptop, seq: number) => {
  const answer = historyQueries["history.step"]({ db: at.db } as unknown as QueryContext, { seq });
  return (answer as { way: HistoryWay }).way;
};

/** Ada has stated one thing and merged Ben's file; as the desk does it, the merge is a step. */
async function merged(): Promise<{ ada: Laptop; before: string[] }> {
  const [ada, ben] = [laptop("ada"), laptop("ben")];
  state(ben, "of-ben", "The dam broke");
  const file = await ben.send();
  state(ada, "of-ada", "It rained");
  const before = shown(ada);
  await ada.merge(file, "merge-1");
  addStep(ada.db, { label: "merge “ben.wirex”", group: `${MERGE_GROUP}merge-1`, at: ada.clock });
  return { ada, before };
}

test("says that a merge lies on the way, and takes it back as a whole", async () => {
  const { ada, before } = await merged();
  state(ada, "of-ada", "It rained for days");
  expect(wayTo(ada, 1)).toMatchObject({
    direction: "back",
    steps: 2,
    merges: [expect.stringContaining(".wirex")],
    blockedBy: null,
  });
  expect(goTo(ada, 1)).toEqual({ undone: 2, redone: 0 });
  expect(shown(ada)).toEqual(before);
  // The merge is gone from the list: it comes again with its file. One's own step after it can be done again.
  expect(historyState(ada.db)).toEqual({ undo: "state It rained", redo: "state It rained for days" });
});

test("does not go behind a merge whose things were worked on, says so before, and leaves all as it was", async () => {
  const { ada } = await merged();
  state(ada, "of-ben", "The dam gave way");
  const after = shown(ada);
  expect(wayTo(ada, 1).blockedBy).toContain(".wirex");
  expect(() => goTo(ada, 1)).toThrow(expect.objectContaining({ error: { code: "cannot_undo_merge" } }));
  expect(shown(ada)).toEqual(after);
  expect(historyState(ada.db)).toEqual({ undo: "state The dam gave way", redo: null });
});

test("goes back over two merges of one thing at once: the later one leaves before the earlier is asked", async () => {
  const [ada, ben] = [laptop("ada"), laptop("ben")];
  state(ada, "of-ada", "It rained");
  const before = shown(ada);
  for (const [merge, statement] of [
    ["merge-1", "The dam broke"],
    ["merge-2", "The dam broke at night"],
  ] as const) {
    state(ben, "of-ben", statement);
    await ada.merge(await ben.send(), merge);
    addStep(ada.db, { label: `merge ${merge}`, group: `${MERGE_GROUP}${merge}`, at: ada.clock });
  }
  expect(wayTo(ada, 1)).toMatchObject({ direction: "back", steps: 2, blockedBy: null });
  goTo(ada, 1);
  expect(shown(ada)).toEqual(before);
});
