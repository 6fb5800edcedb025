import { expect, test } from "vitest";
import { ALL_ENTITY_TYPES } from "../../../../src/main/project/entity-types.ts";
import type { Operation } from "../../../../src/main/project/work-log/operation.ts";
import { whatWasDone } from "../../../../src/main/project/work-log/what-was-done.ts";

const ID = "0123456789abcdefghijkl";
const did = (part: Partial<Operation>) =>
  whatWasDone(ALL_ENTITY_TYPES, {
    ...{ v: 1, r: "ada", n: 1, prev: null, h: [1, 0], by: "person-ada", g: "group" },
    ...{ k: "put", e: "thing", t: "claim-relation", ...part },
  });
const relation = { a: "one", b: "two", kind: "supports" };

test("a thing is made by the operation that gives all it needs, over nothing that was there", () => {
  expect(did({ f: relation })).toBe("made");
  expect(did({ f: { ...relation, note: "seen twice" }, p: { note: [ID] } })).toBe("made");
  expect(did({ f: { note: "a field that was never set before" } })).toBe("changed");
  expect(did({ f: relation, p: { kind: [ID] } })).toBe("changed");
  expect(did({ t: "claim", f: { tags: "tag-1" } })).toBe("changed");
  expect(did({ rem: { kind: [ID] } })).toBe("changed");
});

test("what is there without the log is never made by it", () => {
  expect(did({ t: "article", f: { title: "Dam" } })).toBe("changed");
  expect(did({ t: "setting", f: { copyThreshold: 0.4 } })).toBe("changed");
  expect(did({ t: "of a newer version", f: { name: "x" } })).toBe("changed");
});

test("a thing is deleted, and put back whether or not something is written into it", () => {
  expect(did({ k: "del", seen: [] })).toBe("deleted");
  expect(did({ p: { $deleted: [ID] } })).toBe("restored");
  expect(did({ f: relation, p: { $deleted: [ID] } })).toBe("restored");
});
