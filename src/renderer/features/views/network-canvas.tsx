import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from "react";
import type { NetworkActor, NetworkTie } from "../../../shared/contract/overview.contract.ts";
import { useShortcut } from "../../app/shortcuts.ts";
import { viewsCopy } from "../../copy/views.ts";
import { pageMeasure, themeColours } from "./drawing/paint.ts";
import styles from "./network.module.css";
import {
  actorAt,
  type Camera,
  type Direction,
  fitCamera,
  fromScreen,
  type Neighbour,
  nearestInDirection,
  type Positions,
  radiusOf,
} from "./network-data.ts";
import { paintNetwork } from "./network-paint.ts";
import { startLayout } from "./start-layout.ts";
import { useSize } from "./use-size.ts";

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};
const ZOOM = 1.25;
const MOVING_FRAME_MS = 30;

export interface NetworkCanvasProps {
  readonly actors: readonly NetworkActor[];
  readonly ties: readonly NetworkTie[];
  readonly neighbours: readonly (readonly Neighbour[])[];
  /** The chosen actor, or -1. */
  readonly chosen: number;
  readonly onChoose: (actor: number) => void;
  readonly onOpen: (actor: number) => void;
  /** Where the last positions are left for pictures. */
  readonly positions: RefObject<Positions>;
  /** Read out when the choice changes. */
  readonly said: string;
}

/** Actors and ties on a canvas, laid out in a thread of their own. One tab stop; arrow keys go to the next actor that way. */
export function NetworkCanvas(props: NetworkCanvasProps) {
  const { actors, ties, neighbours, chosen, onChoose, onOpen, positions, said } = props;
  const holder = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const size = useSize(holder);
  const camera = useRef<{ value: Camera; isFree: boolean }>({
    value: { scale: 1, x: 0, y: 0 },
    isFree: false,
  });
  const measure = useMemo(pageMeasure, []);
  const [moving, setMoving] = useState(false);
  const scene = { actors, ties, neighbours, chosen, moving, width: size.width, height: size.height };
  const redraw = usePainter(canvas, scene, { positions, camera, measure });
  useLayout({ actors, ties, positions, redraw, onMoving: setMoving });
  const zoom = (factor: number) => {
    camera.current = {
      isFree: true,
      value: { ...camera.current.value, scale: camera.current.value.scale * factor },
    };
    redraw();
  };
  useShortcut("viewZoomIn", () => zoom(ZOOM));
  useShortcut("viewZoomOut", () => zoom(1 / ZOOM));
  useShortcut("viewFit", () => {
    camera.current = { ...camera.current, isFree: false };
    redraw();
  });
  const walk = useRef({ pivot: -1, step: -1 });
  useShortcut("viewNeighbour", (event) => {
    const way = event.key.toUpperCase() === "N" ? 1 : -1;
    if (walk.current.pivot < 0) walk.current = { pivot: chosen < 0 ? 0 : chosen, step: way === 1 ? -1 : 0 };
    const around = neighbours[walk.current.pivot] ?? [];
    if (around.length === 0) return;
    walk.current.step = (walk.current.step + way + around.length) % around.length;
    const next = around[walk.current.step];
    if (next !== undefined) onChoose(next.actor);
  });
  const choose = (actor: number) => {
    walk.current = { pivot: -1, step: -1 };
    onChoose(actor);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || actors.length === 0) return;
    const direction = DIRECTIONS[event.key];
    if (direction !== undefined) {
      const next = chosen < 0 ? 0 : nearestInDirection(positions.current, chosen, direction);
      if (next >= 0) choose(next);
    } else if (event.key === "Home") choose(0);
    else if (event.key === "Enter" && chosen >= 0) onOpen(chosen);
    else return;
    event.preventDefault();
  };
  const mouse = useMouse({ actors, positions, camera, size, redraw, onChoose: choose, onOpen });
  return (
    <div ref={holder} className={styles.holder}>
      <div
        role="application"
        aria-label={viewsCopy.network.chart}
        aria-description={viewsCopy.network.keys}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes the keys itself.
        tabIndex={0}
        className={styles.stage}
        onKeyDown={onKeyDown}
        data-moving={moving}
      >
        <canvas ref={canvas} className={styles.canvas} {...mouse} />
      </div>
      <div className="visually-hidden" aria-live="polite">
        {said}
      </div>
    </div>
  );
}

