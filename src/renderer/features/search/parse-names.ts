import { foldText } from "../../../shared/text/fold-text.ts";

/** A list of names as given, read line by line. */
export interface NameLines {
  readonly names: readonly string[];
  /** Lines that named one again. */
  readonly twice: number;
  /** Lines over the limit. */
  readonly over: number;
}

export const MOST_NAMES = 1000;
const LONGEST_NAME = 500;
/** What lists put before a name: bullets, numbers with a full stop or bracket. */
const LEAD = /^(?:[-*•–·]\s+|\d{1,4}[.)]\s+)/u;

/**
 * Reads a list of names: one a line, spellings of one name separated by "|". A single line may separate names by
 * semicolons, or by commas when it has no semicolon. Bullets, numbers, quotation marks around a name, comments after "#"
 * at the start of a line, empty lines and repeats are left out. At most `most` names.
 */
export function parseNames(text: string, most: number = MOST_NAMES): NameLines {
  const lines = text
    .replace(/^\ufeff/u, "")
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line) => line.trim());
  const given = lines.filter((line) => line !== "" && !line.startsWith("#"));
  const [only] = given;
  const single = given.length === 1 && only !== undefined ? only : null;
  const parts = single === null ? given : single.split(single.includes(";") ? ";" : /[,،、]/u);
  const names: string[] = [];
  const known = new Set<string>();
  let twice = 0;
  let over = 0;
  for (const part of parts) {
    const name = cleaned(part);
    if (name === "") continue;
    const key = foldText(name);
    if (known.has(key)) twice += 1;
    else if (names.length === most) over += 1;
    else {
      known.add(key);
      names.push(name);
    }
  }
  return { names, twice, over };
}

function cleaned(line: string): string {
  return line
    .trim()
    .replace(LEAD, "")
    .split("|")
    .map((spelling) =>
      spelling
        .trim()
        .replace(/^["“”„«»]+|["“”„«»]+$/gu, "")
        .trim(),
    )
    .filter((spelling) => spelling !== "")
    .join(" | ")
    .slice(0, LONGEST_NAME);
}
