import type { NetworkActor, NetworkTie } from "../../../shared/contract/overview.contract.ts";
import { ACTOR_KINDS, type ActorKind } from "../../../shared/domain/actor.ts";
import { markingCopy } from "../../copy/marking.ts";
import { KIND_ROLES, outlineOf } from "./actor-figures.ts";
import { type Colours, cutWords, type Measure, type Picture, type Shape } from "./drawing/shape.ts";
import {
  type Camera,
  fitCamera,
  type Neighbour,
  type Positions,
  placeOf,
  radiusOf,
  roomForLabels,
  tieWidth,
  toScreen,
} from "./network-data.ts";

/** Everything that decides how the network looks at one moment. */
export interface NetworkScene {
  readonly actors: readonly NetworkActor[];
  readonly ties: readonly NetworkTie[];
  readonly neighbours: readonly (readonly Neighbour[])[];
  readonly positions: Positions;
  readonly camera: Camera;
  readonly width: number;
  readonly height: number;
  /** The chosen actor, or -1: its ties stand out, the rest is pale. */
  readonly chosen: number;
  /** While it moves less is painted: the heaviest ties and names. */
  readonly moving: boolean;
}

const LABEL_SIZE = 12;
const LABEL_HEIGHT = 16;
const LONGEST_LABEL = 150;
const MOST_LABELS = 110;
const MOVING_LABELS = 24;
const MOVING_TIES = 400;

function heaviestOf(list: readonly { readonly weight: number }[]): number {
  return list.reduce((most, one) => Math.max(most, one.weight), 1);
}

/** Screen radius: figures shrink less than distances, so that they stay visible far out. */
function screenRadius(scene: NetworkScene, weight: number, heaviest: number): number {
  return radiusOf(weight, heaviest, scene.actors.length) * Math.max(0.45, Math.min(1.2, scene.camera.scale));
}

/** Paints the scene; the context's units are CSS pixels. Cost: two thousand lines and figures at most. */
export function paintNetwork(
  context: CanvasRenderingContext2D,
  scene: NetworkScene,
  colours: Colours,
  measure: Measure,
): void {
  const { width, height, actors, chosen } = scene;
  context.fillStyle = colours("surface");
  context.fillRect(0, 0, width, height);
  const fills = fillsOf(context, colours);
  const near = nearSet(scene);
  const heaviest = heaviestOf(actors);
  const paint = (isWanted: (actor: number) => boolean, isPale: boolean): void => {
    // The heaviest last, on top.
    for (let actor = actors.length - 1; actor >= 0; actor -= 1) {
      const one = actors[actor];
      if (one === undefined || actor === chosen || !isWanted(actor)) continue;
      paintActor(context, scene, { one, actor, heaviest, isPale, fills }, colours);
    }
  };
  paintTies(context, scene, colours, false);
  paint((actor) => near === null || !near.has(actor), near !== null);
  if (near !== null) {
    paintTies(context, scene, colours, true);
    paint((actor) => near.has(actor), false);
  }
  const one = actors[chosen];
  if (one !== undefined)
    paintActor(context, scene, { one, actor: chosen, heaviest, isPale: false, fills }, colours);
  paintLabels(context, scene, colours, measure);
}

/** The chosen actor with its neighbours; null when none is chosen. */
function nearSet({ chosen, neighbours }: NetworkScene): ReadonlySet<number> | null {
  if (chosen < 0) return null;
  return new Set([chosen, ...(neighbours[chosen] ?? []).map((neighbour) => neighbour.actor)]);
}

function endsOf(scene: NetworkScene, tie: NetworkTie): readonly [number, number, number, number] {
  const { positions, camera, width, height } = scene;
  const [ax, ay] = placeOf(positions, tie.a);
  const [bx, by] = placeOf(positions, tie.b);
  const [x1, y1] = toScreen(camera, width, height, ax, ay);
  const [x2, y2] = toScreen(camera, width, height, bx, by);
  return [x1, y1, x2, y2];
}

/**
 * The ties of the chosen actor (`bright`), or all others. Each in a stroke of its own, opaque, light ones one pixel wide:
 * many lines in one path, or half transparent, take a painter without a graphics card ten times as long (measured:
 * 4,000 lines 467 against 33 ms).
 */
