import { type RefObject, useEffect, useRef } from "react";
import { type AlignedPoint, type Column, otherHeight, risingPoints } from "./scroll-map.ts";

interface Measured {
  readonly sizes: string;
  readonly measure: unknown;
  readonly points: readonly AlignedPoint[];
}

/**
 * Scrolls the other column along, to the same passage. The line that is kept level wanders from the top of the window
 * to its bottom while one scrolls from the first to the last line, so that both ends are reached together.
 */
export function useAlignedScroll(
  left: RefObject<HTMLElement | null>,
  right: RefObject<HTMLElement | null>,
  /** Another content: both columns start at the top. Null: they stay where they are. */
  content: unknown,
  /** Heights that belong together, in any order; asked again when a column changes its size. */
  points: (left: HTMLElement, right: HTMLElement) => readonly AlignedPoint[],
): (from: Column) => void {
  const measured = useRef<Measured | null>(null);
  /** Where a column was put; its scroll event is not answered. */
  const put = useRef<{ readonly column: Column; readonly top: number } | null>(null);
  useEffect(() => {
    measured.current = null;
    put.current = null;
    if (content === null) return;
    left.current?.scrollTo({ top: 0 });
    right.current?.scrollTo({ top: 0 });
  }, [content, left, right]);
  return (from) => {
    const [one, other] = [left.current, right.current];
    if (one === null || other === null) return;
    const [source, target] = from === "left" ? [one, other] : [other, one];
    if (put.current?.column === from && Math.abs(put.current.top - source.scrollTop) < 2) return;
    const sizes = [one, other].map((column) => `${column.scrollHeight}x${column.clientWidth}`).join(" ");
    if (measured.current?.sizes !== sizes || measured.current.measure !== points) {
      const ends = { left: one.scrollHeight, right: other.scrollHeight };
      measured.current = { sizes, measure: points, points: risingPoints(points(one, other), ends) };
    }
    const most = source.scrollHeight - source.clientHeight;
    const level = most <= 0 ? 0 : (source.scrollTop / most) * source.scrollHeight;
    const share = otherHeight(measured.current.points, from, level) / target.scrollHeight;
    target.scrollTop = share * (target.scrollHeight - target.clientHeight);
    put.current = { column: from === "left" ? "right" : "left", top: target.scrollTop };
  };
}
