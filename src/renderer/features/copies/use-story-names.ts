import { useMemo } from "react";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";

/** What stands over the pairs of a story: its origin's title and how many articles it has. */
export type StoryNames = ReadonlyMap<string, { readonly title: string; readonly articles: number }>;

const SHOWN_STORIES = 200;

/** The newest stories by id. Pairs of older ones show their own titles. */
export function useStoryNames(): StoryNames {
  const { data } = useWorkbenchQuery("stories.list", { offset: 0, limit: SHOWN_STORIES });
  return useMemo(
    () =>
      new Map(
        (data?.stories ?? []).map((story) => [
          story.id,
          { title: story.members[0]?.title ?? "", articles: story.members.length },
        ]),
      ),
    [data],
  );
}
