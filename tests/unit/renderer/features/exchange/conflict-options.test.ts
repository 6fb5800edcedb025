import { describe, expect, test } from "vitest";
import { compareCodes } from "../../../../../src/renderer/features/exchange/compare-codes.ts";
import {
  conflictKey,
  deleteThing,
  keepThing,
  placeAfter,
  takeSide,
} from "../../../../../src/renderer/features/exchange/conflict-options.ts";
import { bringsNothing } from "../../../../../src/renderer/features/exchange/merge-report.tsx";
import type { Conflict } from "../../../../../src/shared/contract/exchange.contract.ts";

const side = { operation: "op1", personId: "ada", personName: "Ada", at: 1, value: "Nine" };
const conflict = (kind: Conflict["kind"]): Conflict => ({
  kind,
  entity: "e",
  type: "claim",
  field: "statement",
  what: "Nine",
  sides: [side],
  articleId: null,
  claimId: null,
});

describe("what can be decided about a conflict", () => {
  test("of two values one is taken by its operation; nothing is kept or deleted", () => {
    const values = conflict("values");
    expect(takeSide(values, side)).toEqual({
      kind: "values",
      entity: "e",
      field: "statement",
      operation: "op1",
    });
    expect(keepThing(values)).toBeNull();
    expect(deleteThing(values)).toBeNull();
  });

  test.each(["deleted-while-edited", "parent-deleted"] as const)("of %s the thing stays or goes", (kind) => {
    expect(takeSide(conflict(kind), side)).toBeNull();
    expect(keepThing(conflict(kind))).toMatchObject({ kind, keep: true });
    expect(deleteThing(conflict(kind))).toMatchObject({ kind, keep: false });
  });

  test("“not a copy” inside a story can only give way", () => {
    expect(keepThing(conflict("not-a-copy-in-story"))).toBeNull();
    expect(deleteThing(conflict("not-a-copy-in-story"))).toMatchObject({ keep: false });
  });
});

describe("the place in the list", () => {
  test("follows the entry, else stays where it was, and never leaves the list", () => {
    expect(placeAfter(["a", "b", "c"], "b", 0)).toBe(1);
    expect(placeAfter(["a", "c"], "b", 1)).toBe(1);
    expect(placeAfter(["a"], "b", 3)).toBe(0);
    expect(placeAfter([], "b", 2)).toBe(-1);
  });

  test("tells entries of one thing apart by field and kind", () => {
    expect(conflictKey(conflict("values"))).not.toBe(conflictKey({ ...conflict("values"), field: "note" }));
    expect(conflictKey(conflict("values"))).not.toBe(conflictKey(conflict("parent-deleted")));
  });
});

describe("codes read over a telephone", () => {
  const mine = "4G7K-91QX-03ZT-8M2C";
  test("are the same whichever way they are typed", () => {
    for (const theirs of [mine, "4g7k91qx03zt8m2c", "4G7K 9LQX O3ZT 8M2C", "4g7k-9iqx-o3zt-8m2c"])
      expect(compareCodes(mine, theirs)).toBe("same");
  });

  test("differ from the first wrong sign on; a beginning is only a beginning", () => {
    expect(compareCodes(mine, "")).toBe("empty");
    expect(compareCodes(mine, " -")).toBe("empty");
    expect(compareCodes(mine, "4G7K-91")).toBe("short");
    expect(compareCodes(mine, "4G7K-92")).toBe("differs");
    expect(compareCodes(mine, `${mine}0`)).toBe("differs");
  });
});

test("a file brings nothing only when every count is zero", () => {
  const none = {
    fileName: "a.wirex",
    projectId: "p",
    projectTitle: "P",
    sameProject: true,
    new: 0,
    changed: 0,
    deleted: 0,
    conflicts: 0,
    skipped: 0,
    byKind: [],
    byPerson: [],
    articles: { new: 0, changed: 0, waiting: 3 },
    texts: 0,
    originals: 0,
    operations: 0,
    notices: [],
  };
  expect(bringsNothing(none)).toBe(true);
  expect(bringsNothing({ ...none, operations: 1 })).toBe(false);
  expect(bringsNothing({ ...none, articles: { new: 0, changed: 1, waiting: 0 } })).toBe(false);
  expect(bringsNothing({ ...none, originals: 1 })).toBe(false);
});
