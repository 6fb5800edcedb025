import { expect, test } from "@playwright/test";
import { focusable } from "./pages/accessibility.ts";
import { ArticlesTable } from "./pages/articles-table.ts";
import { ClaimForm } from "./pages/claim-form.ts";
import { Palette } from "./pages/palette.ts";
import { runInWindow } from "./pages/places.ts";
import { ReaderPage } from "./pages/reader-page.ts";
import { Session } from "./pages/session.ts";
import { TagDialog } from "./pages/tag-dialog.ts";

let session: Session;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  session = await Session.make();
  await session.importSample();
  await session.start();
});
test.afterAll(async () => {
  await session?.end();
});

const TITLE = "Air strikes hit two sites near Mayad, four dead";

/** Walks with Tab through a dialog: the focus stays in it, and each stop says what it is. */
async function walkDialog(name: string | RegExp): Promise<void> {
  const { page } = session;
  const dialog = page.getByRole("dialog", { name });
  await expect(dialog).toBeVisible();
  for (let stop = 0; stop < 25; stop += 1) {
    await page.keyboard.press("Tab");
    const inside = await page.evaluate(
      () =>
        document.activeElement?.closest("[role=dialog]") !== null && document.activeElement !== document.body,
    );
    expect(inside, `stop ${stop} of ${name}`).toBe(true);
  }
  const silent = (await focusable(page)).filter((one) => one.name === "" && one.role !== "RootWebArea");
  expect(silent).toEqual([]);
}

test("the frame, the table, the reader, lists and dialogs say what they are", async () => {
  test.setTimeout(240_000);
  const { page, workbench } = session;
  const table = new ArticlesTable(page);
  const reader = new ReaderPage(page);

  await test.step("the frame has its landmarks", async () => {
    await expect(page.getByRole("banner")).toBeVisible();
    await expect(workbench.library).toBeVisible();
    await expect(page.getByRole("main", { name: "Main" })).toBeVisible();
    await expect(page.getByRole("contentinfo")).toBeVisible();
    await expect(page.getByRole("separator", { name: "Width of the library" })).toHaveAttribute(
      "aria-valuenow",
      /\d+/,
    );
  });

  await test.step("the table of articles: columns, rows, what is selected and where the cursor is", async () => {
    await expect(table.grid).toHaveAttribute("aria-multiselectable", "true");
    await expect.poll(() => table.total()).toBe(46);
    const heads = await table.grid.getByRole("columnheader").allInnerTexts();
    expect(heads.map((head) => head.trim()).filter((head) => head !== "")).toEqual(
      expect.arrayContaining(["Title", "Outlet", "Published", "Language", "Words"]),
    );
    await expect(table.grid.getByRole("columnheader", { name: "Published" })).toHaveAttribute(
      "aria-sort",
      "descending",
    );
    await table.grid.focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("Shift+ArrowDown");
    await expect(table.selected).toHaveCount(2);
    await expect(workbench.details).toBeVisible();
    const cursor = () =>
      table.grid.evaluate((grid) =>
        document
          .getElementById(grid.getAttribute("aria-activedescendant") ?? "")
          ?.getAttribute("aria-rowindex"),
      );
    await expect.poll(cursor).toBe("3");
    await expect(workbench.details.getByRole("heading", { name: "2 articles" })).toBeVisible();
    await page.keyboard.press("Escape");
  });

  await test.step("the reader: the article, its heading, the sentence and the form", async () => {
    await reader.open(TITLE);
    await expect(reader.text.getByRole("heading", { level: 1, name: TITLE })).toBeVisible();
    await reader.stepTo("Four people were killed");
    // A screen reader hears the sentence: nothing has to be hovered.
    await expect(page.locator("[aria-live=polite][data-spoken]")).toContainText("Four people were killed");
    await page.keyboard.press("c");
    const form = new ClaimForm(page);
    await expect(form.statement).toBeVisible();
    await expect(form.speaker).toBeVisible();
    await form.statement.focus();
    await form.save();
  });

  await test.step("the dialog that tags a name", async () => {
    await reader.selectByMouse("Orsk");
    await page.keyboard.press("a");
    await walkDialog(/^Tag “/);
    const dialog = new TagDialog(page);
    await dialog.name("Lena Orsk", "person");
    await dialog.tag();
  });

  await test.step("palette, keys and export are dialogs that keep the focus", async () => {
    await page.keyboard.press("Control+k");
    await expect(new Palette(page).field).toBeFocused();
    await page.keyboard.press("Escape");
    await session.menu("help.keys");
    await walkDialog("All keys");
    await page.keyboard.press("Escape");
    await session.menu("export");
    await walkDialog("Export");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  });

  await test.step("lists: each an option with a place in the whole", async () => {
    for (const [command, name] of [
      ["go.claims", "Claims"],
      ["go.actors", "Actors"],
      ["go.history", "Steps"],
    ] as const) {
      await runInWindow(session.running.app, command);
      const list = page.getByRole("listbox", { name, exact: true });
      const first = list.getByRole("option").first();
      await expect(first).toHaveAttribute("aria-posinset", "1");
      await expect(first).toHaveAttribute("aria-setsize", /\d+/);
      await list.focus();
      await page.keyboard.press("Home");
      await expect(first).toHaveAttribute("aria-selected", "true");
      await expect(list).toHaveAttribute("aria-activedescendant", (await first.getAttribute("id")) ?? "");
    }
  });
  await session.expectQuiet();
});
