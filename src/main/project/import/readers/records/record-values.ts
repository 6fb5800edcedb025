import type { FlatRecord } from "./record-mapping.ts";

const DEEPEST = 6;
const MOST_KEYS = 500;
/** Pieces of this length on average are paragraphs, shorter ones names. */
const PARAGRAPH_LENGTH = 60;

/**
 * A parsed JSON object as one level: keys of nested objects joined by dots, lists of words joined by commas, lists of
 * paragraphs by blank lines, lists of objects key by key. Numbers and truth values become words; null is left out.
 */
export function flattenRecord(value: object): FlatRecord {
  const flat = new Map<string, string>();
  addObject(flat, "", value, 0);
  return flat;
}

function addObject(flat: Map<string, string>, prefix: string, value: object, depth: number): void {
  for (const [key, inner] of Object.entries(value)) {
    if (flat.size >= MOST_KEYS) return;
    addValue(flat, prefix === "" ? key : `${prefix}.${key}`, inner, depth);
  }
}

function addValue(flat: Map<string, string>, name: string, value: unknown, depth: number): void {
  const words = plain(value);
  if (words !== null) {
    if (words !== "") flat.set(name, words);
  } else if (Array.isArray(value)) {
    addList(flat, name, value, depth);
  } else if (typeof value === "object" && value !== null && depth < DEEPEST) {
    addObject(flat, name, value, depth + 1);
  }
}

function addList(flat: Map<string, string>, name: string, list: readonly unknown[], depth: number): void {
  const pieces = list.map(plain).filter((piece) => piece !== null && piece !== "");
  if (pieces.length > 0) {
    const mean = pieces.reduce((sum, piece) => sum + (piece?.length ?? 0), 0) / pieces.length;
    flat.set(name, pieces.join(mean >= PARAGRAPH_LENGTH ? "\n\n" : ", "));
  }
  if (depth >= DEEPEST) return;
  const gathered = new Map<string, string[]>();
  for (const inner of list.slice(0, 200)) {
    if (typeof inner !== "object" || inner === null || Array.isArray(inner)) continue;
    for (const [key, words] of flattenRecord(inner)) gathered.set(key, [...(gathered.get(key) ?? []), words]);
  }
  for (const [key, words] of gathered) {
    const mean = words.reduce((sum, piece) => sum + piece.length, 0) / words.length;
    if (flat.size < MOST_KEYS)
      flat.set(`${name}.${key}`, words.join(mean >= PARAGRAPH_LENGTH ? "\n\n" : ", "));
  }
}

/** Words, numbers and truth values as words; null for lists, objects and nothing. */
function plain(value: unknown): string | null {
  if (typeof value === "string") return value.trim() === "" ? "" : value;
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "bigint")
    return String(value);
  return null;
}
