const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** Any words as HTML text or as a quoted attribute value. */
function escaped(words: string): string {
  return words.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** HTML that needs no further escaping. Made by `html` only. */
export interface Html {
  readonly html: string;
}

type Part = Html | string | number | null | false | readonly Html[];

/** Template tag: every value that is not `Html` itself is escaped, so that forgetting it is not possible. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let out = strings[0] ?? "";
  for (const [index, part] of parts.entries()) out += rendered(part) + (strings[index + 1] ?? "");
  return { html: out };
}

function rendered(part: Part): string {
  if (part === null || part === false) return "";
  if (typeof part === "string") return escaped(part);
  if (typeof part === "number") return String(part);
  return "html" in part ? part.html : part.map((piece) => piece.html).join("");
}

/** "20 Nov 2026, 21:40" of a partial ISO date; words that are none come back as they are. */
export function readableDate(value: string): string {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T(\d{2}:\d{2})[\d:.]*(Z?))?$/.exec(value);
  if (match === null) return value;
  const [, year, month, day, time, zone] = match;
  const date = [day && String(Number(day)), MONTHS[Number(month) - 1], year].filter(Boolean).join(" ");
  return time === undefined ? date : `${date}, ${time}${zone === "Z" ? " UTC" : ""}`;
}

/** "1 claim", "2 claims". */
export function counted(count: number, noun: string): string {
  if (count === 1) return `1 ${noun}`;
  return `${count.toLocaleString("en")} ${noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : `${noun}s`}`;
}
