import {
  type InfiniteData,
  keepPreviousData,
  type QueryClient,
  useInfiniteQuery,
} from "@tanstack/react-query";
import { useMemo } from "react";
import type { MethodInput, MethodOutput } from "../../../shared/contract/index.ts";
import type { SearchHit } from "../../../shared/contract/search.contract.ts";
import type { AppError } from "../../../shared/errors.ts";
import { createStore, useStore } from "../../client/store.ts";
import { fetchWorkbench, toAppError } from "../../client/workbench-client.ts";
import { useSteady } from "../../ui/use-steady.ts";

type SearchInput = MethodInput<"search.articles">;
export type SearchQuestion = Omit<SearchInput, "cursor" | "limit" | "step" | "rankingId">;
export type SearchSummary = Omit<MethodOutput<"search.articles">, "hits" | "nextCursor">;
export type RankingStep = NonNullable<SearchInput["step"]>;

export interface FoundSummary {
  /** The first page's word on the whole; null until it is there. */
  readonly summary: SearchSummary | null;
  /** What is shown answers an older question; the new answer is on its way. */
  readonly isOld: boolean;
}

export interface SearchPages extends FoundSummary {
  readonly hits: readonly SearchHit[];
  readonly error: AppError | null;
  readonly loadMore: () => void;
  readonly retry: () => void;
  /** The exact order was asked for and is not there yet. */
  readonly isRanking: boolean;
}

const PAGE_HITS = 50;
/** The newest hits come first when the best take longer than this to find. */
const NEWEST_AFTER_MS = 150;
const FIRST: string | null = null;
/** Not a method's name: pages stay as they are while articles come in, until somebody asks for the new ones. */
export const PAGES_KEY = "search.pages";

/** The question whose hits are to be ranked exactly. */
const exactStore = createStore<{ readonly key: string | null }>({ key: null });

/** A name for a ranking: events carry it. */
export function rankingIdOf(question: SearchQuestion): string {
  let hash = 0x811c9dc5;
  for (const char of JSON.stringify(question)) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return `window-${hash.toString(36)}`;
}

/** Ranks all hits of a question: may take a while, and ends when another is asked. */
export function rankAll(question: SearchQuestion): void {
  exactStore.set({ key: JSON.stringify(question) });
}

/** Asks for the pages on screen again. */
export function refreshPages(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: [PAGES_KEY] });
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

type Pages = InfiniteData<MethodOutput<"search.articles">, string | null>;
/** Of a step's answer: all pages, or what the first says of the whole. */
type Part<Shown> = (data: Pages) => Shown;
const allPages: Part<Pages> = (data) => data;
const firstSummary: Part<SearchSummary | null> = ({ pages }) => {
  const [first] = pages;
  if (first === undefined) return null;
  const { hits: _hits, nextCursor: _next, ...summary } = first;
  return summary;
};

interface StepOptions<Shown> {
  readonly step: RankingStep | null;
  readonly enabled: boolean;
  readonly part: Part<Shown>;
}

function useStep<Shown>(question: SearchQuestion, { step, enabled, part }: StepOptions<Shown>) {
  return useInfiniteQuery({
    queryKey: [PAGES_KEY, question, step],
    queryFn: async ({ pageParam, signal }) => {
      if (step === "newest" && pageParam === null) await wait(NEWEST_AFTER_MS, signal);
      const asked = { ...question, cursor: pageParam, limit: PAGE_HITS };
      const ranked = step === null ? {} : { step, rankingId: rankingIdOf(question) };
      return fetchWorkbench("search.articles", { ...asked, ...ranked }, signal);
    },
    initialPageParam: FIRST,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
    select: part,
    enabled,
  });
}

/** The step whose answer is shown: by relevance the best, before them the newest if those take long, at last all. */
function useShownStep<Shown>(question: SearchQuestion, enabled: boolean, part: Part<Shown>) {
  const ranked = question.order === "relevance";
  const exactKey = useStore(exactStore).key;
  const isExact = ranked && enabled && exactKey === JSON.stringify(question);
  const best = useStep(question, { step: ranked ? "best" : null, enabled, part });
  const bestIsThere = best.data !== undefined && !best.isPlaceholderData;
  const newestEnabled = enabled && ranked && !bestIsThere && best.error === null;
  const newest = useStep(question, { step: "newest", enabled: newestEnabled, part });
  const exact = useStep(question, { step: "exact", enabled: isExact, part });
  const exactIsThere = isExact && exact.data !== undefined && !exact.isPlaceholderData;
  const newestIsThere = ranked && newest.data !== undefined && !newest.isPlaceholderData;
  return {
    shown: exactIsThere ? exact : bestIsThere || !newestIsThere ? best : newest,
    isRanking: isExact && !exactIsThere && exact.error === null,
  };
}

/**
 * Full-text search in pages of fifty. The last answer stays until the next is there; a search nobody waits for is dropped.
 * By relevance the best of the newest hits come, before them the newest if those take long, and all in exact order once asked.
 */
export function useSearchPages(question: SearchQuestion, enabled: boolean): SearchPages {
  const { shown, isRanking } = useShownStep(question, enabled, allPages);
  const hits = useMemo(() => shown.data?.pages.flatMap((page) => page.hits) ?? [], [shown.data]);
  return {
    summary: shown.data?.pages[0] ?? null,
    hits,
    error: shown.error === null ? null : toAppError(shown.error),
    loadMore: useSteady(() => {
      if (shown.hasNextPage && !shown.isFetchingNextPage && !shown.isPlaceholderData) {
        void shown.fetchNextPage();
      }
    }),
    retry: () => void shown.refetch(),
    isOld: shown.isPlaceholderData,
    isRanking,
  };
}

/** What the first page says of the whole. */
export function useSearchSummary(question: SearchQuestion, enabled: boolean): FoundSummary {
  const { shown } = useShownStep(question, enabled, firstSummary);
  return { summary: shown.data ?? null, isOld: shown.isPlaceholderData };
}
