import type { Query, QueryClient } from "@tanstack/react-query";
import type { Topic } from "../../shared/contract/define.ts";
import { contract, isMethod } from "../../shared/contract/index.ts";
import { subscribeToWorkbench } from "./workbench-client.ts";

/** Whether a cached query, known by the method in its key, watches any of the topics. Other keys watch nothing. */
export function watchesAny(queryKey: readonly unknown[], topics: readonly Topic[]): boolean {
  const method = queryKey[0];
  if (!isMethod(method)) return false;
  const watched: readonly Topic[] = contract[method].topics;
  return watched.some((topic) => topics.includes(topic));
}

/**
 * Asks again what the topics made old: at once for what is on screen, later for the rest. A first answer still
 * on its way is dropped: it may have been read before the change, and the cache alone would wait for it.
 */
export async function invalidateTopics(client: QueryClient, topics: readonly Topic[]): Promise<void> {
  if (topics.length === 0) return;
  await invalidateWhere(client, (key) => watchesAny(key, topics));
}

async function invalidateWhere(
  client: QueryClient,
  old: (key: readonly unknown[]) => boolean,
): Promise<void> {
  const stale = (query: Query) => old(query.queryKey);
  const firstOnItsWay = (query: Query) =>
    stale(query) && query.state.data === undefined && query.state.fetchStatus === "fetching";
  await client.cancelQueries({ predicate: firstOnItsWay }, { silent: true });
  await client.invalidateQueries({ predicate: stale });
}

/** Keeps the cache true: each `changed` event, and a project process that came back, ask again. Answers with the stop function. */
export function startChangeFeed(client: QueryClient): () => void {
  return subscribeToWorkbench((event) => {
    if (event.name === "changed") void invalidateTopics(client, event.topics);
    if (event.name === "projectProcess.state" && event.state === "ready")
      void invalidateWhere(client, () => true);
  });
}
