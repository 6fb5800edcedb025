import { useQueries, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import type { CopyLinkView } from "../../../shared/contract/copies.contract.ts";
import type { MethodInput, MethodOutput } from "../../../shared/contract/index.ts";
import type { AppError } from "../../../shared/errors.ts";
import type { ArticlePair } from "../../app/navigation.ts";
import { idsByPages } from "../../client/list-selection.ts";
import { fetchWorkbench, toAppError } from "../../client/workbench-client.ts";

export type QueueShow = MethodInput<"copies.queue">["show"];
type QueuePage = MethodOutput<"copies.queue">;
export type QueueCounts = Omit<QueuePage, "links">;

/** The most that the contract gives at once. */
const PAGE_ROWS = 200;

/** One text for a pair, whichever article comes first. */
export function pairKey({ a, b }: ArticlePair): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

export interface CopyQueue {
  /** Null until the first answer. */
  readonly counts: QueueCounts | null;
  readonly error: AppError | null;
  readonly linkAt: (index: number) => CopyLinkView | null;
  /** Index of a loaded pair, or -1. */
  readonly indexOf: (pair: ArticlePair) => number;
  readonly onRange: (first: number, last: number) => void;
  /** Loads one more row that is not on screen. */
  readonly want: (index: number) => void;
  /** The keys of the pairs from one row to another, fetched where needed. */
  readonly keysBetween: (from: number, to: number) => Promise<readonly string[]>;
  /** Changes whenever newer answers are shown. */
  readonly stamp: number;
  readonly retry: () => void;
}

/** The pages that hold the rows from `first` to `last`, both included, and the row `wanted`. */
function pagesOf(first: number, last: number, wanted: number): readonly number[] {
  const page = (row: number) => Math.floor(row / PAGE_ROWS);
  const pages = Array.from({ length: page(last) - page(first) + 1 }, (_, index) => page(first) + index);
  return [...new Set([...pages, page(wanted)])];
}

function pageQuery(show: QueueShow, personId: string | null, offset: number) {
  const input = { show, ...(personId === null ? {} : { personId }), offset, limit: PAGE_ROWS };
  return {
    queryKey: ["copies.queue", input],
    queryFn: ({ signal }: { readonly signal: AbortSignal }) => fetchWorkbench("copies.queue", input, signal),
  };
}

/** The queue in pages around what is on screen; of one person only what they decided on. */
export function useCopyQueue(show: QueueShow, personId: string | null): CopyQueue {
  const client = useQueryClient();
  const [range, setRange] = useState({ first: 0, last: 0 });
  const [lastCounts, setLastCounts] = useState<QueueCounts | null>(null);
  const [wanted, setWanted] = useState(0);
  const pages = pagesOf(range.first, range.last, wanted);
  const results = useQueries({
    queries: pages.map((page) => pageQuery(show, personId, page * PAGE_ROWS)),
  });
  const newest = results.find((result) => result.data !== undefined)?.data;
  useEffect(() => {
    if (newest !== undefined) setLastCounts(newest);
  }, [newest]);
  const links = new Map<number, CopyLinkView>();
  for (const [order, result] of results.entries()) {
    const offset = (pages[order] ?? 0) * PAGE_ROWS;
    for (const [index, link] of (result.data?.links ?? []).entries()) links.set(offset + index, link);
  }
  const onRange = useCallback((first: number, last: number) => {
    const near = PAGE_ROWS / 4;
    const next = { first: Math.max(0, first - near), last: last + near };
    const page = (row: number) => Math.floor(row / PAGE_ROWS);
    setRange((now) =>
      page(now.first) === page(next.first) && page(now.last) === page(next.last) ? now : next,
    );
  }, []);
  const failed = results.find((result) => result.error !== null);
  return {
    counts: newest ?? (failed === undefined ? lastCounts : null),
    error: failed === undefined || newest !== undefined ? null : toAppError(failed.error),
    linkAt: (index) => links.get(index) ?? null,
    indexOf: (pair) => {
      const key = pairKey(pair);
      for (const [index, link] of links) if (pairKey(link) === key) return index;
      return -1;
    },
    onRange,
    want: setWanted,
    keysBetween: (from, to) =>
      idsByPages(from, to, PAGE_ROWS, async (offset) => {
        const page = await client.fetchQuery(pageQuery(show, personId, offset));
        return page.links.map((link) => ({ id: pairKey(link) }));
      }),
    stamp: Math.max(0, ...results.map((result) => result.dataUpdatedAt)),
    retry: () => void client.refetchQueries({ queryKey: ["copies.queue"] }),
  };
}
