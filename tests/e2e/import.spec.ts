import { mkdir, writeFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { writeArticleFolder } from "../support/generate-articles.ts";
import { ImportsPage } from "./pages/imports-page.ts";
import { SAMPLE, SAMPLE_FILES, Session } from "./pages/session.ts";
import { call } from "./support/bridge.ts";
import { dropPaths } from "./support/drop-paths.ts";
import { takeScreens } from "./support/screenshot.ts";

let session: Session;
let imports: ImportsPage;

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  session = await Session.make();
  await session.start({ project: false });
  imports = new ImportsPage(session.page);
});
test.afterAll(async () => {
  await session?.end();
});

const counts = async () => (await call(session.page, "project.status", {})).counts;
/** Waits until so many imports have ended. */
async function finished(imported: number): Promise<void> {
  const ended = async () => {
    const { runs } = await call(session.page, "imports.list", {});
    return runs.filter((run) => run.state !== "running").length;
  };
  await expect.poll(ended, { timeout: 30_000 }).toBe(imported);
}

test("the first window welcomes, and a dropped folder asks where the new project goes", async () => {
  const { page } = session;
  await expect(page.getByRole("heading", { name: "Wirebench" })).toBeVisible();
  await expect(page.getByRole("button", { name: "New project" })).toBeVisible();
  await takeScreens(page, "welcome");
  await session.answerSaveDialog(session.project);
  await dropPaths(page, "body", [SAMPLE]);
  await expect(session.workbench.library).toBeVisible();
  await expect(imports.finished).toBeVisible({ timeout: 30_000 });
});

test("the receipt has an outcome for every file of the nested folders", async () => {
  await imports.openReceipt();
  const shown = await imports.counts();
  const { "all files": all = 0, ...outcomes } = shown;
  expect(all).toBe(SAMPLE_FILES);
  expect(Object.values(outcomes).reduce((sum, count) => sum + count, 0)).toBe(SAMPLE_FILES);
  const files = await imports.outcomes();
  expect(files.size).toBe(SAMPLE_FILES);
  for (const words of files.values()) {
    expect(words).toMatch(/^(added|already here|new version|near copy|skipped)\b/);
  }
  await takeScreens(session.page, "receipt");
});

test("the same folder again adds nothing", async () => {
  const { page } = session;
  const before = await counts();
  await dropPaths(page, "body", [SAMPLE]);
  await finished(2);
  await imports.openNewest();
  expect(await imports.counts()).toMatchObject({
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
  await finished(3);
  await imports.openNewest();
  expect(await imports.counts()).toMatchObject({ "all files": 3, added: 1, skipped: 2 });
  await imports.chips.getByRole("button", { name: /skipped/ }).click();
  await expect(imports.items.getByRole("option")).toHaveCount(2);
  await expect(imports.items).toContainText("empty.txt");
  await expect(imports.items).toContainText("picture.txt");
  for (const option of await imports.items.getByRole("option").all()) {
    expect(
      (await option.innerText()).split("\n").filter((line) => line.trim() !== "").length,
    ).toBeGreaterThan(2);
  }
  expect((await counts()).articles).toBe(before.articles + 1);
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
  await expect.poll(async () => (await counts()).articles).toBe(before.articles + 1);
});

test("a cancelled import keeps whole articles only and says so", async () => {
  const { page, workbench } = session;
  const folder = session.path("many");
  const written = writeArticleFolder(folder, { count: 3000, seed: 7 });
  const before = await counts();
  await dropPaths(page, "body", [folder]);
  await expect.poll(async () => (await counts()).articles).toBeGreaterThan(before.articles);
  await workbench.statusBar.getByRole("button", { name: "Cancel importing" }).click();
  await expect(workbench.notices.getByText("Import cancelled. Files already imported stay.")).toBeVisible();
  const { runs } = await call(page, "imports.list", {});
  const run = runs.find((one) => one.state === "cancelled");
  expect(run).toBeDefined();
  if (run === undefined) return;
  const added = run.counts.added + run.counts.newVersion + run.counts.nearCopy;
  expect(added).toBeGreaterThan(0);
  expect(added).toBeLessThan(written.length);
  expect((await counts()).articles).toBe(before.articles + run.counts.added + run.counts.nearCopy);
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
