import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useCallback, useEffect, useId, useMemo, useRef } from "react";
import type { TimelineLane as Lane } from "../../../shared/contract/overview.contract.ts";
import { viewsCopy } from "../../copy/views.ts";
import { Drawn } from "./drawing/drawn.tsx";
import type { Measure } from "./drawing/shape.ts";
import { axisShapes, gridShapes, LANE_HEIGHT, UNDATED_WIDTH } from "./lane-shapes.ts";
import { panned, type TimeRange, timeAt, timeTicks, zoomed } from "./time-scale.ts";
import styles from "./timeline.module.css";
import { TimelineLane } from "./timeline-lane.tsx";
import {
  allSigns,
  type LaneLayout,
  laneItems,
  layOutLane,
  stepItem,
  timeOfItems,
} from "./timeline-layout.ts";
import { useSize } from "./use-size.ts";

/** The column of statements at the left; pixels, as in timeline.module.css. */
const CLAIM_WIDTH = 340;
const HEADER_HEIGHT = 30;
const ZOOM_STEP = 0.6;

export interface Cursor {
  readonly lane: number;
  /** A place in the items of the lane; -1: on the claim itself. */
  readonly item: number;
}

export interface TimelineGridProps {
  readonly total: number;
  readonly laneAt: (index: number) => Lane | undefined;
  readonly onRange: (first: number, last: number) => void;
  readonly range: TimeRange;
  readonly onTime: (range: TimeRange) => void;
  readonly cursor: Cursor;
  readonly onCursor: (cursor: Cursor) => void;
  /** With the items of one sign; none: the claim. */
  readonly onOpen: (lane: number, items: readonly number[]) => void;
  readonly measure: Measure;
}

/** Lanes of claims under an axis of time: one tab stop, arrow keys walk, the mouse drags and zooms. */
export function TimelineGrid(props: TimelineGridProps) {
  const { total, laneAt, onRange, range, onTime, cursor, onCursor, onOpen, measure } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const baseId = useId();
  const size = useSize(scroller);
  const width = Math.max(0, size.width - CLAIM_WIDTH - UNDATED_WIDTH);
  const rulesHeight = Math.max(0, Math.min(size.height - HEADER_HEIGHT, total * LANE_HEIGHT));
  const ticks = useMemo(() => timeTicks(range, width), [range, width]);
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => LANE_HEIGHT,
    overscan: 4,
    scrollPaddingStart: HEADER_HEIGHT,
  });
  const rows = virtualizer.getVirtualItems();
  const first = rows[0]?.index ?? 0;
  const last = rows.at(-1)?.index ?? 0;
  useEffect(() => onRange(first, last), [first, last, onRange]);
  useEffect(() => {
    if (cursor.lane >= 0 && cursor.lane < total) virtualizer.scrollToIndex(cursor.lane, { align: "auto" });
  }, [cursor.lane, total, virtualizer]);
  useZoomByWheel(scroller, { range, width, onTime });
  const drag = useDragInTime({ range, width, onTime });
  const pick = useCallback((lane: number, item: number) => onCursor({ lane, item }), [onCursor]);
  const layoutAt = (index: number): LaneLayout | null => {
    const lane = laneAt(index);
    return lane === undefined ? null : layOutLane(laneItems(lane), range, width);
  };
  const openCursor = () => {
    const layout = layoutAt(cursor.lane);
    const sign =
      layout === null ? undefined : allSigns(layout, width).find(({ items }) => items.includes(cursor.item));
    onOpen(cursor.lane, sign?.items ?? (cursor.item < 0 ? [] : [cursor.item]));
  };
  const step = (way: 1 | -1): Cursor => {
    const layout = layoutAt(cursor.lane);
    return layout === null ? cursor : { ...cursor, item: stepItem(layout, width, cursor.item, way) };
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextCursor(event, cursor, {
      total,
      page: Math.max(1, Math.floor(size.height / LANE_HEIGHT) - 1),
      step,
    });
    if (next !== null) {
      onCursor(next);
      const time = next.item < 0 ? null : reached(laneAt(next.lane), next.item, range);
      if (time !== null) onTime(time);
    } else if (event.key === "Enter" && cursor.lane >= 0) openCursor();
    else return;
    event.preventDefault();
  };
  const cursorLayout = cursor.item < 0 ? null : layoutAt(cursor.lane);
  const cursorSign =
    cursorLayout === null
      ? undefined
      : allSigns(cursorLayout, width).find(({ items }) => items.includes(cursor.item));
  const cursorId = `${baseId}-${cursor.lane}-${cursorSign?.items[0] ?? "claim"}`;
  const isCursorShown = cursor.lane >= first && cursor.lane <= last && total > 0 && cursor.lane >= 0;
  return (
    // biome-ignore lint/a11y/useSemanticElements: lanes out of sight do not exist, so this is no table.
    <div
      ref={scroller}
      role="grid"
      aria-label={viewsCopy.timeline.chart}
      aria-description={viewsCopy.timeline.keys}
      aria-rowcount={total + 1}
      tabIndex={0}
      className={styles.grid}
      onKeyDown={onKeyDown}
      {...drag}
      {...(isCursorShown ? { "aria-activedescendant": cursorId } : {})}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as above. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: as above. */}
      <div role="row" aria-rowindex={1} className={styles.head}>
        {/* biome-ignore lint/a11y/useSemanticElements: as above. */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: as above. */}
        <div role="columnheader" className={styles.claimHead}>
          {viewsCopy.timeline.claim}
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: as above. */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: as above. */}
        <div role="columnheader" className={styles.axis}>
          <span className="visually-hidden">{viewsCopy.timeline.axis}</span>
          <svg width={width + UNDATED_WIDTH} height={HEADER_HEIGHT} aria-hidden="true" focusable="false">
            <Drawn
              shapes={[
                ...axisShapes(ticks, range, width),
                {
                  kind: "words",
                  x: width + 10,
                  y: 18,
                  words: viewsCopy.timeline.undated,
                  size: 11,
                  fill: "ink-2",
                },
              ]}
            />
          </svg>
        </div>
      </div>
      <div className={styles.rules}>
        <svg width={width} height={rulesHeight} aria-hidden="true" focusable="false">
          <Drawn shapes={gridShapes(ticks, range, width, rulesHeight)} />
        </svg>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: as above. */}
      <div role="rowgroup" className={styles.lanes} style={{ blockSize: virtualizer.getTotalSize() }}>
        {rows.map((row) => (
          <TimelineLane
            key={row.key}
            id={`${baseId}-${row.index}`}
            index={row.index}
            top={row.start}
            lane={laneAt(row.index)}
            range={range}
            ticks={ticks}
            width={width}
            measure={measure}
            cursor={row.index === cursor.lane ? cursor.item : null}
            onPick={pick}
            onOpen={onOpen}
          />
        ))}
      </div>
    </div>
  );
}

