import type { Overview } from "../../../shared/contract/overview.contract.ts";
import { formatCount, formatPublishedDay } from "../../copy/format.ts";
import { viewsCopy } from "../../copy/views.ts";
import type { Bar } from "./bar-list.tsx";
import { cutWords, type Measure, type Picture, type Shape } from "./drawing/shape.ts";
import { countBars, languageBars, originBars, outletBars, timeColumns } from "./overview-bars.ts";

const copy = viewsCopy.overview;
const [WIDTH, MARGIN, COLUMN_GAP] = [1200, 24, 32];
const CARD_WIDTH = (WIDTH - 2 * MARGIN - 2 * COLUMN_GAP) / 3;
const [TIME_TOP, TIME_HEIGHT, CARDS_TOP, BAR_HEIGHT] = [150, 120, 350, 26];
const [COLUMNS, ROW_GAP, COUNT_WIDTH] = [3, 36, 52];

/** A figure of the overview with what it counts. */
export interface CountedLine {
  readonly count: string;
  readonly words: string;
  /** Small words under it. */
  readonly under?: string;
}

/** One card: bars, or counted lines, or the words that say why there are none. */
interface Card {
  readonly title: string;
  readonly bars?: readonly Bar[];
  readonly lines?: readonly CountedLine[];
  readonly none?: string;
}

/** The overview as a picture: all its figures and cards, in the order of the screen. */
export function overviewPicture(overview: Overview, waiting: readonly Bar[], measure: Measure): Picture {
  const title = copy.pictureTitle;
  const cards = cardsOf(overview, waiting);
  const shapes: Shape[] = [
    { kind: "words", x: MARGIN, y: 42, words: title, size: 20, weight: 600, face: "read", fill: "ink" },
    ...figureShapes(countBars(overview)),
    ...timeShapes(overview),
  ];
  let top = CARDS_TOP;
  for (let row = 0; row < cards.length; row += COLUMNS) {
    const inRow = cards.slice(row, row + COLUMNS);
    for (const [column, card] of inRow.entries())
      shapes.push(...cardShapes(card, MARGIN + column * (CARD_WIDTH + COLUMN_GAP), top, measure));
    top += Math.max(...inRow.map(heightOf)) + ROW_GAP;
  }
  return { width: WIDTH, height: top - ROW_GAP + MARGIN, title, shapes };
}

function cardsOf(overview: Overview, waiting: readonly Bar[]): Card[] {
  const { mostCopied, disputed, disputedTotal, runs } = overview;
  return [
    {
      title: copy.waiting,
      lines: waiting.map(({ label, count }) => ({ count: formatCount(count), words: label })),
      none: copy.nothingWaits,
    },
    { title: copy.byOrigins, bars: originBars(overview) },
    { title: copy.byOutlet, bars: outletBars(overview) },
    { title: copy.byLanguage, bars: languageBars(overview) },
    {
      title: copy.mostCopied,
      lines: mostCopied.map(({ title, outlet, published, count }) => ({
        ...{ count: formatCount(count), words: title },
        under: [outlet ?? "", formatPublishedDay(published)].filter((word) => word !== "").join(" "),
      })),
      none: copy.noCopies,
    },
    {
      title:
        disputedTotal > disputed.length ? `${copy.disputed} (${formatCount(disputedTotal)})` : copy.disputed,
      lines: disputed.map(({ title, count }) => ({ count: formatCount(count), words: title })),
      none: copy.noDisputed,
    },
    {
      title: copy.runs,
      lines: runs.map(({ name, added, files }) => ({
        ...{ count: "", words: name, under: copy.runFiles(added, files) },
      })),
      none: copy.noRuns,
    },
  ];
}

function heightOf({ bars, lines, none }: Card): number {
  if (bars !== undefined) return 20 + bars.length * BAR_HEIGHT;
  if (lines === undefined || lines.length === 0) return none === undefined ? 20 : 20 + BAR_HEIGHT;
  return 20 + lines.reduce((sum, { under }) => sum + lineHeight(under), 0);
}

function lineHeight(under: string | undefined): number {
  return under === undefined || under === "" ? BAR_HEIGHT : BAR_HEIGHT + 14;
}

function cardShapes(card: Card, x: number, top: number, measure: Measure): Shape[] {
  const { title, bars, lines = [], none } = card;
  const head: Shape = { kind: "words", x, y: top, words: title, size: 13, weight: 600, fill: "ink" };
  if (bars !== undefined) return [head, ...chartShapes(bars, x, top, measure)];
  if (lines.length === 0)
    return none === undefined
      ? [head]
      : [head, { kind: "words", x, y: top + 26, words: none, size: 12, fill: "ink-2" }];
  const shapes: Shape[] = [head];
  let y = top + 26;
  for (const { count, words, under } of lines) {
    const from = count === "" ? x : x + COUNT_WIDTH;
    const most = CARD_WIDTH - (from - x);
    if (count !== "")
      shapes.push({ kind: "words", x, y, words: count, size: 12, weight: 600, fill: "accent" });
    shapes.push({
      kind: "words",
      x: from,
      y,
      words: cutWords(words, most, { measure, size: 12 }),
      size: 12,
      fill: "ink",
    });
    if (under !== undefined && under !== "")
      shapes.push({
        ...{ kind: "words", x: from, y: y + 15, size: 11, fill: "ink-2" },
        words: cutWords(under, most, { measure, size: 11 }),
      });
    y += lineHeight(under);
  }
  return shapes;
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

function chartShapes(bars: readonly Bar[], x: number, top: number, measure: Measure): Shape[] {
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  const [nameWidth, countWidth] = [CARD_WIDTH * 0.38, 50];
  const track = CARD_WIDTH - nameWidth - countWidth;
  return [
    ...bars.flatMap(({ label, count }, place): Shape[] => {
      const y = top + 24 + place * BAR_HEIGHT;
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
