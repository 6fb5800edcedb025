import type { NetworkActor, NetworkTie } from "../../../shared/contract/overview.contract.ts";

/** Places of actors, two numbers an actor: x0, y0, x1, y1, … in units of the layout. */
export type Positions = Float32Array;

export type Direction = "left" | "right" | "up" | "down";

/** An actor's tie with another: its place in the list, and how heavy. */
export interface Neighbour {
  readonly actor: number;
  readonly weight: number;
}

/** The neighbours of every actor, heaviest first. Linear in the ties. */
export function neighboursOf(actors: readonly NetworkActor[], ties: readonly NetworkTie[]): Neighbour[][] {
  const found: Neighbour[][] = actors.map(() => []);
  for (const { a, b, weight } of ties) {
    found[a]?.push({ actor: b, weight });
    found[b]?.push({ actor: a, weight });
  }
  for (const list of found) list.sort((one, other) => other.weight - one.weight || one.actor - other.actor);
  return found;
}

const LEAST_RADIUS = 4;
const MOST_RADIUS = 22;

/** The radius of an actor, so that its area follows its weight; smaller where many share the room. */
export function radiusOf(weight: number, heaviest: number, actors: number): number {
  const room = Math.min(1, Math.max(0.55, Math.sqrt(120 / Math.max(1, actors))));
  return room * (LEAST_RADIUS + (MOST_RADIUS - LEAST_RADIUS) * Math.sqrt(weight / Math.max(1, heaviest)));
}

/** The width of a tie's line, between the lightest and the heaviest that are drawn. */
export function tieWidth(weight: number, range: { readonly least: number; readonly most: number }): number {
  if (range.most <= range.least) return 1;
  return 1 + 2 * ((weight - range.least) / (range.most - range.least));
}

/**
 * The nearest actor in a direction as a person sees it: inside the quarter that opens there, what lies off the straight
 * line counts double. -1 when there is none. Linear.
 */
export function nearestInDirection(positions: Positions, from: number, direction: Direction): number {
  const [x, y] = placeOf(positions, from);
  let nearest = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let actor = 0; actor * 2 < positions.length; actor += 1) {
    if (actor === from) continue;
    const [otherX, otherY] = placeOf(positions, actor);
    const [dx, dy] = [otherX - x, otherY - y];
    const ahead = { left: -dx, right: dx, up: -dy, down: dy }[direction];
    const aside = Math.abs(direction === "left" || direction === "right" ? dy : dx);
    if (ahead <= 0 || aside > ahead) continue;
    const distance = ahead + 2 * aside;
    if (distance < least) [nearest, least] = [actor, distance];
  }
  return nearest;
}

/** The actor at a point, the topmost (lightest drawn last) first; -1: none. `reach` widens small ones. */
export function actorAt(
  positions: Positions,
  radii: readonly number[],
  point: readonly [number, number],
  reach: number,
): number {
  for (let actor = radii.length - 1; actor >= 0; actor -= 1) {
    const [x, y] = placeOf(positions, actor);
    if (Math.hypot(point[0] - x, point[1] - y) <= (radii[actor] ?? 0) + reach) return actor;
  }
  return -1;
}

export function placeOf(positions: Positions, actor: number): readonly [number, number] {
  return [positions[actor * 2] ?? 0, positions[actor * 2 + 1] ?? 0];
}

/** Scale and middle that bring everything onto `width` by `height` pixels. */
export interface Camera {
  readonly scale: number;
  /** The point of the layout in the middle of the screen. */
  readonly x: number;
  readonly y: number;
}

export function fitCamera(positions: Positions, width: number, height: number, margin = 48): Camera {
  let [left, right, top, bottom] = [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (let at = 0; at + 1 < positions.length; at += 2) {
    const [x, y] = [positions[at] ?? 0, positions[at + 1] ?? 0];
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  if (left > right) return { scale: 1, x: 0, y: 0 };
  const across = Math.max(1, width - 2 * margin) / Math.max(40, right - left);
  const down = Math.max(1, height - 2 * margin) / Math.max(40, bottom - top);
  return { scale: Math.min(across, down, 2), x: (left + right) / 2, y: (top + bottom) / 2 };
}

export function toScreen(
  camera: Camera,
  width: number,
  height: number,
  x: number,
  y: number,
): readonly [number, number] {
  return [(x - camera.x) * camera.scale + width / 2, (y - camera.y) * camera.scale + height / 2];
}

export function fromScreen(
  camera: Camera,
  width: number,
  height: number,
  x: number,
  y: number,
): readonly [number, number] {
  return [(x - width / 2) / camera.scale + camera.x, (y - height / 2) / camera.scale + camera.y];
}

interface Label {
  readonly actor: number;
  readonly x: number;
  readonly y: number;
  readonly w: number;
}

/**
 * Which names find room: heaviest actors first, `always` before all, none over another. Boxes on screen, `height` high.
 * Cost: labels times labels, so only the first `most` actors are tried.
 */
export function roomForLabels(
  order: readonly number[],
  boxOf: (actor: number) => Omit<Label, "actor">,
  { height, most }: { readonly height: number; readonly most: number },
): Label[] {
  const placed: Label[] = [];
  for (const actor of order.slice(0, most)) {
    const box = boxOf(actor);
    const covers = placed.some(
      (other) => box.x < other.x + other.w && other.x < box.x + box.w && Math.abs(box.y - other.y) < height,
    );
    if (!covers) placed.push({ actor, ...box });
  }
  return placed;
}
