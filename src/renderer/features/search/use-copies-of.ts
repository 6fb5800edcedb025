import { useQueries } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { fetchWorkbench } from "../../client/workbench-client.ts";
import type { Unfolded } from "./hit-rows.ts";
import { PAGES_KEY, type SearchQuestion } from "./use-search-pages.ts";

const MOST_COPIES = 200;

/** The stories whose copies are shown under their first hit, and those copies that the question finds. */
export function useCopiesOf(question: SearchQuestion): {
  readonly unfolded: ReadonlyMap<string, Unfolded>;
  readonly toggle: (storyId: string) => void;
} {
  const [stories, setStories] = useState<readonly string[]>([]);
  const answers = useQueries({
    queries: stories.map((storyId) => {
      const { typing, filter, ...rest } = question;
      const asked = {
        ...rest,
        typing,
        filter: { ...filter, storyId },
        collapseCopies: false,
        order: "oldest" as const,
      };
      return {
        queryKey: [PAGES_KEY, asked, "copies"],
        queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
          fetchWorkbench("search.articles", { ...asked, cursor: null, limit: MOST_COPIES }, signal),
      };
    }),
  });
  const unfolded = useMemo(
    () =>
      new Map(
        stories.map((storyId, index): [string, Unfolded] => {
          const data = answers[index]?.data;
          return [storyId, { hits: data?.hits ?? null, total: data?.total ?? 0 }];
        }),
      ),
    [stories, answers],
  );
  return {
    unfolded,
    toggle: (storyId) =>
      setStories((before) =>
        before.includes(storyId) ? before.filter((one) => one !== storyId) : [...before, storyId],
      ),
  };
}
