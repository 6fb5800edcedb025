import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { MethodOutput } from "../../../shared/contract/index.ts";
import { fetchWorkbench } from "../../client/workbench-client.ts";

type Answer = MethodOutput<"search.complete">;
export type Completion = Answer["completions"][number];

const NONE: Answer = { replaces: { start: 0, end: 0 }, completions: [] };
const MOST = 8;
/** Keys that come quicker than this are one question. */
const PAUSE_MS = 40;

/** Completions of what stands before the caret; the newest question wins, the last answer stays until then. */
export function useCompletions(before: string, enabled: boolean): Answer {
  const [asked, setAsked] = useState(before);
  useEffect(() => {
    const timer = window.setTimeout(() => setAsked(before), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [before]);
  const worth = enabled && /\S\S$/u.test(asked);
  const { data } = useQuery({
    queryKey: ["search.complete", { query: asked, limit: MOST }],
    queryFn: async ({ signal }) => {
      const answer = await fetchWorkbench("search.complete", { query: asked, limit: MOST }, signal);
      return { asked, ...answer };
    },
    enabled: worth,
    placeholderData: keepPreviousData,
  });
  if (!worth || data === undefined || !isOfTheSameWord(before, data.asked, data.replaces.start)) return NONE;
  return { replaces: { start: data.replaces.start, end: before.length }, completions: data.completions };
}

/** Whether completions of what was asked still fit: only the last word changed since. */
export function isOfTheSameWord(before: string, asked: string, start: number): boolean {
  const word = before.slice(start);
  return before.slice(0, start) === asked.slice(0, start) && word !== "" && !/\s$/u.test(word);
}
