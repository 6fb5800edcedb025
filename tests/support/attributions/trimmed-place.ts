import type { Label, Place } from "./label.ts";

const OPENING = new Set(["»", "'", "“", "„", "«", "‘", '"', "‚", "‹"]);
const CLOSING = new Set(["«", "'", "”", "“", "»", "’", '"', "‘", "›"]);
const PAIRS = new Map([
  ["“", "”"],
  ["„", "“"],
  ["«", "»"],
  ["‘", "’"],
  ["(", ")"],
  ["[", "]"],
]);
const OF_A_WORD = /[\p{L}\p{N}\p{M}%$€£°]/u;

/** Words without the punctuation round them; a closing mark stays when its opening mark is inside. */
export function trimmedPlace(text: string, [from, to]: Place): Place {
  let start = from;
  let end = to;
  while (start < end && !OF_A_WORD.test(text[start] ?? "") && !opensInside(text, start, end)) start += 1;
  while (end > start && !OF_A_WORD.test(text[end - 1] ?? "") && !closesInside(text, start, end)) end -= 1;
  const [stop = ""] = /^[.,!?…]*/u.exec(text.slice(end, end + 4)) ?? [];
  const close = end + stop.length;
  return [start, closesWhatIsOpen(text, start, close) ? close + 1 : end];
}

/** Whether a mark stands at `close` that ends what was opened since `start`. */
function closesWhatIsOpen(text: string, start: number, close: number): boolean {
  const words = text.slice(start, close);
  const mark = text[close] ?? "";
  if (mark === '"') return words.split('"').length % 2 === 0;
  if (mark === "’") return false;
  const open = [...PAIRS].find(([, closing]) => closing === mark)?.[0];
  return open !== undefined && words.lastIndexOf(open) > words.lastIndexOf(mark);
}

/** An opening mark at the beginning stays when it is closed before the end of the words. */
function opensInside(text: string, start: number, end: number): boolean {
  const close = PAIRS.get(text[start] ?? "");
  if (close === undefined) return false;
  const at = text.indexOf(close, start + 1);
  return at !== -1 && at < end && OF_A_WORD.test(text.slice(at, end));
}

function closesInside(text: string, start: number, end: number): boolean {
  const mark = text[end - 1] ?? "";
  return [...PAIRS].some(([open, close]) => close === mark && text.slice(start, end - 1).includes(open));
}

/** Direct when every stretch stands between quotation marks, mixed when marks begin inside, indirect without. */
export function isInsideQuotation(text: string, content: readonly Place[]): Label["directness"] {
  if (content.every((place) => isQuoted(text, place))) return "direct";
  const words = content.map(([start, end]) => text.slice(Math.max(0, start - 1), end)).join(" ");
  return /[“„«"]|(?<![\p{L}\p{N}])['‘](?=\p{L})/u.test(words) ? "mixed" : "indirect";
}

function isQuoted(text: string, [start, end]: Place): boolean {
  const before = text.slice(Math.max(0, start - 3), start).trimEnd();
  const after = text.slice(end, end + 5).replace(/^[.,!?…\s]+/u, "");
  return (
    OPENING.has(before.slice(-1)) &&
    (CLOSING.has(after.slice(0, 1)) || text.slice(end, end + 5).includes("\n"))
  );
}
