import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import type { MethodOutput } from "../../../shared/contract/index.ts";
import type { AppError } from "../../../shared/errors.ts";
import { fetchWorkbench, toAppError } from "../../client/workbench-client.ts";
import { useFresh } from "./use-fresh.ts";
import { askedOf, useFoundSummary, useQuestion } from "./use-question.ts";

interface Beside<Out> {
  readonly data: Out | undefined;
  /** An older question's answer, while the next is on its way. */
  readonly isOld: boolean;
  readonly error: AppError | null;
}

/** What the results are made of, asked once their first page is there and again with it, so that all show one state. */
function useBesidePages<M extends "search.facets" | "search.timeline">(method: M): Beside<MethodOutput<M>> {
  const question = askedOf(useQuestion());
  const { summary, isOld } = useFoundSummary();
  const { round } = useFresh();
  const answer = useQuery({
    // Not a method's name: it follows the pages and not every change.
    queryKey: [`${method} of pages`, question, summary?.asOf, round],
    queryFn: ({ signal }) => fetchWorkbench(method, question, signal),
    enabled: summary !== null && !isOld,
    placeholderData: keepPreviousData,
  });
  // Figures and bars wait for what people do.
  const data = useDeferredValue(answer.data);
  return {
    data,
    isOld: answer.isPlaceholderData || isOld,
    error: answer.error === null ? null : toAppError(answer.error),
  };
}

/** Outlets, languages, actors and tags of the results with their counts. */
export function useFacets(): Beside<MethodOutput<"search.facets">> {
  return useBesidePages("search.facets");
}

/** Results in each month. */
export function useTimeline(): Beside<MethodOutput<"search.timeline">> {
  return useBesidePages("search.timeline");
}
