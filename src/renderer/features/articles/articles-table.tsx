/** To be written. */
export function ArticlesTable() {
  return <section></section>;
}
