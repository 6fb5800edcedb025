import { mkdir, readFile, writeFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { writeArticleFolder } from "../support/generate-articles.ts";
import { seriousFindings } from "./pages/accessibility.ts";
import { ImportsPage, LONG } from "./pages/imports-page.ts";
import { SAMPLE, SAMPLE_FILES, Session } from "./pages/session.ts";
import { call } from "./support/bridge.ts";
import { dropPaths } from "./support/drop-paths.ts";
import { takeScreens } from "./support/screenshot.ts";

let session: Session;
let imports: ImportsPage;

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  test.setTimeout(LONG);
  session = await Session.make();
  await session.start({ project: false });
  imports = new ImportsPage(session.page);
});
test.afterAll(async () => {
  await session?.end();
});

test.beforeEach(() => test.setTimeout(2 * LONG));

const counts = async () => (await call(session.page, "project.status", {})).counts;
/** Waits until so many imports have ended. */
async function finished(imported: number): Promise<void> {
  const ended = async () => {
    const { runs } = await call(session.page, "imports.list", {});
    return runs.filter((run) => run.state !== "running").length;
  };
  await expect.poll(ended, { timeout: LONG }).toBe(imported);
}

test("the first window welcomes, and a dropped folder asks where the new project goes", async () => {
  const { page } = session;
  await expect(page.getByRole("heading", { name: "Wirebench" })).toBeVisible();
  await expect(page.getByRole("button", { name: "New project" })).toBeVisible();
  await takeScreens(page, "welcome");
  await session.answerSaveDialog(session.project);
  await dropPaths(page, "body", [SAMPLE]);
  await expect(session.workbench.library).toBeVisible();
  await expect(imports.finished).toBeVisible({ timeout: LONG });
});

test("the receipt has an outcome for every file of the nested folders", async () => {
  await imports.openReceipt();
  await expect.poll(() => imports.counts()).toMatchObject({ "all files": SAMPLE_FILES });
  const { "all files": _, ...outcomes } = await imports.counts();
  expect(Object.values(outcomes).reduce((sum, count) => sum + count, 0)).toBe(SAMPLE_FILES);
  const files = await imports.outcomes();
  expect(files.size).toBe(SAMPLE_FILES);
  for (const words of files.values()) {
    expect(words).toMatch(/^(added|already here|new version|near copy|skipped)\b/);
  }
  await takeScreens(session.page, "receipt");
});

test("the same folder again is asked about, because it is here, and adds nothing", async () => {
  const { page } = session;
  const before = await counts();
  await dropPaths(page, "body", [SAMPLE]);
  await expect(imports.preview).toContainText("already here, kept once", { timeout: LONG });
  await expect(imports.preview).toContainText("Nothing has been stored yet.");
  expect((await counts()).imports).toBe(before.imports);
  await imports.startPreviewed();
  await finished(2);
  await imports.openNewest();
  await expect
    .poll(() => imports.counts())
    .toMatchObject({
      "all files": SAMPLE_FILES,
      "already here": SAMPLE_FILES,
      added: 0,
      "new version": 0,
      skipped: 0,
    });
  expect((await counts()).articles).toBe(before.articles);
});

test("a file that cannot be read is skipped with its reason and stops nothing", async () => {
  const { page } = session;
  const folder = session.path("mixed");
  await mkdir(folder);
  await writeFile(
    `${folder}/good.txt`,
    "Ferry resumes\n\nThe ferry over the Sarn runs again, the harbour master said.\n",
  );
  await writeFile(`${folder}/empty.txt`, "");
  await writeFile(`${folder}/picture.txt`, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2, 0xff]));
  const before = await counts();
  await dropPaths(page, "body", [folder]);
  // Most of it would be skipped: that is unusual enough to be asked about.
  await expect(imports.preview).toContainText("Will be skipped", { timeout: LONG });
  await takeScreens(page, "preview-skipped");
  await imports.startPreviewed();
  await finished(3);
  await imports.openNewest();
  await expect.poll(() => imports.counts()).toMatchObject({ "all files": 3, added: 1, skipped: 2 });
  await imports.chips.getByRole("button", { name: /skipped/ }).click();
  await expect(imports.items.getByRole("option")).toHaveCount(2);
  await expect(imports.items).toContainText("empty.txt");
  await expect(imports.items).toContainText("picture.txt");
  for (const option of await imports.items.getByRole("option").all()) {
    expect(
      (await option.innerText()).split("\n").filter((line) => line.trim() !== "").length,
    ).toBeGreaterThan(2);
  }
  await expect.poll(async () => (await counts()).articles).toBe(before.articles + 1);
});

