import type { Handlers } from "../../../shared/contract/index.ts";
import type { QueryContext } from "./contexts.ts";

type Queries = Handlers<"query", QueryContext>;

export const projectQueries: Pick<Queries, "search.articles" | "search.names"> = {
  "search.articles": ({ search }, input) => {
    const { filter, ...rest } = input;
    const result = search({ ...rest, filters: filter });
    return {
      total: result.total,
      totalIsLowerBound: result.totalIsLowerBound,
      hits: result.hits.map((hit) => ({
        articleId: hit.articleId,
        title: hit.title,
        outlet: hit.outlet,
        published: hit.published,
        snippet: { text: hit.snippet.text, marks: [...hit.snippet.marks] },
        copies: hit.copies,
        storyId: hit.storyId,
      })),
      nextCursor: result.nextCursor,
      understood: result.understood,
      ignored: result.ignored,
      rankedAmong: result.rankedAmong,
    };
  },
  "search.names": ({ names }, input) => ({ found: names.find(input.query, input.kinds, input.limit) }),
};
