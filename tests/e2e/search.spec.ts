import { expect, test } from "@playwright/test";
import { ArticlesTable } from "./pages/articles-table.ts";
import { SearchPage } from "./pages/search-page.ts";
import { Session } from "./pages/session.ts";
import { takeScreens } from "./support/screenshot.ts";

let session: Session;
let search: SearchPage;

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  test.setTimeout(120_000);
  session = await Session.ofSample();
  search = new SearchPage(session.page);
});
test.afterAll(async () => {
  await session?.end();
});

const found: SearchPage["find"] = (query, options) => search.find(query, options);

test("results come while typing, the found words are marked, copies are folded", async () => {
  await search.type("warplanes rep");
  await expect(search.hits.first()).toBeVisible();
  const marks = search.hits.first().locator("mark");
  await expect(marks.first()).toBeVisible();
  await expect.poll(async () => (await marks.allTextContents()).join(" ")).toMatch(/warplanes|rep/i);
  await expect(search.results.getByText(/^\+\d+ cop(y|ies)$/).first()).toBeVisible();
  await takeScreens(session.page, "search");
});

test("unfolding the copies shows each of them", async () => {
  const folded = await found("warplanes");
  await search.option("Fold copies into one line");
  await expect.poll(() => search.total()).toBeGreaterThan(folded);
  await search.option("Fold copies into one line");
  await expect.poll(() => search.total()).toBe(folded);
});

test("a phrase is narrower than its words, OR is wider than AND, NOT takes away", async () => {
  const each = { collapseCopies: false };
  await search.option("Fold copies into one line");
  const words = await found("bridge old", each);
  const phrase = await found('"old bridge"', each);
  expect(phrase).toBeGreaterThan(0);
  expect(phrase).toBeLessThanOrEqual(words);
  expect(await found('"bridge old"', each)).toBe(0);
  const both = await found("navy AND bridge", each);
  const either = await found("navy OR bridge", each);
  expect(either).toBeGreaterThan(both);
  const navy = await found("navy", each);
  expect(await found("navy NOT bridge", each)).toBe(navy - both);
  await search.ask("warplanes");
  await search.option("Fold copies into one line");
});

test("no input is an error", async () => {
  for (const hostile of [
    '"(((',
    "AND OR NOT",
    "^*:-+{}",
    "NEAR(a b",
    "' OR 1=1 --",
    "\u202e\ud83d\ude80 ][",
  ]) {
    await search.type(hostile);
    await expect(search.hits.first().or(search.nothing)).toBeVisible();
    await search.ask(hostile);
    await expect(search.hits.first().or(search.nothing)).toBeVisible();
    await expect(session.page.getByRole("alert")).toHaveCount(0);
    await expect(session.workbench.notices.getByText(/went wrong|could not/)).toHaveCount(0);
  }
});

test("words outside the articles are found only when asked for", async () => {
  expect(await found('"Denial of responsibility"')).toBe(0);
  await session.page.getByRole("button", { name: "Also search text that is not the article" }).click();
  await expect.poll(() => search.total()).toBeGreaterThan(0);
  await search.option("Include text that is not the article");
  await expect(search.nothing).toBeVisible();
});

test("accents do not hide anything", async () => {
  expect(await found("equipage demande")).toBeGreaterThan(0);
  expect(await found("équipage demandé")).toBe(await found("equipage demande"));
  expect(await found("bruckenbogen")).toBe(await found("Brückenbogen"));
});

test("the outlet of the filter bounds the search until it is taken away", async () => {
  const { page, workbench } = session;
  const table = new ArticlesTable(page);
  const outlet = await table.commonOutlet();
  const everywhere = await found("the");
  await workbench.searchBox.press("Escape");
  await table.filter("Outlet", outlet);
  const bounded = await found("the", { filter: { outlet } });
  expect(bounded).toBeGreaterThan(0);
  expect(bounded).toBeLessThan(everywhere);
  await page.getByRole("button", { name: `Remove the filter outlet: ${outlet}` }).click();
  await expect.poll(() => search.total()).toBe(everywhere);
});

test("nothing went to the network and no error was said", async () => {
  await session.expectQuiet();
});
