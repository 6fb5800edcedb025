/** To be written. */
export function ArticleList() {
  return <section></section>;
}
