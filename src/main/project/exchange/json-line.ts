import { WirexRefusal } from "./refusal.ts";

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The words of a line; broken UTF-8 is refused. */
export function decodedLine(bytes: Uint8Array, place: string): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new WirexRefusal("its letters are broken (no valid UTF-8)", place);
  }
}

/** Parses one line of JSON: an object, at most `depth` levels deep, numbers that JavaScript holds exactly. */
export function parsedLine(line: string, depth: number, place: string): Record<string, unknown> {
  if (deeperThan(line, depth)) throw new WirexRefusal(`it is nested deeper than ${depth} levels`, place);
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new WirexRefusal("it is not sound JSON", place);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new WirexRefusal("it is not a JSON object", place);
  if (!numbersAreSafe(value)) throw new WirexRefusal("it holds a number outside the safe range", place);
  return value as Record<string, unknown>;
}

/** Counts brackets outside strings, so that parsing never meets a tower of them. */
function deeperThan(line: string, limit: number): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (inString) {
      if (code === 0x5c) at++;
      else if (code === 0x22) inString = false;
    } else if (code === 0x22) inString = true;
    else if (code === 0x7b || code === 0x5b) {
      depth++;
      if (depth > limit) return true;
    } else if (code === 0x7d || code === 0x5d) depth--;
  }
  return false;
}

function numbersAreSafe(value: unknown): boolean {
  if (typeof value === "number")
    return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
  if (typeof value !== "object" || value === null) return true;
  return Object.values(value).every(numbersAreSafe);
}
