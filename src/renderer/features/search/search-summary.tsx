import { isSearching, useNavigation } from "../../app/navigation.ts";
import { searchCopy } from "../../copy/search.ts";
import styles from "./search-box.module.css";
import { useFound } from "./use-question.ts";

/** How much was found, at the end of the search box. */
export function SearchSummary() {
  const { place } = useNavigation();
  const { summary } = useFound();
  if (!isSearching(place) || summary === null) return null;
  return (
    <span className={styles.summary} role="status">
      {searchCopy.found(summary.total, summary.totalIsLowerBound, place.search.collapseCopies)}
    </span>
  );
}
