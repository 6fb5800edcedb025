import { type Details, navigate } from "../../app/navigation.ts";
import { type SelectionActions, selectionActions } from "../../client/list-selection.ts";
import { articleSelectionStore } from "./article-view-state.ts";
import type { ArticleWindows } from "./use-article-windows.ts";

/** What the right pane shows for a selection. */
export function detailsOf(ids: readonly string[]): Details | null {
  const [only] = ids;
  if (only === undefined) return null;
  return ids.length === 1 ? { kind: "article", id: only } : { kind: "articles", ids };
}

/** The ways to select rows of the table; the right pane follows. */
export function articleSelection(windows: ArticleWindows): SelectionActions {
  return selectionActions(
    articleSelectionStore,
    { idAt: (index) => windows.rowAt(index)?.id, idsBetween: windows.idsBetween },
    (ids) => navigate.select(detailsOf(ids)),
  );
}
