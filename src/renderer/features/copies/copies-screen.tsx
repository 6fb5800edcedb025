/** The review of copies. */
export function CopiesScreen() {
  return <section />;
}
