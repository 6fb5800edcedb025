const INTRODUCED =
  /((?:\p{Lu}[\p{L}\p{M}'’&-]*(?:\s+(?:of|for|the|and|de|del|la|du|des|der|für)){0,3}\s+){1,9}\p{Lu}[\p{L}\p{M}'’&-]*)\s+\(["“]?(\p{Lu}[\p{Lu}\p{N}&-]{1,9})["”]?\)/gu;
const SMALL = /^(?:of|for|the|and|de|del|la|du|des|der|für|et|y)$/u;

/**
 * Acronyms that a text introduces in brackets, with their long forms: "International Atomic Energy Agency (IAEA)".
 * The letters must be the beginnings of the long form's last words. Linear time: at most ten words are looked at.
 */
export function longForms(text: string, names: readonly string[]): ReadonlyMap<string, string> {
  const known = new Set(names);
  const found = new Map<string, string>();
  for (const [, words = "", acronym = ""] of text.matchAll(INTRODUCED)) {
    const long = spelledOut(words.split(/\s+/u), acronym);
    if (long !== null && known.has(long)) found.set(acronym, long);
  }
  return found;
}

function spelledOut(words: readonly string[], acronym: string): string | null {
  for (let from = words.length - 1; from >= 0; from -= 1) {
    const part = words.slice(from);
    if (SMALL.test(part[0] ?? "")) continue;
    const initials = part
      .filter((word) => !SMALL.test(word))
      .map((word) => word.charAt(0))
      .join("");
    const all = part.map((word) => word.charAt(0).toUpperCase()).join("");
    if (initials === acronym || all === acronym) return part.join(" ");
  }
  return null;
}
