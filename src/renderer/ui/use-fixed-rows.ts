import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { boxHeight, placeAfter, placeAt, type ScrollPlace } from "./long-scroll.ts";
import { useSteady } from "./use-steady.ts";

/** Rows drawn beyond those in sight, on either side. */
const BEYOND = 12;
/** Rows of a long list are placed from the last multiple of this: beyond 2^24 pixels single floats are not exact. */
const BASE_PX = 1_000_000;

export interface FixedRowsOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly count: number;
  /** CSS pixels, of every row. */
  readonly rowHeight: number;
  /** CSS pixels at the top of the scroller that a head stays in. */
  readonly head?: number;
  /** The row that stands in sight at first. */
  readonly start?: number;
}

export interface FixedRows {
  /** The rows to draw, with their distance from the top of the sheet in CSS pixels. */
  readonly rows: readonly { readonly index: number; readonly top: number }[];
  /** Height of the box in which the sheet lies. */
  readonly height: number;
  /** The element that holds the rows; it is moved and needs no height. */
  readonly sheet: RefObject<HTMLDivElement | null>;
  /** Scrolls as little as needed until a row is wholly in sight. */
  readonly show: (index: number) => void;
}

interface Range {
  readonly first: number;
  /** Included; -1 when there are no rows. */
  readonly last: number;
}

/** A list of any length whose rows are all equally high: only those near the window are drawn, and nothing is measured. */
export function useFixedRows(options: FixedRowsOptions): FixedRows {
  const { scroller, count, rowHeight, head = 0, start = 0 } = options;
  const sheet = useRef<HTMLDivElement>(null);
  /** What the rows on the sheet are placed from. */
  const drawnFrom = useRef(0);
  const place = useRef<ScrollPlace | null>(null);
  const [range, setRange] = useState<Range>({ first: 0, last: -1 });
  const total = count * rowHeight;
  /** CSS pixels of the list in sight. Measured when the box changes only: asking while rows change would lay them out twice. */
  const view = useRef(1);
  const first = Math.min(range.first, count);
  const base = total === boxHeight(total) ? 0 : Math.floor((first * rowHeight) / BASE_PX) * BASE_PX;
  /** Lays the sheet where its rows belong, and says which rows are near the window. */
  const moved = useCallback(
    (now: ScrollPlace): Range => {
      place.current = now;
      lay(sheet.current, drawnFrom.current, now);
      return {
        first: Math.max(0, Math.floor(now.list / rowHeight) - BEYOND),
        // Also beyond the end: rows that come in later are drawn with the answer that brings them, in slices.
        last: Math.ceil((now.list + view.current) / rowHeight) + BEYOND,
      };
    },
    [rowHeight],
  );
  const go = useCallback(
    (list: number) => {
      const box = scroller.current;
      if (box === null) return;
      const now = placeAt(list, { total, view: view.current });
      // Setting it lays the page out, so only where it is another.
      const isThere = (place.current?.box ?? 0) === now.box;
      const next = moved(now);
      if (!isThere) box.scrollTop = now.box;
      setRange((before) => (isSame(before, next) ? before : next));
    },
    [scroller, total, moved],
  );
  useLayoutEffect(() => {
    drawnFrom.current = base;
    if (place.current !== null) lay(sheet.current, base, place.current);
  });
  // When the list or the window becomes longer or shorter, the same rows stay in sight.
  const begin = useRef(Math.max(0, start * rowHeight - 300));
  const measure = useSteady(() => {
    view.current = Math.max(1, (scroller.current?.clientHeight ?? 0) - head);
    go(place.current?.list ?? 0);
  });
  useLayoutEffect(() => {
    const box = scroller.current;
    if (box === null) return undefined;
    view.current = Math.max(1, box.clientHeight - head);
    const watcher = new ResizeObserver(measure);
    watcher.observe(box);
    return () => watcher.disconnect();
  }, [scroller, head, measure]);
  useLayoutEffect(() => go(place.current?.list ?? begin.current), [go]);
  const onScroll = useSteady(() => {
    const box = scroller.current;
    if (box === null) return;
    const now = placeAfter(place.current ?? { box: 0, list: 0 }, box.scrollTop, {
      total,
      view: view.current,
    });
    if (now.box !== box.scrollTop) box.scrollTop = now.box;
    const next = moved(now);
    // In the same frame: rows must not come after the sheet has moved.
    flushSync(() => setRange((before) => (isSame(before, next) ? before : next)));
  });
  // Small steps leave the bar a little beside its share; it is put right unseen.
  const onScrollEnd = useSteady(() => {
    if (total !== boxHeight(total)) go(place.current?.list ?? 0);
  });
  useEffect(() => {
    const box = scroller.current;
    if (box === null) return undefined;
    box.addEventListener("scroll", onScroll, { passive: true });
    box.addEventListener("scrollend", onScrollEnd);
    return () => {
      box.removeEventListener("scroll", onScroll);
      box.removeEventListener("scrollend", onScrollEnd);
    };
  }, [scroller, onScroll, onScrollEnd]);
  const show = useCallback(
    (index: number) => {
      if (place.current === null) return;
      const top = index * rowHeight;
      const { list } = place.current;
      if (top < list) go(top);
      else if (top + rowHeight > list + view.current) go(top + rowHeight - view.current);
    },
    [rowHeight, go],
  );
  const last = Math.min(range.last, count - 1);
  const rows = useMemo(
    () =>
      Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => ({
        index: first + at,
        top: (first + at) * rowHeight - base,
      })),
    [first, last, rowHeight, base],
  );
  return { rows, height: boxHeight(total), sheet, show };
}

function lay(sheet: HTMLElement | null, base: number, { box, list }: ScrollPlace): void {
  const shift = base + box - list;
  if (sheet !== null) sheet.style.transform = shift === 0 ? "" : `translateY(${shift}px)`;
}

function isSame(a: Range, b: Range): boolean {
  return a.first === b.first && a.last === b.last;
}
