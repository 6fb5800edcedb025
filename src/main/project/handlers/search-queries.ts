import type { Handlers, MethodInput } from "../../../shared/contract/index.ts";
import { UserFacingError } from "../../../shared/result.ts";
import type { QueryContext } from "./contexts.ts";

type Queries = Handlers<"query", QueryContext>;

/** Not answered yet: the entries are filled one after the other. */
const notYet = (): never => {
  throw new UserFacingError({ code: "not_found", what: "method" });
};

export const searchQueries = {
  "search.articles": ({ search }, input) => {
    const { hits, ...rest } = search(requestOf(input));
    return { ...rest, hits: hits.map(({ articleKey: _key, ...hit }) => hit) };
  },
  "search.names": ({ names }, input) => ({ found: names.find(input.query, input.kinds, input.limit) }),
  "search.fresh": notYet,
  "search.explain": notYet,
  "search.complete": notYet,
  "search.facets": notYet,
  "search.timeline": notYet,
  "search.concordance": notYet,
  "search.nameList": notYet,
  "search.things": notYet,
  "search.state": notYet,
  "searches.list": notYet,
} satisfies Partial<Queries>;

function requestOf(input: MethodInput<"search.articles">) {
  const { filter, ...rest } = input;
  return { ...rest, filters: filter };
}
