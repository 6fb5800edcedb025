/**
 * The whole app over a project of the search bench, in the real window: how long each section takes to open, how
 * smoothly its list scrolls, how much memory all processes hold, and screenshots of the results.
 *   npm run build && xvfb-run -a -s "-screen 0 1600x1000x24" \
 *     node --disable-warning=ExperimentalWarning tests/bench/search/window.ts FOLDER [SCREENSHOTS]
 * FOLDER is the one that `npm run bench:search` says it keeps the project in; the app uses its index.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";
import type { CommandId } from "../../../src/renderer/copy/app.ts";
import { ALL_PLACES, runInWindow } from "../../e2e/pages/places.ts";
import { SearchPage } from "../../e2e/pages/search-page.ts";
import { call } from "../../e2e/support/bridge.ts";
import { launchApp } from "../../e2e/support/launch.ts";
import { watchFrames } from "../../support/window-frames.ts";

const [folder, shots] = process.argv.slice(2);
if (folder === undefined) throw new Error("name the folder of a built project");

const SIZE = { width: 1440, height: 900 };
const LIMIT_MS = 120_000;
/** Some sections of a bench project are empty, and drawings have no rows. */
const SECTION_LIMIT_MS = 5000;
/** Rows that show words; while they are on their way they are empty. */
const ROWS = 'main :is([role="row"], [role="option"], [role="listitem"], [role="treeitem"], li)';

const started = performance.now();
const running = await launchApp({
  project: join(folder, "news.wirebench"),
  userData: join(folder, "data"),
});
const { app, page } = running;
page.setDefaultTimeout(LIMIT_MS);
try {
  await app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    SIZE,
  );
  await page.getByRole("navigation", { name: "Library" }).waitFor();
  await rowsShown(page);
  say("start to first rows", `${since(started)} ms`);
  const status = await call(page, "project.status", {});
  say("counts", JSON.stringify(status.counts));
  await page.waitForTimeout(3000);
  await memory(app, "after opening");
  for (const place of ALL_PLACES) await section(place);
  await memory(app, "after all sections");
  await articlesTable();
  await searches();
  await memory(app, "after searching");
} finally {
  await running.close();
}

async function section(place: CommandId): Promise<void> {
  const watched = await watchFrames(page);
  const from = performance.now();
  await runInWindow(app, place);
  const shown = await rowsShown(page, SECTION_LIMIT_MS);
  const opened = shown ? `${since(from)} ms` : "no rows";
  await page.waitForTimeout(500);
  const opening = await watched();
  const scrolling = await watchFrames(page);
  await page.evaluate(async () => {
    const boxes = [...document.querySelectorAll<HTMLElement>("main *")].filter(
      (one) =>
        one.scrollHeight > one.clientHeight + 40 && /auto|scroll/.test(getComputedStyle(one).overflowY),
    );
    const box = boxes.sort((a, b) => b.scrollHeight - a.scrollHeight)[0];
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    for (let at = 0; at < 120; at += 1) {
      box?.scrollBy(0, 90);
      await frame();
    }
    for (const end of [(box?.scrollHeight ?? 0) / 2, box?.scrollHeight ?? 0, 0]) {
      box?.scrollTo(0, end);
      await new Promise((done) => setTimeout(done, 500));
    }
  });
  const frames = await scrolling();
  say(
    place,
    `${opened.padStart(9)}, longest frame ${ms(opening.longest)} opening, ${ms(frames.longest)} scrolling; ${frames.causes.join("; ")}`,
  );
}

/** The table at its ends and in its middle, and sorted by each column. */
async function articlesTable(): Promise<void> {
  await runInWindow(app, "go.articles");
  const grid = page.getByRole("grid", { name: "Articles" });
  await rowsShown(page);
  const total = Number(await grid.getAttribute("aria-rowcount")) - 1;
  for (const share of [0.5, 0.9, 1, 0.1, 0]) {
    const from = performance.now();
    await grid.evaluate((box, at) => box.scrollTo(0, (box.scrollHeight - box.clientHeight) * at), share);
    await page.waitForTimeout(50);
    await rowsShown(page);
    const last = await grid.evaluate((box) =>
      Math.max(
        ...[...box.querySelectorAll("[aria-rowindex]")].map((row) =>
          Number(row.getAttribute("aria-rowindex")),
        ),
      ),
    );
    say(`table at ${share * 100} % of ${total}`, `${since(from)} ms, rows to ${last - 1}`);
  }
  for (const column of ["Title", "Outlet", "Claims", "Copies", "Published"]) {
    const head = grid.getByRole("columnheader", { name: column }).getByRole("button").first();
    if (!(await head.isVisible())) continue;
    const from = performance.now();
    await head.click();
    await page.waitForTimeout(60);
    await rowsShown(page);
    say(`table sorted by ${column}`, `${since(from)} ms`);
  }
  await grid.focus();
  const opening = performance.now();
  await page.keyboard.press("End");
  await page.waitForTimeout(100);
  await rowsShown(page);
  await page.keyboard.press("Enter");
  await page.locator("article, [data-start]").first().waitFor();
  say("reader from the last row", `${since(opening)} ms`);
  await page.waitForTimeout(1000);
  await shoot("reader-of-last");
  await page.keyboard.press("Escape");
}

