import type { ArticleSort } from "../../../shared/contract/articles.contract.ts";
import { createSelection, type SelectionState } from "../../client/list-selection.ts";
import { createStore, useStore } from "../../client/store.ts";

/** What the table remembers while one is away in the reader: order and selection. */
export interface ArticleViewState extends SelectionState {
  readonly sort: ArticleSort;
}

const sorting = createStore<{ readonly sort: ArticleSort }>({
  sort: { column: "published", direction: "descending" },
});
export const articleSelectionStore = createSelection();

export function useArticleViewState(): ArticleViewState {
  return { ...useStore(sorting), ...useStore(articleSelectionStore) };
}

export function useArticleSort(): ArticleSort {
  return useStore(sorting).sort;
}

/** Another order: rows stand elsewhere, so the cursor goes; the selection stays, it is made of ids. */
export function sortArticles(sort: ArticleSort): void {
  sorting.set({ sort });
  articleSelectionStore.set((now) => ({ ...now, active: -1, pivot: -1 }));
}

/** Puts the cursor on a row and selects these ids. Without `pivot` a range begins here. */
export function selectArticles(active: number, selected: ReadonlySet<string>, pivot: number = active): void {
  articleSelectionStore.set({ active, pivot, selected });
}
