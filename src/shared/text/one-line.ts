const ODD_SPACE = /[\t-\r\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF]/;

/** A text with each run of white space turned into one space; most texts come back as they are, at no cost. */
export function oneLine(text: string): string {
  return text.includes("  ") || ODD_SPACE.test(text) ? text.replace(/\s+/g, " ") : text;
}
