/** A register's value as a person reads it: words of anchors, labels of speakers, everything else as it is written. */
export function valueWords(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return String(value);
  if (Array.isArray(value)) {
    const words = value.map(valueWords).filter((part) => part !== null);
    return words.length === 0 ? null : words.join(" … ");
  }
  // A link of a chain says who in the article's words, or by its speaker.
  const speaker: unknown = Reflect.get(Object(value), "speaker");
  if (speaker !== undefined) return valueWords(Reflect.get(Object(value), "words") ?? speaker);
  for (const key of ["exact", "label", "actorId", "kind"]) {
    const part: unknown = Reflect.get(Object(value), key);
    if (typeof part === "string") return part;
  }
  return JSON.stringify(value);
}
