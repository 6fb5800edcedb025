import { isSearching, useNavigation } from "../../app/navigation.ts";
import { type SearchPages, useSearchPages } from "../../client/use-search-pages.ts";

/** What was found for the question in the search box; shared by the box and the list through the cache. */
export function useFound(): SearchPages {
  const { place } = useNavigation();
  const { query, filter, order, includeBoilerplate, collapseCopies, typing } = place.search;
  const question = { query, filter, order, includeBoilerplate, collapseCopies, typing };
  return useSearchPages(question, isSearching(place));
}
