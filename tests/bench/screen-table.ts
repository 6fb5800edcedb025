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

/** All steps as a Markdown table for docs/benchmarks.md: one line a screen, and whether it keeps the bar. */
export function screensTable(steps: readonly Step[]): string {
  const screens = [...new Set(steps.map(({ screen }) => screen))];
  return [
    `| screen | ${ACTIONS.join(" | ")} | task | work | raster | draw | 50 ms |`,
    `|${" --- |".repeat(ACTIONS.length + 6)}`,
    ...screens.map((screen) =>
      lineOf(
        screen,
        steps.filter((step) => step.screen === screen),
      ),
    ),
  ].join("\n");
}

function lineOf(screen: string, steps: readonly Step[]): string {
  const frames = ACTIONS.map((action) => {
    const step = steps.find((one) => one.action === action);
    return step === undefined ? "" : step.frames.longest.toFixed(0);
  });
  const most = (of: (work: WindowWork) => number) => Math.max(...steps.map(({ work }) => of(work)));
  const single = [most(({ page }) => page.worked), most(({ raster }) => raster), most(({ draw }) => draw)];
  const [task, raster, draw] = single;
  const late = steps.filter((step) => step.frames.longest > SMOOTH_MS).map(({ action }) => action);
  const verdict = late.length === 0 ? "met" : `frame **not met** (${late.join(", ")})`;
  const works = [task, most(({ frame }) => frame), raster, draw].map((ms) => ms?.toFixed(0));
  const isOver = single.some((ms) => ms > SMOOTH_MS);
  const cells = [...frames, ...works, `${verdict}${isOver ? "; work **over**" : ""}`];
  return `| ${screen} | ${cells.join(" | ")} |`;
}
