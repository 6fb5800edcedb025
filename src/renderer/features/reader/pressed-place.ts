import { offsetOfPoint } from "./dom-offsets.ts";

/** What a press on the text was meant for. */
export type PressedPlace =
  | { readonly kind: "zone-label"; readonly block: number }
  | { readonly kind: "fold"; readonly fold: number }
  /** `isMarked`: a mark lies over it. */
  | { readonly kind: "text"; readonly offset: number; readonly isMarked: boolean };

/** Reads a press from the element it hit and the caret it left; null for dragging and for places without words. */
export function pressedPlace(column: HTMLElement | null, target: EventTarget): PressedPlace | null {
  const point = window.getSelection();
  if (!(target instanceof Element) || point?.isCollapsed === false) return null;
  const label = target.closest<HTMLElement>("[data-zone-label]");
  if (label !== null) return { kind: "zone-label", block: Number(label.dataset.zoneLabel) };
  const fold = target.closest<HTMLElement>("[data-fold]");
  if (fold !== null) return { kind: "fold", fold: Number(fold.dataset.fold) };
  const words = target.closest("[data-start]") ?? target.querySelector(":scope > [data-start]");
  if (words === null || column === null || point === null || point.anchorNode === null) return null;
  const offset = offsetOfPoint(column, point.anchorNode, point.anchorOffset);
  if (offset === null) return null;
  return { kind: "text", offset, isMarked: target.closest("[data-mark]") !== null };
}
