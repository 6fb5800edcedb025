/**
 * How smoothly each screen opens, filters and scrolls over a large project, in the real window:
 * `npm run bench -- screens [PROJECT] [--small] [--only network,matrix] [--runs 3] [--traces FOLDER] [--profile]`. Makes the project (10,000 articles,
 * 5,000 claims, 2,000 actors, 50,000 mentions; about a minute and a half, then the index), or uses PROJECT made before. Prints for each step the longest
 * frame, which says something only on a machine with nothing else to do, and the processor time of the threads that make it, which holds on any; at the end
 * the table for docs/benchmarks.md. With --runs each run has a window of its own, some three minutes, and the table has the median of the runs and the
 * worst; with --traces each step's trace is kept; with --profile it says where the page's own time went, which makes everything slower.
 */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import type { CommandId } from "../../src/renderer/copy/app.ts";
import { ALL_PLACES, runInWindow } from "../e2e/pages/places.ts";
import { call } from "../e2e/support/bridge.ts";
import { launchApp, type RunningApp } from "../e2e/support/launch.ts";
import { LARGE, writeLargeProject } from "../support/large-project.ts";
import { profilePage } from "../support/page-profile.ts";
import { watchFrames } from "../support/window-frames.ts";
import { recordTrace } from "../support/window-trace.ts";
import { type Action, STEP_HEAD, type Step, screensTable, stepLine } from "./screen-table.ts";

const WINDOW = { width: 1440, height: 900 };

const words = process.argv.slice(2);
const small = words.includes("--small");
const option = (name: string) => (words.includes(name) ? words[words.indexOf(name) + 1] : undefined);
const only = option("--only")?.split(",") ?? null;
const runs = Number(option("--runs") ?? 1);
const profiles = words.includes("--profile");
const traces = option("--traces");
const TAKES_A_WORD = ["--only", "--runs", "--traces"];
const given = words.find((word, at) => !word.startsWith("--") && !TAKES_A_WORD.includes(words[at - 1] ?? ""));
const folder = mkdtempSync(join(tmpdir(), "wirebench-screens-"));
const project = given ?? join(folder, "large.wirebench");
const scale = small ? 20 : 1;
const size = {
  articles: LARGE.articles / scale,
  claims: LARGE.claims / scale,
  actors: LARGE.actors / scale,
  mentions: LARGE.mentions / scale,
};

/** What was measured so far. */
const steps: Step[] = [];

