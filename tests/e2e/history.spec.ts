import { expect, type Locator, test } from "@playwright/test";
import { ClaimForm } from "./pages/claim-form.ts";
import { runInWindow } from "./pages/places.ts";
import { ReaderPage } from "./pages/reader-page.ts";
import { Session } from "./pages/session.ts";
import { call } from "./support/bridge.ts";
import { takeScreens } from "./support/screenshot.ts";

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

const claims = async (): Promise<number> => (await call(session.page, "project.status", {})).counts.claims;
const go = (command: "go.history" | "go.trash" | "go.claims") => runInWindow(session.running.app, command);
const list = (name: string): Locator => session.page.getByRole("listbox", { name });

async function mark(...sentences: readonly string[]): Promise<void> {
  const { page } = session;
  const reader = new ReaderPage(page);
  const form = new ClaimForm(page);
  await reader.open("Air strikes hit two sites near Mayad, four dead");
  for (const sentence of sentences) {
    await reader.stepTo(sentence);
    await page.keyboard.press("c");
    await expect(form.statement).toHaveValue(/\w/);
    await form.statement.focus();
    await form.save();
  }
}

test("what was removed is put back from the trash, and every step can be gone back to, also after a restart", async () => {
  test.setTimeout(240_000);
  const { page } = session;
  await test.step("an empty trash says what it is for", async () => {
    await go("go.trash");
    await expect(page.getByRole("heading", { name: "The trash is empty" })).toBeVisible();
  });
  await mark("Four people were killed", "four bodies had been brought", "Both were used");
  await expect.poll(claims).toBe(3);

  await test.step("two claims are removed and put back together by keys alone", async () => {
    await go("go.claims");
    for (let left = 3; left > 1; left -= 1) {
      await list("Claims").getByRole("option").first().click();
      await session.workbench.details.getByRole("button", { name: "Remove claim" }).click();
      await expect.poll(claims).toBe(left - 1);
    }
    await go("go.trash");
    const trash = list("Removed things");
    await expect(trash.getByRole("option")).toHaveCount(2);
    await expect(trash.getByRole("option").first()).toContainText("with 1 quote");
    await trash.focus();
    await page.keyboard.press("ArrowDown");
    await expect(session.workbench.details.getByRole("button", { name: "Put back" })).toBeVisible();
    await takeScreens(page, "trash");
    await page.keyboard.press("Control+a");
    await expect(page.getByRole("region", { name: "Selected rows" })).toContainText("2 selected");
    await page.getByRole("button", { name: "Put 2 back" }).press("Enter");
    await expect.poll(claims).toBe(3);
    await expect(page.getByRole("heading", { name: "The trash is empty" })).toBeVisible();
  });

  await test.step("putting back is a step that Undo takes back", async () => {
    await session.workbench.pressUndo();
    await expect.poll(claims).toBe(1);
    await expect(list("Removed things").getByRole("option")).toHaveCount(2);
    await page.keyboard.press("Control+Shift+z");
    await expect.poll(claims).toBe(3);
  });

  await test.step("the history goes back to the first claim at once, and forward again", async () => {
    await go("go.history");
    const steps = list("Steps");
    await expect(steps.getByRole("option").first()).toContainText("Put 2 things back");
    await expect(steps.getByRole("option").first()).toContainText("Now");
    await steps.focus();
    await page.keyboard.press("End");
    await expect(steps.getByRole("option", { selected: true })).toContainText("Start of the history");
    await page.keyboard.press("ArrowUp");
    await expect(session.workbench.details).toContainText("Go back to here");
    await takeScreens(page, "history");
    await page.keyboard.press("Enter");
    await expect.poll(claims).toBe(1);
    await expect(session.workbench.notices).toContainText("Went back");
    await expect(steps.getByRole("option", { selected: true })).toContainText("Now");
  });

  await test.step("after a restart the undone steps are still there", async () => {
    await session.restart();
    await expect.poll(claims).toBe(1);
    await go("go.history");
    const steps = list("Steps");
    await expect(steps.getByRole("option").first()).toContainText("Undone");
    await steps.getByRole("option").first().dblclick();
    await expect.poll(claims).toBe(3);
  });

  await test.step("a text field keeps Undo for itself", async () => {
    await session.workbench.searchBox.fill("ship");
    await session.workbench.searchBox.press("Control+z");
    await expect(session.workbench.searchBox).not.toHaveValue("ship");
    expect(await claims(), "claims after Undo in a text field").toBe(3);
  });
  await session.expectQuiet();
});
