import type { NetworkActor } from "../../../shared/contract/overview.contract.ts";
import type { ActorKind } from "../../../shared/domain/actor.ts";
import type { Role } from "./drawing/shape.ts";

/** The colour of each kind, as everywhere in the window. */
export const KIND_ROLES: Readonly<Record<ActorKind, Role>> = {
  person: "mark-person",
  organisation: "mark-org",
  state: "mark-state",
  "armed-group": "mark-group",
  place: "mark-place",
};

/** Corners of each kind's figure round 0, of radius 1; none: a circle. Kinds are told apart without colour. */
const CORNERS: Readonly<Record<ActorKind, readonly (readonly [number, number])[]>> = {
  person: [],
  organisation: polygon(4, 45),
  state: polygon(6, 0),
  "armed-group": polygon(4, 0),
  place: polygon(3, -90),
};

function polygon(corners: number, turn: number): (readonly [number, number])[] {
  return Array.from({ length: corners }, (_, corner) => {
    const angle = ((turn + (360 / corners) * corner) * Math.PI) / 180;
    return [Math.cos(angle), Math.sin(angle)] as const;
  });
}

/** The outline of an actor's figure at (x, y); empty: a circle of radius r. */
export function outlineOf(
  kind: NetworkActor["kind"],
  x: number,
  y: number,
  r: number,
): (readonly [number, number])[] {
  // Figures with corners are a little larger, so that all kinds of one weight look alike.
  const reach = r * 1.15;
  return CORNERS[kind].map(([dx, dy]) => [x + dx * reach, y + dy * reach] as const);
}
