import { expect, test } from "@playwright/test";
import { seriousFindings } from "./pages/accessibility.ts";
import { ArticlesTable } from "./pages/articles-table.ts";
import { ClaimForm } from "./pages/claim-form.ts";
import { ReaderPage } from "./pages/reader-page.ts";
import { Session } from "./pages/session.ts";
import { TagDialog } from "./pages/tag-dialog.ts";
import { call } from "./support/bridge.ts";

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

/** All rules in the light theme; in the dark one only contrast, which is a matter of colours. */
async function expectNoFindings(known: readonly string[] = []): Promise<void> {
  const { page } = session;
  for (const theme of ["light", "dark"] as const) {
    await call(page, "window.theme", { set: theme });
    await page.waitForFunction(
      (dark) => matchMedia("(prefers-color-scheme: dark)").matches === dark,
      theme === "dark",
    );
    const findings = await seriousFindings(page, theme === "dark" ? ["color-contrast"] : []);
    expect
      .soft(
        findings.filter((one) => !known.some((rule) => one.startsWith(rule))),
        theme,
      )
      .toEqual([]);
  }
}

test("no screen has a serious finding, in light and in dark", async () => {
  test.setTimeout(180_000);
  await test.step("the first screen", async () => {
    await expect(session.page.getByRole("button", { name: "New project" })).toBeVisible();
    await expectNoFindings();
  });

  await test.step("the table of articles", async () => {
    const { page, workbench } = session;
    await page.getByRole("button", { name: "Open the sample project" }).click();
    await expect(workbench.library).toBeVisible();
    await workbench.settled();
    const table = new ArticlesTable(page);
    await (await table.row(0)).click();
    await expect(workbench.details.getByRole("heading", { level: 2 }).first()).toBeVisible();
    await expectNoFindings();
  });

  await test.step("search", async () => {
    const { page, workbench } = session;
    await workbench.searchBox.fill("bridge");
    await expect(
      page.getByRole("listbox", { name: "Found articles" }).getByRole("option").first(),
    ).toBeVisible();
    await expectNoFindings();
    await workbench.searchBox.press("Escape");
  });

  await test.step("the reader with its form and its marks", async () => {
    const { page } = session;
    const form = new ClaimForm(page);
    await reader.open("Air strikes hit two sites near Mayad, four dead");
    await reader.stepTo("Four people were killed");
    await page.keyboard.press("c");
    await expect(form.statement).toHaveValue(/\w/);
    await expectNoFindings();
    await form.statement.focus();
    await form.save();
    await expect(reader.content.first()).toBeVisible();
    await expectNoFindings();
  });

  await test.step("tagging an actor, and the register", async () => {
    const { page, workbench } = session;
    const dialog = new TagDialog(page);
    await reader.selectByMouse("Orsk");
    await page.keyboard.press("a");
    await dialog.name("Lena Orsk", "person");
    await expectNoFindings();
    await dialog.tag();
    await workbench.go("Actors");
    await page.getByRole("listbox", { name: "Actors" }).getByRole("option").first().click();
    await expect(workbench.details.getByRole("heading", { name: "Lena Orsk" })).toBeVisible();
    await expectNoFindings();
  });

  for (const section of ["Claims", "Copies", "Stories", "All imports"] as const) {
    await test.step(`the screen ${section}`, async () => {
      const { page, workbench } = session;
      await workbench.go(section);
      const main = page.getByRole("main");
      await expect(main.getByRole("heading").or(main.getByRole("listitem")).first()).toBeVisible();
      if (section === "Claims")
        await page.getByRole("listbox", { name: "Claims" }).getByRole("option").first().click();
      await expectNoFindings();
    });
  }

  await test.step("the palette, the keys and the export", async () => {
    const { page } = session;
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("searchbox", { name: "Go to anything" })).toBeFocused();
    // The list under the field scrolls with the field's arrow keys; axe knows that of comboboxes only.
    await expectNoFindings(["scrollable-region-focusable"]);
    await page.keyboard.press("Escape");
    await session.menu("help.keys");
    await expect(page.getByRole("dialog", { name: "All keys" })).toBeVisible();
    await expectNoFindings();
    await page.keyboard.press("Escape");
    await session.menu("export");
    await expect(page.getByRole("dialog", { name: "Export" })).toBeVisible();
    await expectNoFindings();
    await page.keyboard.press("Escape");
    await session.expectQuiet();
  });
});
