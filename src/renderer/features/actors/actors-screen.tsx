/** All actors. */
export function ActorsScreen() {
  return <section />;
}
