import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { Parser } from "htmlparser2";
import { anchorOf } from "../../src/shared/domain/anchor.ts";
import { type Canary, openCanary } from "../support/canary.ts";
import { hostileNames, type MaliciousFolder, writeMaliciousFolder } from "../support/malicious-folder.ts";
import { ArticlesTable } from "./pages/articles-table.ts";
import { ExportDialog } from "./pages/export-dialog.ts";
import { ImportsPage } from "./pages/imports-page.ts";
import { ReaderPage } from "./pages/reader-page.ts";
import { Session } from "./pages/session.ts";
import { call, refusedRequests } from "./support/bridge.ts";
import { dropPaths } from "./support/drop-paths.ts";
import { showUnprotected, startNetworkLog } from "./support/unprotected-window.ts";

/** Milliseconds for one step: each takes under a minute on an idle machine. */
const LONG = 400_000;
/** What the issue asks for at least. */
const FEWEST_SCRIPTS = 300;
const FEWEST_REQUESTS = 60;

let session: Session;
let canary: Canary;
let folder: MaliciousFolder;
let netLog: Awaited<ReturnType<typeof startNetworkLog>>;
let dossier = "";
/** What the window said that it refused to run or load, and what ran. */
const refusals: string[] = [];
const asked: string[] = [];
let dialogs = 0;

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  test.setTimeout(LONG);
  canary = await openCanary();
  session = await Session.make();
  folder = await writeMaliciousFolder(session.path("dropped"), canary.addressOf);
  await session.start({ project: false });
  const { page, running } = session;
  netLog = await startNetworkLog(running.app, session.path("net.json"));
  page.on("dialog", (dialog) => {
    dialogs += 1;
    void dialog.dismiss();
  });
  page.on("console", (message) => {
    if (/refused|blocked|violat/i.test(message.text())) refusals.push(message.text());
  });
  page.on("request", (request) => {
    if (!/^(?:app|data|blob):/.test(request.url())) asked.push(request.url());
  });
  await page.evaluate(() => {
    const seen: unknown[] = [];
    Object.assign(window, { seenByTest: seen });
    addEventListener("message", ({ data }) => typeof data === "number" && seen.push(data));
    document.addEventListener("securitypolicyviolation", (event) => seen.push(event.blockedURI));
  });
});
test.afterAll(async () => {
  await session?.end();
  await canary?.close();
});
test.beforeEach(() => test.setTimeout(LONG));

test("the set is as large as it must be", () => {
  expect(folder.scripts.length).toBeGreaterThanOrEqual(FEWEST_SCRIPTS);
  expect(folder.requests.length).toBeGreaterThanOrEqual(FEWEST_REQUESTS);
  expect(new Set(folder.scripts.map(({ markup }) => markup)).size).toBe(folder.scripts.length);
});

test("all of it comes in by one drop, after a preview", async () => {
  const { page } = session;
  const imports = new ImportsPage(page);
  await expect(page.getByRole("button", { name: "New project" })).toBeVisible({ timeout: 60_000 });
  await session.answerSaveDialog(session.project);
  await dropPaths(page, "body", [session.path("dropped")]);
  await imports.startPreviewed();
  const states = async () => (await call(page, "imports.list", {})).runs.map(({ state }) => state);
  await expect.poll(states, { timeout: LONG }).toEqual(["finished"]);
});

test("copies and index catch up with it", async () => {
  await session.workbench.settled();
});

test("the receipt shows names that are code as words", async () => {
  const imports = new ImportsPage(session.page);
  await imports.openNewest();
  await expect.poll(async () => (await imports.counts())["all files"]).toBeGreaterThan(folder.files);
  const { "all files": all = 0, ...outcomes } = await imports.counts();
  expect(Object.values(outcomes).reduce((sum, count) => sum + count, 0)).toBe(all);
  const lines = [...(await imports.outcomes()).values()].join("\n");
  for (const start of ["<img src=x onerror=", '"><svg onload=', "javascript:", "&lt;script&gt;"])
    expect(lines).toContain(start);
});

test("names that a person types are words too: tags, titles, outlets, claims, actors", async () => {
  const { page } = session;
  const sort = { column: "title", direction: "ascending" } as const;
  const { rows } = await call(page, "articles.list", { filter: {}, sort, offset: 0, limit: 12 });
  for (const [index, name] of [...hostileNames(folder.nextId), ...hostileNames(folder.nextId)].entries()) {
    const id = rows[index]?.id ?? "";
    await call(page, "articles.tag", { articleIds: [id], name: name.slice(0, 100), present: true });
    await call(page, "articles.correct", { articleIds: [id], fields: { outlet: name, byline: name } });
    const view = await call(page, "articles.get", { articleId: id });
    await call(page, "claims.create", {
      statement: name,
      quote: {
        articleId: id,
        content: [anchorOf(view.text, view.textHash, { start: 0, end: Math.min(60, view.text.length) })],
        cue: null,
        speakerSpan: null,
        speaker: { kind: "unnamed", label: name },
        directness: "direct",
        stance: "asserted",
      },
    });
  }
  for (const section of ["Claims", "Stories", "Copies", "All imports"] as const) {
    await session.workbench.go(section);
    await page.waitForTimeout(200);
  }
});

