import { expect, test } from "@playwright/test";
import { ARABIC_ARTICLE, LONG_ARTICLE, STRIKE_COPY } from "./fixtures/reader-articles.ts";
import { STRIKE_ARTICLE } from "./fixtures/strike-article.ts";
import { seriousFindings } from "./pages/accessibility.ts";
import { ReaderPage } from "./pages/reader-page.ts";
import { Session } from "./pages/session.ts";
import { SpeakerStrip } from "./pages/speaker-strip.ts";
import { call } from "./support/bridge.ts";
import { takeScreen, takeScreens } from "./support/screenshot.ts";

const titleOf = (text: string) => text.slice(0, text.indexOf("\n"));
const TITLE = titleOf(STRIKE_ARTICLE);

let session: Session;
let reader: ReaderPage;

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  test.setTimeout(120_000);
  session = await Session.ofArticles({
    "blasts-near-karvel.txt": STRIKE_ARTICLE,
    "fuel-depots-hit.txt": STRIKE_COPY,
    "arabic.txt": ARABIC_ARTICLE,
    "long-report.txt": LONG_ARTICLE,
  });
  reader = new ReaderPage(session.page);
});
test.afterAll(async () => {
  await session?.end();
});

const spoken = () => session.page.locator("[data-spoken]").first().innerText();

/** Makes a claim on a sentence by key, crediting whoever was guessed. */
async function claimSentence(words: string): Promise<void> {
  const { page } = session;
  const strip = new SpeakerStrip(page);
  const count = (await reader.quotes()).length;
  await reader.stepTo(words);
  await page.keyboard.press("Enter");
  await strip.opened();
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await reader.quotes()).length).toBe(count + 1);
}

test("a suggestion turned down stays away and is offered again from under the text", async () => {
  const { page } = session;
  await reader.open(TITLE);
  const suggestions = reader.text.locator("[data-stripe='suggestion']");
  await expect(suggestions).not.toHaveCount(0);
  const before = await suggestions.count();
  await page.keyboard.press("g");
  await expect.poll(spoken).toContain("Suggestion 1 of");
  await page.keyboard.press("Shift+Y");
  await expect(suggestions).toHaveCount(before - 1);
  const list = page.getByText("1 suggestion turned down in this text");
  await list.click();
  await page.getByRole("button", { name: "Offer again" }).click();
  await expect(suggestions).toHaveCount(before);
  await reader.text.focus();
});

test("the edges of a saved mark move by key, and one undo brings the old place back", async () => {
  const { page } = session;
  await claimSentence("closer to twenty");
  const content = async () => (await reader.quotes())[0]?.content[0]?.anchor.exact;
  expect(await content()).toBe("the number of injured was closer to twenty");
  await reader.stepTo("closer to twenty");
  await page.keyboard.press("o");
  await expect.poll(spoken).toContain("Claim");
  await page.keyboard.press("[");
  await expect(page.locator("[data-edge-hint]")).toContainText("beginning");
  await page.keyboard.press("Control+ArrowRight");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowRight");
  await expect.poll(spoken).toContain("number of injured");
  await takeScreens(page, "reader-edges");
  await page.keyboard.press("Enter");
  await expect.poll(content).toBe("number of injured was closer to twenty");
  await expect(page.locator("[data-edge-hint]")).toHaveCount(0);
  await session.workbench.pressUndo();
  await expect.poll(content).toBe("the number of injured was closer to twenty");
});

test("an edge follows its handle to whole words", async () => {
  const { page } = session;
  const handle = page.locator("[data-edge='end']");
  await expect(handle).toBeVisible();
  const box = await handle.boundingBox();
  if (box === null) throw new Error("no handle");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x - 60, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  await expect
    .poll(async () => (await reader.quotes())[0]?.content[0]?.anchor.exact)
    .toMatch(/^the number of injured was( closer( to)?)?$/u);
  await session.workbench.pressUndo();
});

test("one key hides all marks, another fades everything else, and what was chosen is seen", async () => {
  const { page } = session;
  await reader.text.focus();
  await expect(reader.content).not.toHaveCount(0);
  await page.keyboard.press("Control+Shift+H");
  await expect(reader.text.locator("[data-mark]")).toHaveCount(0);
  await expect.poll(spoken).toBe("Marks hidden");
  await page.keyboard.press("Control+Shift+H");
  await expect(reader.content).not.toHaveCount(0);
  await page.keyboard.press("f");
  const colour = (selector: string) =>
    reader.text
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).color);
  await expect
    .poll(async () => (await colour("[data-mark='content']")) === (await colour("[data-role='body'] p")))
    .toBe(false);
  await takeScreens(page, "reader-faded");
  await page.keyboard.press("f");
});

