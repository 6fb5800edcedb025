import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { runCommand } from "../../scripts/support/command.ts";
import { CHECKOUT } from "../../scripts/support/folders.ts";
import { call } from "./support/bridge.ts";
import { launchApp, type RunningApp } from "./support/launch.ts";
import { takeScreens } from "./support/screenshot.ts";

let running: RunningApp;
let folder: string;

/** The sample, and one of its articles once more as another outlet printed it, word for word. */
async function makeProject(): Promise<string> {
  folder = await mkdtemp(join(tmpdir(), "wirebench-copies-"));
  const articles = join(folder, "articles");
  await cp(join(CHECKOUT, "resources/sample"), articles, { recursive: true });
  const printed = await readFile(join(articles, "coast-herald/2026-11-18-harbour-rovers.txt"), "utf8");
  const [, ...body] = printed.split("\n");
  await mkdir(join(articles, "port-gazette"));
  await writeFile(
    join(articles, "port-gazette/2026-11-19-rovers.txt"),
    ["Rovers report from the other bank", ...body].join("\n"),
  );
  const project = join(folder, "review.wirebench");
  const imported = await runCommand(
    process.execPath,
    ["src/main/cli/index.ts", "import", articles, "--project", project, "--data", join(folder, "data")],
    { cwd: CHECKOUT },
  );
  if (imported.code !== 0) throw new Error(imported.stderr);
  return project;
}

const queueCounts = async (page: Page) => {
  const { undecided, decided, identicalUndecided } = await call(page, "copies.queue", {
    show: "all",
    offset: 0,
    limit: 1,
  });
  return { undecided, decided, identicalUndecided };
};
const decisions = async (page: Page) =>
  (await call(page, "copies.queue", { show: "decided", offset: 0, limit: 200 })).links.map(
    (link) => link.decision,
  );
const selectedPair = (page: Page) => page.getByRole("option", { selected: true });
const evidence = (page: Page) => page.getByRole("region", { name: "Evidence" });

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  test.setTimeout(180_000);
  running = await launchApp({ project: await makeProject() });
  await running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900),
  );
});
test.afterAll(async () => {
  await running?.close();
  await rm(folder, { recursive: true, force: true });
});

test("the review opens on the first undecided pair with its evidence", async () => {
  const { page } = running;
  await page.getByRole("navigation", { name: "Library" }).getByRole("button", { name: "Copies" }).click();
  await expect(page.getByRole("heading", { name: "Copies to review" })).toBeVisible();
  await expect(selectedPair(page)).toBeVisible();
  await expect(evidence(page).getByRole("heading", { level: 1 })).toHaveText(
    /word for word|% of .+ stands in .+ passage/,
  );
  await expect(page.locator("[data-column='left'] [data-passage]").first()).toBeVisible();
  await takeScreens(page, "copies");
});

test("D accepts, Shift+D refuses, U stays unsure; each opens the next pair", async () => {
  const { page } = running;
  const before = await queueCounts(page);
  for (const [done, key] of ["d", "Shift+D", "u"].entries()) {
    const sentence = await evidence(page).getByRole("heading", { level: 1 }).textContent();
    const name = await selectedPair(page).textContent();
    await page.keyboard.press(key);
    await expect(selectedPair(page)).not.toHaveText(name ?? "");
    await expect(page.getByText(`${before.decided + done + 1} of `).first()).toBeVisible();
    expect(sentence).not.toBe("");
  }
  await expect
    .poll(() => queueCounts(page))
    .toMatchObject({ decided: before.decided + 3, undecided: before.undecided - 3 });
  await expect
    .poll(async () => (await decisions(page)).toSorted())
    .toEqual(["accepted", "not-a-copy", "unsure"]);
});

test("undo brings the last decided pair back and opens it again", async () => {
  const { page } = running;
  const before = await queueCounts(page);
  const name = await selectedPair(page).textContent();
  await page.keyboard.press("u");
  await expect(selectedPair(page)).not.toHaveText(name ?? "");
  await expect.poll(async () => (await queueCounts(page)).decided).toBe(before.decided + 1);
  await page.keyboard.press("Control+z");
  await expect.poll(() => queueCounts(page)).toEqual(before);
  await expect(selectedPair(page)).toHaveText(name ?? "");
});

