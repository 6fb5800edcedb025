import type { Overview } from "../../../shared/contract/overview.contract.ts";
import { formatCount } from "../../copy/format.ts";
import { viewsCopy } from "../../copy/views.ts";
import type { Bar } from "./bar-list.tsx";
import { cutWords, type Measure, type Picture, type Shape } from "./drawing/shape.ts";
import { countBars, languageBars, originBars, outletBars, timeColumns } from "./overview-bars.ts";

const copy = viewsCopy.overview;
const [WIDTH, MARGIN, COLUMN_GAP] = [1200, 24, 32];
const CARD_WIDTH = (WIDTH - 2 * MARGIN - 2 * COLUMN_GAP) / 3;
const [TIME_TOP, TIME_HEIGHT, CARDS_TOP, BAR_HEIGHT] = [150, 120, 350, 26];

/** The overview as a picture: figures, articles over time, three charts of bars. */
export function overviewPicture(overview: Overview, measure: Measure): Picture {
  const title = copy.pictureTitle;
  const charts: readonly (readonly [string, readonly Bar[]])[] = [
    [copy.byOutlet, outletBars(overview)],
    [copy.byLanguage, languageBars(overview)],
    [copy.byOrigins, originBars(overview)],
  ];
  const rows = Math.max(...charts.map(([, bars]) => bars.length));
  const shapes: Shape[] = [
    { kind: "words", x: MARGIN, y: 42, words: title, size: 20, weight: 600, face: "read", fill: "ink" },
    ...figureShapes(countBars(overview)),
    ...timeShapes(overview),
    ...charts.flatMap(([name, bars], place) =>
      chartShapes(name, bars, MARGIN + place * (CARD_WIDTH + COLUMN_GAP), measure),
    ),
  ];
  return { width: WIDTH, height: CARDS_TOP + 20 + rows * BAR_HEIGHT + MARGIN, title, shapes };
}

function figureShapes(bars: readonly Bar[]): Shape[] {
  const width = (WIDTH - 2 * MARGIN) / bars.length;
  return bars.flatMap(({ label, count }, place): Shape[] => {
    const x = MARGIN + place * width;
    return [
      {
        kind: "words",
        x,
        y: 86,
        words: formatCount(count),
        size: 24,
        weight: 600,
        face: "read",
        fill: "accent",
      },
      { kind: "words", x, y: 104, words: label, size: 12, fill: "ink-2" },
    ];
  });
}

function timeShapes(overview: Overview): Shape[] {
  const { bars, rest } = timeColumns(overview);
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  const width = (WIDTH - 2 * MARGIN) / Math.max(1, bars.length);
  const bottom = TIME_TOP + TIME_HEIGHT;
  const [first, last] = [bars[0], bars.at(-1)];
  return [
    { kind: "words", x: MARGIN, y: TIME_TOP - 12, words: copy.byTime, size: 13, weight: 600, fill: "ink" },
    {
      kind: "line",
      points: [
        [MARGIN, bottom],
        [WIDTH - MARGIN, bottom],
      ],
      stroke: "line-strong",
    },
    ...bars.map(({ count }, place): Shape => {
      const h = (count / most) * TIME_HEIGHT;
      return {
        kind: "rect",
        x: MARGIN + place * width + 1,
        y: bottom - h,
        w: Math.max(1, Math.min(40, width - 2)),
        h,
        radius: 2,
        fill: "accent",
      };
    }),
    { kind: "words", x: MARGIN, y: bottom + 18, words: first?.label ?? "", size: 11, fill: "ink-2" },
    { kind: "words", x: WIDTH / 2, y: bottom + 18, words: rest, size: 11, fill: "ink-2", anchor: "middle" },
    {
      kind: "words",
      x: WIDTH - MARGIN,
      y: bottom + 18,
      words: last === first ? "" : (last?.label ?? ""),
      size: 11,
      fill: "ink-2",
      anchor: "end",
    },
  ];
}

function chartShapes(name: string, bars: readonly Bar[], x: number, measure: Measure): Shape[] {
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  const [nameWidth, countWidth] = [CARD_WIDTH * 0.38, 50];
  const track = CARD_WIDTH - nameWidth - countWidth;
  return [
    { kind: "words", x, y: CARDS_TOP, words: name, size: 13, weight: 600, fill: "ink" },
    ...bars.flatMap(({ label, count }, place): Shape[] => {
      const y = CARDS_TOP + 24 + place * BAR_HEIGHT;
      return [
        {
          kind: "words",
          x,
          y: y + 4,
          words: cutWords(label, nameWidth - 10, { measure, size: 12 }),
          size: 12,
          fill: "ink",
        },
        {
          kind: "rect",
          x: x + nameWidth,
          y: y - 6,
          w: (count / most) * track,
          h: 12,
          radius: 3,
          fill: "accent",
        },
        {
          kind: "words",
          x: x + CARD_WIDTH,
          y: y + 4,
          words: formatCount(count),
          size: 12,
          fill: "ink-2",
          anchor: "end",
        },
      ];
    }),
  ];
}
