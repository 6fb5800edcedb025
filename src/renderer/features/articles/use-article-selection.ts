import { type Details, navigate } from "../../app/navigation.ts";
import { readArticleViewState, selectArticles } from "./article-view-state.ts";
import type { ArticleWindows } from "./use-article-windows.ts";

/** What the right pane shows for a selection. */
export function detailsOf(selected: ReadonlySet<string>): Details | null {
  const ids = [...selected];
  const [only] = ids;
  if (only === undefined) return null;
  return ids.length === 1 ? { kind: "article", id: only } : { kind: "articles", ids };
}

/** A set with one id more or one less. */
export function toggled(selected: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(selected);
  if (!next.delete(id)) next.add(id);
  return next;
}

function apply(active: number, selected: ReadonlySet<string>, pivot?: number): void {
  selectArticles(active, selected, pivot);
  navigate.select(detailsOf(selected));
}

export interface ArticleSelectionActions {
  /** Click and arrow keys: this row only. */
  readonly single: (index: number) => Promise<void>;
  /** Ctrl click and Space: this row more or less. */
  readonly toggle: (index: number) => void;
  /** Shift click and Shift arrows: from where the range began to here. */
  readonly extend: (index: number) => Promise<void>;
  readonly all: (total: number) => Promise<void>;
  readonly clear: () => void;
}

/** The ways to select rows of the table; the right pane follows. */
export function articleSelection(windows: ArticleWindows): ArticleSelectionActions {
  return {
    single: async (index) => {
      const id = windows.rowAt(index)?.id;
      apply(index, new Set(id === undefined ? [] : [id]));
      if (id !== undefined) return;
      // A key jumped to a row that is still on its way: it is selected when it comes, if the cursor is still there.
      const ids = await windows.idsBetween(index, index);
      if (readArticleViewState().active === index) apply(index, new Set(ids));
    },
    toggle: (index) => {
      const id = windows.rowAt(index)?.id;
      if (id !== undefined) apply(index, toggled(readArticleViewState().selected, id));
    },
    extend: async (index) => {
      const { pivot } = readArticleViewState();
      const from = pivot < 0 ? index : pivot;
      apply(index, new Set(await windows.idsBetween(from, index)), from);
    },
    all: async (total) => {
      if (total === 0) return;
      const { active } = readArticleViewState();
      apply(Math.max(0, active), new Set(await windows.idsBetween(0, total - 1)), 0);
    },
    clear: () => apply(readArticleViewState().active, new Set()),
  };
}
