import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import type { MethodInput, MethodOutput } from "../../shared/contract/index.ts";
import type { SearchHit } from "../../shared/contract/search.contract.ts";
import type { AppError } from "../../shared/errors.ts";
import { fetchWorkbench, toAppError } from "./workbench-client.ts";

export type SearchQuestion = Omit<MethodInput<"search.articles">, "cursor" | "limit">;

export interface SearchPages {
  /** The first page's word on the whole; null until it is there. */
  readonly summary: Pick<
    MethodOutput<"search.articles">,
    "total" | "totalIsLowerBound" | "ignored" | "rankedAmong"
  > | null;
  readonly hits: readonly SearchHit[];
  readonly error: AppError | null;
  readonly loadMore: () => void;
  readonly hasMore: boolean;
  readonly retry: () => void;
}

const PAGE_HITS = 50;
const FIRST: string | null = null;

/** Full-text search in pages of fifty. The last answer stays until the next is there; a search nobody waits for is dropped. */
export function useSearchPages(question: SearchQuestion, enabled: boolean): SearchPages {
  const result = useInfiniteQuery({
    queryKey: ["search.articles", question],
    queryFn: ({ pageParam, signal }) =>
      fetchWorkbench("search.articles", { ...question, cursor: pageParam, limit: PAGE_HITS }, signal),
    initialPageParam: FIRST,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
    enabled,
  });
  const pages = result.data?.pages ?? [];
  return {
    summary: pages[0] ?? null,
    hits: pages.flatMap((page) => page.hits),
    error: result.error === null ? null : toAppError(result.error),
    loadMore: () => {
      if (result.hasNextPage && !result.isFetchingNextPage) void result.fetchNextPage();
    },
    hasMore: result.hasNextPage,
    retry: () => void result.refetch(),
  };
}
