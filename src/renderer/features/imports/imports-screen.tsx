/** To be written. */
export function ImportsScreen() {
  return <section></section>;
}
