import { replaceEqualDeep, useQueries, useQueryClient } from "@tanstack/react-query";
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from "react";
import type { ArticleFilter, ArticleSort } from "../../../shared/contract/articles.contract.ts";
import type { MethodOutput } from "../../../shared/contract/index.ts";
import type { ArticleRow } from "../../../shared/contract/views.ts";
import type { AppError } from "../../../shared/errors.ts";
import { fetchWorkbench, toAppError } from "../../client/workbench-client.ts";

type ArticlePage = MethodOutput<"articles.list">;

/** Rows are fetched in windows of this many, the most the contract gives. */
const WINDOW_ROWS = 200;

/** The windows that hold the rows from `first` to `last`, both included. */
export function windowsBetween(first: number, last: number): readonly number[] {
  const from = Math.floor(Math.max(0, first) / WINDOW_ROWS);
  const to = Math.floor(Math.max(0, last) / WINDOW_ROWS);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/**
 * A new answer with the row objects of the last one wherever a row says the same, also when it stands elsewhere now: while
 * articles come in, rows move with every answer, and only what is new in them is drawn.
 */
export function sharedPage(before: ArticlePage | undefined, now: ArticlePage): ArticlePage {
  if (before === undefined) return now;
  const known = new Map(before.rows.map((row) => [row.id, row]));
  const rows = now.rows.map((row) => replaceEqualDeep(known.get(row.id), row));
  const isSame =
    now.total === before.total &&
    rows.length === before.rows.length &&
    rows.every((row, index) => row === before.rows[index]);
  return isSame ? before : { ...now, rows };
}

function windowQuery(filter: ArticleFilter, sort: ArticleSort, window: number) {
  const input = { filter, sort, offset: window * WINDOW_ROWS, limit: WINDOW_ROWS };
  return {
    queryKey: ["articles.list", input],
    queryFn: ({ signal }: { readonly signal: AbortSignal }) => fetchWorkbench("articles.list", input, signal),
    structuralSharing: (before: unknown, now: unknown) =>
      sharedPage(before as ArticlePage | undefined, now as ArticlePage),
  };
}

export interface ArticleWindows {
  /** Null until the first answer. */
  readonly total: number | null;
  readonly error: AppError | null;
  /** The row at an index; null while it is on its way. */
  readonly rowAt: (index: number) => ArticleRow | null;
  /** Says which rows are on screen. */
  readonly onRange: (first: number, last: number) => void;
  /** The ids of the rows from one index to another, both included, fetched where needed. */
  readonly idsBetween: (from: number, to: number) => Promise<readonly string[]>;
  readonly retry: () => void;
}

/** The articles of a filter in an order, as windows around what is on screen: scrolling 10,000 rows holds some hundreds. */
export function useArticleWindows(filter: ArticleFilter, sort: ArticleSort): ArticleWindows {
  const client = useQueryClient();
  const [range, setRange] = useState({ first: 0, last: 0 });
  const [lastTotal, setLastTotal] = useState<number | null>(null);
  const windows = windowsBetween(range.first, range.last);
  const results = useQueries({ queries: windows.map((window) => windowQuery(filter, sort, window)) });
  const failed = results.find((result) => result.error !== null);
  const answers = results.map((result, index) => `${windows[index]}:${result.dataUpdatedAt}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `answers` says when one of the results is another.
  const answered = useMemo(() => {
    const pages = new Map<number, ArticlePage>();
    for (const [index, result] of results.entries()) {
      const window = windows[index];
      if (window !== undefined && result.data !== undefined) pages.set(window, result.data);
    }
    return pages;
  }, [answers, filter, sort]);
  // Rows that come in by themselves are drawn in slices, behind what people do.
  const pages = useDeferredValue(answered);
  const total = pages.values().next().value?.total ?? null;
  useEffect(() => {
    if (total !== null) setLastTotal(total);
  }, [total]);
  const onRange = useCallback((first: number, last: number) => {
    const near = Math.floor(WINDOW_ROWS / 4);
    setRange((now) => {
      const next = { first: Math.max(0, first - near), last: last + near };
      const same =
        windowsBetween(now.first, now.last).join() === windowsBetween(next.first, next.last).join();
      return same ? now : next;
    });
  }, []);
  const idsBetween = useCallback(
    async (from: number, to: number) => {
      const [first, last] = from <= to ? [from, to] : [to, from];
      const loaded = await Promise.all(
        windowsBetween(first, last).map(async (window) => {
          const page = await client.fetchQuery(windowQuery(filter, sort, window));
          return page.rows.map((row, index) => ({ id: row.id, index: window * WINDOW_ROWS + index }));
        }),
      );
      return loaded
        .flat()
        .filter((row) => row.index >= first && row.index <= last)
        .map((row) => row.id);
    },
    [client, filter, sort],
  );
  const retry = useCallback(() => void client.refetchQueries({ queryKey: ["articles.list"] }), [client]);
  const error = failed === undefined || total !== null ? null : failed.error;
  const shownTotal = total ?? (failed === undefined ? lastTotal : null);
  return useMemo(
    () => ({
      total: shownTotal,
      error: error === null ? null : toAppError(error),
      rowAt: (index) => pages.get(Math.floor(index / WINDOW_ROWS))?.rows[index % WINDOW_ROWS] ?? null,
      onRange,
      idsBetween,
      retry,
    }),
    [shownTotal, error, pages, onRange, idsBetween, retry],
  );
}
