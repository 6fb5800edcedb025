import type { ArticleCoverage } from "../../../shared/contract/overview.contract.ts";
import { formatCount, formatPublishedDay } from "../../copy/format.ts";
import { viewsCopy } from "../../copy/views.ts";
import { cutWords, type Measure, type Picture, type Shape } from "./drawing/shape.ts";

const copy = viewsCopy.coverage;
const [WIDTH, MARGIN, HEAD, ROW] = [1200, 24, 96, 46];
const [TITLE_WIDTH, CLAIMS_AT, BARS_AT, BAR_WIDTH] = [520, 600, 650, 150];
const KINDS = ["quotations", "speech", "numbers"] as const;

/** Coverage as a picture: a bar for each kind of each article. */
export function coveragePicture(rows: readonly ArticleCoverage[], total: number, measure: Measure): Picture {
  const title = copy.pictureTitle(rows.length, total);
  const shapes: Shape[] = [
    { kind: "words", x: MARGIN, y: 42, words: title, size: 20, weight: 600, face: "read", fill: "ink" },
    head(copy.article, MARGIN),
    { ...head(copy.claims, CLAIMS_AT), anchor: "end" as const },
    ...KINDS.map((kind, place) => head(copy[kind], BARS_AT + place * (BAR_WIDTH + 25))),
  ];
  for (const [index, row] of rows.entries()) {
    const top = HEAD + index * ROW;
    const under = [row.outlet ?? "", formatPublishedDay(row.published)]
      .filter((word) => word !== "")
      .join(", ");
    shapes.push(
      {
        kind: "line",
        points: [
          [MARGIN, top],
          [WIDTH - MARGIN, top],
        ],
        stroke: "line",
      },
      {
        kind: "words",
        x: MARGIN,
        y: top + 20,
        words: cutWords(row.title, TITLE_WIDTH, { measure, size: 14, face: "read" }),
        size: 14,
        face: "read",
        fill: "ink",
      },
      {
        kind: "words",
        x: MARGIN,
        y: top + 37,
        words: cutWords(under, TITLE_WIDTH, { measure, size: 11 }),
        size: 11,
        fill: "ink-2",
      },
      {
        kind: "words",
        x: CLAIMS_AT,
        y: top + 26,
        words: formatCount(row.claims),
        size: 13,
        fill: "ink",
        anchor: "end",
      },
      ...KINDS.flatMap((kind, place) => barShapes(row[kind], BARS_AT + place * (BAR_WIDTH + 25), top)),
    );
  }
  return { width: WIDTH, height: HEAD + rows.length * ROW + MARGIN, title, shapes };
}

function head(words: string, x: number) {
  return { kind: "words", x, y: HEAD - 12, words, size: 12, weight: 600, fill: "ink-2" } as const;
}

function barShapes({ found, claimed }: ArticleCoverage["numbers"], x: number, top: number): Shape[] {
  const words = found === 0 ? copy.none : copy.ofFound(claimed, found);
  const share = found === 0 ? 0 : claimed / found;
  return [
    { kind: "words", x, y: top + 18, words, size: 11, fill: "ink-2" },
    { kind: "rect", x, y: top + 25, w: BAR_WIDTH, h: 8, radius: 4, stroke: "line-strong" },
    { kind: "rect", x, y: top + 25, w: BAR_WIDTH * share, h: 8, radius: 4, fill: "accent" },
  ];
}