function paintTies(
  context: CanvasRenderingContext2D,
  scene: NetworkScene,
  colours: Colours,
  bright: boolean,
): void {
  const { chosen, moving } = scene;
  const ties = moving ? scene.ties.slice(0, MOVING_TIES) : scene.ties;
  const range = rangeOf(ties);
  context.setLineDash([]);
  // Light ties first, so that heavy ones lie over them.
  for (let place = ties.length - 1; place >= 0; place -= 1) {
    const tie = ties[place];
    if (tie === undefined || (tie.a === chosen || tie.b === chosen) !== bright) continue;
    const width = Math.round(tieWidth(tie.weight, range));
    const [x1, y1, x2, y2] = endsOf(scene, tie);
    context.strokeStyle = colours(bright ? "accent" : chosen < 0 && width > 1 ? "line-strong" : "line");
    context.lineWidth = bright ? Math.max(1.5, width) : width;
    context.beginPath();
    context.moveTo(x1, y1);
    context.lineTo(x2, y2);
    context.stroke();
  }
}

/** Ties come heaviest first. */
function rangeOf(ties: readonly NetworkTie[]): { readonly least: number; readonly most: number } {
  return { least: ties.at(-1)?.weight ?? 1, most: ties[0]?.weight ?? 1 };
}

/** What figures are filled with, mixed once and not for each: half transparent, ties would shine through. */
function fillsOf(context: CanvasRenderingContext2D, colours: Colours): ReadonlyMap<ActorKind, string> {
  return new Map(
    ACTOR_KINDS.map((kind) => {
      context.fillStyle = `color-mix(in srgb, ${colours(KIND_ROLES[kind])} 32%, ${colours("surface")})`;
      return [kind, String(context.fillStyle)];
    }),
  );
}

interface OneActor {
  readonly one: NetworkActor;
  readonly actor: number;
  readonly heaviest: number;
  readonly isPale: boolean;
  readonly fills: ReadonlyMap<ActorKind, string>;
}

function paintActor(
  context: CanvasRenderingContext2D,
  scene: NetworkScene,
  { one, actor, heaviest, isPale, fills }: OneActor,
  colours: Colours,
): void {
  const [x, y] = toScreen(scene.camera, scene.width, scene.height, ...placeOf(scene.positions, actor));
  const r = screenRadius(scene, one.weight, heaviest);
  if (x < -r || y < -r || x > scene.width + r || y > scene.height + r) return;
  const outline = outlineOf(one.kind, x, y, r);
  context.beginPath();
  if (outline.length === 0) context.arc(x, y, r, 0, Math.PI * 2);
  for (const [place, [px, py]] of outline.entries()) {
    if (place === 0) context.moveTo(px, py);
    else context.lineTo(px, py);
  }
  context.closePath();
  const ink = isPale ? colours("line-strong") : colours(KIND_ROLES[one.kind]);
  context.fillStyle = isPale ? colours("surface") : (fills.get(one.kind) ?? ink);
  context.fill();
  context.strokeStyle = ink;
  context.lineWidth = 1.75;
  context.stroke();
  if (actor !== scene.chosen) return;
  context.beginPath();
  context.arc(x, y, r * 1.15 + 5, 0, Math.PI * 2);
  context.strokeStyle = colours("ink");
  context.lineWidth = 2;
  context.stroke();
}

/** Names that find room, the chosen actor's and its neighbours' first. Ends with the words and their left edge. */
function labelsOf(scene: NetworkScene, measure: Measure) {
  const { actors, neighbours, chosen, positions, camera, width, height } = scene;
  const heaviest = heaviestOf(actors);
  const first = chosen < 0 ? [] : [chosen, ...(neighbours[chosen] ?? []).map(({ actor }) => actor)];
  // Actors come heaviest first.
  const order = chosen < 0 ? actors.map((_, actor) => actor) : first;
  const words = (actor: number) =>
    cutWords(actors[actor]?.name ?? "", LONGEST_LABEL, { measure, size: LABEL_SIZE });
  const boxes = roomForLabels(
    order,
    (actor) => {
      const [x, y] = toScreen(camera, width, height, ...placeOf(positions, actor));
      const r = screenRadius(scene, actors[actor]?.weight ?? 0, heaviest);
      const w = measure(words(actor), LABEL_SIZE, "ui", actor === chosen ? 600 : 400) + 6;
      return { x: x - w / 2, y: y + r + 14, w };
    },
    { height: LABEL_HEIGHT, most: scene.moving ? MOVING_LABELS : MOST_LABELS },
  );
  return boxes.map((box) => ({ ...box, words: words(box.actor), isChosen: box.actor === chosen }));
}

