import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { build } from "vite";
import { CHECKOUT } from "../../scripts/support/folders.ts";
import { HOSTILE_PAGES, HOSTILE_SCRIPTS } from "./fixtures/hostile-pages.ts";
import { ReaderPage } from "./pages/reader-page.ts";
import { Session } from "./pages/session.ts";
import { call, refusedRequests } from "./support/bridge.ts";
import { takeScreens } from "./support/screenshot.ts";

let session: Session;

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  session = await Session.make();
  await session.start({ project: false });
});
test.afterAll(async () => {
  await session?.end();
});

/** The cleaner as one program, for a page that has none of the window's other layers. */
async function bundledCleaner(): Promise<string> {
  const built = await build({
    root: CHECKOUT,
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      minify: false,
      lib: {
        entry: join(CHECKOUT, "src/renderer/features/reader/clean-page.ts"),
        formats: ["iife"],
        name: "cleaner",
      },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !("output" in output)) throw new Error("nothing was built");
  const [chunk] = output.output;
  return `${chunk.code}; globalThis.cleaner = cleaner;`;
}

/** An empty page in a window of its own: no policy, no sandboxed frames. */
async function emptyPage(): Promise<Page> {
  const { app } = session.running;
  const opened = app.waitForEvent("window");
  await app.evaluate(({ BrowserWindow }) => void new BrowserWindow({ show: false }).loadURL("about:blank"));
  return opened;
}

interface Shown {
  readonly ran: number;
  readonly markup: readonly string[];
}

/** Shows each page in a frame without sandbox or policy, cleaned or as it is; says how often a script ran. */
async function showAll(page: Page, cleaned: boolean): Promise<Shown> {
  return page.evaluate(
    async ({ pages, clean }) => {
      const scope = globalThis as unknown as {
        ran: () => void;
        cleaner: { cleanPage(html: string, nonce: string): { markup: string } };
      };
      let ran = 0;
      scope.ran = () => {
        ran += 1;
      };
      // The frame's own policy would hide what the cleaner let through.
      const markup = pages.map((html) =>
        clean ? scope.cleaner.cleanPage(html, "").markup.replace(/<meta[^>]*>/, "") : html,
      );
      const left = [...markup];
      const lane = async (): Promise<void> => {
        for (let shown = left.shift(); shown !== undefined; shown = left.shift()) {
          const frame = document.createElement("iframe");
          frame.srcdoc = shown;
          const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
          document.body.append(frame);
          await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, 500))]);
          await new Promise((resolve) => setTimeout(resolve, 30));
          frame.remove();
        }
      };
      await Promise.all(Array.from({ length: 6 }, lane));
      return { ran, markup };
    },
    { pages: HOSTILE_PAGES, clean: cleaned },
  );
}

test("the original look shows the page's own shape, runs nothing and asks for nothing", async () => {
  test.setTimeout(120_000);
  const { page } = session;
  const folder = session.path("pages");
  await mkdir(folder);
  const tricks = HOSTILE_PAGES.map((hostile) => hostile.replace(/^.*?<p>Bridge reopens<\/p>/, "")).join("\n");
  const words = [
    "The bridge over the Sarn reopened on Monday after eleven months of repairs, the harbour master said.",
    "Two officials said that the cost was higher than planned, and that the second lane opens in spring.",
    "Residents welcomed the news and said that the detour had cost them an hour each day.",
  ];
  const paragraphs = words.map((each) => `<p>${each}</p>`).join("\n");
  await writeFile(
    join(folder, "bridge.html"),
    `<!doctype html><html lang="en"><head><title>Bridge over the Sarn reopens</title>
    <style>h1 { color: rgb(170, 0, 0) } p { letter-spacing: 1px }</style></head>
    <body><article><h1>Bridge over the Sarn reopens</h1>${paragraphs}</article>
    <script>top.ran = true</script><img src="http://127.0.0.1:9/canary" onerror="top.ran = true">
    <style>body { background: url(http://127.0.0.1:9/canary) }</style>
    <div hidden>${tricks.replace(/<plaintext>|<xmp>|<textarea>|<title>|<select>|<frameset>/g, "")}</div></body></html>`,
  );
  await session.answerSaveDialog(session.project);
  await page.getByRole("button", { name: "New project" }).click();
  await expect(session.workbench.library).toBeVisible();
  await session.answerOpenDialog(folder);
  await session.menu("import.folder");
  await expect
    .poll(async () => (await call(page, "project.status", {})).counts.articles, { timeout: 60_000 })
    .toBe(1);
  await session.workbench.settled();
  const before = await refusedRequests(page);

  const asked: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith("app://")) asked.push(request.url());
  });
  const reader = new ReaderPage(page);
  await reader.open("Bridge over the Sarn reopens");
  await page.keyboard.press("v");
  const frame = page.frameLocator("iframe");
  await expect(frame.getByRole("heading", { name: "Bridge over the Sarn reopens" })).toBeVisible();
  await expect(frame.getByRole("heading")).toHaveCSS("color", "rgb(170, 0, 0)");
  await expect(page.locator("iframe")).toHaveAttribute("sandbox", "");
  await takeScreens(page, "original-look");
  // Long enough for anything that waits a little.
  await page.waitForTimeout(1000);
  const [, inner] = page.frames();
  // An empty sandbox runs nothing at all, not even what a test asks for: the frame's own scripts are off.
  expect(inner?.url()).toBe("about:srcdoc");
  expect(await page.evaluate(() => Reflect.has(window, "ran"))).toBe(false);
  expect(asked).toEqual([]);
  expect(await refusedRequests(page)).toBe(before);

  await page.keyboard.press("Escape");
  await expect(reader.text).toBeVisible();
  await expect(page.locator("iframe")).toHaveCount(0);
  await page.getByRole("button", { name: /^Original look/ }).click();
  await expect(page.locator("iframe")).toBeVisible();
  await page.keyboard.press("v");
  await expect(reader.text).toBeVisible();
});

test("no error was said", async () => {
  await session.expectQuiet();
});

test("the cleaner alone lets no script run and no request go, whatever the page tries", async () => {
  test.setTimeout(180_000);
  const empty = await emptyPage();
  await empty.evaluate(await bundledCleaner());
  const before = await refusedRequests(session.page);
  const cleaned = await showAll(empty, true);
  expect(cleaned.ran).toBe(0);
  expect(await refusedRequests(session.page)).toBe(before);
  for (const [index, markup] of cleaned.markup.entries()) {
    const page = HOSTILE_PAGES[index];
    expect.soft(markup, page).not.toMatch(/<script|javascript:|127\.0\.0\.1|srcdoc|<svg|<math/i);
    // Words inside a title may look like anything; they are no attribute.
    expect.soft(markup.replaceAll(/="[^"]*"/g, ""), page).not.toMatch(/<[^>]*\son\w+/i);
    expect.soft(markup, page).toContain("Bridge reopens");
  }
  // The control: as they are, the same pages do run and do ask.
  const raw = await showAll(empty, false);
  expect(raw.ran).toBeGreaterThan(HOSTILE_SCRIPTS / 3);
  expect(await refusedRequests(session.page)).toBeGreaterThan(before + 15);
  await empty.close();
});
