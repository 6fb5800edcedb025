/** The steps of the fake bridge, kept as labels; its trash is empty. */
import type { Handlers } from "../../src/shared/contract/index.ts";

export interface FakeHistoryWorld {
  undo: string[];
  redo: string[];
}

export function changed(world: FakeHistoryWorld, label: string): void {
  world.undo.push(label);
  world.redo.length = 0;
}

export const fakeHistory = {
  "history.undo": (world) => {
    const undone = world.undo.pop() ?? null;
    if (undone !== null) world.redo.push(undone);
    return { undone };
  },
  "history.redo": (world) => {
    const redone = world.redo.pop() ?? null;
    if (redone !== null) world.undo.push(redone);
    return { redone };
  },
  "history.goTo": () => ({ undone: 0, redone: 0 }),
  "history.work": () => ({ total: 0, actions: [] }),
  "history.steps": (world) => ({
    total: world.undo.length + world.redo.length,
    done: world.undo.length,
    steps: [...world.redo, ...[...world.undo].reverse()].map((label, index, all) => ({
      seq: all.length - index,
      label,
      about: null,
      kind: "work" as const,
      state: index < world.redo.length ? ("undone" as const) : ("done" as const),
      at: Date.UTC(2026, 10, 22, 9, 30),
      personName: "Ada Vint",
      touched: [{ type: "claim", count: 1 }],
    })),
  }),
  "history.step": () => ({
    things: [],
    total: 0,
    way: { direction: "none", steps: 0, merges: [], blockedBy: null, imports: 0 },
  }),
  "trash.list": () => ({ total: 0, kinds: [], rows: [] }),
  "trash.thing": () => ({ row: null, things: [] }),
  "trash.restore": (_world, { entities }) => ({ restored: entities.length }),
} satisfies Partial<Handlers<"query" | "command", FakeHistoryWorld>>;
