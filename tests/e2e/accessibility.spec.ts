import { expect, test } from "@playwright/test";
import { findingsInLooks, focusable } from "./pages/accessibility.ts";
import { ArticlesTable } from "./pages/articles-table.ts";
import { ClaimForm } from "./pages/claim-form.ts";
import { ALL_PLACES, PLACES, runInWindow } from "./pages/places.ts";
import { ReaderPage } from "./pages/reader-page.ts";
import { Session } from "./pages/session.ts";
import { TagDialog } from "./pages/tag-dialog.ts";

let session: Session;
let reader: ReaderPage;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  session = await Session.make();
  await session.start({ project: false });
  reader = new ReaderPage(session.page);
});
test.afterAll(async () => {
  await session?.end();
});

/** Nothing that axe knows is wrong in any look, and everything that takes the focus says what it is. */
async function expectNoFindings(
  where: string,
  search: Parameters<typeof findingsInLooks>[1] = {},
): Promise<void> {
  const { page } = session;
  expect.soft(await findingsInLooks(page, search), where).toEqual([]);
  const silent = (await focusable(page)).filter(({ role, name }) => {
    // The page itself can be focused too.
    return role !== "RootWebArea" && (name === "" || role === "generic");
  });
  expect.soft(silent, `${where}, without a role or a name`).toEqual([]);
}

test("no screen has a finding, in light, in dark and in forced colours", async () => {
  test.setTimeout(600_000);
  await test.step("the first screen", async () => {
    await expect(session.page.getByRole("button", { name: "New project" })).toBeVisible();
    await expectNoFindings("the first screen");
  });

  await test.step("the table of articles", async () => {
    const { page, workbench } = session;
    await page.getByRole("button", { name: "Open the sample project" }).click();
    await expect(workbench.library).toBeVisible();
    await workbench.settled();
    const table = new ArticlesTable(page);
    await (await table.row(0)).click();
    await expect(workbench.details.getByRole("heading", { level: 2 }).first()).toBeVisible();
    await expectNoFindings("the table of articles");
  });

  await test.step("search", async () => {
    const { page, workbench } = session;
    await workbench.searchBox.fill("bridge");
    await expect(
      page.getByRole("listbox", { name: "Found articles" }).getByRole("option").first(),
    ).toBeVisible();
    await expectNoFindings("search");
    await workbench.searchBox.press("Escape");
  });

  await test.step("the reader with its form and its marks", async () => {
    const { page } = session;
    const form = new ClaimForm(page);
    await reader.open("Air strikes hit two sites near Mayad, four dead");
    await reader.stepTo("Four people were killed");
    await page.keyboard.press("c");
    await expect(form.statement).toHaveValue(/\w/);
    await expectNoFindings("the reader with its form and its marks");
    await form.statement.focus();
    await form.save();
    await expect(reader.content.first()).toBeVisible();
    await expectNoFindings("the reader with its form and its marks");
    // One more, to be removed again.
    await page.keyboard.press("j");
    await page.keyboard.press("c");
    await expect(form.statement).toHaveValue(/\w/);
    await form.statement.focus();
    await form.save();
  });

  await test.step("tagging an actor, and the register", async () => {
    const { page, workbench } = session;
    const dialog = new TagDialog(page);
    await reader.selectByMouse("Orsk");
    await page.keyboard.press("a");
    await dialog.name("Lena Orsk", "person");
    await expectNoFindings("tagging an actor, and the register");
    await dialog.tag();
    await workbench.go("Actors");
    await page.getByRole("listbox", { name: "Actors" }).getByRole("option").first().click();
    await expect(workbench.details.getByRole("heading", { name: "Lena Orsk" })).toBeVisible();
    await expectNoFindings("tagging an actor, and the register");
  });

  await test.step("something for the trash", async () => {
    const { page, workbench } = session;
    await workbench.go("Claims");
    await page.getByRole("listbox", { name: "Claims" }).getByRole("option").first().click();
    await workbench.details.getByRole("button", { name: "Remove claim" }).click();
    await expect(workbench.notices).toContainText("Undo");
  });

  for (const command of ALL_PLACES) {
    await test.step(`the screen of ${command}`, async () => {
      const { page } = session;
      // Forced colours set tables in the place of drawings.
      const forced = PLACES.views.some((one) => one === command) ? "page" : "colours";
      await runInWindow(session.running.app, command);
      const main = page.getByRole("main");
      await expect(main.getByRole("heading").or(main.getByRole("listitem")).first()).toBeVisible();
      const option = main.getByRole("option").or(main.getByRole("row").nth(1)).first();
      const isList = await option.isVisible();
      // A list stands there once more with a line chosen: the other looks are looked at then.
      await expectNoFindings(`the screen of ${command}`, isList ? { looks: ["light"] } : { forced });
      if (!isList) return;
      await option.click();
      await expectNoFindings(`the screen of ${command}`, { forced });
    });
  }

  await test.step("the palette, the keys and the export", async () => {
    const { page } = session;
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("searchbox", { name: "Go to anything" })).toBeFocused();
    // The list under the field scrolls with the field's arrow keys; axe knows that of comboboxes only.
    await expectNoFindings("the palette, the keys and the export", {
      known: ["scrollable-region-focusable"],
    });
    await page.keyboard.press("Escape");
    await session.menu("help.keys");
    await expect(page.getByRole("dialog", { name: "All keys" })).toBeVisible();
    await expectNoFindings("the palette, the keys and the export");
    await page.keyboard.press("Escape");
    await session.menu("export");
    await expect(page.getByRole("dialog", { name: "Export" })).toBeVisible();
    await expectNoFindings("the palette, the keys and the export");
    await page.keyboard.press("Escape");
    await session.expectQuiet();
  });
});
