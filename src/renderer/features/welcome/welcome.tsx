/** To be written. */
export function Welcome() {
  return <section></section>;
}
