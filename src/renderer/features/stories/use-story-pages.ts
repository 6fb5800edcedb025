import { useQueries, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import type { MethodOutput } from "../../../shared/contract/index.ts";
import type { AppError } from "../../../shared/errors.ts";
import { idsByPages } from "../../client/list-selection.ts";
import { fetchWorkbench, toAppError } from "../../client/workbench-client.ts";

export type Story = MethodOutput<"stories.list">["stories"][number];

/** The most that the contract gives at once. */
const PAGE_STORIES = 200;

export interface StoryPages {
  /** Null until the first answer. */
  readonly total: number | null;
  readonly error: AppError | null;
  readonly storyAt: (index: number) => Story | null;
  /** Index of a loaded story, or -1. */
  readonly indexOf: (storyId: string) => number;
  readonly onRange: (first: number, last: number) => void;
  readonly idsBetween: (from: number, to: number) => Promise<readonly string[]>;
  /** The articles of stories, wherever in the list they are. */
  readonly articlesOf: (storyIds: ReadonlySet<string>) => Promise<readonly string[]>;
  readonly retry: () => void;
}

function pageQuery(offset: number) {
  const input = { offset, limit: PAGE_STORIES };
  return {
    queryKey: ["stories.list", input],
    queryFn: ({ signal }: { readonly signal: AbortSignal }) => fetchWorkbench("stories.list", input, signal),
  };
}

/** The stories in pages around what is on screen. */
export function useStoryPages(): StoryPages {
  const client = useQueryClient();
  const [range, setRange] = useState({ from: 0, to: 0 });
  const [lastTotal, setLastTotal] = useState<number | null>(null);
  const pages = Array.from({ length: range.to - range.from + 1 }, (_, index) => range.from + index);
  const results = useQueries({
    queries: pages.map((page) => {
      return pageQuery(page * PAGE_STORIES);
    }),
  });
  const stories = new Map<number, Story>();
  for (const [order, result] of results.entries()) {
    const offset = (range.from + order) * PAGE_STORIES;
    for (const [index, story] of (result.data?.stories ?? []).entries()) stories.set(offset + index, story);
  }
  const total = results.find((result) => result.data !== undefined)?.data?.total ?? null;
  useEffect(() => {
    if (total !== null) setLastTotal(total);
  }, [total]);
  const onRange = useCallback((first: number, last: number) => {
    const [from, to] = [first, last].map((index) => Math.floor(index / PAGE_STORIES));
    if (from === undefined || to === undefined) return;
    setRange((now) => (now.from === from && now.to === to ? now : { from, to }));
  }, []);
  const failed = results.find((result) => result.error !== null);
  return {
    total: total ?? (failed === undefined ? lastTotal : null),
    error: failed === undefined || total !== null ? null : toAppError(failed.error),
    storyAt: (index) => stories.get(index) ?? null,
    indexOf: (storyId) => {
      for (const [index, story] of stories) if (story.id === storyId) return index;
      return -1;
    },
    onRange,
    idsBetween: (from, to) =>
      idsByPages(
        from,
        to,
        PAGE_STORIES,
        async (offset) => (await client.fetchQuery(pageQuery(offset))).stories,
      ),
    articlesOf: async (storyIds) => {
      const found: string[] = [];
      for (let offset = 0; offset < (total ?? 0); offset += PAGE_STORIES) {
        const page = await client.fetchQuery(pageQuery(offset));
        for (const story of page.stories)
          if (storyIds.has(story.id)) found.push(...story.members.map((member) => member.articleId));
      }
      return found;
    },
    retry: () => void client.refetchQueries({ queryKey: ["stories.list"] }),
  };
}
