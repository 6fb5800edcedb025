import type { MatrixRow, SpeakerColumn } from "../../../shared/contract/overview.contract.ts";
import { viewsCopy } from "../../copy/views.ts";
import { cutWords, type Measure, type Picture, type Shape, wrapWords } from "./drawing/shape.ts";
import { COLUMN, ROW } from "./matrix-grid.tsx";
import { signShapes } from "./signs.ts";

const MARGIN = 24;
const LEFT = 360;
const HEAD = 210;
const FOOT = 56;
/** A picture holds at most so many speakers. */
const MOST_SPEAKERS = 300;
const LEAST_WIDTH = 900;
const LONGEST_NAME = 130;
const STANCES = ["asserted", "alleged", "denied", "questioned"] as const;

/** The matrix as a picture: the rows given, the first speakers, signs and legend. */
export function matrixPicture(
  rows: readonly MatrixRow[],
  speakers: readonly SpeakerColumn[],
  measure: Measure,
): Picture {
  const shown = speakers.slice(0, MOST_SPEAKERS);
  const right = MARGIN + LEFT + shown.length * COLUMN;
  const width = Math.max(LEAST_WIDTH, right + MARGIN);
  const bottom = HEAD + rows.length * ROW;
  const title = viewsCopy.matrix.pictureTitle(rows.length, shown.length);
  const shapes: Shape[] = [
    { kind: "words", x: MARGIN, y: 42, words: title, size: 20, weight: 600, face: "read", fill: "ink" },
  ];
  for (const [column, speaker] of shown.entries()) {
    const x = MARGIN + LEFT + column * COLUMN;
    const name = speaker.kind === "nobody" ? viewsCopy.matrix.nobody : speaker.name;
    const words = cutWords(name, LONGEST_NAME, { measure, size: 12 });
    shapes.push(
      {
        kind: "line",
        points: [
          [x, HEAD - 8],
          [x, bottom],
        ],
        stroke: "line",
      },
      { kind: "words", x: x + COLUMN / 2 + 4, y: HEAD - 10, words, size: 12, fill: "ink", turn: -90 },
    );
  }
  for (const [index, row] of rows.entries())
    shapes.push(...rowShapes(row, shown, HEAD + index * ROW, measure, right));
  shapes.push({
    kind: "line",
    points: [
      [MARGIN, bottom],
      [right, bottom],
    ],
    stroke: "line",
  });
  let x = MARGIN + 10;
  for (const stance of STANCES) {
    const words = viewsCopy.timeline.legend[stance];
    shapes.push(...signShapes(stance, x, bottom + 30), {
      kind: "words",
      x: x + 14,
      y: bottom + 34,
      words,
      size: 11,
      fill: "ink-2",
    });
    x += measure(words, 11, "ui", 400) + 40;
  }
  return { width, height: bottom + FOOT, title, shapes };
}

function rowShapes(
  row: MatrixRow,
  speakers: readonly SpeakerColumn[],
  top: number,
  measure: Measure,
  right: number,
): Shape[] {
  const cells = new Map(row.cells.map((cell) => [cell.key, cell]));
  const lines = wrapWords(row.statement, LEFT - 20, { measure, size: 13, face: "read", lines: 2 });
  const start = top + (lines.length === 1 ? 26 : 19);
  return [
    {
      kind: "line",
      points: [
        [MARGIN, top],
        [right, top],
      ],
      stroke: "line",
    },
    ...lines.map(
      (words, line): Shape => ({
        kind: "words",
        x: MARGIN,
        y: start + line * 16,
        words,
        size: 13,
        face: "read",
        fill: "ink",
      }),
    ),
    ...speakers.flatMap((speaker, column): Shape[] => {
      const all = cells.get(speaker.key)?.stances ?? [];
      const stances = all.slice(0, 2);
      const middle = MARGIN + LEFT + (column + 0.5) * COLUMN;
      const signs = stances.flatMap(({ stance }, place) =>
        signShapes(stance, middle + (place - (stances.length - 1) / 2) * 18, top + ROW / 2),
      );
      if (all.length <= stances.length) return signs;
      const more = `+${all.length - stances.length}`;
      return [
        ...signs,
        {
          kind: "words",
          x: middle,
          y: top + ROW - 3,
          words: more,
          size: 10,
          fill: "ink-2",
          anchor: "middle",
        },
      ];
    }),
  ];
}
