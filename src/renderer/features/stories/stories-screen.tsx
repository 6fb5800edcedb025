/** All stories. */
export function StoriesScreen() {
  return <section />;
}
