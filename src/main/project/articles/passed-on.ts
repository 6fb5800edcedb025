/** Keys of a line that only a newer version knows, with their values. They are kept as they are and passed on. */
export type PassedOn = Readonly<Record<string, unknown>>;

const NONE: PassedOn = {};

/** The keys of a line that are not among the known ones: none, for nearly every line. */
export function unknownKeys(line: object, known: ReadonlySet<string>): PassedOn {
  const found = Object.entries(line).filter(([key]) => !known.has(key));
  return found.length === 0 ? NONE : Object.fromEntries(found);
}

/**
 * The keys of both. Where both have one key, the value whose JSON sorts last by its bytes stays: order, grouping and
 * repetition do not matter, and nothing grows beyond one value a key.
 */
export function joinedKeys(left: PassedOn, right: PassedOn): PassedOn {
  const joined: Record<string, unknown> = { ...left };
  for (const [key, value] of Object.entries(right))
    if (!(key in left) || Buffer.compare(bytesOf(value), bytesOf(left[key])) > 0) joined[key] = value;
  return joined;
}

/** A line of JSON: the keys of the format as they stand, then those of newer versions by name. */
export function lineWith(known: object, passedOn: PassedOn): string {
  const entries = Object.entries(passedOn);
  if (entries.length === 0) return JSON.stringify(known);
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify({ ...known, ...Object.fromEntries(sorted) });
}

function bytesOf(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value), "utf8");
}