test("every article opens in the reader and in its original look", async () => {
  const { page, workbench } = session;
  await workbench.go("Articles");
  const table = new ArticlesTable(page);
  await expect.poll(() => table.total()).toBeGreaterThan(90);
  const total = await table.total();
  await (await table.row(0)).dblclick();
  const reader = new ReaderPage(page);
  const opened = new Set<string>();
  let looks = 0;
  let id = "";
  for (let at = 0; at < total; at += 1) {
    id = await nextInReader(page, id);
    expect(opened).not.toContain(id);
    opened.add(id);
    await reader.text.focus();
    // A PDF or Word file has no look of its own: there the key does nothing.
    const { hasLook } = await call(page, "articles.get", { articleId: id });
    await page.keyboard.press("v");
    if (hasLook) {
      const { sandbox, srcdoc } = await originalLook(page);
      if (srcdoc !== null) {
        looks += 1;
        expect(sandbox).toBe("");
        expect(srcdoc).toMatch(/^<!doctype html>/);
        expect.soft(actingParts(srcdoc), id).toEqual([]);
      }
      await page.keyboard.press("v");
      expect(await nextInReader(page, "")).toBe(id);
    }
    if (at + 1 < total) await page.keyboard.press("n");
  }
  expect(opened.size).toBe(total);
  expect(looks).toBeGreaterThan(60);
});

/**
 * The article that stands in the reader once it is another one. Here and below the page itself is asked at each frame: a
 * hundred articles with some states each take half as long as by expectations, which look again after growing pauses.
 */
async function nextInReader(page: Page, before: string): Promise<string> {
  const id = await page.waitForFunction((known) => {
    const reader = document.querySelector("[data-reader]");
    const now = reader?.checkVisibility() === true ? reader.getAttribute("data-reader") : null;
    return now === known ? null : now;
  }, before);
  return (await id.jsonValue()) ?? "";
}

/** The frame of the original look once it has its page; null and null where the look is plain words. */
async function originalLook(
  page: Page,
): Promise<{ readonly sandbox: string | null; readonly srcdoc: string | null }> {
  const shown = await page.waitForFunction(() => {
    const look = document.querySelector("section[aria-label='Original look']");
    const frame = look?.querySelector("iframe") ?? null;
    const isShown = (frame ?? look?.querySelector("pre, h3"))?.checkVisibility() === true;
    const [sandbox, srcdoc] = ["sandbox", "srcdoc"].map((name) => frame?.getAttribute(name) ?? null);
    return isShown && (frame === null || srcdoc !== null)
      ? ([sandbox ?? null, srcdoc ?? null] as const)
      : null;
  });
  const [sandbox = null, srcdoc = null] = (await shown.jsonValue()) ?? [];
  return { sandbox, srcdoc };
}

test("the page for readers is written with all of it", async () => {
  await session.answerSaveDialog(session.path("dossier.html"));
  await session.menu("export");
  await new ExportDialog(session.page).save("Page for readers (HTML)");
  await expect(session.workbench.notices.getByText(/^Exported to .*dossier\.html/)).toBeVisible();
  dossier = await readFile(session.path("dossier.html"), "utf8");
  expect(dossier).toContain("&lt;img src=x onerror=");
});

test("no script ran, nothing was asked for, looked up or connected to", async () => {
  // Long enough for what waits a little.
  await session.page.waitForTimeout(1500);
  expect(await session.page.evaluate(() => Reflect.get(window, "seenByTest"))).toEqual([]);
  expect(dialogs).toBe(0);
  expect(refusals).toEqual([]);
  expect(asked).toEqual([]);
  expect(await refusedRequests(session.page)).toBe(0);
  expect([...(await netLog.named())]).toEqual([]);
  expect([...canary.asked]).toEqual([]);
  expect(canary.connections()).toBe(0);
});

test("the dossier runs nothing and asks for nothing where nothing protects it", async () => {
  const before = canary.asked.size;
  const { ran, named } = await showUnprotected([dossier], canary);
  expect([...ran]).toEqual([]);
  expect([...named]).toEqual([]);
  expect(canary.asked.size).toBe(before);
});

test("the control: where nothing protects, most of the same pages run and ask", async () => {
  const { ran, named } = await showUnprotected(folder.pages, canary);
  const inPages = folder.scripts.filter(({ id }) => id < 1000);
  const asking = folder.requests.filter(({ id }) => id < 2000);
  const silent = asking.filter(({ id }) => !canary.asked.has(id) && !named.has(id));
  const still = inPages.filter(({ id }) => !ran.has(id));
  console.log(
    `control: ${inPages.length - still.length} of ${inPages.length} scripts ran, ${asking.length - silent.length} of ${asking.length} asked (${canary.asked.size} by number at the server), ${canary.connections()} connections; silent: ${silent.map(({ way }) => way).join(", ")}`,
  );
  expect(inPages.length - still.length).toBeGreaterThan(150);
  expect(asking.length - silent.length).toBeGreaterThan(FEWEST_REQUESTS - 5);
  expect(canary.connections()).toBeGreaterThan(10);
});

/** Elements and attributes of a cleaned page that could act or ask for something. */
function actingParts(markup: string): string[] {
  const found: string[] = [];
  const acting =
    /^(?:script|iframe|frame|object|embed|base|link|form|svg|math|template|video|audio|source|track|noscript|portal|applet)$/;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (acting.test(name) || (name === "meta" && attributes["http-equiv"] !== "Content-Security-Policy"))
        found.push(`<${name}>`);
      for (const [key, value] of Object.entries(attributes)) {
        const asks = /canary|^\s*(?:java|vb)script:|127\.0\.0\.1/i.test(value);
        const isWords = key === "title" || key === "alt" || key === "class" || key === "id" || key === "lang";
        if (
          /^on|^(?:href|action|formaction|ping|srcset|srcdoc|background|poster|data|xlink:href)$/.test(key) ||
          (asks && !isWords)
        )
          found.push(`${key}="${value}"`);
      }
    },
  });
  parser.end(markup);
  return found;
}
