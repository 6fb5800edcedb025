/** All claims. */
export function ClaimsScreen() {
  return <section />;
}
