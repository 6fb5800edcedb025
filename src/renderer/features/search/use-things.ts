import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import type { MethodOutput } from "../../../shared/contract/index.ts";
import { THING_KINDS } from "../../../shared/contract/search.contract.ts";
import type { AppError } from "../../../shared/errors.ts";
import { isSearching, type SearchTab, useNavigation } from "../../app/navigation.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { fetchWorkbench, toAppError } from "../../client/workbench-client.ts";
import { useFresh } from "./use-fresh.ts";
import { askedOf, useQuestion } from "./use-question.ts";

export type ThingKind = (typeof THING_KINDS)[number];
export type Thing = MethodOutput<"search.things">["things"][number];
export type Line = MethodOutput<"search.concordance">["rows"][number];
export const LINE_ORDERS = ["place", "left", "right"] as const;
export type LineOrder = (typeof LINE_ORDERS)[number];

export interface Rows<Row> {
  readonly rows: readonly Row[];
  /** False until the first rows of this question are there. */
  readonly isThere: boolean;
  readonly error: AppError | null;
  readonly hasMore: boolean;
  readonly loadMore: () => void;
  readonly retry: () => void;
}

const PAGE = 100;
const FIRST: string | null = null;

export function isThingKind(tab: SearchTab): tab is ThingKind {
  return THING_KINDS.some((kind) => kind === tab);
}

/** How many of each kind the question finds; null while not known. */
export function useThingTotals(): ReadonlyMap<ThingKind, number> | null {
  const { place } = useNavigation();
  const { query } = place.search;
  const answer = useWorkbenchQuery(
    "search.things",
    { query, kinds: [...THING_KINDS], cursor: null, limit: 1 },
    { enabled: isSearching(place), keepPrevious: true },
  );
  if (answer.data === undefined) return null;
  return new Map(answer.data.totals.map(({ kind, count }) => [kind, count]));
}

/** Claims, quotes, actors, memos or tags that have the words of the question. */
export function useThings(kind: ThingKind): Rows<Thing> & { readonly ignored: readonly string[] } {
  const { query } = useNavigation().place.search;
  const result = useInfiniteQuery({
    queryKey: ["search.things", { query, kinds: [kind] }],
    queryFn: ({ pageParam, signal }) =>
      fetchWorkbench("search.things", { query, kinds: [kind], cursor: pageParam, limit: PAGE }, signal),
    initialPageParam: FIRST,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
  return {
    ...rowsOf(result),
    rows: result.data?.pages.flatMap((page) => page.things) ?? [],
    ignored: result.data?.pages[0]?.ignored ?? [],
  };
}

/** Every hit in its line. Stays as it is while articles come in, like the pages. */
export function useLines(
  sort: LineOrder,
  width: number,
): Rows<Line> & { readonly sortedAmong: number | null } {
  const question = askedOf(useQuestion());
  const { round } = useFresh();
  const result = useInfiniteQuery({
    queryKey: ["search.lines", question, sort, width, round],
    queryFn: ({ pageParam, signal }) =>
      fetchWorkbench(
        "search.concordance",
        { ...question, sort, width, cursor: pageParam, limit: PAGE },
        signal,
      ),
    initialPageParam: FIRST,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
  return {
    ...rowsOf(result),
    rows: result.data?.pages.flatMap((page) => page.rows) ?? [],
    sortedAmong: result.data?.pages[0]?.sortedAmong ?? null,
  };
}

interface Paged {
  readonly data: unknown;
  readonly error: unknown;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly isPlaceholderData: boolean;
  readonly fetchNextPage: () => unknown;
  readonly refetch: () => unknown;
}

function rowsOf(result: Paged): Omit<Rows<never>, "rows"> {
  return {
    isThere: result.data !== undefined,
    error: result.error === null ? null : toAppError(result.error),
    hasMore: result.hasNextPage,
    loadMore: () => {
      if (result.hasNextPage && !result.isFetchingNextPage && !result.isPlaceholderData) {
        result.fetchNextPage();
      }
    },
    retry: () => void result.refetch(),
  };
}