test("R offers the other relations and accepts the chosen one", async () => {
  const { page } = running;
  await page.keyboard.press("r");
  await takeScreens(page, "copies-relations");
  await page.getByRole("menuitem", { name: "Same event" }).click();
  await expect
    .poll(async () => {
      const { links } = await call(page, "copies.queue", { show: "decided", offset: 0, limit: 200 });
      return links.some((link) => link.relation === "same-event" && link.decision === "accepted");
    })
    .toBe(true);
});

test("arrow keys and J, K go along the queue without deciding", async () => {
  const { page } = running;
  const before = await queueCounts(page);
  const place = (number: number) => page.locator(`[role="option"][aria-posinset="${number}"]`);
  await page.getByRole("listbox", { name: "Pairs of articles" }).focus();
  await page.keyboard.press("Home");
  await expect(place(1)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("j");
  await expect(place(3)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("k");
  await expect(place(2)).toHaveAttribute("aria-selected", "true");
  expect(await queueCounts(page)).toEqual(before);
});

test("a decision can be looked at and taken back", async () => {
  const { page } = running;
  const before = await queueCounts(page);
  await page.getByRole("button", { name: /^Decided/ }).click();
  await expect(page.getByRole("option")).toHaveCount(before.decided);
  await expect(evidence(page).getByText(/^(Accepted as|Decided)/)).toBeVisible();
  await takeScreens(page, "copies-decided");
  await page.keyboard.press("Backspace");
  await expect(page.getByRole("option")).toHaveCount(before.decided - 1);
  await page.getByRole("button", { name: /^Undecided/ }).click();
  await expect.poll(() => queueCounts(page)).toMatchObject({ decided: before.decided - 1 });
});

test("identical texts are accepted in one step that can be undone", async () => {
  const { page } = running;
  const before = await queueCounts(page);
  expect(before.identicalUndecided).toBe(1);
  await page.getByRole("button", { name: "Accept 1 identical text" }).click();
  await expect
    .poll(() => queueCounts(page))
    .toMatchObject({ identicalUndecided: 0, decided: before.decided + 1 });
  await expect(page.getByRole("button", { name: /^Accept \d/ })).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect.poll(() => queueCounts(page)).toEqual(before);
});

test("scrolling one text takes the other along to the same passage", async () => {
  const { page } = running;
  const { links } = await call(page, "copies.queue", { show: "undecided", offset: 0, limit: 200 });
  const columns = page.locator("[data-column]");
  const titles = async () => (await columns.getByRole("heading").allTextContents()).toSorted();
  const room = () =>
    columns.evaluateAll((both) => Math.min(...both.map((one) => one.scrollHeight - one.clientHeight)));
  await page.getByRole("listbox", { name: "Pairs of articles" }).focus();
  await page.keyboard.press("End");
  // Both texts of the pair are there before anything is scrolled: the second is drawn behind the first.
  for (const { titleA, titleB } of links.toReversed()) {
    await expect.poll(titles).toEqual([titleA, titleB].toSorted());
    if ((await room()) > 0) break;
    await page.keyboard.press("k");
  }
  expect(await room()).toBeGreaterThan(0);
  await columns.first().evaluate((column) => column.scrollTo({ top: column.scrollHeight }));
  await expect.poll(() => columns.last().evaluate((column) => column.scrollTop)).toBeGreaterThan(0);
});

test("the title opens the article and Esc comes back to the same pair", async () => {
  const { page } = running;
  const name = await selectedPair(page).textContent();
  const title = page.locator("[data-column='left'] h2 button");
  const words = await title.textContent();
  await title.click();
  await expect(page.getByRole("button", { name: "Back to copies" })).toBeVisible();
  await expect(page.locator("[data-pane='reader']")).toContainText(words ?? "");
  await page.getByRole("button", { name: "Back to copies" }).click();
  await expect(selectedPair(page)).toHaveText(name ?? "");
});

test("right-to-left texts stand in their own direction", async () => {
  const { page } = running;
  const { links } = await call(page, "copies.queue", { show: "undecided", offset: 0, limit: 200 });
  const arabic = links.findIndex(
    (link) => /\p{Script=Arabic}/u.test(link.titleA) && /\p{Script=Arabic}/u.test(link.titleB),
  );
  expect(arabic).toBeGreaterThanOrEqual(0);
  await page.getByRole("listbox", { name: "Pairs of articles" }).focus();
  await page.keyboard.press("Home");
  for (let step = 0; step < arabic; step++) await page.keyboard.press("ArrowDown");
  await expect(page.locator("[data-column='left'] [dir='rtl']").last()).toBeVisible();
  await takeScreens(page, "copies-right-to-left");
});

test("a story shows its members, leads to the evidence, and changes with a decision", async () => {
  const { page } = running;
  const { stories, total } = await call(page, "stories.list", { offset: 0, limit: 200 });
  const story = stories.find((one) => one.members.length === 2);
  const member = story?.members.find((one) => !one.isOrigin);
  if (story === undefined || member === undefined) throw new Error("the sample has stories of two");
  const library = page.getByRole("navigation", { name: "Library" });
  await library.getByRole("button", { name: "Stories" }).click();
  await expect(page.getByRole("heading", { name: `${total} stories` })).toBeVisible();
  await takeScreens(page, "stories");
  const why = page.getByRole("button", { name: `Why ${member.title} belongs to the story` });
  await why.first().scrollIntoViewIfNeeded();
  await why.first().click();
  await expect(page.locator("[data-column] h2 button", { hasText: member.title }).first()).toBeVisible();
  await page.keyboard.press("Shift+D");
  await expect
    .poll(async () => (await call(page, "stories.list", { offset: 0, limit: 1 })).total)
    .toBe(total - 1);
  await library.getByRole("button", { name: "Stories" }).click();
  await expect(page.getByRole("heading", { name: `${total - 1} stories` })).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("heading", { name: `${total} stories` })).toBeVisible();
});

test("several pairs are decided in one step, and the articles of several stories changed together", async () => {
  const { page } = running;
  const library = page.getByRole("navigation", { name: "Library" });
  await library.getByRole("button", { name: "Copies" }).click();
  const before = await queueCounts(page);
  const list = page.getByRole("listbox", { name: "Pairs of articles" });
  await list.focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(page.getByRole("region", { name: "Selected rows" })).toContainText("3 selected");
  await expect(selectedPair(page)).toHaveCount(3);
  await takeScreens(page, "copies-several");
  await page.keyboard.press("Shift+D");
  await expect.poll(async () => (await queueCounts(page)).undecided).toBe(before.undecided - 3);
  await expect(page.getByRole("region", { name: "Selected rows" })).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect.poll(async () => (await queueCounts(page)).undecided).toBe(before.undecided);

  await library.getByRole("button", { name: "Stories" }).click();
  const boxes = page.getByRole("checkbox", { name: /^Select the story / });
  await boxes.nth(0).press("Space");
  await boxes.nth(1).press("Space");
  await page.getByRole("button", { name: "Change their articles together" }).click();
  const details = page.getByRole("complementary", { name: "Details" });
  await expect(details.getByRole("heading", { name: /^\d+ articles/ })).toBeVisible();
  await details.getByRole("textbox", { name: "Language" }).fill("en");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("region", { name: "Selected rows" })).toHaveCount(0);
});

test("the review fits a small window", async () => {
  const { page, app } = running;
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));
  await page.getByRole("navigation", { name: "Library" }).getByRole("button", { name: "Copies" }).click();
  await page.getByRole("listbox", { name: "Pairs of articles" }).focus();
  await page.keyboard.press("Home");
  for (let step = 0; step < 14; step++) await page.keyboard.press("ArrowDown");
  await expect(page.locator("[data-column='left'] [data-passage]").first()).toBeVisible();
  await takeScreens(page, "copies-small");
  await page.getByRole("navigation", { name: "Library" }).getByRole("button", { name: "Stories" }).click();
  await expect(page.getByRole("heading", { name: /stories$/ }).first()).toBeVisible();
  await takeScreens(page, "stories-small");
});