try {
  if (!existsSync(project)) {
    const started = performance.now();
    writeLargeProject(project, size);
    console.log(`project made in ${seconds(started)} s`);
  }
  for (let run = 1; run <= runs; run += 1)
    await measure(await launchApp({ project, userData: join(folder, `user-data-${run}`) }), run);
  console.log(`\nload ${loadavg()[0]?.toFixed(1)}\n\n${screensTable(steps, runs)}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(running: RunningApp, run: number): Promise<void> {
  const { app, page } = running;
  try {
    await app.evaluate(
      ({ BrowserWindow }, content) =>
        BrowserWindow.getAllWindows()[0]?.setContentSize(content.width, content.height),
      WINDOW,
    );
    await page.getByRole("navigation", { name: "Library" }).waitFor({ timeout: 120_000 });
    const started = performance.now();
    await settle(page, run === 1 ? 10 : 5);
    console.log(
      `run ${run} of ${runs}: ${cpus().length} x ${cpus()[0]?.model ?? "unknown"}, load ${loadavg()[0]?.toFixed(1)}; ` +
        `${size.articles} articles, ${size.claims} claims, ${size.actors} actors, ${size.mentions} mentions; index and copies after ${seconds(started)} s`,
    );
    console.log(`\n${STEP_HEAD}`);
    await step(page, "nothing", "open", () => page.waitForTimeout(1000));
    const wants = (name: string) => only === null || only.includes(name);
    for (const command of ALL_PLACES) if (wants(command.slice("go.".length))) await screen(running, command);
    if (wants("search")) await search(page);
    if (wants("reader")) await reader(running);
    if (wants("palette")) await palette(page);
  } finally {
    await running.close();
  }
}

async function screen(running: RunningApp, command: CommandId): Promise<void> {
  const { app, page } = running;
  const name = command.slice("go.".length);
  await step(page, name, "open", async () => {
    await runInWindow(app, command);
    await page.waitForTimeout(900);
  });
  const main = page.locator("main");
  const field = main.locator("input[type=text], input[type=search], input:not([type])").first();
  if (await field.isVisible()) {
    await step(page, name, "filter", async () => {
      await field.click();
      await page.keyboard.type("berg", { delay: 90 });
      await page.waitForTimeout(500);
      for (let letter = 0; letter < 4; letter += 1) await page.keyboard.press("Backspace", { delay: 40 });
      await page.waitForTimeout(600);
    });
  }
  await scroll(page, main, name);
  const list = main.locator("[role=listbox], [role=grid]").first();
  if (await list.isVisible()) {
    await step(page, name, "keys", async () => {
      await list.focus();
      for (let row = 0; row < 12; row += 1) {
        await page.keyboard.press("ArrowDown");
        await page.waitForTimeout(100);
      }
      await page.waitForTimeout(300);
    });
    await page.keyboard.press("Escape");
  }
}

/** Scrolls what scrolls most: two seconds by frames, then to the end and back. */
async function scroll(page: Page, main: Locator, name: string): Promise<void> {
  const canScroll = await main.evaluate((root) => {
    const found = [...root.querySelectorAll<HTMLElement>("*")]
      .filter(
        (one) =>
          one.scrollHeight > one.clientHeight + 40 && /auto|scroll/.test(getComputedStyle(one).overflowY),
      )
      .sort((a, b) => b.scrollHeight - a.scrollHeight)[0];
    document.querySelector("[data-bench-scroll]")?.removeAttribute("data-bench-scroll");
    found?.setAttribute("data-bench-scroll", "");
    return found !== undefined;
  });
  if (!canScroll) return;
  await step(page, name, "scroll", () =>
    page.evaluate(async () => {
      const box = document.querySelector<HTMLElement>("[data-bench-scroll]");
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      for (let at = 0; at < 120; at += 1) {
        box?.scrollBy(0, 90);
        await frame();
      }
      for (const end of [box?.scrollHeight ?? 0, 0]) {
        box?.scrollTo(0, end);
        await new Promise((done) => setTimeout(done, 400));
      }
    }),
  );
}

async function search(page: Page): Promise<void> {
  const box = page.getByRole("combobox", { name: "Search all articles" });
  await step(page, "search", "filter", async () => {
    await box.click();
    await page.keyboard.type("minister said", { delay: 90 });
    await page.waitForTimeout(1500);
  });
  await scroll(page, page.locator("main"), "search");
  await box.fill("");
}

async function reader({ app, page }: RunningApp): Promise<void> {
  await runInWindow(app, "go.articles");
  const grid = page.getByRole("grid").first();
  await grid.waitFor();
  await grid.focus();
  await page.keyboard.press("Home");
  await step(page, "reader", "open", async () => {
    await page.keyboard.press("Enter");
    await page.waitForTimeout(1500);
  });
  await step(page, "reader", "keys", async () => {
    for (let sentence = 0; sentence < 15; sentence += 1) {
      await page.keyboard.press("j");
      await page.waitForTimeout(90);
    }
  });
  await step(page, "reader: next article", "keys", async () => {
    for (let article = 0; article < 5; article += 1) {
      await page.keyboard.press("n");
      await page.waitForTimeout(500);
    }
  });
  await page.keyboard.press("Escape");
}

async function palette(page: Page): Promise<void> {
  await step(page, "palette", "open", async () => {
    await page.keyboard.press("Control+k");
    await page.waitForTimeout(400);
    await page.keyboard.type("orsk", { delay: 90 });
    await page.waitForTimeout(900);
    await page.keyboard.press("Escape");
  });
}

async function step(page: Page, screen: string, action: Action, work: () => Promise<unknown>): Promise<void> {
  const nth = steps.filter((one) => one.screen === screen && one.action === action).length + 1;
  const name = `${screen.replaceAll(/\W+/gu, "-")}-${action}-${nth}.json`;
  const kept = traces === undefined ? undefined : join(traces, name);
  const traced = await recordTrace(page, kept, false);
  const watched = await watchFrames(page);
  const ended = profiles ? await profilePage(page) : null;
  try {
    await work();
  } catch (error) {
    const words = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    console.log(`${screen}: ${action} failed: ${words}`);
  }
  const frames = await watched();
  const step: Step = { screen, action, frames, work: await traced() };
  steps.push(step);
  console.log(stepLine(step));
  if (ended !== null) for (const line of await ended()) console.log(`    ${line}`);
}

/** Waits until nothing works in the background any more: copies are found after the index, so until all has stood still for so long. */
async function settle(page: Page, stillSeconds: number): Promise<void> {
  let before = "";
  for (let still = 0; still < stillSeconds; ) {
    await page.waitForTimeout(1000);
    const { indexing, counts } = await call(page, "project.status", {});
    const { jobs } = await call(page, "jobs.list", {});
    const busy = jobs.some(({ state }) => ["waiting", "running"].includes(state));
    const now = JSON.stringify([indexing, counts]);
    still = indexing.done >= indexing.total && !busy && now === before ? still + 1 : 0;
    before = now;
  }
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(0);
}
