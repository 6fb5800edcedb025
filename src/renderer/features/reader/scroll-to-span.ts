import type { Span } from "../../../shared/domain/anchor.ts";
import { blockElementAt, rangeOfSpan } from "./dom-offsets.ts";

/** Part of the height that stays free above and below what is shown. */
const MARGIN = 0.18;
/** Where the words come to stand, as a part of the height. */
const PLACE = 0.3;
/** Blocks that come on screen take their real height within so many frames, and push the words away. */
const SETTLING_FRAMES = 12;

/** The last scroll of each scroller: an earlier one that still settles gives way. */
const latest = new WeakMap<HTMLElement, symbol>();

/** Scrolls `scroller` so that the words at `span` are well inside it and stay there; does nothing when they already are. */
export function scrollToSpan(scroller: HTMLElement | null, column: HTMLElement | null, span: Span): void {
  if (scroller === null || column === null) return;
  const mine = Symbol("scroll");
  latest.set(scroller, mine);
  const words = () => rangeOfSpan(column, span)?.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  const inside = (box: DOMRect) =>
    box.top >= view.top + view.height * MARGIN && box.bottom <= view.bottom - view.height * MARGIN;
  const before = words();
  if (before !== undefined && before.height > 0 && inside(before)) return;
  // A block that was never on screen has a guessed height: bring it there first, then measure.
  blockElementAt(column, span.start)?.scrollIntoView({ block: "nearest" });
  const put = (): boolean => {
    const box = words();
    if (box === undefined || inside(box)) return false;
    const top = scroller.scrollTop;
    scroller.scrollTop += box.top - view.top - view.height * PLACE;
    return scroller.scrollTop !== top;
  };
  put();
  let frames = SETTLING_FRAMES;
  const stop = () => {
    if (latest.get(scroller) === mine) latest.delete(scroller);
  };
  scroller.addEventListener("wheel", stop, { once: true, passive: true });
  const settle = () => {
    frames -= 1;
    if (frames === 0 || latest.get(scroller) !== mine || !scroller.isConnected) {
      scroller.removeEventListener("wheel", stop);
      return;
    }
    put();
    window.requestAnimationFrame(settle);
  };
  window.requestAnimationFrame(settle);
}
