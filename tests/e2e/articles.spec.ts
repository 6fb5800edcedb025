import { expect, test } from "@playwright/test";
import { writeLargeProject } from "../support/large-project.ts";
import { ArticlesTable } from "./pages/articles-table.ts";
import { SAMPLE_FILES, Session } from "./pages/session.ts";
import { call } from "./support/bridge.ts";
import { takeScreens } from "./support/screenshot.ts";

/** More rows than this on the page at once would not be a virtual list. */
const MOST_ROWS = 80;

test.describe("the table of a small project", () => {
  let session: Session;
  let table: ArticlesTable;

  test.describe.configure({ mode: "serial" });
  test.beforeAll(async () => {
    test.setTimeout(120_000);
    session = await Session.make();
    await session.importSample();
    await session.start();
    await session.workbench.settled();
    table = new ArticlesTable(session.page);
  });
  test.afterAll(async () => {
    await session?.end();
  });

  test("sorts by title, both ways", async () => {
    await table.row(0);
    const articles = await table.total();
    expect(articles).toBeLessThanOrEqual(SAMPLE_FILES);
    await takeScreens(session.page, "articles");
    await table.sortBy("Title");
    await expect(table.grid.getByRole("columnheader", { name: "Title" })).toHaveAttribute(
      "aria-sort",
      "ascending",
    );
    await table.row(0);
    const latinTitles = async () =>
      (await table.column("Title")).slice(0, 8).filter((title) => /^[A-Z]/.test(title));
    const isSorted = (titles: readonly string[]) =>
      titles.length > 1 &&
      titles.every((title, at) => (titles[at - 1] ?? "").localeCompare(title, "en") <= 0);
    await expect.poll(async () => isSorted(await latinTitles())).toBe(true);
    const titles = await table.column("Title");
    await table.sortBy("Title");
    await expect.poll(async () => (await table.column("Title"))[0]).not.toBe(titles[0]);
  });

  test("filters by outlet and by date", async () => {
    const { page } = session;
    const all = await table.total();
    const outlet = await table.commonOutlet();
    await table.filter("Outlet", outlet);
    await expect.poll(() => table.total()).toBeLessThan(all);
    await expect.poll(async () => [...new Set(await table.column("Outlet"))]).toEqual([outlet]);
    await page.getByRole("textbox", { name: "Published from" }).fill("2026-11-20");
    await page.getByRole("textbox", { name: "Published from" }).press("Enter");
    const expected = await call(page, "articles.list", {
      filter: { outlet, from: "2026-11-20" },
      sort: { column: "published", direction: "ascending" },
      offset: 0,
      limit: 1,
    });
    expect(expected.total).toBeGreaterThan(0);
    await expect.poll(() => table.total()).toBe(expected.total);
    await table.clearFilter();
    await expect.poll(() => table.total()).toBe(all);
  });

  test("several rows get a tag in one step, and one undo takes it back", async () => {
    const { page, workbench } = session;
    await (await table.row(0)).click();
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowDown");
    await expect(table.selected).toHaveCount(3);
    await workbench.details.getByRole("textbox", { name: "Tag", exact: true }).fill("to check");
    await workbench.details.getByRole("button", { name: "Add the tag" }).click();
    const tagged = async () => (await call(page, "articles.facets", {})).tags.map((tag) => tag.count);
    await expect.poll(tagged).toEqual([3]);
    await expect(table.grid.getByText("to check")).toHaveCount(3);
    await table.filter("Tag", "to check");
    await expect.poll(() => table.total()).toBe(3);
    await table.clearFilter();
    await table.grid.focus();
    await workbench.pressUndo();
    await expect(table.grid.getByText("to check")).toHaveCount(0);
  });

  test("an outlet is corrected in place and the correction undone", async () => {
    const { page, workbench } = session;
    await (await table.row(1)).click();
    await workbench.details.getByRole("button", { name: "Edit outlet" }).click();
    const field = workbench.details.getByRole("textbox", { name: "Outlet" });
    const before = await field.inputValue();
    await field.fill("The Corrected Courier");
    await field.press("Enter");
    await expect(table.grid.getByText("The Corrected Courier")).toBeVisible();
    await expect(workbench.details.getByText(/corrected/)).toBeVisible();
    await table.grid.focus();
    await workbench.pressUndo();
    await expect(table.grid.getByText("The Corrected Courier")).toHaveCount(0);
    await expect(workbench.details.getByText(before).first()).toBeVisible();
    await page.keyboard.press("Control+Shift+z");
    await expect(table.grid.getByText("The Corrected Courier")).toBeVisible();
  });

  test("nothing went to the network and no error was said", async () => {
    await session.expectQuiet();
  });
});

test.describe("the table of 10,000 articles", () => {
  const COUNT = 10_000;
  let session: Session;
  let table: ArticlesTable;

  test.describe.configure({ mode: "serial" });
  test.beforeAll(async () => {
    test.setTimeout(300_000);
    session = await Session.make();
    writeLargeProject(session.project, { articles: COUNT, claims: 0, actors: 0, mentions: 0 });
    await session.start();
    table = new ArticlesTable(session.page);
  });
  test.afterAll(async () => {
    await session?.end();
  });

  test("opens and holds few rows on the page", async () => {
    await table.row(0);
    await expect.poll(() => table.total()).toBeGreaterThan(COUNT * 0.9);
    await expect.poll(() => table.rows.count()).toBeLessThan(MOST_ROWS);
    await takeScreens(session.page, "articles-10000");
  });

  test("scrolls to the end with the wheel's events, rows appear all the way", async () => {
    const { page } = session;
    const total = await table.total();
    for (const share of [0.25, 0.5, 0.75, 1]) {
      await table.grid.evaluate((grid, part) => {
        grid.scrollTop = (grid.scrollHeight - grid.clientHeight) * part;
      }, share);
      const last = table.rows.last();
      await expect
        .poll(async () => Number(await last.getAttribute("aria-rowindex")))
        .toBeGreaterThan(total * share * 0.9);
      await expect(last).toHaveText(/\w/);
      await expect.poll(() => table.rows.count()).toBeLessThan(MOST_ROWS);
    }
    await expect(table.rows.last()).toHaveAttribute("aria-rowindex", String(total + 1));
    await page.mouse.move(800, 500);
    await page.mouse.wheel(0, -4000);
    await expect(table.rows.last()).not.toHaveAttribute("aria-rowindex", String(total + 1));
  });

  test("keys go to the last row, back to the first, and open an article", async () => {
    const { page } = session;
    await (await firstOnScreen(table)).click();
    await page.keyboard.press("End");
    await expect(table.rows.last()).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("Home");
    await expect(await table.row(0)).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("PageDown");
    await expect(await table.row(0)).toHaveAttribute("aria-selected", "false");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("article", { name: "Article text" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(table.grid).toBeVisible();
    await session.expectQuiet();
  });
});

async function firstOnScreen(table: ArticlesTable) {
  const index = Number(await table.rows.nth(15).getAttribute("aria-rowindex"));
  return table.row(index - 2);
}
