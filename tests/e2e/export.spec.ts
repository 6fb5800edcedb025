import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { RESERVOIR_ARTICLE } from "./fixtures/reservoir-article.ts";
import { ClaimForm } from "./pages/claim-form.ts";
import { ExportDialog } from "./pages/export-dialog.ts";
import { ReaderPage } from "./pages/reader-page.ts";
import { Session } from "./pages/session.ts";
import { call } from "./support/bridge.ts";
import { takeScreens } from "./support/screenshot.ts";

const TITLE = "Guards fire on boats at the Velm reservoir";
/** A statement that a spreadsheet would run, and a page would too. */
const HOSTILE = '=HYPERLINK("http://example.org","open")<script src="http://example.org/x.js"></script>';

let session: Session;
let dialog: ExportDialog;

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  test.setTimeout(120_000);
  session = await Session.ofArticles({ "guards.txt": RESERVOIR_ARTICLE });
  dialog = new ExportDialog(session.page);
});
test.afterAll(async () => {
  await session?.end();
});

const firstQuote = async () => {
  const [row] = (await call(session.page, "claims.list", { offset: 0, limit: 1 })).rows;
  const view = await call(session.page, "claims.get", { claimId: row?.id ?? "" });
  return view.quotes[0];
};

test("a claim with words that programs would run is saved", async () => {
  const reader = new ReaderPage(session.page);
  const form = new ClaimForm(session.page);
  await reader.open(TITLE);
  await reader.stepTo("No pump will be lost again");
  await session.page.keyboard.press("c");
  await form.statement.fill(HOSTILE);
  await form.credit({ kind: "new", name: "Tessa Horvane", actorKind: "person" });
  await form.statement.focus();
  await form.save();
  await expect.poll(async () => (await firstQuote())?.speakerName).toBe("Tessa Horvane");
});

test("the table of claims opens in spreadsheets and runs nothing", async () => {
  await session.answerSaveDialog(session.path("claims.csv"));
  await session.menu("export");
  await takeScreens(session.page, "export");
  await dialog.save("Table of claims (CSV)");
  await expect(session.workbench.notices.getByText(/^Exported to .*claims\.csv/)).toBeVisible();
  const bytes = await readFile(session.path("claims.csv"));
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const table = bytes.toString("utf8").slice(1);
  expect(table).toContain("No pump will be lost again while I hold this office");
  expect(table).toContain("Tessa Horvane");
  expect(table).toContain("=HYPERLINK");
  for (const cell of cellsOf(table)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
});

test("the page for readers holds the exact words and asks for nothing", async () => {
  const { page } = session;
  await session.answerSaveDialog(session.path("dossier.html"));
  await session.menu("export");
  await dialog.save("Page for readers (HTML)");
  await expect(session.workbench.notices.getByText(/^Exported to .*dossier\.html/)).toBeVisible();
  const dossier = await readFile(session.path("dossier.html"), "utf8");
  const quote = await firstQuote();
  const { articleId = "" } = quote ?? {};
  const { textHash } = await call(page, "articles.get", { articleId });
  expect(dossier).toContain(quote?.content[0]?.anchor.exact.replaceAll("&", "&amp;"));
  expect(dossier).toContain("Tessa Horvane");
  expect(dossier).toContain(textHash);
  expect(dossier).not.toMatch(/<script/i);
  expect(dossier).not.toMatch(/\b(src|href|srcset|action)\s*=\s*["']?\s*(https?:|\/\/)/i);
  expect(dossier).not.toMatch(/url\(\s*["']?https?:|@import/i);
  expect(dossier).toContain("&lt;script");
  await session.expectQuiet();
});

/** The cells of a table with quotation marks doubled inside quoted cells (RFC 4180). */
function cellsOf(table: string): readonly string[] {
  const cells: string[] = [];
  for (const [, quoted, plain] of table.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(?:,|\r?\n|$)/g)) {
    cells.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
  }
  return cells;
}
