export type CodesCompared = "empty" | "short" | "same" | "differs";

/** The 16 signs that count, whichever way somebody typed them: Crockford's alphabet reads O as 0, and I and L as 1. */
function signsOf(code: string): string {
  return code
    .toUpperCase()
    .replace(/O/gu, "0")
    .replace(/[IL]/gu, "1")
    .replace(/[^0-9A-Z]/gu, "");
}

/** Whether two codes are the same, as read over a telephone: case, blanks, dashes and look-alike letters do not matter. */
export function compareCodes(mine: string, theirs: string): CodesCompared {
  const [left, right] = [signsOf(mine), signsOf(theirs)];
  if (right === "") return "empty";
  if (left === right) return "same";
  return right.length < left.length && left.startsWith(right) ? "short" : "differs";
}