test("what failed is tried again, and the receipt finds a file by words and goes to its article", async () => {
  const { page, workbench } = session;
  await writeFile(
    session.path("mixed", "empty.txt"),
    "Mill burns\n\nThe mill at Mayad burned down on Sunday night, the fire brigade said.\n",
  );
  await page.getByRole("button", { name: "Try the failed one again" }).click();
  // Who waits here sees the new receipt.
  await expect(page.getByRole("heading", { name: "mixed (again)" })).toBeVisible({ timeout: LONG });
  await finished(4);
  await expect.poll(() => imports.counts()).toMatchObject({ "all files": 1, added: 1 });
  await page.getByRole("textbox", { name: "Words of path or reason" }).fill("no such words");
  await expect(page.getByText("No file of this import fits.")).toBeVisible();
  await page.getByRole("textbox", { name: "Words of path or reason" }).fill("empty.txt");
  await imports.items.getByRole("option").first().click();
  await page
    .getByRole("region", { name: "Where it went" })
    .getByRole("button", { name: "Read the article" })
    .click();
  await expect(page.getByRole("article", { name: "Article text" })).toContainText("Mill burns");
  await workbench.go("All imports");
});

test("the receipt is saved as a table", async () => {
  const { page, workbench } = session;
  await imports.openNewest();
  await session.answerSaveDialog(session.path("receipt.csv"));
  await page.getByRole("button", { name: "Save as CSV…" }).click();
  await expect(workbench.notices.getByText(/^Receipt saved to receipt\.csv/)).toBeVisible({ timeout: LONG });
  expect(await readFile(session.path("receipt.csv"), "utf8")).toContain("empty.txt");
});

