/** Places of entries inside one file ("/inner/name.html"); a name that comes again gets its number. */
export function placeNames(): (name: string) => string {
  const seen = new Map<string, number>();
  return (name) => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return `/${name}${times === 1 ? "" : ` (${times})`}`;
  };
}
