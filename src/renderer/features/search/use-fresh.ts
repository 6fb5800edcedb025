import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect } from "react";
import type { Topic } from "../../../shared/contract/define.ts";
import type { MethodOutput } from "../../../shared/contract/index.ts";
import { createStore, useStore } from "../../client/store.ts";
import { callWorkbench, subscribeToWorkbench } from "../../client/workbench-client.ts";
import { askedOf, useFoundSummary, useQuestion } from "./use-question.ts";
import { refreshPages, type SearchQuestion } from "./use-search-pages.ts";

type Fresh = MethodOutput<"search.fresh">;

/** What is known of results that came in after the pages on screen; `round` counts how often those were asked again. */
interface FreshState {
  readonly asOf: string;
  readonly fresh: Fresh | null;
  readonly round: number;
}

const store = createStore<FreshState>({ asOf: "", fresh: null, round: 0 });
const WATCHED: readonly Topic[] = ["articles", "zones", "tags", "copies", "claims", "index"];
/** So often at most are the pages looked at again while much changes (ms). */
const PAUSE_MS = 1500;

function showNew(client: QueryClient): void {
  store.set(({ asOf, round }) => ({ asOf, fresh: null, round: round + 1 }));
  refreshPages(client);
}

/**
 * Keeps pages still while articles come in: they are asked again when something changed and nothing new would move them,
 * else the number of new results is kept for a button. Belongs on screen once.
 */
export function useKeepFresh(enabled: boolean): void {
  const client = useQueryClient();
  const question = useQuestion();
  const { summary, isOld } = useFoundSummary();
  const asOf = summary === null || isOld ? null : summary.asOf;
  const isEmpty = summary?.total === 0;
  useEffect(() => {
    if (!enabled || asOf === null) return undefined;
    store.set((before) => (before.asOf === asOf ? before : { ...before, asOf, fresh: null }));
    return watch(client, question, asOf, isEmpty);
  }, [enabled, client, question, asOf, isEmpty]);
}

/** Looks after each change, in pauses; answers with the stop function. */
function watch(client: QueryClient, question: SearchQuestion, asOf: string, isEmpty: boolean): () => void {
  let timer: number | undefined;
  let lastLook = 0;
  const stopper = new AbortController();
  const look = async () => {
    timer = undefined;
    lastLook = performance.now();
    const answer = await callWorkbench("search.fresh", { ...askedOf(question), asOf }, stopper.signal);
    if (!answer.ok || stopper.signal.aborted) return;
    const { newResults, rebuilt } = answer.value;
    if (isEmpty || (newResults === 0 && !rebuilt)) showNew(client);
    else store.set((before) => ({ ...before, asOf, fresh: answer.value }));
  };
  const stop = subscribeToWorkbench((event) => {
    if (event.name !== "changed" || !event.topics.some((topic) => WATCHED.includes(topic))) return;
    const next = Math.max(120, lastLook + PAUSE_MS - performance.now());
    timer ??= window.setTimeout(() => void look(), next);
  });
  return () => {
    stop();
    stopper.abort();
    window.clearTimeout(timer);
  };
}

/** New results since the pages on screen, and how to see them; `round` changes when pages were asked again. */
export function useFresh(): {
  readonly fresh: Fresh | null;
  readonly round: number;
  readonly show: () => void;
} {
  const client = useQueryClient();
  const { fresh, round } = useStore(store);
  const show = useCallback(() => showNew(client), [client]);
  return { fresh, round, show };
}
