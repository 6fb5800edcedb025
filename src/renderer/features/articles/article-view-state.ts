import type { ArticleSort } from "../../../shared/contract/articles.contract.ts";
import { createStore, useStore } from "../../client/store.ts";

/** What the table remembers while one is away in the reader: order and selection. */
export interface ArticleViewState {
  readonly sort: ArticleSort;
  /** Index of the row with the cursor, or -1. */
  readonly active: number;
  /** Where a range of rows began. */
  readonly pivot: number;
  readonly selected: ReadonlySet<string>;
}

const state = createStore<ArticleViewState>({
  sort: { column: "published", direction: "descending" },
  active: -1,
  pivot: -1,
  selected: new Set(),
});

export function useArticleViewState(): ArticleViewState {
  return useStore(state);
}

/** Another order: rows stand elsewhere, so the cursor goes; the selection stays, it is made of ids. */
export function sortArticles(sort: ArticleSort): void {
  state.set((now) => ({ ...now, sort, active: -1, pivot: -1 }));
}

/** Puts the cursor on a row and selects these ids. Without `pivot` a range begins here. */
export function selectArticles(active: number, selected: ReadonlySet<string>, pivot: number = active): void {
  state.set((now) => ({ ...now, active, pivot, selected }));
}

export function readArticleViewState(): ArticleViewState {
  return state.get();
}
