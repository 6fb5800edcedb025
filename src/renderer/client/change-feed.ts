import type { QueryClient } from "@tanstack/react-query";
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

/** Asks again what the topics made old: at once for what is on screen, later for the rest. */
export function invalidateTopics(client: QueryClient, topics: readonly Topic[]): void {
  if (topics.length === 0) return;
  void client.invalidateQueries({ predicate: (query) => watchesAny(query.queryKey, topics) });
}

/** Keeps the cache true: each `changed` event, and a project process that came back, ask again. Answers with the stop function. */
export function startChangeFeed(client: QueryClient): () => void {
  return subscribeToWorkbench((event) => {
    if (event.name === "changed") invalidateTopics(client, event.topics);
    if (event.name === "projectProcess.state" && event.state === "ready") void client.invalidateQueries();
  });
}
