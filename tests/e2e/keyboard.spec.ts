import { expect, test } from "@playwright/test";
import {
  type PlannedClaim,
  STRIKE_ACTORS,
  STRIKE_ARTICLE,
  STRIKE_CLAIMS,
} from "./fixtures/strike-article.ts";
import { Keyboard } from "./pages/keyboard.ts";
import { ReaderPage } from "./pages/reader-page.ts";
import { Session } from "./pages/session.ts";
import { SpeakerStrip } from "./pages/speaker-strip.ts";
import { call } from "./support/bridge.ts";
import { takeScreens } from "./support/screenshot.ts";

const TITLE = STRIKE_ARTICLE.slice(0, STRIKE_ARTICLE.indexOf("\n"));
/** What a trained person needs for a key with a look at the screen, for the estimate in minutes; see docs/benchmarks.md. */
const SECONDS_A_KEY = 0.8;

let session: Session;
let reader: ReaderPage;

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  test.setTimeout(120_000);
  session = await Session.ofArticles({ "blasts-near-karvel.txt": STRIKE_ARTICLE });
  reader = new ReaderPage(session.page);
  await reader.open(TITLE);
  // Names come a moment after the text.
  const names = session.page.getByRole("region", { name: "Names in this article" });
  await expect(names.getByRole("button")).not.toHaveCount(0);
});
test.afterAll(async () => {
  await session?.end();
});

function report(what: string, things: number, keys: Keyboard): void {
  const each = (keys.pressed / things).toFixed(1);
  const minutes = ((keys.pressed * SECONDS_A_KEY) / 60).toFixed(1);
  console.log(
    `keystrokes: ${keys.pressed} for ${things} ${what} (${each} each; ${minutes} min at ${SECONDS_A_KEY} s a key)`,
  );
}

test("all actors of the article are tagged without the mouse", async () => {
  test.setTimeout(180_000);
  const { page } = session;
  const keys = new Keyboard(page);
  const dialog = page.getByRole("dialog", { name: /^Tag “/ });
  const left = new Map(STRIKE_ACTORS.map(({ name, kind }) => [name, kind]));
  for (let step = 0; left.size > 0 && step < 40; step += 1) {
    await keys.press("a");
    await expect(dialog).toBeVisible();
    const name =
      /“(.*)”/u.exec((await dialog.getAttribute("aria-label")) ?? (await dialog.innerText()))?.[1] ?? "";
    const kind = left.get(name);
    if (kind === undefined) {
      await keys.press("Escape");
      await expect(dialog).toHaveCount(0);
      continue;
    }
    const chosen = dialog.getByRole("button", { name: /^.*Kind of the new actor/ });
    if (!(await chosen.innerText()).includes(kind)) {
      // From the name to the kind, and its first letter.
      for (let tab = 0; tab < 6; tab += 1) {
        await keys.press("Tab");
        if (await chosen.evaluate((element) => element === document.activeElement)) break;
      }
      await keys.press(kind.slice(0, 1));
      await expect(chosen).toContainText(kind);
    }
    await expect(dialog.getByRole("status")).not.toHaveText("Looking for the name");
    await keys.press("Control+Enter");
    await expect(dialog).toHaveCount(0);
    left.delete(name);
  }
  expect([...left.keys()]).toEqual([]);
  const { rows } = await call(page, "actors.list", { offset: 0, limit: 50 });
  expect(rows.map(({ name, kind }) => `${name}: ${kind.replace("-", " ")}`).sort()).toEqual(
    STRIKE_ACTORS.map(({ name, kind }) => `${name}: ${kind}`).sort(),
  );
  expect(rows.every(({ mentions }) => mentions > 0)).toBe(true);
  report("actors", STRIKE_ACTORS.length, keys);
  expect(keys.pressed).toBeLessThanOrEqual(STRIKE_ACTORS.length * 6);
});

