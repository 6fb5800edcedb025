/** The order of two strings by their UTF-16 units: the same on every computer, whatever its language. */
export function compareStrings(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
