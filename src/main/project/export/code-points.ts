/** Number of code points in the first `units` UTF-16 units of `text`: exchanged offsets count code points. Linear. */
export function codePointsBefore(text: string, units: number): number {
  let count = 0;
  for (let at = 0; at < units && at < text.length; count += 1) {
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  }
  return count;
}