test("all claims of the article are marked without the mouse", async () => {
  test.setTimeout(240_000);
  const { page } = session;
  const keys = new Keyboard(page);
  const strip = new SpeakerStrip(page);
  const saved = () => reader.quotes();
  await reader.text.focus();

  const credit = async (claim: PlannedClaim) => {
    if ((await strip.chosen.innerText()).includes(claim.speaker)) return;
    const number = await strip.numberOf(claim.speaker);
    if (number !== null) await keys.press(number);
    else {
      await keys.type(claim.speaker);
      await keys.press("Enter");
    }
    await expect(strip.chosen).toContainText(claim.speaker);
  };
  const left = new Map(STRIKE_CLAIMS.map((claim) => [claim.words, claim]));
  // The suggestions, one after the other.
  await keys.press("y");
  await expect(page.locator("[data-spoken]")).toHaveText(/^\s*Suggestion \d+ of \d+/u);
  for (let step = 0; step < 60; step += 1) {
    const said = (await page.locator("[data-spoken]").innerText()).trim();
    if (!/^Suggestion \d+ of \d+/u.test(said)) break;
    const claim = [...left.values()].find(({ words }) => said.includes(words));
    if (claim === undefined) {
      const before = said;
      await keys.press("Shift+Y");
      await expect.poll(() => page.locator("[data-spoken]").innerText()).not.toBe(before);
      continue;
    }
    await keys.press("y");
    await strip.opened();
    await expect(strip.content).toHaveText(claim.words);
    await credit(claim);
    const count = (await saved()).length;
    await keys.press("Enter");
    await expect(strip.strip).toHaveCount(0);
    await expect.poll(async () => (await saved()).length).toBe(count + 1);
    left.delete(claim.words);
    if (left.size === 0) break;
    await expect.poll(() => page.locator("[data-spoken]").innerText()).not.toBe(said);
  }
  // What the rules did not find: by sentence.
  for (const claim of left.values()) {
    for (let step = 0; step < 80 && !(await reader.sentence()).includes(claim.sentence); step += 1)
      await keys.press("j");
    await keys.press("Enter");
    await strip.opened();
    await credit(claim);
    const count = (await saved()).length;
    await keys.press("Enter");
    await expect.poll(async () => (await saved()).length).toBe(count + 1);
  }
  const text = (await call(page, "articles.get", { articleId: await reader.articleId() })).text;
  const quotes = await saved();
  for (const claim of STRIKE_CLAIMS) {
    const quote = quotes.find(({ content }) => content[0]?.anchor.exact === claim.words);
    expect(quote?.speakerName, claim.words).toContain(claim.speaker);
    expect(text.slice(quote?.content[0]?.anchor.start, quote?.content[0]?.anchor.end)).toBe(claim.words);
  }
  expect(quotes).toHaveLength(STRIKE_CLAIMS.length);
  report("claims", STRIKE_CLAIMS.length, keys);
  console.log(`words of the article: ${STRIKE_ARTICLE.split(/\s+/u).length}`);
  expect(keys.pressed).toBeLessThanOrEqual(STRIKE_CLAIMS.length * 5);
  await takeScreens(page, "reader-dense");
  await session.expectQuiet();
});

test("the same by sentence alone: J to the sentence, Enter, a number, Enter", async () => {
  test.setTimeout(120_000);
  const { page } = session;
  const strip = new SpeakerStrip(page);
  await reader.text.focus();
  await page.keyboard.press("Escape");
  await reader.stepTo("Lines formed at filling stations");
  await page.keyboard.press("Shift+J");
  await page.keyboard.press("Enter");
  await strip.opened();
  await expect(strip.content).toContainText("Prices rose by a tenth within hours");
  await page.keyboard.press("0");
  await expect(strip.chosen).toContainText("the outlet itself");
  const count = (await reader.quotes()).length;
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await reader.quotes()).length).toBe(count + 1);
  await expect(reader.text).toBeFocused();
  const added = (await reader.quotes()).find(({ speaker }) => speaker?.kind === "outlet");
  expect(added?.content[0]?.anchor.exact).toBe(
    "Lines formed at filling stations in Karvel and in the neighbouring town of Old Senn on Friday morning. " +
      "Prices rose by a tenth within hours",
  );
});
