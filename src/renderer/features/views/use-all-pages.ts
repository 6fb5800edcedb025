import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import type { MethodInput, MethodOutput } from "../../../shared/contract/index.ts";
import { fetchWorkbench } from "../../client/workbench-client.ts";

type PagedMethod = "views.timeline" | "views.matrix" | "views.coverage";

/** Pages of a list one after the other, as a table reads them: the first at once, the next when asked for. */
export function useAllPages<M extends PagedMethod>(
  method: M,
  input: Omit<MethodInput<M>, "offset" | "limit">,
  limit: number,
  enabled: boolean,
) {
  const result = useInfiniteQuery({
    queryKey: [method, input, "page by page"],
    queryFn: ({ pageParam, signal }) =>
      fetchWorkbench(method, { ...input, offset: pageParam, limit } as MethodInput<M>, signal),
    initialPageParam: 0,
    getNextPageParam: (last: MethodOutput<M>, pages) =>
      pages.length * limit < last.total ? pages.length * limit : null,
    placeholderData: keepPreviousData,
    enabled,
  });
  return {
    pages: result.data?.pages ?? [],
    total: result.data?.pages[0]?.total ?? 0,
    loadMore: () => {
      if (result.hasNextPage && !result.isFetchingNextPage) void result.fetchNextPage();
    },
  };
}

/** The first `most` rows of a list, for a picture: several pages where one is not enough. */
export async function firstRows<M extends PagedMethod, Row>(
  method: M,
  input: Omit<MethodInput<M>, "offset" | "limit">,
  limits: { readonly page: number; readonly most: number },
  rowsOf: (page: MethodOutput<M>) => readonly Row[],
): Promise<{ readonly total: number; readonly rows: readonly Row[]; readonly first: MethodOutput<M> }> {
  const ask = (offset: number) =>
    fetchWorkbench(method, { ...input, offset, limit: limits.page } as MethodInput<M>);
  const first = await ask(0);
  const rows = [...rowsOf(first)];
  while (rows.length < Math.min(first.total, limits.most)) {
    const next = rowsOf(await ask(rows.length));
    if (next.length === 0) break;
    rows.push(...next);
  }
  return { total: first.total, rows: rows.slice(0, limits.most), first };
}
