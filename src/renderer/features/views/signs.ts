import type { ClaimRelation, Stance } from "../../../shared/domain/claim.ts";
import type { Role, Shape } from "./drawing/shape.ts";

/** What a sign says: the stance of a report, what another claim does to this one, or several things in one place. */
export type Sign = Stance | "first" | ClaimRelation | "several";

const RADIUS = 7;

/** The shapes of a sign round (x, y), about 14 pixels wide. Each has a form of its own: none is told by colour alone. */
export function signShapes(sign: Sign, x: number, y: number): Shape[] {
  switch (sign) {
    case "first":
      return [
        { kind: "circle", x, y, r: RADIUS + 2, stroke: "accent", width: 1.5, fill: "surface" },
        { kind: "circle", x, y, r: RADIUS - 1.5, fill: "accent" },
      ];
    case "asserted":
      return [{ kind: "circle", x, y, r: RADIUS - 1, fill: "accent", stroke: "surface" }];
    case "alleged":
      return [
        { kind: "circle", x, y, r: RADIUS - 1, fill: "surface", stroke: "accent", width: 2, dash: [2.5, 2] },
      ];
    case "denied":
      return [
        box(x, y, "bad", "surface"),
        stroke("bad", [x - 3, y - 3], [x + 3, y + 3]),
        stroke("bad", [x + 3, y - 3], [x - 3, y + 3]),
      ];
    case "questioned":
      return [
        {
          kind: "line",
          points: [
            [x, y - RADIUS],
            [x + RADIUS, y],
            [x, y + RADIUS],
            [x - RADIUS, y],
          ],
          closed: true,
          fill: "surface",
          stroke: "warn",
          width: 1.75,
        },
        { kind: "words", x, y: y + 3.5, words: "?", size: 10, weight: 600, fill: "warn", anchor: "middle" },
      ];
    case "several":
      return [
        { kind: "circle", x, y, r: RADIUS + 1, fill: "surface", stroke: "ink-2", width: 1.5 },
        ...[-3, 0, 3].map((dx): Shape => ({ kind: "circle", x: x + dx, y, r: 1.2, fill: "ink-2" })),
      ];
    default:
      return relationShapes(sign, x, y);
  }
}

/** Signs of other claims are flags: they are no reports of this one. */
function relationShapes(sign: ClaimRelation, x: number, y: number): Shape[] {
  const role: Role = sign === "contradicts" ? "bad" : sign === "updates" ? "warn" : "ink-2";
  const frame: Shape = {
    kind: "line",
    points: [
      [x - RADIUS, y - RADIUS],
      [x + RADIUS, y - RADIUS],
      [x + RADIUS, y + 3],
      [x, y + RADIUS + 2],
      [x - RADIUS, y + 3],
    ],
    closed: true,
    fill: "surface",
    stroke: role,
    width: 1.5,
  };
  return [frame, ...insideFlag(sign, x, y - 1.5, role)];
}

function insideFlag(sign: ClaimRelation, x: number, y: number, role: Role): Shape[] {
  switch (sign) {
    case "contradicts":
      return [...equals(x, y, role), stroke(role, [x + 2.5, y - 4], [x - 2.5, y + 4])];
    case "updates":
      return [
        stroke(role, [x - 3.5, y], [x + 3, y]),
        stroke(role, [x + 0.5, y - 3], [x + 3.5, y], [x + 0.5, y + 3]),
      ];
    case "supports":
      return [stroke(role, [x - 3.5, y], [x + 3.5, y]), stroke(role, [x, y - 3.5], [x, y + 3.5])];
    case "same":
      return equals(x, y, role);
  }
}

function equals(x: number, y: number, role: Role): Shape[] {
  return [-1.5, 1.5].map((dy) => stroke(role, [x - 3.5, y + dy], [x + 3.5, y + dy]));
}

function box(x: number, y: number, stroke: Role, fill: Role): Shape {
  return {
    kind: "rect",
    x: x - RADIUS + 0.5,
    y: y - RADIUS + 0.5,
    w: 13,
    h: 13,
    radius: 2,
    stroke,
    fill,
    width: 1.75,
  };
}

function stroke(role: Role, ...points: readonly (readonly [number, number])[]): Shape {
  return { kind: "line", points, stroke: role, width: 1.5 };
}

/** The ring round the sign that has the cursor. */
export function cursorShapes(x: number, y: number): Shape[] {
  return [{ kind: "rect", x: x - 12, y: y - 12, w: 24, h: 24, radius: 6, stroke: "ink", width: 2 }];
}
