import { viewsCopy } from "../../copy/views.ts";
import { cutWords, type Measure, type Shape } from "./drawing/shape.ts";
import { cursorShapes, type Sign, signShapes } from "./signs.ts";
import { type TimeRange, type TimeTick, xOf } from "./time-scale.ts";
import { allSigns, type LaneItem, type LaneLayout, type PlacedSign } from "./timeline-layout.ts";

/** Height of a lane, and of its line from the top; pixels. */
export const LANE_HEIGHT = 60;
export const LANE_MIDDLE = 17;
/** At the right of a lane, for what has no date. */
export const UNDATED_WIDTH = 72;

function signOf(items: readonly LaneItem[], placed: PlacedSign): Sign {
  const [only, another] = placed.items.map((item) => items[item]);
  if (another !== undefined || only === undefined) return "several";
  if (only.kind === "related") return only.related.kind;
  return only.mark.isFirst && (only.mark.stance === "asserted" || only.mark.stance === "alleged")
    ? "first"
    : only.mark.stance;
}

/** Who says so, short: beside a sign. */
function labelOf(item: LaneItem): string {
  if (item.kind === "related") return viewsCopy.timeline.relationShort[item.related.kind][item.related.way];
  const { speakers, outlet } = item.mark;
  return speakers.join(", ") || (outlet ?? viewsCopy.timeline.noOutlet);
}

export interface LaneShapesInput {
  readonly items: readonly LaneItem[];
  readonly layout: LaneLayout;
  /** Pixels of the dated part. */
  readonly width: number;
  readonly measure: Measure;
  /** The item that has the cursor, or -1. */
  readonly cursor: number;
}

/** A lane without its words at the left: line, spans of inexact dates, signs with who says so, what lies beyond. */
export function laneShapes({ items, layout, width, measure, cursor }: LaneShapesInput): Shape[] {
  const { signs, before, after } = layout;
  const y = LANE_MIDDLE;
  const shapes: Shape[] = [];
  const [first, last] = [signs[0], signs.at(-1)];
  if (first !== undefined && last !== undefined) {
    const from = before.length > 0 ? 0 : first.x;
    const to = after.length > 0 ? width : last.x;
    shapes.push({
      kind: "line",
      points: [
        [from, y],
        [to, y],
      ],
      stroke: "line-strong",
      width: 1.5,
    });
  }
  for (const { span } of signs) {
    if (span === null) continue;
    shapes.push({
      kind: "rect",
      x: span.x,
      y: y - 4,
      w: span.w,
      h: 8,
      radius: 4,
      fill: "accent-soft",
      stroke: "line-strong",
      dash: [3, 2],
    });
  }
  for (const [place, sign] of signs.entries()) {
    shapes.push(...signShapes(signOf(items, sign), sign.x, y));
    const next = signs[place + 1]?.x ?? (after.length > 0 ? width - 22 : width + 6);
    shapes.push(...labelShapes(items, sign, next - sign.x - 6, measure));
  }
  for (const sign of allSigns(layout, width).slice(signs.length)) {
    shapes.push(...signShapes(signOf(items, sign), sign.x, y));
  }
  const chosen = allSigns(layout, width).find((sign) => sign.items.includes(cursor));
  if (chosen !== undefined) shapes.push(...cursorShapes(chosen.x, y));
  shapes.push(...beyondShapes(before.length, 0, "start"), ...beyondShapes(after.length, width, "end"));
  return shapes;
}

/** Words stand under the line, from the left edge of their sign on. */
const NAME_AT = LANE_MIDDLE + 20;
const OUTLET_AT = LANE_MIDDLE + 35;
const LEFT_OF_SIGN = 8;
const LEAST_ROOM = 30;

function labelShapes(items: readonly LaneItem[], sign: PlacedSign, room: number, measure: Measure): Shape[] {
  const item = items[sign.items[0] ?? 0];
  const x = sign.x - LEFT_OF_SIGN;
  if (item === undefined || room < 14) return [];
  const count = countOf(item, sign.items.length);
  const countWidth = count === "" ? 0 : measure(count, 11, "ui", 600) + 4;
  const shapes: Shape[] = [];
  if (count !== "" && countWidth <= room) {
    shapes.push({ kind: "words", x, y: NAME_AT, words: count, size: 11, weight: 600, fill: "ink-2" });
  }
  if (sign.items.length > 1) return shapes;
  if (room - countWidth > LEAST_ROOM) {
    const words = cutWords(labelOf(item), room - countWidth, { measure, size: 12 });
    shapes.push({ kind: "words", x: x + countWidth, y: NAME_AT, words, size: 12, fill: "ink" });
  }
  const under = item.kind === "report" ? item.mark.outlet : item.related.speakers.join(", ");
  if (room > LEAST_ROOM && under !== null && under !== "" && under !== labelOf(item)) {
    const words = cutWords(under, room, { measure, size: 11 });
    shapes.push({ kind: "words", x, y: OUTLET_AT, words, size: 11, fill: "ink-2" });
  }
  return shapes;
}

/** "+4" copies of a report; how many reports stand together. */
function countOf(item: LaneItem, together: number): string {
  if (together > 1) return viewsCopy.timeline.together(together);
  return item.kind === "report" && item.mark.copies > 0 ? `+${item.mark.copies}` : "";
}

/** "‹ 3" at an edge: so many reports lie beyond it. */
function beyondShapes(count: number, x: number, side: "start" | "end"): Shape[] {
  if (count === 0) return [];
  const sign = side === "start" ? -1 : 1;
  const tip = x - sign * 3;
  return [
    {
      kind: "line",
      points: [
        [tip - sign * 5, LANE_MIDDLE - 5],
        [tip, LANE_MIDDLE],
        [tip - sign * 5, LANE_MIDDLE + 5],
      ],
      stroke: "ink-2",
      width: 1.5,
    },
    {
      kind: "words",
      x: tip,
      y: LANE_MIDDLE + 20,
      words: String(count),
      size: 11,
      weight: 600,
      fill: "ink-2",
      anchor: side,
    },
  ];
}

/** Lines down through the lanes at the ticks of the axis. */
export function gridShapes(
  ticks: readonly TimeTick[],
  range: TimeRange,
  width: number,
  height: number,
): Shape[] {
  return ticks.map((tick) => {
    const x = xOf(range, width, tick.at);
    return {
      kind: "line",
      points: [
        [x, 0],
        [x, height],
      ],
      stroke: tick.isMajor ? "line-strong" : "line",
      ...(tick.isMajor ? {} : { dash: [2, 3] }),
    };
  });
}

/** The axis above the lanes, 28 pixels high. */
export function axisShapes(ticks: readonly TimeTick[], range: TimeRange, width: number): Shape[] {
  return ticks.flatMap((tick): Shape[] => {
    const x = xOf(range, width, tick.at);
    return [
      {
        kind: "line",
        points: [
          [x, 22],
          [x, 28],
        ],
        stroke: "line-strong",
      },
      {
        kind: "words",
        x: x + 4,
        y: 18,
        words: tick.label,
        size: 11,
        weight: tick.isMajor ? 600 : 400,
        fill: tick.isMajor ? "ink" : "ink-2",
      },
    ];
  });
}