async function searches(): Promise<void> {
  const search = new SearchPage(page);
  const words = [
    ["results", "minister said"],
    ["arabic", "الحكومة اتفاق"],
    ["ignored", 'oil prices AND (opec OR "saudi arabia" on:yesterday -'],
    ["phrase", '"central bank" outlet:"Outlet 2" after:2015'],
  ] as const;
  for (const [name, query] of words) {
    const from = performance.now();
    await search.ask(query);
    await search.hits.first().waitFor();
    await page.waitForFunction(() => document.querySelector("main mark") !== null);
    say(`search ${query}`, `${since(from)} ms to the first hits`);
    await page.waitForTimeout(2500);
    await shoot(`search-${name}`);
  }
  await search.ask("oil");
  await page
    .getByRole("button", { name: /Newest first/ })
    .first()
    .click();
  const from = performance.now();
  await page
    .getByRole("option", { name: /relevant/i })
    .first()
    .click();
  await page.getByRole("button", { name: "Rank all" }).waitFor();
  say("best among the newest", `${since(from)} ms`);
  await shoot("search-among");
  const ranking = performance.now();
  await page.getByRole("button", { name: "Rank all" }).click();
  await page.getByRole("button", { name: "Rank all" }).waitFor({ state: "detached" });
  await page.waitForFunction(() => document.querySelector("main progress") === null);
  say("rank all", `${since(ranking)} ms`);
  await shoot("search-exact");
}

async function shoot(name: string): Promise<void> {
  if (shots !== undefined) await page.screenshot({ path: `${shots}-${name}.png`, animations: "disabled" });
}

/** Waits until the rows on screen have words; false when none came. */
async function rowsShown(where: Page, limitMs = LIMIT_MS): Promise<boolean> {
  return where
    .waitForFunction(
      (rows) => {
        const shown = [...document.querySelectorAll<HTMLElement>(rows)].filter((row) => row.offsetHeight > 0);
        return shown.length > 0 && shown.every((row) => (row.textContent ?? "").trim() !== "");
      },
      ROWS,
      { timeout: limitMs, polling: 20 },
    )
    .then(
      () => true,
      () => false,
    );
}

/** Resident memory of Electron's processes and of the project process. */
async function memory(electron: ElectronApplication, when: string): Promise<void> {
  const main = electron.process().pid ?? 0;
  const sums = new Map<string, number>();
  for (const { pid, parent, name, mb } of processes()) {
    if (pid !== main && !isBelow(parent, main)) continue;
    sums.set(name, (sums.get(name) ?? 0) + mb);
  }
  say(`memory ${when}`, [...sums].map(([name, mb]) => `${name} ${Math.round(mb)} MB`).join(", "));
}

interface OneProcess {
  readonly pid: number;
  readonly parent: number;
  readonly name: string;
  readonly mb: number;
}

function processes(): OneProcess[] {
  return readdirSync("/proc").flatMap((entry) => {
    if (!/^\d+$/u.test(entry)) return [];
    try {
      const status = readFileSync(`/proc/${entry}/status`, "utf8");
      const line = readFileSync(`/proc/${entry}/cmdline`, "utf8");
      const type = /--type=([\w-]+)/u.exec(line)?.[1];
      const name = line.includes("project.js") ? "project" : (type ?? "shell");
      const number = (field: string) => Number(new RegExp(`${field}:\\s+(\\d+)`, "u").exec(status)?.[1] ?? 0);
      return [{ pid: Number(entry), parent: number("PPid"), name, mb: number("VmRSS") / 1024 }];
    } catch {
      return [];
    }
  });
}

function isBelow(pid: number, top: number): boolean {
  const parents = new Map(processes().map((one) => [one.pid, one.parent]));
  for (let at: number | undefined = pid; at !== undefined && at > 1; at = parents.get(at)) {
    if (at === top) return true;
  }
  return false;
}

function since(from: number): string {
  return (performance.now() - from).toFixed(0);
}
function ms(value: number): string {
  return `${value.toFixed(0)} ms`;
}
function say(what: string, value: string): void {
  console.log(`${what.padEnd(34)} ${value}`);
}
