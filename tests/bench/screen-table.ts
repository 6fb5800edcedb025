import type { Frames } from "../support/window-frames.ts";
import type { WindowWork } from "../support/window-trace.ts";

/** What a person feels as smooth: frames come every 16.7 ms, so three of them are 50. */
const SMOOTH_MS = 50.5;

const ACTIONS = ["open", "filter", "scroll", "keys"] as const;
export type Action = (typeof ACTIONS)[number];

/** One thing done on a screen, and what it cost. */
export interface Step {
  readonly screen: string;
  readonly action: Action;
  readonly frames: Frames;
  readonly work: WindowWork;
}

const pad = (words: string, width: number): string => words.padStart(width);
const mark = (ms: number): string => `${ms.toFixed(0)}${ms > SMOOTH_MS ? " !" : "  "}`;

export const STEP_HEAD = `${"screen".padEnd(34)}${pad("frame", 9)}${pad("task", 9)}${pad("work", 9)}${pad("raster", 9)}${pad("draw", 9)}   milliseconds; what ran in what is over 50`;

/** A step as a line, told while the bench goes on. */
export function stepLine({ screen, action, frames, work }: Step): string {
  const ran = [
    ...(work.page.worked > SMOOTH_MS / 2 ? [`worked: ${work.page.parts.join(", ")}`] : []),
    ...(frames.longest > SMOOTH_MS && frames.causes.length > 0
      ? [`passed: ${frames.causes.join("; ")}`]
      : []),
  ];
  const figures = [frames.longest, work.page.worked, work.frame, work.raster, work.draw].map((ms) =>
    pad(mark(ms), 9),
  );
  return `${`${screen}: ${action}`.padEnd(34)}${figures.join("")}   ${ran.join(" | ")}`;
}

/**
 * All steps as a Markdown table for docs/benchmarks.md: one line a screen, and whether it keeps the bar. Of several runs each
 * figure is the median; a longest frame has the worst run's in brackets where that is another. A screen keeps the bar when its medians do.
 */
export function screensTable(steps: readonly Step[], runs: number): string {
  const screens = Map.groupBy(steps, ({ screen }) => screen);
  const lines = [...screens.values()].map(lineOf);
  const shown = lines.filter((line) => !line.startsWith("| nothing "));
  const count = (verdict: RegExp) => shown.filter((line) => verdict.test(line)).length;
  const how =
    runs === 1 ? "one run" : `${runs} runs, each in a window of its own: the median, in brackets the worst`;
  return [
    `Longest frame by action, then most processor time, ms; ${how}. Within 50 ms: ${count(/\| met/u)} of ${shown.length}${
      runs === 1 ? "" : `, in every run ${count(/\| met(?!, but)/u)}`
    }.`,
    "",
    `| screen | ${ACTIONS.join(" | ")} | task | work | raster | draw | 50 ms |`,
    `|${" --- |".repeat(ACTIONS.length + 6)}`,
    ...lines,
  ].join("\n");
}

/** One screen: all its steps of all runs. */
function lineOf(steps: readonly Step[]): string {
  const actions = ACTIONS.map((action) => steps.filter((step) => step.action === action));
  const longest = actions.map((taken) => taken.map(({ frames }) => frames.longest));
  const cells = longest.map((ms) => {
    const [median, worst] = [medianOf(ms).toFixed(0), Math.max(...ms).toFixed(0)];
    return ms.length === 0 ? "" : median === worst ? median : `${median} (${worst})`;
  });
  const most = (of: (work: WindowWork) => number) =>
    Math.max(...actions.map((taken) => medianOf(taken.map(({ work }) => of(work)))));
  const single = [most(({ page }) => page.worked), most(({ raster }) => raster), most(({ draw }) => draw)];
  const [task, raster, draw] = single;
  const works = [task, most(({ frame }) => frame), raster, draw].map((ms) => ms?.toFixed(0));
  const over = (of: (ms: readonly number[]) => number) =>
    ACTIONS.filter((_, at) => of(longest[at] ?? []) > SMOOTH_MS).join(", ");
  const late = over(medianOf);
  const once = over((ms) => Math.max(0, ...ms));
  const met = once === "" ? "met" : `met, but not in each run (${once})`;
  const verdict = late === "" ? met : `frame **not met** (${late})`;
  const isOver = single.some((ms) => ms > SMOOTH_MS);
  return `| ${[steps[0]?.screen, ...cells, ...works, `${verdict}${isOver ? "; work **over**" : ""}`].join(" | ")} |`;
}

/** The middle one, of an even number the higher of the two in the middle; 0 of none. */
function medianOf(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0;
}
