import { isSearching, usePlacePart } from "../../app/navigation.ts";
import { searchCopy } from "../../copy/search.ts";
import styles from "./search-box.module.css";
import { useFoundSummary } from "./use-question.ts";

/** How much was found, at the end of the search box. */
export function SearchSummary() {
  const collapseCopies = usePlacePart((place) => place.search.collapseCopies);
  const searching = usePlacePart(isSearching);
  const { summary } = useFoundSummary();
  if (!searching || summary === null) return null;
  return (
    <span className={styles.summary} role="status">
      {searchCopy.found(summary.total, summary.totalIsLowerBound, collapseCopies)}
    </span>
  );
}
