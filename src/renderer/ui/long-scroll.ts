/**
 * Browsers draw no box taller than 2^25 pixels, and place rows exactly only far below that. A longer list has a box of
 * this height, whose bar stands for the whole list; within it the wheel still moves pixel by pixel.
 */
export const TALLEST_PX = 8_000_000;

/** CSS pixels: the whole list, and what of it is in sight. */
export interface Extent {
  readonly total: number;
  readonly view: number;
}

/** Where a box is scrolled to, and which pixel of the list is then at its top. */
export interface ScrollPlace {
  readonly box: number;
  readonly list: number;
}

export function boxHeight(total: number): number {
  return Math.min(total, TALLEST_PX);
}

/** So near its ends the box moves as the list does, so that a wheel never meets the end of the one before the other's. */
const EDGE_PX = 10_000;

/** The place that shows a pixel of the list at the top, as far as the list goes; in between the bar stands by its share. */
export function placeAt(list: number, { total, view }: Extent): ScrollPlace {
  const last = Math.max(0, total - view);
  const at = Math.min(last, Math.max(0, list));
  const lastBox = boxHeight(total) - view;
  if (total <= TALLEST_PX || at <= EDGE_PX) return { box: at, list: at };
  if (last - at <= EDGE_PX) return { box: lastBox - (last - at), list: at };
  return { box: Math.round(between(at, last, lastBox)), list: at };
}

/** A place between the edges of one length as the place between the edges of another. */
function between(at: number, last: number, otherLast: number): number {
  return EDGE_PX + ((at - EDGE_PX) / (last - 2 * EDGE_PX)) * (otherLast - 2 * EDGE_PX);
}

/**
 * The place after a box was scrolled to `box`. Small steps are steps in the list; larger ones than a wheel makes are
 * jumps of the bar. When the box is at an end and the list is not yet, the box is put back: set it to what comes out.
 */
export function placeAfter(before: ScrollPlace, box: number, extent: Extent): ScrollPlace {
  const { total, view } = extent;
  if (total <= TALLEST_PX) return { box, list: box };
  const last = total - view;
  const lastBox = TALLEST_PX - view;
  const step = box - before.box;
  if (Math.abs(step) > 2 * view) return placeOfBox(box, last, lastBox);
  const list = Math.min(last, Math.max(0, before.list + step));
  const isAtEnd = box <= 0 || box >= lastBox - 1 || list === 0 || list === last;
  return isAtEnd ? placeAt(list, extent) : { box, list };
}

function placeOfBox(box: number, last: number, lastBox: number): ScrollPlace {
  if (box <= EDGE_PX) return { box, list: box };
  if (lastBox - box <= EDGE_PX) return { box, list: last - (lastBox - box) };
  return { box, list: between(box, lastBox, last) };
}
