import { useMemo } from "react";
import { isSearching, type SearchState, usePlacePart } from "../../app/navigation.ts";
import { leftOutNow } from "./form-chips.ts";
import {
  type FoundSummary,
  type SearchPages,
  type SearchQuestion,
  useSearchPages,
  useSearchSummary,
} from "./use-search-pages.ts";

/** What of the search box is asked, without page and order: facets, lines and new results ask the same. */
export type Asked = Omit<SearchQuestion, "order" | "collapseCopies" | "typing">;

/** The question of the search box as the project is asked it. */
function questionOf(search: SearchState): SearchQuestion {
  const { query, filter, order, includeBoilerplate, collapseCopies, typing } = search;
  const leaveOut = [...leftOutNow(search.leaveOut, query)];
  return { query, filter, order, includeBoilerplate, collapseCopies, typing, leaveOut };
}

export function askedOf({ query, filter, includeBoilerplate, leaveOut }: SearchQuestion): Asked {
  return { query, filter, includeBoilerplate, ...(leaveOut === undefined ? {} : { leaveOut }) };
}

export function useQuestion(): SearchQuestion {
  const search = usePlacePart((place) => place.search);
  return useMemo(() => questionOf(search), [search]);
}

/** What was found for the question in the search box; shared by the box and the list through the cache. */
export function useFound(): SearchPages {
  return useSearchPages(useQuestion(), usePlacePart(isSearching));
}

/** The same without its rows: renders again only when the word on the whole is another, not with each page. */
export function useFoundSummary(): FoundSummary {
  return useSearchSummary(useQuestion(), usePlacePart(isSearching));
}
