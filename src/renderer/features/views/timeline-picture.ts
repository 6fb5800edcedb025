import type { TimelineLane } from "../../../shared/contract/overview.contract.ts";
import { viewsCopy } from "../../copy/views.ts";
import { cutWords, type Measure, type Picture, type Shape, wrapWords } from "./drawing/shape.ts";
import { axisShapes, gridShapes, LANE_HEIGHT, laneShapes, UNDATED_WIDTH } from "./lane-shapes.ts";
import { signShapes } from "./signs.ts";
import { type TimeRange, timeTicks } from "./time-scale.ts";
import { laneItems, layOutLane } from "./timeline-layout.ts";
import { LEGEND } from "./timeline-legend.tsx";

const WIDTH = 1400;
const MARGIN = 24;
const LEFT = 360;
const HEAD = 92;
const FOOT = 56;

/** Moves shapes to their place in a picture. */
function movedShapes(shapes: readonly Shape[], dx: number, dy: number): Shape[] {
  return shapes.map((shape) =>
    shape.kind === "line"
      ? { ...shape, points: shape.points.map(([x, y]) => [x + dx, y + dy] as const) }
      : { ...shape, x: shape.x + dx, y: shape.y + dy },
  );
}

/** Lanes as a picture of 1,400 pixels with axis, statements and legend. */
export function timelinePicture(
  lanes: readonly TimelineLane[],
  { total, range, measure }: { readonly total: number; readonly range: TimeRange; readonly measure: Measure },
): Picture {
  const width = WIDTH - 2 * MARGIN - LEFT - UNDATED_WIDTH;
  const ticks = timeTicks(range, width);
  const title = viewsCopy.timeline.pictureTitle(lanes.length, total);
  const shapes: Shape[] = [
    { kind: "words", x: MARGIN, y: 42, words: title, size: 20, weight: 600, face: "read", fill: "ink" },
    ...movedShapes(axisShapes(ticks, range, width), MARGIN + LEFT, HEAD - 30),
    ...movedShapes(gridShapes(ticks, range, width, lanes.length * LANE_HEIGHT), MARGIN + LEFT, HEAD),
  ];
  for (const [index, lane] of lanes.entries()) {
    const top = HEAD + index * LANE_HEIGHT;
    const lines = wrapWords(lane.statement, LEFT - 20, { measure, size: 14, face: "read", lines: 2 });
    const figures = viewsCopy.claimFigures(lane.origins, lane.voices, lane.against);
    const items = laneItems(lane);
    shapes.push(
      {
        kind: "line",
        points: [
          [MARGIN, top],
          [WIDTH - MARGIN, top],
        ],
        stroke: "line",
      },
      ...lines.map(
        (words, line): Shape => ({
          kind: "words",
          x: MARGIN,
          y: top + 20 + line * 17,
          words,
          size: 14,
          face: "read",
          fill: "ink",
        }),
      ),
      {
        kind: "words",
        x: MARGIN,
        y: top + 20 + lines.length * 17,
        words: cutWords(figures, LEFT - 20, { measure, size: 11 }),
        size: 11,
        fill: "ink-2",
      },
      ...movedShapes(
        laneShapes({ items, layout: layOutLane(items, range, width), width, measure, cursor: -1 }),
        MARGIN + LEFT,
        top,
      ),
    );
  }
  const bottom = HEAD + lanes.length * LANE_HEIGHT;
  shapes.push({
    kind: "line",
    points: [
      [MARGIN, bottom],
      [WIDTH - MARGIN, bottom],
    ],
    stroke: "line",
  });
  shapes.push(...legendShapes(MARGIN, bottom + 30, measure));
  return { width: WIDTH, height: bottom + FOOT, title, shapes };
}

function legendShapes(left: number, y: number, measure: Measure): Shape[] {
  let x = left + 10;
  return LEGEND.flatMap((sign): Shape[] => {
    const words = viewsCopy.timeline.legend[sign];
    const shapes: Shape[] = [
      ...signShapes(sign, x, y),
      { kind: "words", x: x + 14, y: y + 4, words, size: 11, fill: "ink-2" },
    ];
    x += measure(words, 11, "ui", 400) + 40;
    return shapes;
  });
}
