/**
 * How smoothly each screen opens, filters and scrolls over a large project, in the real window:
 * `npm run bench -- screens [PROJECT] [--small] [--only network,matrix] [--profile]`. Makes the project (10,000 articles, 5,000 claims, 2,000 actors,
 * 50,000 mentions; about a minute and a half, then the index), or uses PROJECT made before. Prints for each step the longest frame, which says something
 * only on a machine with nothing else to do, and the processor time of the threads that make it, which holds on any; at
 * the end the table for docs/benchmarks.md. With --profile also where the page's own time went, which makes everything slower.
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
const only = words.includes("--only") ? (words[words.indexOf("--only") + 1]?.split(",") ?? []) : null;
const profiles = words.includes("--profile");
const given = words.find((word, at) => !word.startsWith("--") && words[at - 1] !== "--only");
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
  await measure(await launchApp({ project, userData: join(folder, "user-data") }));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(running: RunningApp): Promise<void> {
  const { app, page } = running;
  try {
    await app.evaluate(
      ({ BrowserWindow }, content) =>
        BrowserWindow.getAllWindows()[0]?.setContentSize(content.width, content.height),
      WINDOW,
    );
    await page.getByRole("navigation", { name: "Library" }).waitFor({ timeout: 120_000 });
    const started = performance.now();
    await settle(page);
    console.log(
      `${cpus().length} x ${cpus()[0]?.model ?? "unknown"}, load ${loadavg()[0]?.toFixed(1)}; ` +
        `${size.articles} articles, ${size.claims} claims, ${size.actors} actors, ${size.mentions} mentions; index and copies after ${seconds(started)} s`,
    );
    console.log(`\n${STEP_HEAD}`);
    await step(page, "nothing", "open", () => page.waitForTimeout(2000));
    const wants = (name: string) => only === null || only.includes(name);
    for (const command of ALL_PLACES) if (wants(command.slice("go.".length))) await screen(running, command);
    if (wants("search")) await search(page);
    if (wants("reader")) await reader(running);
    if (wants("palette")) await palette(page);
    console.log(
      `\nload ${loadavg()[0]?.toFixed(1)}; longest frame by action, then most processor time, ms\n\n${screensTable(steps)}`,
    );
  } finally {
    await running.close();
  }
}

async function screen(running: RunningApp, command: CommandId): Promise<void> {
  const { app, page } = running;
  const name = command.slice("go.".length);
  await step(page, name, "open", async () => {
    await runInWindow(app, command);
    await page.waitForTimeout(1200);
  });
  const main = page.locator("main");
  const field = main.locator("input[type=text], input[type=search], input:not([type])").first();
  if (await field.isVisible()) {
    await step(page, name, "filter", async () => {
      await field.click();
      await page.keyboard.type("berg", { delay: 90 });
      await page.waitForTimeout(700);
      for (let letter = 0; letter < 4; letter += 1) await page.keyboard.press("Backspace", { delay: 40 });
      await page.waitForTimeout(900);
    });
  }
  await scroll(page, main, name);
  const list = main.locator("[role=listbox], [role=grid]").first();
  if (await list.isVisible()) {
    await step(page, name, "keys", async () => {
      await list.focus();
      for (let row = 0; row < 12; row += 1) {
        await page.keyboard.press("ArrowDown");
        await page.waitForTimeout(120);
      }
      await page.waitForTimeout(400);
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
        await new Promise((done) => setTimeout(done, 500));
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
  const traced = await recordTrace(page);
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

/** Waits until nothing works in the background any more. */
async function settle(page: Page): Promise<void> {
  let before = "";
  // Copies are found after the index: done is what has shown the same for ten seconds.
  for (let still = 0; still < 10; ) {
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
