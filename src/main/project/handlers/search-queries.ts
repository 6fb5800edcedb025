import type { Handlers, MethodInput } from "../../../shared/contract/index.ts";
import type { KeyRange } from "../search/rank-keys.ts";
import { listSavedSearches } from "../search/saved-searches.repository.ts";
import type { SearchRequest, SearchResult } from "../search/search-request.ts";
import type { QueryContext } from "./contexts.ts";

type Queries = Handlers<"query", QueryContext>;

export const searchQueries = {
  "search.articles": ({ search }, input) => pageView(search.articles(requestOf(input))),
  "search.fresh": ({ search }, { filter, asOf, ...rest }) => search.fresh({ ...rest, filters: filter }, asOf),
  "search.explain": ({ search }, { query, typing }) => search.explain(query, typing),
  "search.spelling": ({ search }, { query }) => search.spelling(query),
  "search.complete": ({ completer }, { query, limit }) => completer.complete(query, limit),
  "search.facets": ({ search }, { filter, ...rest }) => search.facets({ ...rest, filters: filter }),
  "search.timeline": ({ search }, { filter, ...rest }) => search.timeline({ ...rest, filters: filter }),
  "search.concordance": ({ search }, input) => search.concordance(input),
  "search.nameList": ({ search }, input) => search.nameList(input),
  "search.things": ({ things }, input) => things.find(input),
  "search.names": ({ names }, input) => ({ found: names.find(input.query, input.kinds, input.limit) }),
  "search.state": ({ search }) => search.state(),
  "searches.list": ({ db, search }) => ({
    searches: listSavedSearches(db).map((saved) => {
      const count = saved.request === null ? null : search.count(saved.request);
      return {
        ...saved,
        total: count?.total ?? null,
        totalIsLowerBound: count?.totalIsLowerBound ?? false,
      };
    }),
  }),
} satisfies Partial<Queries>;

type PageInput = MethodInput<"search.articles">;

/** Steps of a search in exact order, which several reader threads share; asked by `session/search-desk.ts` only. */
export const rankingHandlers = {
  "search.plan": ({ search }: QueryContext, input: PageInput) => search.plan(requestOf(input)),
  "search.slice": ({ search }: QueryContext, { input, range }: { input: PageInput; range: KeyRange }) =>
    search.slice(requestOf(input), range),
  "search.page": ({ search }: QueryContext, { input, keys }: { input: PageInput; keys: readonly number[] }) =>
    pageView(search.articles(requestOf(input), keys)),
};

function requestOf({ filter, rankingId: _rankingId, ...rest }: PageInput): SearchRequest {
  return { ...rest, filters: filter };
}

function pageView({ hits, ...rest }: SearchResult) {
  return { ...rest, hits: hits.map(({ articleKey: _key, ...hit }) => hit) };
}
