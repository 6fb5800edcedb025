/** The first letters of an id: enough to name an article, short enough to type. */
export function shortId(id: string): string {
  return id.slice(0, 13);
}

/** "1 article", "2 articles". */
export function counted(count: number, noun: string): string {
  if (count === 1) return `1 ${noun}`;
  const plural = /[^aeiou]y$/u.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
  return `${count} ${plural}`;
}

/** Words as one line: a title with a line break must not look like two entries. */
export function oneLine(words: string): string {
  return words.replace(/[\s\p{Cc}]+/gu, " ").trim();
}

/** Outlet and date, as far as they are known. */
export function origin(outlet: string | null, published: string | null): string {
  return [outlet ?? "outlet unknown", published ?? "no date"].map(oneLine).join(", ");
}
