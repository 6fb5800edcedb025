import { DEEPEST_JSON } from "../container-limits.ts";

export type ParsedJson =
  | { readonly value: unknown; readonly repaired: boolean }
  | { readonly error: "too-deep" | "unsound" };

// Strings first, so that a comment's mark inside one stays.
const COMMENTS = /"(?:[^"\\]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
const TRAILING_COMMA = /"(?:[^"\\]|\\.)*"|,(?=\s*[\]}])/g;
const NOT_NUMBERS = /"(?:[^"\\]|\\.)*"|(?<![\w.])-?(?:NaN|Infinity)(?![\w.])/g;

/**
 * Parses one JSON value. Comments, commas before a closing bracket and NaN, as some programs write them, are taken out
 * (`repaired`). Of equal keys the last wins. Nesting beyond 200 is refused unread. Linear time.
 */
export function parseJson(json: string): ParsedJson {
  const clean = json.replace(/^\uFEFF/, "");
  if (isTooDeep(clean)) return { error: "too-deep" };
  const value = tryParse(clean);
  if (value !== undefined) return { value, repaired: false };
  const keepStrings = (found: string): string => (found.startsWith('"') ? found : "");
  const repaired = clean
    .replace(COMMENTS, keepStrings)
    .replace(TRAILING_COMMA, keepStrings)
    .replace(NOT_NUMBERS, (found) => (found.startsWith('"') ? found : "null"));
  const second = repaired === clean ? undefined : tryParse(repaired);
  return second === undefined ? { error: "unsound" } : { value: second, repaired: true };
}

function tryParse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Counts brackets outside strings. */
function isTooDeep(json: string): boolean {
  let depth = 0;
  let inString = false;
  const marks = /["\\[\]{}]/g;
  for (let found = marks.exec(json); found !== null; found = marks.exec(json)) {
    const mark = found[0];
    if (mark === "\\") marks.lastIndex += 1;
    else if (mark === '"') inString = !inString;
    else if (inString) continue;
    else if (mark === "[" || mark === "{") depth += 1;
    else depth -= 1;
    if (depth > DEEPEST_JSON) return true;
  }
  return false;
}
