import { createStore, type Store, useStore } from "./store.ts";

/**
 * Multi-select for every list and table: articles, claims, actors, copies, trash.
 *
 *   const chosen = createSelection();                         // at module level: it survives leaving the screen
 *   const selection = useListSelection(chosen, { total, idAt, idsBetween }, changed);
 *   <VirtualList selected={selection.active} selection={selection} ... />
 *   <SelectionBar selection={selection} >…buttons for selection.ids…</SelectionBar>     (app/selection-bar.tsx)
 *
 * Click and arrows select one row, Ctrl click and Space one more or less, Shift the rows between, Ctrl A all.
 * The selection is made of ids, so it stays when the list is filtered or sorted anew.
 */
export interface SelectionState {
  /** Index of the row with the cursor, or -1. */
  readonly active: number;
  /** Where a range of rows began, or -1. */
  readonly pivot: number;
  readonly selected: ReadonlySet<string>;
}

export const NOTHING_SELECTED: SelectionState = { active: -1, pivot: -1, selected: new Set() };

export function createSelection(): Store<SelectionState> {
  return createStore(NOTHING_SELECTED);
}

/** What a list knows of its rows. */
export interface SelectableRows {
  /** The id of a row, undefined while it is on its way. */
  readonly idAt: (index: number) => string | undefined;
  /** The ids of the rows from one index to another in either order, both included, fetched where needed. */
  readonly idsBetween: (from: number, to: number) => Promise<readonly string[]>;
}

export interface SelectionActions {
  /** Click and arrow keys: this row only. */
  readonly single: (index: number) => Promise<void>;
  /** Ctrl click and Space: this row more or less. */
  readonly toggle: (index: number) => void;
  /** Shift click and Shift arrows: from where the range began to here. */
  readonly extend: (index: number) => Promise<void>;
  readonly all: (total: number) => Promise<void>;
  readonly clear: () => void;
}

/** A set with one id more or one less. */
export function toggled(selected: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(selected);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** The ways to select rows. `changed` is told the ids after each change, to let the right pane follow. */
export function selectionActions(
  store: Pick<Store<SelectionState>, "get" | "set">,
  rows: SelectableRows,
  changed: (ids: readonly string[]) => void = () => undefined,
): SelectionActions {
  const apply = (active: number, selected: ReadonlySet<string>, pivot: number = active): void => {
    store.set((now) => ({ ...now, active, pivot, selected }));
    changed([...selected]);
  };
  return {
    single: async (index) => {
      const id = rows.idAt(index);
      apply(index, new Set(id === undefined ? [] : [id]));
      if (id !== undefined) return;
      // A key jumped to a row that is still on its way: it is selected when it comes, if the cursor is still there.
      const ids = await rows.idsBetween(index, index);
      if (store.get().active === index) apply(index, new Set(ids));
    },
    toggle: (index) => {
      const id = rows.idAt(index);
      if (id !== undefined) apply(index, toggled(store.get().selected, id));
    },
    extend: async (index) => {
      const { pivot } = store.get();
      const from = pivot < 0 ? index : pivot;
      // The cursor goes at once, so that the next key press counts from here; the ids may be on their way.
      store.set((now) => ({ ...now, active: index, pivot: from }));
      const ids = await rows.idsBetween(from, index);
      const now = store.get();
      if (now.active === index && now.pivot === from) apply(index, new Set(ids), from);
    },
    all: async (total) => {
      if (total === 0) return;
      apply(Math.max(0, store.get().active), new Set(await rows.idsBetween(0, total - 1)), 0);
    },
    clear: () => apply(store.get().active, new Set()),
  };
}

export interface ListSelection extends SelectionState, SelectionActions {
  /** The selected ids in the order they were chosen. */
  readonly ids: readonly string[];
  readonly isSelected: (index: number) => boolean;
}

/** The selection of a list on screen, with the ways to change it. */
export function useListSelection(
  store: Store<SelectionState>,
  rows: SelectableRows,
  changed?: (ids: readonly string[]) => void,
): ListSelection {
  const state = useStore(store);
  return {
    ...state,
    ...selectionActions(store, rows, changed),
    ids: [...state.selected],
    isSelected: (index) => {
      const id = rows.idAt(index);
      return id !== undefined && state.selected.has(id);
    },
  };
}

/**
 * `idsBetween` for lists that come in pages of `size` rows: fetches the pages that hold the range (the query cache
 * answers those on screen) and cuts it out of them.
 */
export async function idsByPages(
  from: number,
  to: number,
  size: number,
  page: (offset: number) => Promise<readonly { readonly id: string }[]>,
): Promise<readonly string[]> {
  const [first, last] = from <= to ? [from, to] : [to, from];
  const offsets: number[] = [];
  for (let offset = Math.floor(Math.max(0, first) / size) * size; offset <= last; offset += size)
    offsets.push(offset);
  const pages = await Promise.all(offsets.map(page));
  return pages.flatMap((rows, at) => {
    const offset = offsets[at] ?? 0;
    return rows.filter((_, index) => offset + index >= first && offset + index <= last).map((row) => row.id);
  });
}
