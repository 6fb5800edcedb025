/** To be written. */
export function SearchResults() {
  return <section></section>;
}
