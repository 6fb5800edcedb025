/** How much was found, at the end of the search box. */
export function SearchSummary() {
  return null;
}
