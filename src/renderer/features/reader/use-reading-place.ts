import { type RefObject, useEffect, useRef } from "react";
import { blockElementAt } from "./dom-offsets.ts";
import { keepReadingPlace, type ReadingPlace, readingPlace } from "./reading-places.ts";

/** Scrolling has come to rest. */
const REST_MS = 200;
/** Blocks that come on screen take their real height within so many frames; then a place stays where it is. */
const SETTLING_FRAMES = 20;

/**
 * Brings an article back to where one left it, and keeps where one is. `skip`: one goes to a quote or a span of it
 * anyway. `bring` makes sure that the block at an offset stands on the page.
 */
export function useReadingPlace(
  articleId: string,
  scroller: RefObject<HTMLElement | null>,
  column: RefObject<HTMLElement | null>,
  skip: boolean,
  bring: (offset: number) => void,
): void {
  const first = useRef(!skip);
  const restoring = useRef(false);
  useEffect(() => {
    if (!first.current) return;
    first.current = false;
    const place = readingPlace(articleId);
    if (place === null) return;
    restoring.current = true;
    const done = () => {
      restoring.current = false;
    };
    // Not while React draws: the block may have to be put on the page first.
    queueMicrotask(() => restore(scroller.current, column.current, place, bring, done));
  }, [articleId, scroller, column, bring]);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    let timer = 0;
    const keep = () => {
      if (!restoring.current) keepReadingPlace(articleId, placeAt(element, column.current));
    };
    const onScroll = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(keep, REST_MS);
    };
    element.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      window.clearTimeout(timer);
      element.removeEventListener("scroll", onScroll);
    };
  }, [articleId, scroller, column]);
}

function restore(
  scroller: HTMLElement | null,
  column: HTMLElement | null,
  place: ReadingPlace,
  bring: (offset: number) => void,
  done: () => void,
): void {
  if (scroller === null || column === null) {
    done();
    return;
  }
  bring(place.block);
  // A person who scrolls meanwhile goes where they want. The press that opened the article is still on its way now.
  const stop = new AbortController();
  window.requestAnimationFrame(() => {
    for (const event of ["wheel", "keydown", "pointerdown"] as const)
      window.addEventListener(event, () => stop.abort(), { signal: stop.signal, passive: true });
  });
  let frames = SETTLING_FRAMES;
  const move = () => {
    const block = blockElementAt(column, place.block);
    frames -= 1;
    if (stop.signal.aborted || frames === 0 || block === null || !scroller.isConnected) {
      stop.abort();
      done();
      return;
    }
    const box = block.getBoundingClientRect();
    const away = box.top - scroller.getBoundingClientRect().top + box.height * place.share;
    if (Math.abs(away) >= 1) scroller.scrollTop += away;
    window.requestAnimationFrame(move);
  };
  move();
}

/** The block at the upper edge; null at the very beginning. */
function placeAt(scroller: HTMLElement, column: HTMLElement | null): ReadingPlace | null {
  if (column === null || scroller.scrollTop < 8) return null;
  const edge = scroller.getBoundingClientRect().top;
  const block = firstBelow(column.children, edge);
  if (block === null) return null;
  const box = block.getBoundingClientRect();
  const share = box.height <= 0 ? 0 : Math.min(1, Math.max(0, (edge - box.top) / box.height));
  return { block: Number(block.dataset.blockStart), share };
}

/** The first block whose lower edge lies below `edge`; binary search in groups, then in blocks. */
function firstBelow(elements: HTMLCollection, edge: number): HTMLElement | null {
  let low = 0;
  let high = elements.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((elements[middle]?.getBoundingClientRect().bottom ?? 0) <= edge) low = middle + 1;
    else high = middle;
  }
  const found = elements[low];
  if (!(found instanceof HTMLElement)) return null;
  if (found.dataset.group === undefined) return found;
  return found.children.length === 0 ? null : firstBelow(found.children, edge);
}
