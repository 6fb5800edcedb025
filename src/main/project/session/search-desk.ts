import type { WorkbenchEvent } from "../../../shared/contract/events.ts";
import type { MethodInput, MethodOutput } from "../../../shared/contract/index.ts";
import { err, type Result } from "../../../shared/result.ts";
import { type KeyRange, mergeRanked, type RankedKeys } from "../search/rank-keys.ts";
import type { ReaderPool } from "./reader-pool.ts";

type Input = MethodInput<"search.articles">;

/** Searches in exact order: the one question that several reader threads answer together. */
export interface SearchDesk {
  articles(input: Input, signal: AbortSignal): Promise<Result<unknown>>;
}

/** What a reader answers to "search.plan". */
export interface RankingPlan {
  /** False: there is nothing to rank by, or few enough hits to rank at once. */
  readonly needsSlices: boolean;
  readonly slices: readonly KeyRange[];
}

/** Orders that were found and may be paged through. */
const ORDERS_KEPT = 20;

/**
 * Ranks by slices of the articles, as many at once as there are readers but one, which stays free for everything
 * else. Each slice is a point at which the search can be cancelled: a newer search aborts this one's signal. The order found is
 * kept, so that further pages are cut from the same list while articles come in.
 */
export function createSearchDesk(options: {
  readonly readers: ReaderPool;
  readonly publish: (event: WorkbenchEvent) => void;
}): SearchDesk {
  const { readers, publish } = options;
  const orders = new Map<string, readonly number[]>();
  let lastOrder = 0;

  async function ranked(
    input: Input,
    slices: readonly KeyRange[],
    signal: AbortSignal,
  ): Promise<Result<number[]>> {
    const found: RankedKeys[] = [];
    const waiting = [...slices];
    let failure: Result<never> | null = null;
    const tell = (): void => {
      if (input.rankingId === undefined) return;
      publish({
        name: "search.ranking",
        rankingId: input.rankingId,
        done: found.length,
        slices: slices.length,
      });
    };
    const work = async (): Promise<void> => {
      for (let slice = waiting.shift(); slice !== undefined && failure === null; slice = waiting.shift()) {
        const answer = await readers.read("search.slice", { input, range: slice }, signal);
        if (!answer.ok) failure ??= answer;
        else found.push(answer.value as RankedKeys);
        if (failure === null) tell();
      }
    };
    tell();
    await Promise.all(Array.from({ length: Math.max(1, readers.size - 1) }, work));
    return failure ?? { ok: true, value: mergeRanked(found) };
  }

  function remember(keys: readonly number[]): string {
    lastOrder += 1;
    const id = String(lastOrder);
    orders.set(id, keys);
    const [oldest] = orders.keys();
    if (orders.size > ORDERS_KEPT && oldest !== undefined) orders.delete(oldest);
    return id;
  }

  async function pageOf(
    id: string,
    cursor: string | null,
    input: Input,
    signal: AbortSignal,
  ): Promise<Result<unknown>> {
    const keys = orders.get(id);
    if (keys === undefined) return err({ code: "not_found", what: "order" });
    const page = await readers.read("search.page", { input: { ...input, cursor }, keys }, signal);
    if (!page.ok) return page;
    const answer = page.value as MethodOutput<"search.articles">;
    const nextCursor = answer.nextCursor === null ? null : `x:${id}:${answer.nextCursor}`;
    return { ok: true, value: { ...answer, nextCursor } };
  }

  return {
    async articles(input, signal) {
      const cursor = /^x:(\d{1,9}):(r:\d{1,9})$/u.exec(input.cursor ?? "");
      const [, id = "", place = null] = cursor ?? [];
      if (cursor !== null && orders.has(id)) return pageOf(id, place, input, signal);
      const isExact = input.order === "relevance" && input.step === "exact";
      if (!isExact || (input.cursor !== null && cursor === null)) {
        return readers.read("search.articles", input, signal);
      }
      const plan = await readers.read("search.plan", input, signal);
      if (!plan.ok) return plan;
      const { needsSlices, slices } = plan.value as RankingPlan;
      if (!needsSlices) return readers.read("search.articles", { ...input, cursor: place }, signal);
      const order = await ranked(input, slices, signal);
      return order.ok ? pageOf(remember(order.value), place, input, signal) : order;
    },
  };
}
