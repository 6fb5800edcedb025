import { useDeferredValue, useMemo } from "react";
import type { Span } from "../../../shared/domain/anchor.ts";
import { highlightSpans } from "../../../shared/text/search/highlight.ts";
import { parseQuery } from "../../../shared/text/search/query.ts";
import { isSearching, useNavigation } from "../../app/navigation.ts";

const NONE: readonly Span[] = [];
/** Longer texts (UTF-16 units) are not searched here: the window would wait. */
const LONGEST_TEXT = 600_000;
const MOST_HITS = 2000;

/** Where the question of the search box is answered in an article. It follows when there is time: reading comes first. */
export function useSearchHits(text: string): readonly Span[] {
  const { place } = useNavigation();
  const asked = isSearching(place) && text.length <= LONGEST_TEXT ? place.search.query : "";
  const query = useDeferredValue(asked, "");
  return useMemo(
    () => (query === "" ? NONE : highlightSpans(text, parseQuery(query).tree, "body").slice(0, MOST_HITS)),
    [text, query],
  );
}
