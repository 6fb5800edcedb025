import { writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";

const CATEGORIES = ["toplevel", "devtools.timeline"];
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
  readonly args?: { readonly name?: string };
}

/** Milliseconds of the page's own thread for its longest task: as passed, and as worked. */
export interface LongestTasks {
  readonly passed: number;
  /** Processor time: what other programs of the computer take is not in it. */
  readonly worked: number;
}

/**
 * Records what the page's threads do; the answer ends it. With `target` the trace is written there, for the performance panel,
 * with a profile of the programs in it, which costs time itself.
 */
export async function recordTrace(page: Page, target?: string): Promise<() => Promise<LongestTasks>> {
  const client = await page.context().newCDPSession(page);
  await client.send("Tracing.start", {
    transferMode: "ReturnAsStream",
    traceConfig: { includedCategories: target === undefined ? CATEGORIES : [...CATEGORIES, ...PROFILER] },
  });
  return async () => {
    const ended = new Promise<string>((resolve, reject) => {
      client.once("Tracing.tracingComplete", ({ stream }) =>
        stream === undefined ? reject(new Error("the trace has no stream")) : resolve(stream),
      );
    });
    await client.send("Tracing.end");
    const handle = await ended;
    let json = "";
    for (;;) {
      const { data, eof } = await client.send("IO.read", { handle, size: 1 << 20 });
      json += data;
      if (eof) break;
    }
    await client.detach();
    if (target !== undefined) writeFileSync(target, json);
    return longestTasks((JSON.parse(json) as { readonly traceEvents: readonly TraceEvent[] }).traceEvents);
  };
}

function longestTasks(events: readonly TraceEvent[]): LongestTasks {
  const named = events.find(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain");
  const tasks = events.filter(
    ({ ph, pid, tid, name }) =>
      ph === "X" && pid === named?.pid && tid === named.tid && name.endsWith("RunTask"),
  );
  if (tasks.length === 0) throw new Error("the trace has no tasks of the page");
  const longest = (of: (task: TraceEvent) => number | undefined): number =>
    tasks.reduce((most, task) => Math.max(most, of(task) ?? 0), 0) / 1000;
  return { passed: longest(({ dur }) => dur), worked: longest(({ tdur }) => tdur) };
}
