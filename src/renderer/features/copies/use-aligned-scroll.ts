import { type RefObject, useEffect, useRef } from "react";
import { type AlignedPoint, type Column, otherHeight, risingPoints } from "./scroll-map.ts";

interface Measured {
  readonly sizes: string;
  readonly points: readonly AlignedPoint[];
}

/** Top and bottom of each shared passage in a column, in CSS pixels from the top of its content. */
function passageHeights(column: HTMLElement): ReadonlyMap<string, { top: number; bottom: number }> {
  const origin = column.getBoundingClientRect().top - column.scrollTop;
  const heights = new Map<string, { top: number; bottom: number }>();
  for (const part of column.querySelectorAll<HTMLElement>("[data-passage]")) {
    const { top, bottom } = part.getBoundingClientRect();
    const passage = part.dataset.passage ?? "";
    const known = heights.get(passage);
    heights.set(passage, { top: known?.top ?? top - origin, bottom: bottom - origin });
  }
  return heights;
}

function measure(left: HTMLElement, right: HTMLElement): readonly AlignedPoint[] {
  const others = passageHeights(right);
  const points = [...passageHeights(left)].flatMap(([passage, own]) => {
    const other = others.get(passage);
    if (other === undefined) return [];
    return [
      { left: own.top, right: other.top },
      { left: own.bottom, right: other.bottom },
    ];
  });
  return risingPoints(points, { left: left.scrollHeight, right: right.scrollHeight });
}

/**
 * Scrolls the other column along, to the same passage. The line that is kept level wanders from the top of the window
 * to its bottom while one scrolls from the first to the last line, so that both ends are reached together.
 */
export function useAlignedScroll(
  left: RefObject<HTMLElement | null>,
  right: RefObject<HTMLElement | null>,
  /** Another content: both columns start at the top. */
  content: unknown,
): (from: Column) => void {
  const measured = useRef<Measured | null>(null);
  /** Where a column was put; its scroll event is not answered. */
  const put = useRef<{ readonly column: Column; readonly top: number } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another content is the reason to run.
  useEffect(() => {
    measured.current = null;
    put.current = null;
    left.current?.scrollTo({ top: 0 });
    right.current?.scrollTo({ top: 0 });
  }, [content, left, right]);
  return (from) => {
    const [one, other] = [left.current, right.current];
    if (one === null || other === null) return;
    const [source, target] = from === "left" ? [one, other] : [other, one];
    if (put.current?.column === from && Math.abs(put.current.top - source.scrollTop) < 2) return;
    const sizes = [one, other].map((column) => `${column.scrollHeight}x${column.clientWidth}`).join(" ");
    if (measured.current?.sizes !== sizes) measured.current = { sizes, points: measure(one, other) };
    const most = source.scrollHeight - source.clientHeight;
    const level = most <= 0 ? 0 : (source.scrollTop / most) * source.scrollHeight;
    const share = otherHeight(measured.current.points, from, level) / target.scrollHeight;
    target.scrollTop = share * (target.scrollHeight - target.clientHeight);
    put.current = { column: from === "left" ? "right" : "left", top: target.scrollTop };
  };
}
