/** Keys of a line that only a newer version knows, with their values. They are kept as they are and passed on. */
export type PassedOn = Readonly<Record<string, unknown>>;

export function unknownKeys(line: object, known: readonly string[]): PassedOn {
  return Object.fromEntries(Object.entries(line).filter(([key]) => !known.includes(key)));
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
  const sorted = Object.entries(passedOn).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify({ ...known, ...Object.fromEntries(sorted) });
}

function bytesOf(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value), "utf8");
}
