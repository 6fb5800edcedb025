import { useTable } from "@tanstack/react-table";
import { type KeyboardEvent, memo, useEffect, useId, useMemo, useRef } from "react";
import type { ArticleSort } from "../../../shared/contract/articles.contract.ts";
import { ARTICLE_COLUMNS } from "../../../shared/contract/articles.contract.ts";
import { navigate } from "../../app/navigation.ts";
import { articlesCopy } from "../../copy/articles.ts";
import { listKey } from "../../ui/list-keys.ts";
import { useFixedRows } from "../../ui/use-fixed-rows.ts";
import { columns, features, type GridRow } from "./article-columns.tsx";
import styles from "./article-grid.module.css";
import { ArticleGridHeader } from "./article-grid-header.tsx";
import { ArticleGridRow, type RowActs } from "./article-grid-row.tsx";
import { sortArticles, useArticleViewState } from "./article-view-state.ts";
import { changeColumns, useColumnState } from "./column-state.ts";
import { articleSelection } from "./use-article-selection.ts";
import type { ArticleWindows } from "./use-article-windows.ts";

const ROW_PX = 32;
const HEADER_PX = 32;
const TICK_PX = 36;

/** The contract's sort for the table's. */
function sortOf(id: string, desc: boolean): ArticleSort | null {
  const column = ARTICLE_COLUMNS.find((one) => one === id);
  return column === undefined ? null : { column, direction: desc ? "descending" : "ascending" };
}

function useArticleTable(rows: GridRow[]) {
  const { sort } = useArticleViewState();
  const { sizing, visibility } = useColumnState();
  const sorting = useMemo(() => [{ id: sort.column, desc: sort.direction === "descending" }], [sort]);
  return useTable({
    features,
    columns,
    data: rows,
    getRowId: (row) => String(row.index),
    manualSorting: true,
    enableMultiSort: false,
    enableSortingRemoval: false,
    columnResizeMode: "onChange",
    state: { sorting, columnSizing: sizing, columnVisibility: visibility },
    onSortingChange: (updater) => {
      const [first] = typeof updater === "function" ? updater(sorting) : updater;
      const next = first === undefined ? null : sortOf(first.id, first.desc);
      if (next !== null) sortArticles(next);
    },
    onColumnSizingChange: (updater) =>
      changeColumns((now) => ({ sizing: typeof updater === "function" ? updater(now.sizing) : updater })),
    onColumnVisibilityChange: (updater) =>
      changeColumns((now) => ({
        visibility: typeof updater === "function" ? updater(now.visibility) : updater,
      })),
  });
}

export type ArticleTable = ReturnType<typeof useArticleTable>;

export interface ArticleGridProps {
  readonly windows: ArticleWindows;
  readonly total: number;
}

/** The full-width table: rows on screen only, one tab stop, arrow keys, Shift and Ctrl select, Enter opens. */
export const ArticleGrid = memo(function ArticleGrid({ windows, total }: ArticleGridProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const baseId = useId();
  const { active, selected, sort } = useArticleViewState();
  const list = useFixedRows({
    ...{ scroller, count: total, rowHeight: ROW_PX, head: HEADER_PX },
    ...(active > 0 ? { start: active } : {}),
  });
  const items = list.rows;
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  const { onRange } = windows;
  const { show } = list;
  useEffect(() => onRange(first, last), [first, last, onRange]);
  const lastSort = useRef(sort);
  useEffect(() => {
    if (lastSort.current !== sort) show(0);
    lastSort.current = sort;
  }, [sort, show]);
  useEffect(() => {
    scroller.current?.focus({ preventScroll: true });
  }, []);
  const rows = items.map((item) => ({ index: item.index, article: windows.rowAt(item.index) }));
  const keys = rowKeys(rows);
  const table = useArticleTable(rows);
  const leaves = table.getVisibleLeafColumns();
  const template = `${TICK_PX}px ${leaves.map((column) => widthOf(column.id, column.getSize())).join(" ")}`;
  // Said and not found out: the narrowest that the columns can be, without laying out each cell for it.
  const minInlineSize = leaves.reduce((sum, column) => sum + column.getSize(), TICK_PX);
  const shown = leaves.map((column) => column.id).join();
  const selection = articleSelection(windows);
  const open = (index: number) => {
    const id = windows.rowAt(index)?.id;
    if (id === undefined) return;
    void selection.single(index);
    navigate.openArticle(id);
  };
  const latest = useRef({ selection, open });
  useEffect(() => {
    latest.current = { selection, open };
  });
  const acts = useMemo<RowActs>(
    () => ({
      single: (index) => void latest.current.selection.single(index),
      toggle: (index) => latest.current.selection.toggle(index),
      extend: (index) => void latest.current.selection.extend(index),
      open: (index) => latest.current.open(index),
    }),
    [],
  );
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const page = Math.max(1, Math.floor(event.currentTarget.clientHeight / ROW_PX) - 2);
    const step = listKey(event, { active, total, page });
    if (step === null || event.target !== event.currentTarget) return;
    event.preventDefault();
    if ("index" in step) {
      show(step.index);
      if (step.kind === "extend") void selection.extend(step.index);
      else void selection.single(step.index);
    } else if (step.kind === "open") open(active);
    else if (step.kind === "toggle") selection.toggle(active);
    else void selection.all(total);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows out of sight do not exist, so this is no table element.
    <div
      ref={scroller}
      role="grid"
      aria-label={articlesCopy.table}
      aria-rowcount={total + 1}
      aria-colcount={leaves.length + 1}
      aria-multiselectable="true"
      tabIndex={0}
      className={styles.scroller}
      data-article-grid=""
      {...(active >= first && active <= last ? { "aria-activedescendant": `${baseId}-${active}` } : {})}
      onKeyDown={onKeyDown}
    >
      <ArticleGridHeader
        table={table}
        template={template}
        minInlineSize={minInlineSize}
        total={total}
        selection={selection}
        count={selected.size}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: rows out of sight do not exist, so this is no tbody. */}
      <div role="rowgroup" className={styles.body} style={{ blockSize: list.height, minInlineSize }}>
        <div ref={list.sheet} role="presentation">
          {table.getRowModel().rows.map((row, place) => {
            const { index, article } = row.original;
            return (
              <ArticleGridRow
                key={keys[place]}
                id={`${baseId}-${index}`}
                table={table}
                row={row}
                top={items[place]?.top ?? 0}
                template={template}
                shown={shown}
                isSelected={article !== null && selected.has(article.id)}
                isActive={index === active}
                acts={acts}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
});

/**
 * A row goes by its article, so that it is moved and not drawn again when others come in before it. Two windows of
 * different answers can both hold an article; the second is known by its place.
 */
function rowKeys(rows: readonly GridRow[]): readonly string[] {
  const seen = new Set<string>();
  return rows.map(({ index, article }) => {
    if (article === null || seen.has(article.id)) return String(index);
    seen.add(article.id);
    return article.id;
  });
}

/** The title takes what is left; the others keep their width. */
function widthOf(id: string, size: number): string {
  return id === "title" ? `minmax(${size}px, 1fr)` : `${size}px`;
}
