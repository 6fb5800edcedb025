/** A height (CSS pixels from the top of the content) that belongs to the same words in both columns. */
export interface AlignedPoint {
  readonly left: number;
  readonly right: number;
}

export type Column = "left" | "right";

/**
 * The points that rise on both sides, as many as possible: paragraphs that moved cannot be followed and are dropped.
 * The two ends are added. Cost: square of the points, some hundreds at most.
 */
export function risingPoints(points: readonly AlignedPoint[], ends: AlignedPoint): readonly AlignedPoint[] {
  const sorted = [...points].sort((a, b) => a.left - b.left || a.right - b.right);
  const best: { readonly length: number; readonly before: number }[] = [];
  for (const [index, point] of sorted.entries()) {
    let [length, before] = [1, -1];
    for (let earlier = 0; earlier < index; earlier++) {
      const candidate = sorted[earlier];
      const known = best[earlier];
      if (candidate === undefined || known === undefined) continue;
      if (candidate.left <= point.left && candidate.right <= point.right && known.length >= length) {
        [length, before] = [known.length + 1, earlier];
      }
    }
    best.push({ length, before });
  }
  const longest = Math.max(0, ...best.map((one) => one.length));
  const chain: AlignedPoint[] = [];
  for (let at = best.findIndex((one) => one.length === longest); at >= 0; at = best[at]?.before ?? -1) {
    const point = sorted[at];
    if (point !== undefined) chain.unshift(point);
  }
  return [{ left: 0, right: 0 }, ...chain, ends];
}

/** The height in the other column that belongs to `height` in column `from`, between two points in proportion. */
export function otherHeight(points: readonly AlignedPoint[], from: Column, height: number): number {
  const to: Column = from === "left" ? "right" : "left";
  let before: AlignedPoint = { left: 0, right: 0 };
  for (const after of points) {
    if (after[from] >= height) {
      const span = after[from] - before[from];
      const share = span <= 0 ? 0 : (height - before[from]) / span;
      return before[to] + share * (after[to] - before[to]);
    }
    before = after;
  }
  return before[to];
}