test("size and length of lines change by key and are kept, and so is the place in a long text", async () => {
  test.setTimeout(120_000);
  const { page } = session;
  await reader.open(titleOf(LONG_ARTICLE));
  const size = () => reader.text.evaluate((element) => getComputedStyle(element).fontSize);
  const before = Number.parseFloat(await size());
  await page.keyboard.press("+");
  await page.keyboard.press("+");
  await page.keyboard.press("<");
  await expect.poll(size).toBe(`${before + 2}px`);
  const width = await reader.text.evaluate((element) => element.clientWidth);
  const top = () =>
    page.evaluate(() => {
      const edge = document.querySelector("[data-scroller]")?.getBoundingClientRect().top ?? 0;
      const blocks = [...document.querySelectorAll("[data-block]")];
      return blocks
        .find((block) => block.getBoundingClientRect().bottom > edge + 8)
        ?.textContent?.slice(0, 14);
    });
  await reader.paragraph("Paragraph 60 of").evaluate((element) => element.scrollIntoView({ block: "start" }));
  // Paragraphs above take their real height, then it rests and is kept.
  let place = "";
  await expect
    .poll(
      async () => {
        const before = place;
        place = (await top()) ?? "";
        return place === before && /^Paragraph [56]\d/u.test(place);
      },
      { intervals: [800] },
    )
    .toBe(true);
  await reader.open(TITLE);
  await reader.open(titleOf(LONG_ARTICLE));
  await expect.poll(top).toBe(place);
  await session.restart();
  reader = new ReaderPage(session.page);
  await reader.open(titleOf(LONG_ARTICLE));
  await expect
    .poll(() =>
      session.page.evaluate(() => {
        const edge = document.querySelector("[data-scroller]")?.getBoundingClientRect().top ?? 0;
        const blocks = [...document.querySelectorAll("[data-block]")];
        return blocks
          .find((block) => block.getBoundingClientRect().bottom > edge + 8)
          ?.textContent?.slice(0, 14);
      }),
    )
    .toBe(place);
  await expect.poll(size).toBe(`${before + 2}px`);
  await expect.poll(() => reader.text.evaluate((element) => element.clientWidth)).toBe(width);
  await session.page.keyboard.press("0");
  await expect.poll(size).toBe(`${before}px`);
});

test("two copies stand side by side, scroll together, and both can be marked", async () => {
  test.setTimeout(90_000);
  const { page } = session;
  await reader.open(TITLE);
  await page.keyboard.press("b");
  await page.getByRole("menuitem", { name: /Fuel depots hit at Karvel/ }).click();
  const other = page.getByRole("article", { name: "Text of the article beside" });
  await expect(other).toContainText("Coast Herald has added nothing");
  await expect(page.getByText("Both scroll together")).toBeVisible();
  const scrollers = page.locator("[data-scroller]");
  await scrollers.first().evaluate((element) => element.scrollTo({ top: element.scrollHeight / 3 }));
  await expect.poll(() => scrollers.last().evaluate((element) => element.scrollTop)).toBeGreaterThan(50);
  await page.getByRole("checkbox", { name: "Scroll together" }).uncheck();
  const stays = await scrollers.last().evaluate((element) => element.scrollTop);
  await scrollers.first().evaluate((element) => element.scrollTo({ top: 0 }));
  await page.waitForTimeout(200);
  expect(await scrollers.last().evaluate((element) => element.scrollTop)).toBe(stays);
  await other.focus();
  const id = (await other.getAttribute("data-reader")) ?? "";
  const strip = new SpeakerStrip(page);
  await page.keyboard.press("g");
  await page.keyboard.press("y");
  await strip.opened();
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await call(page, "articles.get", { articleId: id })).quotes.length).toBe(1);
  await expect(other).toBeFocused();
  await takeScreens(page, "reader-beside");
  await page.keyboard.press("w");
  await expect(reader.text).toBeFocused();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Close the article beside" }).click();
  await expect(other).toHaveCount(0);
});

test("right-to-left and mixed words are right to the character", async () => {
  const { page } = session;
  await reader.open(titleOf(ARABIC_ARTICLE));
  await expect(reader.text).toHaveAttribute("dir", "rtl");
  await reader.selectByMouse("سيُخفَّض");
  const selected = () => page.evaluate(() => window.getSelection()?.toString());
  await expect.poll(selected).toContain("سيُخفَّض");
  // The end, in reading order, lies to the left: the left arrow moves it on.
  await page.keyboard.press("]");
  const before = (await selected())?.length ?? 0;
  await page.keyboard.press("Control+ArrowLeft");
  await expect.poll(async () => (await selected())?.length ?? 0).toBeGreaterThan(before);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  const strip = new SpeakerStrip(page);
  await strip.opened();
  await page.keyboard.press("0");
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await reader.quotes()).length).toBe(1);
  const { text } = await call(page, "articles.get", { articleId: await reader.articleId() });
  const anchor = (await reader.quotes())[0]?.content[0]?.anchor;
  expect(anchor?.exact).toBe("سيُخفَّض حتى");
  expect(text.slice(anchor?.start, anchor?.end)).toBe(anchor?.exact);
  await expect(reader.content.first()).toHaveText("سيُخفَّض حتى");
  await takeScreens(page, "reader-arabic");
});

test("marks are told apart in forced colours and in a small window", async () => {
  const { page } = session;
  await reader.open(TITLE);
  await page.emulateMedia({ forcedColors: "active" });
  await takeScreen(page, "reader-forced-colours");
  const style = (kind: string) =>
    reader.text
      .locator(`[data-mark='${kind}']`)
      .first()
      .evaluate((element) => {
        const { borderBottomStyle, borderBottomWidth, backgroundColor } = getComputedStyle(element);
        return `${borderBottomStyle} ${borderBottomWidth} ${backgroundColor}`;
      });
  const kinds = ["content", "suggestion", "cue", "speaker"];
  await expect.poll(async () => new Set(await Promise.all(kinds.map(style))).size).toBe(kinds.length);
  await page.emulateMedia({ forcedColors: "none" });
  await session.running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(900, 620),
  );
  await page.keyboard.press("g");
  await page.keyboard.press("y");
  await new SpeakerStrip(page).opened();
  await takeScreens(page, "reader-small");
  expect(await seriousFindings(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await session.expectQuiet();
});
