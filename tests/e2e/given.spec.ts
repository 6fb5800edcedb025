import { copyFile } from "node:fs/promises";
import { expect, type Locator, test } from "@playwright/test";
import { findingsInLooks } from "./pages/accessibility.ts";
import { ImportsPage, LONG } from "./pages/imports-page.ts";
import { Palette } from "./pages/palette.ts";
import { Session } from "./pages/session.ts";
import { call, refusedRequests } from "./support/bridge.ts";
import { dragWords, dropPaths, dropWords } from "./support/drop-paths.ts";
import { takeScreens } from "./support/screenshot.ts";

let session: Session;
let form: Locator;

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  test.setTimeout(LONG);
  session = await Session.make();
  await session.start({ project: false });
  form = session.page.getByRole("dialog", { name: "New article from words" });
});
test.afterAll(async () => {
  await session?.end();
});

const PASSAGE =
  "No ferry before Monday, writes Varol\n\nClerk Tesna Varol wrote at noon that no ferry leaves Port Lume before Monday.";
const field = (name: string): Locator => form.getByRole("textbox", { name });
const articles = async (): Promise<number> =>
  (await call(session.page, "project.status", {})).counts.articles;

test("words dropped on the first window begin a project; their markup is left behind", async () => {
  const { page, workbench } = session;
  await session.answerSaveDialog(session.project);
  const before = await refusedRequests(page);
  await dropWords(page, {
    "text/plain": PASSAGE,
    "text/html": `<img src="https://tracker.example/p.png"><b>${PASSAGE}</b>`,
  });
  await expect(form).toBeVisible({ timeout: LONG });
  await expect(workbench.library).toBeVisible();
  await expect(field("Words")).toHaveValue(PASSAGE);
  await expect(field("Title")).toHaveValue("No ferry before Monday, writes Varol");
  await expect(form.getByRole("img")).toHaveCount(0);
  expect(await refusedRequests(page)).toBe(before);
  await takeScreens(page, "given-words");
  expect(await findingsInLooks(page)).toEqual([]);
});

test("a date that is none is told, and the words become an article with what was said", async () => {
  const { page, workbench } = session;
  await field("Outlet").fill("A channel");
  await field("Published").fill("yesterday");
  await form.getByRole("button", { name: "Save as an article" }).click();
  await expect(form.getByText("This is no date like 2026")).toBeVisible();
  await takeScreens(page, "given-words-date");
  await field("Published").fill("2026-03-05");
  await form.getByRole("button", { name: "Save as an article" }).click();
  await expect(form).toHaveCount(0);
  await expect(workbench.notices.getByText("Saved as an article.")).toBeVisible({ timeout: LONG });
  await takeScreens(page, "given-words-saved");
  await workbench.notices.getByRole("button", { name: "Read the article" }).click();
  const article = page.getByRole("article", { name: "Article text" });
  await expect(article).toContainText("no ferry leaves Port Lume before Monday.");
  await expect(workbench.details).toContainText("A channel");
  await expect(workbench.details).toContainText("5 Mar 2026");
});

test("their receipt is one of the imports and can be taken back", async () => {
  const imports = new ImportsPage(session.page);
  await imports.openNewest();
  await expect(imports.items.getByRole("option")).toHaveCount(1);
  await expect(imports.items).toContainText("No ferry before Monday, writes Varol.txt");
  await expect.poll(() => imports.counts()).toMatchObject({ added: 1 });
  await session.page.getByRole("button", { name: "Take this import back…" }).click();
  await session.page.getByRole("dialog").getByRole("button", { name: "Take it back" }).click();
  await expect.poll(articles).toBe(0);
});

test("words are pasted outside of fields only; an empty form waits for them", async () => {
  const { page, workbench } = session;
  await workbench.searchBox.fill("Words from a letter.");
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+x");
  await expect(workbench.searchBox).toHaveValue("");
  await page.keyboard.press("Control+v");
  await expect(workbench.searchBox).toHaveValue("Words from a letter.");
  await expect(form).toHaveCount(0);
  await page.getByRole("main").click({ position: { x: 5, y: 5 } });
  await expect(workbench.searchBox).not.toBeFocused();
  await page.keyboard.press("Control+v");
  await expect(field("Words")).toHaveValue("Words from a letter.");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(form).toHaveCount(0);
  const palette = new Palette(page);
  await palette.put("article from words");
  await page.keyboard.press("Enter");
  await expect(field("Words")).toBeFocused();
  await page.keyboard.press("Control+v");
  await expect(field("Title")).toHaveValue("Words from a letter.");
  await form.getByRole("button", { name: "Save as an article" }).click();
  await expect.poll(articles, { timeout: LONG }).toBe(1);
});

test("an address is refused in plain words, wherever it comes from, and nothing is asked of the network", async () => {
  const { page, workbench } = session;
  const [before, address] = [await refusedRequests(page), page.url()];
  const link = "https://news.example/strikes";
  const forms = { "text/uri-list": link, "text/plain": link, "text/html": `<a href="${link}">Strikes</a>` };
  await dragWords(page, forms);
  await expect(page.getByTestId("drop-overlay")).toContainText("save the page as a file");
  await takeScreens(page, "given-address");
  await dropWords(page, forms);
  await expect(workbench.notices).toContainText("Wirebench works offline: save the page as a file");
  await expect(page.getByTestId("drop-overlay")).toHaveCount(0);
  await expect(form).toHaveCount(0);
  await session.menu("import.words");
  await field("Words").fill(link);
  await expect(form).toContainText("That is an address.");
  await expect(form.getByRole("button", { name: "Save as an article" })).toBeDisabled();
  await form.getByRole("button", { name: "Cancel" }).click();
  expect(page.url()).toBe(address);
  expect(await refusedRequests(page)).toBe(before);
  expect(await articles()).toBe(1);
});

test("words dropped on a field are the field's", async () => {
  const { page, workbench } = session;
  const box = await workbench.searchBox.boundingBox();
  if (box === null) throw new Error("no search box");
  await dropWords(page, { "text/plain": "ferry" }, { x: box.x + 40, y: box.y + box.height / 2 });
  await expect(workbench.searchBox).toHaveValue(/ferry/u);
  await expect(form).toHaveCount(0);
});

test("a project file dropped by itself is opened; among other files it is told what to do with it", async () => {
  const { page } = session;
  const other = session.path("other.wirebench");
  await session.answerSaveDialog(other);
  await session.menu("project.create");
  await expect(page.getByRole("banner")).toContainText("other");
  await dropPaths(page, "body", [session.project]);
  await expect(page.getByRole("banner")).toContainText("journey");
  await expect.poll(articles).toBe(1);
  await copyFile(other, session.path("copy.wirebench"));
  await dropPaths(page, "body", [other, session.path("copy.wirebench")]);
  const imports = new ImportsPage(page);
  await expect(imports.finished).toBeVisible({ timeout: LONG });
  await imports.openReceipt();
  await expect(imports.items.getByRole("option")).toHaveCount(2);
  await expect(imports.items).toContainText("A project file of Wirebench: open it");
  await expect(page.getByRole("banner")).toContainText("journey");
  await session.expectQuiet();
});