function paintLabels(
  context: CanvasRenderingContext2D,
  scene: NetworkScene,
  colours: Colours,
  measure: Measure,
): void {
  const family = getComputedStyle(document.documentElement).getPropertyValue("--font-ui");
  context.textAlign = "center";
  context.lineJoin = "round";
  for (const { x, y, w, words, isChosen } of labelsOf(scene, measure)) {
    context.font = `${isChosen ? 600 : 400} ${LABEL_SIZE}px ${family}`;
    // A rim of the ground keeps words readable over lines.
    context.strokeStyle = colours("surface");
    context.lineWidth = 3.5;
    context.strokeText(words, x + w / 2, y);
    context.fillStyle = colours("ink");
    context.fillText(words, x + w / 2, y);
  }
}

/** The whole network as a picture of its own. */
export function networkPicture(
  scene: Pick<NetworkScene, "actors" | "ties" | "neighbours" | "positions">,
  title: string,
  measure: Measure,
): Picture {
  const [width, height] = [1400, 1000];
  const camera = fitCamera(scene.positions, width, height - 60, 80);
  const whole: NetworkScene = { ...scene, camera, width, height: height + 40, chosen: -1, moving: false };
  const heaviest = heaviestOf(scene.actors);
  const range = rangeOf(scene.ties);
  const ties = scene.ties.map((tie): Shape => {
    const [x1, y1, x2, y2] = endsOf(whole, tie);
    return {
      kind: "line",
      points: [
        [x1, y1],
        [x2, y2],
      ],
      stroke: "line-strong",
      width: Math.round(tieWidth(tie.weight, range) * 10) / 10,
      opacity: 0.7,
    };
  });
  const figures = scene.actors.toReversed().flatMap((one, place): Shape[] => {
    const actor = scene.actors.length - 1 - place;
    const [x, y] = toScreen(camera, width, whole.height, ...placeOf(scene.positions, actor));
    const r = screenRadius(whole, one.weight, heaviest);
    const outline = outlineOf(one.kind, x, y, r);
    const role = KIND_ROLES[one.kind];
    const figure = (ink: Pick<Shape & { kind: "circle" }, "fill" | "stroke" | "width" | "opacity">): Shape =>
      outline.length === 0
        ? { kind: "circle", x, y, r, ...ink }
        : { kind: "line", points: outline, closed: true, ...ink };
    return [
      figure({ fill: "surface" }),
      figure({ fill: role, opacity: 0.3 }),
      figure({ stroke: role, width: 1.75 }),
    ];
  });
  const labels = labelsOf(whole, measure).map(
    ({ x, y, w, words }): Shape => ({
      kind: "words",
      x: x + w / 2,
      y,
      words,
      size: LABEL_SIZE,
      fill: "ink",
      halo: "surface",
      anchor: "middle",
    }),
  );
  const head: Shape = {
    kind: "words",
    x: 24,
    y: 42,
    words: title,
    size: 20,
    weight: 600,
    face: "read",
    fill: "ink",
  };
  return { width, height, title, shapes: [...ties, ...figures, ...labels, head, ...kindLegend(measure)] };
}

/** What the figures mean, under the title of the picture. */
function kindLegend(measure: Measure): Shape[] {
  let x = 32;
  return ACTOR_KINDS.flatMap((kind): Shape[] => {
    const [words, stroke, at] = [markingCopy.kinds[kind], KIND_ROLES[kind], x];
    const outline = outlineOf(kind, at, 66, 5.5);
    x += measure(words, 12, "ui", 400) + 36;
    return [
      outline.length === 0
        ? { kind: "circle", x: at, y: 66, r: 5.5, stroke, width: 1.75 }
        : { kind: "line", points: outline, closed: true, stroke, width: 1.75 },
      { kind: "words", x: at + 12, y: 70, words, size: 12, fill: "ink-2" },
    ];
  });
}