interface Around {
  readonly total: number;
  readonly page: number;
  /** The next or previous sign on the lane of the cursor. */
  readonly step: (way: 1 | -1) => Cursor;
}

/** Where a key takes the cursor; null: the key means something else. */
function nextCursor(event: KeyboardEvent, cursor: Cursor, around: Around): Cursor | null {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || around.total === 0) return null;
  const lane = (index: number): Cursor => ({
    lane: Math.min(around.total - 1, Math.max(0, index)),
    item: -1,
  });
  switch (event.key) {
    case "ArrowDown":
      return lane(cursor.lane + 1);
    case "ArrowUp":
      return lane(cursor.lane - 1);
    case "PageDown":
      return lane(cursor.lane + around.page);
    case "PageUp":
      return lane(cursor.lane - around.page);
    case "Home":
      return lane(0);
    case "End":
      return lane(around.total - 1);
    case "ArrowRight":
      return around.step(1);
    case "ArrowLeft":
      return around.step(-1);
    default:
      return null;
  }
}

/** The range moved so that an item beyond it stands in its middle; null when it is in sight or has no date. */
function reached(lane: Lane | undefined, item: number, range: TimeRange): TimeRange | null {
  const time = lane === undefined ? null : timeOfItems(laneItems(lane).slice(item, item + 1));
  if (time === null || (time.start < range.end && time.end > range.start)) return null;
  const middle = (time.start + time.end) / 2;
  return panned(range, (middle - (range.start + range.end) / 2) / (range.end - range.start));
}

interface InTime {
  readonly range: TimeRange;
  readonly width: number;
  readonly onTime: (range: TimeRange) => void;
}

/** Ctrl with the wheel zooms round the pointer, a sideways wheel moves in time; a plain wheel scrolls the lanes. */
function useZoomByWheel(scroller: { readonly current: HTMLDivElement | null }, inTime: InTime): void {
  const latest = useRef(inTime);
  useEffect(() => {
    latest.current = inTime;
  });
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const onWheel = (event: WheelEvent) => {
      const { range, width, onTime } = latest.current;
      const x = event.clientX - element.getBoundingClientRect().left - CLAIM_WIDTH;
      if (event.ctrlKey || event.metaKey) {
        const factor = event.deltaY > 0 ? 1 / ZOOM_STEP ** 0.5 : ZOOM_STEP ** 0.5;
        onTime(zoomed(range, factor, timeAt(range, width, x)));
      } else if (Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey) {
        const by = event.deltaX === 0 ? event.deltaY : event.deltaX;
        onTime(panned(range, by / Math.max(1, width)));
      } else return;
      event.preventDefault();
    };
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => element.removeEventListener("wheel", onWheel);
  }, [scroller]);
}

/** The mouse takes hold of the time and drags it along. */
function useDragInTime({ range, width, onTime }: InTime) {
  const held = useRef<{ readonly x: number; readonly range: TimeRange } | null>(null);
  return {
    onPointerDown: (event: React.PointerEvent<HTMLDivElement>) => {
      const inChart = event.clientX - event.currentTarget.getBoundingClientRect().left > CLAIM_WIDTH;
      if (event.button === 0 && inChart) held.current = { x: event.clientX, range };
    },
    onPointerMove: (event: React.PointerEvent<HTMLDivElement>) => {
      const from = held.current;
      if (from === null || width === 0 || Math.abs(event.clientX - from.x) < 3) return;
      onTime(panned(from.range, (from.x - event.clientX) / width));
    },
    onPointerUp: () => {
      held.current = null;
    },
    onPointerLeave: () => {
      held.current = null;
    },
  };
}
