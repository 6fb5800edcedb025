import type { Span } from "../../../shared/domain/anchor.ts";
import type { AlignedPoint } from "../../ui/scroll-map.ts";
import { blockElementAt, rangeOfSpan } from "./dom-offsets.ts";
import type { SharedPassage } from "./use-passages.ts";

/** With more passages, some are left out: the others are close enough to follow. */
const MOST = 200;

/**
 * Where each passage begins and ends in both columns, in CSS pixels from the top of their content. A passage whose
 * paragraph is not on the page counts as standing at the top of its paragraph's place.
 */
export function passagePoints(
  passages: readonly SharedPassage[],
  leftScroller: HTMLElement | null,
  leftColumn: HTMLElement | null,
  rightScroller: HTMLElement | null,
  rightColumn: HTMLElement | null,
): readonly AlignedPoint[] {
  if (leftScroller === null || leftColumn === null || rightScroller === null || rightColumn === null)
    return [];
  const every = Math.max(1, Math.ceil(passages.length / MOST));
  return passages.flatMap((passage, index) => {
    if (index % every !== 0) return [];
    const left = heights(leftScroller, leftColumn, passage.left);
    const right = heights(rightScroller, rightColumn, passage.right);
    if (left === null || right === null) return [];
    return [
      { left: left.top, right: right.top },
      { left: left.bottom, right: right.bottom },
    ];
  });
}

function heights(
  scroller: HTMLElement,
  column: HTMLElement,
  { start, end }: Span,
): { readonly top: number; readonly bottom: number } | null {
  const first = boxAt(column, start);
  const last = boxAt(column, end - 1);
  if (first === null || last === null) return null;
  const origin = scroller.getBoundingClientRect().top - scroller.scrollTop;
  return { top: first.top - origin, bottom: last.bottom - origin };
}

function boxAt(column: HTMLElement, offset: number): DOMRect | null {
  const range = rangeOfSpan(column, { start: offset, end: offset + 1 });
  return range?.getBoundingClientRect() ?? blockElementAt(column, offset)?.getBoundingClientRect() ?? null;
}
