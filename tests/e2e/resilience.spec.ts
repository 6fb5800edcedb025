import { expect, test } from "@playwright/test";
import { RESERVOIR_ARTICLE } from "./fixtures/reservoir-article.ts";
import { ArticlesTable } from "./pages/articles-table.ts";
import { ClaimForm } from "./pages/claim-form.ts";
import { ReaderPage } from "./pages/reader-page.ts";
import { Session } from "./pages/session.ts";
import { call } from "./support/bridge.ts";
import { projectProcessId } from "./support/project-process.ts";

const TITLE = "Guards fire on boats at the Velm reservoir";

let session: Session;
let reader: ReaderPage;

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  test.setTimeout(120_000);
  session = await Session.ofArticles({ "guards.txt": RESERVOIR_ARTICLE });
  reader = new ReaderPage(session.page);
});
test.afterAll(async () => {
  await session?.end();
});

const statements = async () =>
  (await call(session.page, "claims.list", { offset: 0, limit: 50 })).rows.map((row) => row.statement);

/** Marks a sentence as a claim, by key, with the statement that the form proposes. */
async function claim(sentence: string): Promise<string> {
  const form = new ClaimForm(session.page);
  await reader.stepTo(sentence);
  await session.page.keyboard.press("c");
  await expect(form.statement).toHaveValue(/\w/);
  const statement = await form.statement.inputValue();
  await form.save();
  await expect.poll(statements).toContain(statement);
  return statement;
}

test("a killed project process is said, comes back, and has lost nothing that was saved", async () => {
  const { page, running } = session;
  await reader.open(TITLE);
  const first = await claim("Local fishermen also said");
  await page.evaluate(() => {
    const seen: string[] = [];
    new MutationObserver(() => {
      for (const alert of document.querySelectorAll("[role='alert']")) seen.push(alert.textContent ?? "");
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
    Reflect.set(window, "alertsSeen", seen);
  });
  const before = await projectProcessId(running.app);
  process.kill(before, "SIGKILL");
  const alerts = () => page.evaluate(() => (Reflect.get(window, "alertsSeen") as string[]).join("\n"));
  await expect.poll(alerts).toContain("The project process stopped and is being restarted.");
  await expect(page.getByRole("alert")).toHaveCount(0);
  expect(await projectProcessId(running.app)).not.toBe(before);
  await expect.poll(statements).toEqual([first]);
  const second = await claim("The shooting is the third");
  await expect.poll(async () => (await statements()).toSorted()).toEqual([first, second].toSorted());
});

test("undo and redo go on after a restart of the app", async () => {
  const two = await statements();
  expect(two).toHaveLength(2);
  await session.expectQuiet();
  await session.restart();
  await expect.poll(statements).toEqual(two);
  const table = new ArticlesTable(session.page);
  await table.row(0);
  await table.grid.focus();
  await session.workbench.pressUndo();
  await expect.poll(async () => (await statements()).length).toBe(1);
  await session.page.keyboard.press("Control+Shift+z");
  await expect.poll(statements).toEqual(two);
  await session.expectQuiet();
});
