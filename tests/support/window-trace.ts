import { writeFileSync } from "node:fs";
import type { CDPSession, Page } from "@playwright/test";

const CATEGORIES = ["toplevel", "devtools.timeline", "cc", "viz"];
const PROFILER = ["disabled-by-default-v8.cpu_profiler", "v8.execute"];

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds: begin, length, processor time of the thread. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string; readonly tileData?: { readonly sourceFrameNumber?: number } };
}

/**
 * What the threads that make a frame worked, in milliseconds. `worked` is processor time: what other programs of the
 * computer take is not in it, so it says the same on a busy machine as on an idle one.
 */
export interface WindowWork {
  /** The page's own thread, its longest task: as passed, as worked, and what of that was what. */
  readonly page: { readonly passed: number; readonly worked: number; readonly parts: readonly string[] };
  /** The page's own thread, from one animation frame to the next: all its tasks together, the most. */
  readonly frame: number;
  /** Filling tiles with pixels, on threads of their own: the most for one frame. */
  readonly raster: number;
  /** Putting layers together and drawing them: the longest task of those threads. */
  readonly draw: number;
}

/** Threads that put layers together (in the page's process) and draw them (in that of the graphics). */
const DRAWING = ["Compositor", "VizCompositorThread", "CrGpuMain"];

/**
 * Records what the threads of a window do; the answer ends it. With `target` the trace is written there, for the
 * performance panel, unless told otherwise with a profile of the programs in it, which costs time itself.
 */
export async function recordTrace(
  page: Page,
  target?: string,
  profiled = target !== undefined,
): Promise<() => Promise<WindowWork>> {
  const client = await page.context().newCDPSession(page);
  await client.send("Tracing.start", {
    transferMode: "ReturnAsStream",
    traceConfig: { includedCategories: profiled ? [...CATEGORIES, ...PROFILER] : CATEGORIES },
  });
  return async () => {
    const json = await endOf(client);
    await client.detach();
    if (target !== undefined) writeFileSync(target, json);
    return workOf((JSON.parse(json) as { readonly traceEvents: readonly TraceEvent[] }).traceEvents);
  };
}

async function endOf(client: CDPSession): Promise<string> {
  const ended = new Promise<string>((resolve, reject) => {
    client.once("Tracing.tracingComplete", ({ stream }) =>
      stream === undefined ? reject(new Error("the trace has no stream")) : resolve(stream),
    );
  });
  await client.send("Tracing.end");
  const handle = await ended;
  const parts: string[] = [];
  for (;;) {
    const { data, eof } = await client.send("IO.read", { handle, size: 1 << 20 });
    parts.push(data);
    if (eof) return parts.join("");
  }
}

function workOf(events: readonly TraceEvent[]): WindowWork {
  const names = new Map<string, string>();
  for (const one of events) if (one.name === "thread_name") names.set(threadOf(one), one.args?.name ?? "");
  const isOn = (one: TraceEvent, ...threads: readonly string[]) =>
    threads.includes(names.get(threadOf(one)) ?? "");
  const whole = events.filter(({ ph }) => ph === "X");
  const tasks = whole.filter(({ name }) => name.endsWith("RunTask"));
  const ofPage = tasks.filter((task) => isOn(task, "CrRendererMain"));
  if (ofPage.length === 0) throw new Error("the trace has no tasks of the page");
  const longest = ofPage.reduce((most, task) => (worked(task) > worked(most) ? task : most));
  const frames = new Map<number, number>();
  for (const one of whole) {
    if (one.name !== "RasterTask") continue;
    const frame = one.args?.tileData?.sourceFrameNumber ?? -1;
    frames.set(frame, (frames.get(frame) ?? 0) + worked(one));
  }
  return {
    page: {
      passed: most(ofPage.map(({ dur = 0 }) => dur / 1000)),
      worked: worked(longest),
      parts: partsOf(longest, whole),
    },
    frame: most(betweenFrames(ofPage, whole)),
    raster: most([...frames.values()]),
    draw: most(tasks.filter((task) => isOn(task, ...DRAWING)).map(worked)),
  };
}

const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
const worked = ({ tdur = 0 }: TraceEvent): number => tdur / 1000;
const most = (figures: readonly number[]): number => figures.reduce((top, one) => Math.max(top, one), 0);

/** The work of the page's tasks from each animation frame to the next. Frames must be asked for all the time. */
function betweenFrames(tasks: readonly TraceEvent[], events: readonly TraceEvent[]): number[] {
  const page = tasks[0] === undefined ? "" : threadOf(tasks[0]);
  const begins = events
    .filter((one) => one.name === "FireAnimationFrame" && threadOf(one) === page)
    .map(({ ts }) => ts)
    .sort((a, b) => a - b);
  const sums = begins.map(() => 0);
  let frame = 0;
  for (const task of tasks.toSorted((a, b) => a.ts - b.ts)) {
    while (frame + 1 < begins.length && task.ts + (task.dur ?? 0) > (begins[frame + 1] ?? 0)) frame += 1;
    sums[frame] = (sums[frame] ?? 0) + worked(task);
  }
  return sums;
}

/** What ran in a task, longest first. */
function partsOf(task: TraceEvent, events: readonly TraceEvent[]): readonly string[] {
  const end = task.ts + (task.dur ?? 0);
  const sums = new Map<string, number>();
  for (const one of events) {
    if (one === task || threadOf(one) !== threadOf(task) || one.ts < task.ts || one.ts >= end) continue;
    sums.set(one.name, (sums.get(one.name) ?? 0) + worked(one));
  }
  return [...sums]
    .filter(([name, ms]) => ms >= 1 && !name.includes("::") && !name.endsWith("RunTask"))
    .sort((a, b) => b[1] - a[1])
    .slice(0, 5)
    .map(([name, ms]) => `${name} ${ms.toFixed(0)}`);
}