interface Painted {
  readonly actors: readonly NetworkActor[];
  readonly ties: readonly NetworkTie[];
  readonly neighbours: readonly (readonly Neighbour[])[];
  readonly chosen: number;
  readonly moving: boolean;
  readonly width: number;
  readonly height: number;
}
type CameraRef = RefObject<{ value: Camera; isFree: boolean }>;

/** Paints at most once a frame, and only when something changed. Answers with the function that asks for it. */
function usePainter(
  canvas: RefObject<HTMLCanvasElement | null>,
  scene: Painted,
  means: {
    readonly positions: RefObject<Positions>;
    readonly camera: CameraRef;
    readonly measure: ReturnType<typeof pageMeasure>;
  },
): () => void {
  const latest = useRef(scene);
  const [redraw] = useState(() => {
    let asked = 0;
    let painted = Number.NEGATIVE_INFINITY;
    let colours = themeColours();
    const paint = (at: number) => {
      // While it moves every second frame is enough: painters without a graphics card would fall behind.
      if (latest.current.moving && at - painted < MOVING_FRAME_MS) {
        asked = requestAnimationFrame(paint);
        return;
      }
      asked = 0;
      painted = at;
      const [target, now] = [canvas.current, latest.current];
      const context = target?.getContext("2d") ?? null;
      if (target === null || context === null || now.width === 0) return;
      const ratio = window.devicePixelRatio;
      const [w, h] = [Math.round(now.width * ratio), Math.round(now.height * ratio)];
      if (target.width !== w || target.height !== h) [target.width, target.height] = [w, h];
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      const { positions, camera, measure } = means;
      // Nothing has a place yet: the first step of the layout follows at once.
      if (positions.current.every((place) => place === 0)) return;
      if (!camera.current.isFree) camera.current.value = fitCamera(positions.current, now.width, now.height);
      paintNetwork(
        context,
        { ...now, positions: positions.current, camera: camera.current.value },
        colours,
        measure,
      );
    };
    return Object.assign(
      () => {
        if (asked === 0) asked = requestAnimationFrame(paint);
      },
      {
        newTheme: () => {
          colours = themeColours();
        },
        stop: () => cancelAnimationFrame(asked),
      },
    );
  });
  useEffect(() => {
    latest.current = scene;
    redraw();
  });
  useEffect(() => {
    const observer = new MutationObserver(() => {
      redraw.newTheme();
      redraw();
    });
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
    return () => {
      observer.disconnect();
      redraw.stop();
    };
  }, [redraw]);
  return redraw;
}

