/** Lays out the network in a thread of its own (d3-force), so that the window never waits for it. */
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type Simulation,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from "d3-force";
import type { LayoutOrder, LayoutStep } from "./layout-messages.ts";

interface Node extends SimulationNodeDatum {
  readonly radius: number;
}

interface Port {
  onmessage: ((event: MessageEvent<LayoutOrder>) => void) | null;
  postMessage(message: LayoutStep, transfer: readonly Transferable[]): void;
}

// The library for workers cannot be mixed with that of the page: only this much of it is used.
const port = self as unknown as Port;

/** About as often as a screen shows a new picture. */
const STEP_MS = 16;
/** Steps until the layout rests. */
const STEPS = 260;

let underWay = 0;

port.onmessage = ({ data }) => {
  underWay = data.round;
  const nodes: Node[] = data.radii.map((radius, index) => {
    const [x, y] = [data.before[index * 2], data.before[index * 2 + 1]];
    if (x === undefined || y === undefined || Number.isNaN(x) || Number.isNaN(y)) return { radius };
    return { radius, x, y };
  });
  const hasPlaces = nodes.some((node) => node.x !== undefined);
  const simulation = simulationOf(nodes, data);
  if (hasPlaces) simulation.alpha(0.5);
  let step = 0;
  const tick = () => {
    if (underWay !== data.round) return;
    const until = performance.now() + STEP_MS * 0.75;
    // Several steps at once where they are quick: small networks rest sooner.
    do {
      simulation.tick();
      step += 1;
    } while (step < STEPS && performance.now() < until && nodes.length < 60);
    const done = step >= STEPS || simulation.alpha() < simulation.alphaMin();
    const positions = new Float32Array(nodes.length * 2);
    for (const [index, node] of nodes.entries()) {
      positions[index * 2] = node.x ?? 0;
      positions[index * 2 + 1] = node.y ?? 0;
    }
    port.postMessage({ round: data.round, positions, done }, [positions.buffer]);
    if (!done) setTimeout(tick, STEP_MS);
  };
  tick();
};

function simulationOf(nodes: Node[], { ties }: LayoutOrder): Simulation<Node, SimulationLinkDatum<Node>> {
  const heaviest = ties.reduce((most, tie) => Math.max(most, tie.weight), 1);
  const links = ties.map(({ a, b, weight }) => ({ source: a, target: b, weight }));
  const degree = new Uint32Array(nodes.length);
  for (const { a, b } of ties) {
    degree[a] = (degree[a] ?? 0) + 1;
    degree[b] = (degree[b] ?? 0) + 1;
  }
  const link = forceLink<Node, SimulationLinkDatum<Node> & { weight: number }>(links)
    .distance(({ weight }) => 46 + 70 * (1 - Math.sqrt(weight / heaviest)))
    .strength(({ source, target, weight }) => {
      const ends = [source, target].map((end) => degree[indexOf(end)] ?? 1);
      return (0.35 + 0.65 * Math.sqrt(weight / heaviest)) / Math.max(1, Math.min(...ends));
    });
  const simulation: Simulation<Node, SimulationLinkDatum<Node>> = forceSimulation<Node>(nodes)
    .force("link", link)
    .force(
      "charge",
      forceManyBody<Node>()
        .strength((node) => -60 - node.radius * 9)
        .distanceMax(600)
        .theta(1),
    )
    .force("collide", forceCollide<Node>((node) => node.radius + 3).iterations(1))
    .force("x", forceX<Node>(0).strength(0.045))
    .force("y", forceY<Node>(0).strength(0.06))
    .alphaDecay(1 - 0.001 ** (1 / STEPS))
    .stop();
  return simulation;
}

function indexOf(end: string | number | Node): number {
  return typeof end === "object" ? (end.index ?? 0) : Number(end);
}
