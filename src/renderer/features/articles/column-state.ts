import type { ColumnSizingState, ColumnVisibilityState } from "@tanstack/react-table";
import { keep, readKept } from "../../client/kept-state.ts";
import { createStore, useStore } from "../../client/store.ts";

export interface ColumnState {
  readonly sizing: ColumnSizingState;
  readonly visibility: ColumnVisibilityState;
}

const STORED_AS = "wirebench.articleColumns";
const START: ColumnState = { sizing: {}, visibility: { path: false } };

/** Reads remembered columns; anything unexpected falls back to the start. */
export function columnsFrom(stored: string | null): ColumnState {
  try {
    const saved: unknown = JSON.parse(stored ?? "null");
    if (typeof saved !== "object" || saved === null) return START;
    return {
      sizing: entriesOf(Reflect.get(saved, "sizing"), (value) => typeof value === "number" && value > 0),
      visibility: entriesOf(Reflect.get(saved, "visibility"), (value) => typeof value === "boolean"),
    };
  } catch {
    return START;
  }
}

function entriesOf<T>(value: unknown, fits: (entry: unknown) => boolean): Record<string, T> {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => fits(entry)));
}

const state = createStore<ColumnState>(
  columnsFrom(typeof window === "undefined" ? null : readKept(STORED_AS)),
);

/** Changes width or visibility of columns; remembered at once. */
export function changeColumns(change: (now: ColumnState) => Partial<ColumnState>): void {
  state.set((now) => ({ ...now, ...change(now) }));
  keep(STORED_AS, state.get());
}

export function useColumnState(): ColumnState {
  return useStore(state);
}
