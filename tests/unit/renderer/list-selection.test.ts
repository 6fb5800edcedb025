import { describe, expect, test } from "vitest";
import {
  createSelection,
  idsByPages,
  selectionActions,
  toggled,
} from "../../../src/renderer/client/list-selection.ts";
import { listKey } from "../../../src/renderer/ui/list-keys.ts";

const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

describe("keys of a list", () => {
  test("move within the list and never out of it", () => {
    expect(listKey({ ...plain, key: "ArrowDown" }, { active: 9, total: 10, page: 5 })).toEqual({
      kind: "move",
      index: 9,
    });
    expect(listKey({ ...plain, key: "PageUp" }, { active: 3, total: 10, page: 5 })).toEqual({
      kind: "move",
      index: 0,
    });
    expect(listKey({ ...plain, key: "End" }, { active: -1, total: 10, page: 5 })).toEqual({
      kind: "move",
      index: 9,
    });
  });

  test("extend with Shift, open with Enter, select with Space and Control A", () => {
    const cursor = { active: 2, total: 10, page: 5 };
    expect(listKey({ ...plain, key: "ArrowDown", shiftKey: true }, cursor)).toEqual({
      kind: "extend",
      index: 3,
    });
    expect(listKey({ ...plain, key: "Enter" }, cursor)).toEqual({ kind: "open" });
    expect(listKey({ ...plain, key: " " }, cursor)).toEqual({ kind: "toggle" });
    expect(listKey({ ...plain, key: "a", ctrlKey: true }, cursor)).toEqual({ kind: "all" });
  });

  test("mean nothing without rows, without a cursor, or with Alt", () => {
    expect(listKey({ ...plain, key: "ArrowDown" }, { active: -1, total: 0, page: 5 })).toBeNull();
    expect(listKey({ ...plain, key: "Enter" }, { active: -1, total: 3, page: 5 })).toBeNull();
    expect(
      listKey({ ...plain, key: "ArrowLeft", altKey: true }, { active: 1, total: 3, page: 5 }),
    ).toBeNull();
  });
});

/** A list of a hundred rows, of which only the first ten are loaded. */
function hundred() {
  const store = createSelection();
  const ids = Array.from({ length: 100 }, (_, index) => `id${index}`);
  const told: (readonly string[])[] = [];
  const rows = {
    idAt: (index: number) => (index < 10 ? ids[index] : undefined),
    idsBetween: async (from: number, to: number) => ids.slice(Math.min(from, to), Math.max(from, to) + 1),
  };
  return { store, told, actions: selectionActions(store, rows, (now) => told.push(now)) };
}

describe("the selection of a list", () => {
  test("toggles without touching the set it came from", () => {
    const before = new Set(["a"]);
    expect([...toggled(before, "b")]).toEqual(["a", "b"]);
    expect([...toggled(before, "a")]).toEqual([]);
    expect([...before]).toEqual(["a"]);
  });

  test("extends from where the range began, to both sides, over rows that are not loaded", async () => {
    const { store, actions } = hundred();
    await actions.single(5);
    await actions.extend(20);
    expect(store.get().selected.size).toBe(16);
    await actions.extend(3);
    expect([...store.get().selected]).toEqual(["id3", "id4", "id5"]);
    expect(store.get()).toMatchObject({ active: 3, pivot: 5 });
  });

  test("drops the answer of a range that the cursor has left", async () => {
    const { store, actions } = hundred();
    await actions.single(0);
    const slow = actions.extend(50);
    await actions.single(2);
    await slow;
    expect([...store.get().selected]).toEqual(["id2"]);
  });

  test("selects a row that comes later only while the cursor is on it", async () => {
    const { store, actions } = hundred();
    await actions.single(70);
    expect([...store.get().selected]).toEqual(["id70"]);
    const late = actions.single(80);
    await actions.single(1);
    await late;
    expect([...store.get().selected]).toEqual(["id1"]);
  });

  test("takes all, tells the ids, and lets go of them", async () => {
    const { store, told, actions } = hundred();
    await actions.all(100);
    expect(told.at(-1)).toHaveLength(100);
    actions.toggle(4);
    expect(store.get().selected.size).toBe(99);
    actions.clear();
    expect(told.at(-1)).toEqual([]);
  });
});

test("ids of a range are cut out of the pages that hold it", async () => {
  const asked: number[] = [];
  const page = async (offset: number) => {
    asked.push(offset);
    return Array.from({ length: 10 }, (_, index) => ({ id: `id${offset + index}` }));
  };
  expect(await idsByPages(21, 18, 10, page)).toEqual(["id18", "id19", "id20", "id21"]);
  expect(asked).toEqual([10, 20]);
});