test("an import that somebody worked on is taken back after a second word only", async () => {
  const { page, workbench } = session;
  const before = await counts();
  const { runs } = await call(page, "imports.list", {});
  const newest = [...runs].sort((a, b) => b.startedAt - a.startedAt)[0];
  const { rows } = await call(page, "articles.list", {
    filter: { runId: newest?.id ?? "" },
    sort: { column: "title", direction: "ascending" },
    offset: 0,
    limit: 5,
  });
  await call(page, "articles.tag", { articleIds: rows.map((row) => row.id), name: "mill", present: true });
  await page.getByRole("button", { name: "Take this import back…" }).click();
  const dialog = page.getByRole("dialog", { name: "Take this import back?" });
  await expect(dialog).toContainText("1 article that came in");
  await dialog.getByRole("button", { name: "Take it back", exact: true }).click();
  await expect(dialog.getByRole("alert")).toContainText(
    "1 of these articles has claims, quotes, names or tags",
  );
  expect((await counts()).articles).toBe(before.articles);
  await takeScreens(page, "take-back");
  await dialog.getByRole("button", { name: "Take it back with what I did on 1 article" }).click();
  await expect(workbench.notices.getByText(/^Import taken back: 1 article left/)).toBeVisible({
    timeout: LONG,
  });
  await expect(page.getByText(/^Taken back \(/)).toBeVisible();
  await expect.poll(async () => (await counts()).articles).toBe(before.articles - 1);
  await takeScreens(page, "receipt-taken-back");
});

test("a table is previewed: nothing is stored before the word, and a column is chosen by hand", async () => {
  const { page } = session;
  const words = (place: string) =>
    `The ferry at ${place} runs again after the flood, the harbour office said on Monday.`;
  const lines = ["Sarn", "Mayad", "Port Amal"].map(
    (place, index) => `Ferry ${index},"${words(place)}",0${index + 1}/03/2024`,
  );
  await writeFile(session.path("letters.csv"), ["kopf,was,tag", ...lines].join("\n"));
  const before = await counts();
  await session.answerOpenDialog(session.path("letters.csv"));
  await session.menu("import.previewFiles");
  await expect(imports.preview).toBeVisible({ timeout: LONG });
  await expect(imports.preview.getByText("Which column is what")).toBeVisible();
  await imports.preview.getByRole("button", { name: "Cancel" }).click();
  await expect(imports.preview).toHaveCount(0);
  expect(await counts()).toEqual(before);

  await session.menu("import.previewFiles");
  await expect(imports.preview).toBeVisible({ timeout: LONG });
  const choose = async (part: string, column: string) => {
    await imports.preview.getByRole("button", { name: new RegExp(`${part}$`) }).click();
    await page.getByRole("option", { name: column, exact: true }).click();
  };
  await choose("Title", "kopf");
  await choose("Text", "was");
  await choose("Published", "tag");
  await imports.preview.getByRole("radio", { name: /day first/ }).check({ force: true });
  await expect(imports.preview.getByText(words("Sarn"))).toBeVisible();
  await takeScreens(page, "preview-table");
  const again = imports.preview.getByRole("button", { name: "Look again" });
  await again.click();
  await expect(imports.preview.getByRole("cell", { name: /Ferry 0/ })).toBeVisible({ timeout: LONG });
  await expect(imports.preview.getByRole("cell", { name: "1 Mar 2024" })).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await imports.startPreviewed();
  await expect.poll(async () => (await counts()).articles, { timeout: LONG }).toBe(before.articles + 3);
});

test("File, Import folder… brings a folder in", async () => {
  const folder = session.path("by-menu");
  await mkdir(folder);
  await writeFile(
    `${folder}/one.txt`,
    "Mill reopens\n\nThe mill at Mayad reopens on Monday, its owner said.\n",
  );
  const before = await counts();
  await session.answerOpenDialog(folder);
  await session.menu("import.folder");
  await expect.poll(async () => (await counts()).articles, { timeout: LONG }).toBe(before.articles + 1);
});

test("a held import goes on; a cancelled one keeps whole articles only and says so", async () => {
  const { page, workbench } = session;
  const folder = session.path("many");
  const written = writeArticleFolder(folder, { count: 3000, seed: 7 });
  const before = await counts();
  await dropPaths(page, "body", [folder]);
  await expect(imports.preview).toContainText("3,000 files", { timeout: LONG });
  await takeScreens(page, "preview-many");
  await imports.startPreviewed();
  await expect
    .poll(async () => (await counts()).articles, { timeout: LONG })
    .toBeGreaterThan(before.articles);
  await workbench.statusBar.getByRole("button", { name: "Pause importing" }).click();
  await expect(workbench.statusBar.getByText(/^Importing paused at/)).toBeVisible({ timeout: LONG });
  await page.waitForTimeout(1500);
  const held = (await counts()).articles;
  await page.waitForTimeout(1500);
  expect((await counts()).articles).toBe(held);
  await workbench.statusBar.getByRole("button", { name: "Go on with importing" }).click();
  await expect.poll(async () => (await counts()).articles, { timeout: LONG }).toBeGreaterThan(held);
  await workbench.statusBar.getByRole("button", { name: "Cancel importing" }).click();
  await expect(workbench.notices.getByText("Import cancelled. Files already imported stay.")).toBeVisible({
    timeout: LONG,
  });
  const cancelled = async () =>
    (await call(page, "imports.list", {})).runs.find((one) => one.state === "cancelled");
  await expect.poll(cancelled).toBeDefined();
  const run = await cancelled();
  if (run === undefined) return;
  const added = run.counts.added + run.counts.newVersion + run.counts.nearCopy;
  expect(added).toBeGreaterThan(0);
  expect(added).toBeLessThan(written.length);
  await expect
    .poll(async () => (await counts()).articles)
    .toBe(before.articles + run.counts.added + run.counts.nearCopy);
  await workbench.go("All imports");
  await expect(page.getByText(/cancelled, what was imported stays/)).toBeVisible();
  await takeScreens(page, "imports");
  await workbench.settled();
  const { rows } = await call(page, "articles.list", {
    filter: { runId: run.id },
    sort: { column: "path", direction: "ascending" },
    offset: 0,
    limit: 5,
  });
  for (const row of rows) {
    const { text } = await call(page, "articles.get", { articleId: row.id });
    expect(text.length).toBeGreaterThan(500);
  }
});

test("nothing went to the network and no error was said", async () => {
  await session.expectQuiet();
});
