import { mkdir, writeFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { randomArticle } from "../support/random-article.ts";
import { runInWindow } from "./pages/places.ts";
import { SAMPLE, Session } from "./pages/session.ts";
import { call } from "./support/bridge.ts";
import { takeScreens } from "./support/screenshot.ts";

const SLOGAN = "Salt on the wind and lanterns over Kesh since the great flood";
const ARTICLES = 9;

let session: Session;

/** The sample, and unlike articles of one outlet that all end with the same slogan. */
test.beforeAll(async () => {
  test.setTimeout(180_000);
  session = await Session.make();
  const folder = session.path("more", "kesh-lantern");
  await mkdir(folder, { recursive: true });
  for (let index = 0; index < ARTICLES; index++)
    await writeFile(`${folder}/2026-11-1${index}-report.txt`, `${randomArticle(index)}\n\n${SLOGAN}\n`);
  await session.importByCommandLine(SAMPLE, session.path("more"));
  await session.start();
  await session.workbench.settled();
});
test.afterAll(async () => {
  await session?.end();
});

test.describe.configure({ mode: "serial" });

test("learned paragraphs are reviewed by key: never learn, undo, take back", async () => {
  const { page, running } = session;
  await runInWindow(running.app, "go.boilerplate");
  const list = page.getByRole("listbox", { name: "Recurring paragraphs" });
  const evidence = page.getByRole("region", { name: "Where the paragraph stands" });
  await list.getByRole("option", { name: SLOGAN }).click();
  await expect(evidence.getByRole("heading", { level: 1 })).toContainText(`${ARTICLES} articles`);
  await expect(evidence.getByRole("article")).toHaveCount(8);
  await takeScreens(page, "boilerplate");
  await page.keyboard.press("n");
  await expect(list.getByRole("option", { name: SLOGAN })).toHaveCount(0);
  await page.getByRole("button", { name: /^Decided/ }).click();
  await expect(list.getByRole("option", { name: SLOGAN })).toContainText("never learned");
  await page.keyboard.press("Control+z");
  await expect(list.getByRole("option", { name: SLOGAN })).toHaveCount(0);
  await page.getByRole("button", { name: /^Suggested/ }).click();
  await expect(list.getByRole("option", { name: SLOGAN })).toBeVisible();
});

test("the other articles of a story open by mouse and by key, with what differs", async () => {
  const { page, running, workbench } = session;
  await runInWindow(running.app, "go.stories");
  await page
    .getByRole("button", { name: /of this story$/ })
    .first()
    .click();
  const others = page.getByRole("dialog", { name: "Other articles of the story" });
  await expect(others.getByRole("listitem").first()).toBeVisible();
  await takeScreens(page, "story-others");
  await page.keyboard.press("Escape");
  await expect(others).toHaveCount(0);
  await workbench.go("Articles");
  const { rows } = await call(page, "articles.list", {
    ...{ filter: {}, sort: { column: "copies", direction: "descending" }, offset: 0, limit: 1 },
  } as const);
  const [top] = rows;
  expect(top?.copies).toBeGreaterThan(0);
  await page
    .getByRole("row")
    .filter({ hasText: top?.title ?? "" })
    .filter({ hasText: "+" })
    .first()
    .click();
  await page.keyboard.press(".");
  await expect(others.getByRole("listitem")).toHaveCount(Math.min(12, top?.copies ?? 0));
  await page.keyboard.press("Escape");
  await expect(others).toHaveCount(0);
});

test("a filter alone is saved as a search and opened from the library", async () => {
  const { page, workbench } = session;
  await workbench.go("Articles");
  await page.evaluate(() => undefined);
  await page.getByRole("textbox", { name: "Published from" }).fill("2026-11");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Save as a search" }).click();
  const dialog = page.getByRole("dialog", { name: "Save this search" });
  await expect(dialog.getByRole("textbox", { name: "Name" })).toHaveValue("from Nov 2026");
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  const saved = workbench.library.getByRole("button", { name: /^from Nov 2026/ });
  await expect(saved).toHaveAttribute("aria-current", "page");
  await page.getByRole("button", { name: "Clear", exact: true }).click();
  await expect(saved).toHaveAttribute("aria-current", "false");
  await saved.click();
  await expect(page.getByRole("textbox", { name: "Published from" })).toHaveValue("2026-11");
});

test("a word that no article has offers those written nearly so", async () => {
  const { page, workbench } = session;
  await expect
    .poll(async () => (await call(page, "search.state", {})).terms, { timeout: 60_000 })
    .toBeGreaterThan(0);
  await workbench.searchBox.fill("hrabour");
  await page.keyboard.press("Enter");
  await takeScreens(page, "did-you-mean");
  await page.getByRole("button", { name: "Search for harbour instead" }).click();
  await expect(workbench.searchBox).toHaveValue("harbour");
  await expect(
    page.getByRole("listbox", { name: "Found articles" }).getByRole("option").first(),
  ).toBeVisible();
});

test("the state of the project is said in words: room, search, what waits", async () => {
  const { page, running } = session;
  await runInWindow(running.app, "go.status");
  const state = page.getByRole("region", { name: "State of the project" });
  await expect(state).toContainText(/All \d+ articles can be found/);
  await expect(state).toContainText(/Project file\s*[\d.,]+ [KMG]B/);
  await takeScreens(page, "project-state");
  await session.expectQuiet();
});
