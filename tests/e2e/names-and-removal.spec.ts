import { mkdir, writeFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { Palette } from "./pages/palette.ts";
import { ReaderPage } from "./pages/reader-page.ts";
import { Session } from "./pages/session.ts";
import { call } from "./support/bridge.ts";

const TITLE = "Quay closed after crane fell";
const TEXT = `${TITLE}

Harbour master Darin Holt said the quay was closed. Lena Orsk, who runs the crane, said a cable had snapped.

Holt told reporters that nobody was hurt. Orsk said the crane would stand again by Monday.
`;

let session: Session;
let reader: ReaderPage;

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  test.setTimeout(120_000);
  session = await Session.make();
  const folder = session.path("articles");
  await mkdir(folder);
  await writeFile(`${folder}/quay.txt`, TEXT);
  await writeFile(
    `${folder}/other.txt`,
    "Ferry late\n\nThe ferry was late again on Friday, passengers said.\n",
  );
  await session.importByCommandLine(folder);
  await session.start();
  await session.workbench.settled();
  reader = new ReaderPage(session.page);
  await reader.open(TITLE);
});
test.afterAll(async () => {
  await session?.end();
});

test("a suggested actor is a mark: gone to, tagged in all its places and turned down by key", async () => {
  const { page } = session;
  const marks = reader.text.locator("[data-mark='name']");
  await expect(marks.filter({ hasText: "Darin Holt" })).toHaveCount(1);
  const spoken = page.locator("[data-spoken]");
  await page.keyboard.press("Shift+A");
  await expect(spoken).toContainText(/^Name 1 of \d+: Darin Holt/u);
  // Its kind is known from "Harbour master" or asked for: both ways end in one step.
  await page.keyboard.press("y");
  const dialog = page.getByRole("dialog", { name: "Tag “Darin Holt”" });
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toHaveCount(0);
  await expect(reader.text.locator("[data-mark='mention']").filter({ hasText: "Darin Holt" })).toHaveCount(1);
  await expect(marks.filter({ hasText: "Darin Holt" })).toHaveCount(0);
  await expect
    .poll(async () => (await call(page, "project.status", {})).undo)
    .toMatch(/^add Darin Holt with/u);
  await session.workbench.pressUndo();
  await expect.poll(async () => (await call(page, "actors.list", { offset: 0, limit: 10 })).total).toBe(0);
  await expect(marks.filter({ hasText: "Darin Holt" })).toHaveCount(1);
  await reader.text.focus();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Shift+A");
  await expect(spoken).toContainText("Darin Holt");
  await page.keyboard.press("Shift+Y");
  await expect(marks.filter({ hasText: "Darin Holt" })).toHaveCount(0);
});

test("the reader's keys stand in the palette and do there what they do in the text", async () => {
  const { page } = session;
  await reader.text.focus();
  const palette = new Palette(page);
  await palette.ask("hide all marks");
  await palette.entries.filter({ hasText: "Show or hide all marks" }).first().click();
  await expect(reader.text.locator("[data-mark]")).toHaveCount(0);
  await palette.ask("hide all marks");
  await palette.entries.filter({ hasText: "Show or hide all marks" }).first().click();
  await expect(reader.text.locator("[data-mark]").first()).toBeVisible();
  await palette.ask("next sentence");
  await palette.entries.filter({ hasText: "Next sentence" }).first().click();
  await expect.poll(() => reader.sentence()).not.toBe("");
});

test("the buttons of the claim form are in sight in a low window", async () => {
  const { app, page } = session.running;
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1100, 560));
  await reader.text.focus();
  await page.keyboard.press("c");
  const save = page.getByRole("button", { name: "Save claim" });
  await expect(save).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole("button", { name: "Keep as draft" })).toBeInViewport({ ratio: 1 });
  await page.getByRole("button", { name: "Discard" }).click();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900));
});

test("an article goes to the trash with what stands on it, and comes back", async () => {
  const { page, workbench } = session;
  const articleId = await reader.articleId();
  await reader.stepTo("nobody was hurt");
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-speaker-strip]")).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect.poll(async () => (await reader.quotes()).length).toBe(1);
  await call(page, "articles.removal", { articleIds: [articleId] });
  await workbench.go("Articles");
  const grid = page.getByRole("grid").first();
  await grid.getByText(TITLE).first().click();
  await workbench.details.getByRole("button", { name: "Remove the article" }).click();
  const dialog = page.getByRole("dialog", { name: "Move the article to the trash?" });
  await expect(dialog).toContainText("1 quote");
  await expect(dialog).toContainText("This claim stays, but keeps no quote");
  await dialog.getByRole("button", { name: "Move to the trash" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(grid.getByText(TITLE)).toHaveCount(0);
  await expect.poll(async () => (await call(page, "project.status", {})).counts.articles).toBe(1);
  await page.keyboard.press("Control+k");
  await new Palette(page).field.pressSequentially("go to the trash");
  await new Palette(page).entries.filter({ hasText: "Go to the trash" }).first().click();
  const trash = page.getByRole("listbox", { name: "Removed things" });
  await trash.getByText(TITLE).first().click();
  await workbench.details.getByRole("button", { name: /^Put back/u }).click();
  await expect.poll(async () => (await call(page, "project.status", {})).counts.articles).toBe(2);
  await expect.poll(async () => (await call(page, "articles.get", { articleId })).quotes.length).toBe(1);
  await session.expectQuiet();
});
