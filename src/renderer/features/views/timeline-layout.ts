import type { RelatedClaim, TimelineLane, TimelineMark } from "../../../shared/contract/overview.contract.ts";
import { publishedOrder } from "../../../shared/domain/published-order.ts";
import { publishedSpan } from "../../../shared/domain/published-span.ts";
import { type TimeRange, xOf } from "./time-scale.ts";

/** Something on a lane: a report of the claim, or another claim that has to do with it. */
export type LaneItem =
  | { readonly kind: "report"; readonly mark: TimelineMark }
  | { readonly kind: "related"; readonly related: RelatedClaim };

/** A sign in its place, for one item or for several that stand too close. */
export interface PlacedSign {
  /** Places in the list of items, in order of time. */
  readonly items: readonly number[];
  /** Middle of the sign, pixels from the left of the chart. */
  readonly x: number;
  /** The stretch in which the date lies, when it is not a point here. */
  readonly span: { readonly x: number; readonly w: number } | null;
}

export interface LaneLayout {
  readonly signs: readonly PlacedSign[];
  /** Items of which the date lies before or after what is shown. */
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly undated: readonly number[];
}

/** Signs stand at least so far from each other; pixels. */
export const SIGN_GAP = 19;
/** A sign moves at most so far from its true place to make room; what would have to go further is put together. */
const FURTHEST = 3 * SIGN_GAP;
/** A day narrower than this is a point. */
const LEAST_SPAN = 12;

/** Everything on a lane in order of time, partial dates behind exact ones of the same beginning, undated ones last. */
export function laneItems(lane: TimelineLane): LaneItem[] {
  const items: LaneItem[] = [
    ...lane.marks.map((mark) => ({ kind: "report" as const, mark })),
    ...lane.related.map((related) => ({ kind: "related" as const, related })),
  ];
  return items
    .map((item, place) => ({ item, place, order: publishedOrder(publishedOf(item)) }))
    .sort((one, other) =>
      one.order === other.order ? one.place - other.place : one.order < other.order ? -1 : 1,
    )
    .map(({ item }) => item);
}

export function publishedOf(item: LaneItem): string | null {
  return item.kind === "report" ? item.mark.published : item.related.published;
}

/**
 * Places the items of a lane on `width` pixels. Each stands at its date, in the middle of it where the date is a day, a
 * month or a year; signs that would cover each other move apart to the right, in order of time. Linear after sorting.
 */
export function layOutLane(items: readonly LaneItem[], range: TimeRange, width: number): LaneLayout {
  const before: number[] = [];
  const after: number[] = [];
  const undated: number[] = [];
  const inside: { item: number; x: number; span: PlacedSign["span"] }[] = [];
  for (const [item, one] of items.entries()) {
    const time = publishedSpan(publishedOf(one));
    if (time === null) undated.push(item);
    else if (time.end <= range.start) before.push(item);
    else if (time.start >= range.end) after.push(item);
    else {
      const [from, to] = [xOf(range, width, time.start), xOf(range, width, time.end)];
      const isPoint = time.precision === "minute" || (time.precision === "day" && to - from < LEAST_SPAN);
      // The middle of what is seen of a long date, so that its sign does not leave the screen.
      const [shownFrom, shownTo] = [Math.max(0, from), Math.min(width, to)];
      const x = time.precision === "minute" ? from : (shownFrom + shownTo) / 2;
      inside.push({ item, x, span: isPoint ? null : { x: shownFrom, w: shownTo - shownFrom } });
    }
  }
  inside.sort((one, other) => one.x - other.x || one.item - other.item);
  const signs: { items: number[]; x: number; span: PlacedSign["span"] }[] = [];
  for (const { item, x, span } of inside) {
    const last = signs.at(-1);
    const free = last === undefined ? x : Math.max(x, last.x + SIGN_GAP);
    if (last !== undefined && (free - x > FURTHEST || free > width - SIGN_GAP / 2)) {
      last.items.push(item);
      last.span = joined(last.span, span);
    } else signs.push({ items: [item], x: Math.max(SIGN_GAP / 2, free), span });
  }
  return { signs, before, after, undated };
}

function joined(one: PlacedSign["span"], other: PlacedSign["span"]): PlacedSign["span"] {
  if (one === null || other === null) return one ?? other;
  const x = Math.min(one.x, other.x);
  return { x, w: Math.max(one.x + one.w, other.x + other.w) - x };
}

/** The time that holds all these items, or null when none is dated. */
export function timeOfItems(items: readonly LaneItem[]): TimeRange | null {
  const spans = items.flatMap((item) => publishedSpan(publishedOf(item)) ?? []);
  if (spans.length === 0) return null;
  return {
    start: Math.min(...spans.map((span) => span.start)),
    end: Math.max(...spans.map((span) => span.end)),
  };
}

/** Undated items stand in at most so many signs behind the dated part; the last one holds the rest. */
const UNDATED_SIGNS = 3;

/** All signs of a lane that can have the cursor, from left to right: the dated ones, then the undated ones behind `width`. */
export function allSigns(layout: LaneLayout, width: number): PlacedSign[] {
  const undated = layout.undated.slice(0, UNDATED_SIGNS).map((item, place): PlacedSign => {
    const items = place === UNDATED_SIGNS - 1 ? layout.undated.slice(place) : [item];
    return { items, x: width + 14 + place * 18, span: null };
  });
  return [...layout.signs, ...undated];
}

/**
 * The item that a step to the right (1) or left (-1) reaches: that of the next sign, also beyond what is shown. From
 * the first one to the left it is -1, the claim itself; to the right of the last one it stays.
 */
export function stepItem(layout: LaneLayout, width: number, item: number, way: 1 | -1): number {
  const { before, after } = layout;
  const shown = allSigns(layout, width).map((sign) => sign.items);
  const [dated, undated] = [shown.slice(0, layout.signs.length), shown.slice(layout.signs.length)];
  const stops = [...before.map((one) => [one]), ...dated, ...after.map((one) => [one]), ...undated];
  const at = stops.findIndex((items) => items.includes(item));
  const next = at + way;
  if (at < 0) return way === 1 ? (stops[0]?.[0] ?? -1) : -1;
  return next < 0 ? -1 : (stops[next]?.[0] ?? item);
}
