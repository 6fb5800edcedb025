import type { Span } from "../../../shared/domain/anchor.ts";
import { blockElementAt, rangeOfSpan } from "./dom-offsets.ts";

/** Part of the height that stays free above and below what is shown. */
const MARGIN = 0.18;

/** Scrolls `scroller` so that the words at `span` are well inside it; does nothing when they already are. */
export function scrollToSpan(scroller: HTMLElement | null, column: HTMLElement | null, span: Span): void {
  if (scroller === null || column === null) return;
  const view = scroller.getBoundingClientRect();
  const inside = (box: DOMRect) =>
    box.top >= view.top + view.height * MARGIN && box.bottom <= view.bottom - view.height * MARGIN;
  const words = () => rangeOfSpan(column, span)?.getBoundingClientRect();
  const before = words();
  if (before !== undefined && before.height > 0 && inside(before)) return;
  // A block that was never on screen has a guessed height: bring it there first, then measure.
  blockElementAt(column, span.start)?.scrollIntoView({ block: "nearest" });
  const after = words();
  if (after === undefined || inside(after)) return;
  scroller.scrollTop += after.top - view.top - view.height * 0.3;
}