/** Lays the network out anew when it changes; actors that stay begin where they stood. */
function useLayout(input: {
  readonly actors: readonly NetworkActor[];
  readonly ties: readonly NetworkTie[];
  readonly positions: RefObject<Positions>;
  readonly redraw: () => void;
  readonly onMoving: (moving: boolean) => void;
}): void {
  const { actors, ties, positions, redraw, onMoving } = input;
  const layout = useRef<ReturnType<typeof startLayout> | null>(null);
  const round = useRef(0);
  const stood = useRef(new Map<string, readonly [number, number]>());
  useEffect(() => {
    const before = new Float32Array(actors.length * 2).fill(Number.NaN);
    for (const [index, actor] of actors.entries()) {
      const [x, y] = stood.current.get(actor.id) ?? [Number.NaN, Number.NaN];
      before[index * 2] = x;
      before[index * 2 + 1] = y;
    }
    positions.current = new Float32Array(actors.length * 2);
    layout.current ??= startLayout((step) => {
      positions.current = step.positions;
      onMoving(!step.done);
      redraw();
    });
    const heaviest = actors.reduce((most, actor) => Math.max(most, actor.weight), 1);
    round.current += 1;
    const radii = actors.map((actor) => radiusOf(actor.weight, heaviest, actors.length));
    onMoving(true);
    layout.current.order({ round: round.current, radii, ties: [...ties], before });
    return () => {
      stood.current = new Map(
        actors.map((actor, index) => [
          actor.id,
          [positions.current[index * 2] ?? Number.NaN, positions.current[index * 2 + 1] ?? Number.NaN],
        ]),
      );
    };
  }, [actors, ties, positions, redraw, onMoving]);
  useEffect(
    () => () => {
      layout.current?.end();
      layout.current = null;
    },
    [],
  );
}

/** Click chooses, double click opens, dragging moves, the wheel zooms round the pointer. */
function useMouse(input: {
  readonly actors: readonly NetworkActor[];
  readonly positions: RefObject<Positions>;
  readonly camera: CameraRef;
  readonly size: { readonly width: number; readonly height: number };
  readonly redraw: () => void;
  readonly onChoose: (actor: number) => void;
  readonly onOpen: (actor: number) => void;
}) {
  const { actors, positions, camera, size, redraw, onChoose, onOpen } = input;
  const held = useRef<{ x: number; y: number; moved: boolean } | null>(null);
  const heaviest = useMemo(() => actors.reduce((most, actor) => Math.max(most, actor.weight), 1), [actors]);
  const radii = useMemo(
    () => actors.map((actor) => radiusOf(actor.weight, heaviest, actors.length)),
    [actors, heaviest],
  );
  const at = (event: React.MouseEvent<HTMLCanvasElement>): number => {
    const box = event.currentTarget.getBoundingClientRect();
    const { value } = camera.current;
    const point = fromScreen(
      value,
      size.width,
      size.height,
      event.clientX - box.left,
      event.clientY - box.top,
    );
    return actorAt(positions.current, radii, point, 5 / value.scale);
  };
  return {
    onPointerDown: (event: React.PointerEvent<HTMLCanvasElement>) => {
      held.current = { x: event.clientX, y: event.clientY, moved: false };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: React.PointerEvent<HTMLCanvasElement>) => {
      const from = held.current;
      if (from === null) {
        event.currentTarget.style.cursor = at(event) >= 0 ? "pointer" : "grab";
        return;
      }
      const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
      if (!from.moved && Math.hypot(dx, dy) < 4) return;
      const { value } = camera.current;
      camera.current = {
        isFree: true,
        value: { ...value, x: value.x - dx / value.scale, y: value.y - dy / value.scale },
      };
      held.current = { x: event.clientX, y: event.clientY, moved: true };
      redraw();
    },
    onPointerUp: (event: React.PointerEvent<HTMLCanvasElement>) => {
      if (held.current?.moved === false) onChoose(at(event));
      held.current = null;
    },
    onDoubleClick: (event: React.MouseEvent<HTMLCanvasElement>) => {
      const actor = at(event);
      if (actor >= 0) onOpen(actor);
    },
    onWheel: (event: React.WheelEvent<HTMLCanvasElement>) => {
      const box = event.currentTarget.getBoundingClientRect();
      const { value } = camera.current;
      const [px, py] = [event.clientX - box.left, event.clientY - box.top];
      const [x, y] = fromScreen(value, size.width, size.height, px, py);
      const scale = Math.min(8, Math.max(0.05, value.scale * (event.deltaY > 0 ? 1 / 1.15 : 1.15)));
      camera.current = {
        isFree: true,
        value: { scale, x: x - (px - size.width / 2) / scale, y: y - (py - size.height / 2) / scale },
      };
      redraw();
    },
  };
}
