import type { Page } from "@playwright/test";

/** How smoothly a window drew while something was done in it. All times in milliseconds. */
export interface Frames {
  /** From one frame to the next: the longest, and what 1 in 100 exceeds. */
  readonly longest: number;
  readonly p99: number;
  /** The longest piece of work of the page itself; 0 when none took 50 ms. */
  readonly longestTask: number;
  readonly count: number;
  /** What ran in the longest frame, longest first: where it came from and for how long. */
  readonly causes: readonly string[];
}

/**
 * Begins to watch the frames of a page; the answer ends it. Gaps are counted between animation frames, causes come
 * from the browser's own record of long animation frames.
 */
export async function watchFrames(page: Page): Promise<() => Promise<Frames>> {
  await page.evaluate(() => {
    const state = {
      gaps: [] as number[],
      tasks: [] as number[],
      slow: [] as { ms: number; causes: string[] }[],
      stopped: false,
      observers: [] as PerformanceObserver[],
    };
    Object.assign(window, { framesOfTest: state });
    const tasks = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) state.tasks.push(duration);
    });
    tasks.observe({ entryTypes: ["longtask"] });
    const frames = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const scripts: Record<string, unknown>[] = Reflect.get(entry, "scripts") ?? [];
        const causes = scripts
          .sort((a, b) => Number(b.duration) - Number(a.duration))
          .slice(0, 4)
          .map((script) => {
            const name = String(script.sourceFunctionName || script.invoker || script.invokerType);
            const forced = Math.round(Number(script.forcedStyleAndLayoutDuration));
            return `${name} ${Math.round(Number(script.duration))} ms${forced > 0 ? ` (layout ${forced})` : ""}`;
          });
        const render = Number(Reflect.get(entry, "renderStart"));
        const layout = Number(Reflect.get(entry, "styleAndLayoutStart"));
        const end = entry.startTime + entry.duration;
        if (layout > 0) causes.push(`style, layout and paint ${Math.round(end - layout)} ms`);
        else if (render > 0) causes.push(`drawing ${Math.round(end - render)} ms`);
        state.slow.push({ ms: entry.duration, causes });
      }
    });
    frames.observe({ type: "long-animation-frame" });
    state.observers.push(tasks, frames);
    let last = performance.now();
    const step = (at: number): void => {
      state.gaps.push(at - last);
      last = at;
      if (!state.stopped) requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
  return () =>
    page.evaluate(async () => {
      // Observers hear of the last frame a little later.
      await new Promise((done) => setTimeout(done, 120));
      const state: {
        gaps: number[];
        tasks: number[];
        slow: { ms: number; causes: string[] }[];
        stopped: boolean;
        observers: PerformanceObserver[];
      } = Reflect.get(window, "framesOfTest");
      state.stopped = true;
      for (const observer of state.observers) observer.disconnect();
      const slowest = state.slow.sort((a, b) => b.ms - a.ms)[0];
      const sorted = state.gaps.slice(1).sort((a, b) => a - b);
      return {
        longest: sorted.at(-1) ?? 0,
        p99: sorted[Math.floor(sorted.length * 0.99)] ?? 0,
        longestTask: Math.max(0, ...state.tasks),
        count: state.gaps.length,
        causes: slowest === undefined ? [] : slowest.causes,
      };
    });
}
