import { writeFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { findingsInLooks, seriousFindings } from "./pages/accessibility.ts";
import { wordsAtCursor } from "./pages/list-cursor.ts";
import { SearchPage } from "./pages/search-page.ts";
import { Session } from "./pages/session.ts";
import { call } from "./support/bridge.ts";
import { takeScreen, takeScreens } from "./support/screenshot.ts";

let session: Session;
let search: SearchPage;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  session = await Session.make();
  await session.importSample();
  await session.start();
  await session.workbench.settled();
  search = new SearchPage(session.page);
});
test.afterAll(async () => {
  await session?.end();
});

const PLAIN = { filter: {}, includeBoilerplate: false } as const;

test("completions are walked by key, announced and taken into the box", async () => {
  const { page } = session;
  await search.type("war");
  const { completions } = await call(page, "search.complete", { query: "war", limit: 8 });
  expect(completions.length).toBeGreaterThan(0);
  const list = page.getByRole("listbox", { name: "Completions" });
  await expect(list.getByRole("option")).toHaveCount(completions.length);
  await expect(search.box).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => wordsAtCursor(search.box)).toContain(completions[0]?.text);
  await takeScreens(page, "search-completions");
  await page.keyboard.press("Enter");
  await expect(search.box).toHaveValue(`${completions[0]?.insert ?? ""} `);
  await page.keyboard.press("Enter");
  await expect(list).toHaveCount(0);
  await expect(search.hits.first()).toBeVisible();
});

test("an empty box offers beginnings, and the help puts an example into it", async () => {
  const { page } = session;
  await search.box.fill("");
  // An emptied question leads back to the table a moment later, which closes what is open under the box.
  await expect(page.getByRole("grid", { name: "Articles" })).toBeVisible();
  await search.box.press("ArrowDown");
  const starts = page.getByRole("listbox", { name: "Start with" });
  await expect(starts.getByRole("option").first()).toBeVisible();
  await takeScreens(page, "search-start");
  await page.keyboard.press("Escape");
  await expect(starts).toHaveCount(0);
  await page.getByRole("button", { name: "How to search" }).click();
  const sheet = page.getByRole("dialog", { name: "How to search" });
  await takeScreens(page, "search-help");
  expect(await seriousFindings(page)).toEqual([]);
  await sheet.getByRole("button", { name: "Put bridge OR ferry into the box" }).click();
  await expect(search.box).toHaveValue("bridge OR ferry");
  await expect(search.box).toBeFocused();
});

test("facets count the results, and a press narrows to one and takes that back", async () => {
  const { page } = session;
  await search.ask("bridge");
  const facets = await call(page, "search.facets", { ...PLAIN, query: "bridge" });
  const [outlet] = facets.outlets;
  const panel = page.getByRole("region", { name: "Narrow the results" });
  const first = panel.getByRole("button", {
    name: new RegExp(`^${outlet?.label ?? ""}\\s*${outlet?.count ?? 0}\\s+article`),
  });
  await expect(first).toBeVisible();
  await takeScreens(page, "search-page");
  await first.click();
  await expect(
    page.getByRole("button", { name: `Remove the filter outlet: ${outlet?.label ?? ""}` }),
  ).toBeVisible();
  await search.option("Fold copies into one line");
  await expect.poll(() => search.total()).toBe(outlet?.count);
  await panel.getByRole("button", { name: new RegExp(`^${outlet?.label ?? ""}\\b`) }).click();
  await expect.poll(() => search.total()).toBe(facets.counted);
  await search.option("Fold copies into one line");
});

test("months are walked and chosen by key, and a table says the same", async () => {
  const { page } = session;
  await search.ask("the");
  const { months, counted } = await call(page, "search.timeline", { ...PLAIN, query: "the" });
  const bars = page.getByRole("listbox", { name: /^Articles over time/ });
  await bars.focus();
  await page.keyboard.press("End");
  await expect.poll(() => wordsAtCursor(bars)).toContain(`${months.at(-1)?.count ?? 0} article`);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /^Remove the filter from / })).toBeVisible();
  await search.option("Fold copies into one line");
  await expect.poll(() => search.total()).toBe(months.at(-1)?.count);
  await takeScreens(page, "search-months");
  await page.getByRole("button", { name: "All of the time" }).click();
  await expect.poll(() => search.total()).toBe(counted);
  await search.option("Fold copies into one line");
  await page.getByRole("button", { name: "As a table" }).click();
  const table = page.getByRole("table");
  const figures = async () => (await table.getByRole("cell").allInnerTexts()).map(Number);
  await expect.poll(async () => (await figures()).reduce((sum, one) => sum + one, 0)).toBe(counted);
  await page.getByRole("button", { name: "As a drawing" }).click();
});

test("copies unfold under their first by key, and fold again", async () => {
  const { page } = session;
  await search.find("warplanes");
  const folded = await search.hits.count();
  await search.box.press("ArrowDown");
  await expect(search.results).toBeFocused();
  await page.keyboard.press("Home");
  for (let step = 0; step < folded && !/\+\d+ cop/.test(await wordsAtCursor(search.results)); step += 1) {
    await page.keyboard.press("ArrowDown");
  }
  await expect.poll(() => wordsAtCursor(search.results)).toMatch(/\+\d+ cop/);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => search.hits.count()).toBeGreaterThan(folded);
  await takeScreens(page, "search-copies");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => search.hits.count()).toBe(folded);
  await expect.poll(() => wordsAtCursor(search.results)).toMatch(/\+\d+ cop/);
});

test("Enter opens a result beside the list, Escape comes back to it", async () => {
  const { page } = session;
  await search.find("warplanes");
  await search.hits.first().click();
  await search.results.focus();
  await page.keyboard.press("Home");
  const title = (await wordsAtCursor(search.results)).split("\n")[0] ?? "";
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-pane='reader']")).toBeVisible();
  await expect(search.hits.first()).toHaveAttribute("aria-selected", "true");
  await takeScreens(page, "search-beside");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("tab", { name: /^Articles/ })).toBeVisible();
  await expect.poll(() => search.hits.first().innerText()).toContain(title);
});

test("the other forms of a word are chips that can be left out and put back", async () => {
  const { page } = session;
  const whole = await search.find("strike");
  const reading = page.getByRole("region", { name: "How the search was read" });
  const chips = reading.getByRole("button", { name: /^Do not search / });
  await expect(chips.first()).toBeVisible();
  await reading.getByRole("button", { name: "Only strike" }).click();
  await expect(reading.getByText("1 form left out")).toBeVisible();
  await expect(chips).toHaveCount(0);
  await expect.poll(() => search.total()).toBeLessThanOrEqual(whole);
  await reading.getByRole("button", { name: "Put back" }).click();
  await expect(chips.first()).toBeVisible();
  await expect.poll(() => search.total()).toBe(whole);
});

test("what was not understood is said with the reason, right-to-left words are found", async () => {
  const { page } = session;
  const query = "bridge NEAR/x (before:someday in:nowhere";
  await search.ask(query);
  const asked = { query, typing: false };
  const { notes, ignored } = await call(page, "search.explain", asked);
  expect(ignored.length).toBeGreaterThan(0);
  const reading = page.getByRole("region", { name: "How the search was read" });
  for (const note of notes) await expect(reading.getByText(note)).toBeVisible();
  await expect(reading.getByText(/^Not searched: /)).toBeVisible();
  await takeScreens(page, "search-ignored");
  await search.ask("الجسر");
  await expect(search.hits.first().locator("mark").first()).toBeVisible();
  await takeScreens(page, "search-arabic");
});

test("the order is chosen, and the label says how far it holds", async () => {
  const { page } = session;
  await search.ask("bridge");
  for (const [order, label] of [
    ["Most relevant first", "best of all"],
    ["Oldest first", "oldest first"],
    ["By outlet", "by outlet"],
    ["Newest first", "newest first"],
  ] as const) {
    await page.getByRole("button", { name: /Order$/ }).click();
    await page.getByRole("option", { name: order, exact: true }).click();
    await expect(page.getByText(label, { exact: true })).toBeVisible();
  }
});

test("each place stands in its line; C makes a claim of it and A tags its words", async () => {
  const { page, workbench } = session;
  await search.ask("bridge");
  await page.getByRole("tab", { name: "Line by line" }).click();
  const lines = page.getByRole("listbox", { name: "Every place in its line" });
  await expect(lines.getByRole("option").first()).toBeVisible();
  await lines.focus();
  await page.keyboard.press("ArrowDown");
  await takeScreens(page, "search-lines");
  await page.keyboard.press("a");
  const dialog = page.getByRole("dialog", { name: /bridge/i });
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await lines.focus();
  await page.keyboard.press("c");
  await expect(page.locator("[data-pane='reader']")).toBeVisible();
  const statement = workbench.details.getByRole("textbox", { name: "Statement" });
  await expect(statement).toHaveValue(/bridge/i);
  await statement.press("Control+Enter");
  await expect(workbench.notices.getByText(/claim/i).first()).toBeVisible();
  const reader = page.locator("[data-pane='reader']");
  await reader.focus().catch(() => undefined);
  const tab = page.getByRole("tab", { name: /^Claims/ });
  await expect(async () => {
    if (!(await tab.isVisible())) await page.keyboard.press("Escape");
    await expect(tab).toBeVisible({ timeout: 2000 });
  }).toPass();
  await tab.click();
  const claims = page.getByRole("listbox", { name: "Found claims" });
  await expect(claims.getByRole("option")).toHaveCount(1);
  await claims.focus();
  await page.keyboard.press("ArrowDown");
  await expect(workbench.details.getByRole("heading").first()).toBeVisible();
  await page.getByRole("tab", { name: /^Quotes/ }).click();
  await expect(page.getByRole("listbox", { name: "Found quotes" }).getByRole("option")).toHaveCount(1);
  await takeScreens(page, "search-quotes");
  await page.getByRole("tab", { name: /^Articles/ }).click();
});

test("a search is saved, counted, renamed, removed and put back by key", async () => {
  const { page, workbench } = session;
  const total = await search.find("bridge NOT navy");
  await page.keyboard.press("Control+s");
  const dialog = page.getByRole("dialog", { name: "Save this search" });
  await dialog.getByRole("textbox", { name: "Name" }).fill("Bridges without the navy");
  await page.keyboard.press("Enter");
  const saved = workbench.library.getByRole("button", { name: "Bridges without the navy" }).first();
  await expect(saved).toHaveText(new RegExp(`${total}$`));
  await expect(saved).toHaveAttribute("aria-current", "page");
  await search.box.press("Escape");
  await saved.press("Enter");
  await expect(search.box).toHaveValue("bridge NOT navy");
  await expect.poll(() => search.total()).toBe(total);
  await saved.focus();
  await page.keyboard.press("F2");
  await page
    .getByRole("dialog", { name: "Rename the saved search" })
    .getByRole("textbox")
    .fill("Bridges only");
  await page.keyboard.press("Enter");
  const renamed = workbench.library.getByRole("button", { name: "Bridges only" }).first();
  await expect(renamed).toBeVisible();
  await takeScreens(page, "search-saved");
  await renamed.focus();
  await page.keyboard.press("Delete");
  await expect(renamed).toHaveCount(0);
  await workbench.pressUndo();
  await expect(renamed).toBeVisible();
});

test("a list of names is searched at once, and each leads to its results", async () => {
  const { page, workbench } = session;
  await workbench.library.getByRole("button", { name: "List of names" }).click();
  await takeScreens(page, "search-names-empty");
  await page
    .getByRole("textbox", { name: "Names, one a line" })
    .fill("Lena Orsk | Orsk\nMayad\nالجسر\nNobody of this name at all\nmayad");
  await page.keyboard.press("Control+Enter");
  const list = page.getByRole("listbox", { name: "Names and how many articles have them" });
  await expect(list.getByRole("option")).toHaveCount(4);
  const { names } = await call(page, "search.nameList", { names: ["Mayad"], ...PLAIN });
  await expect(list.getByRole("option").nth(1)).toContainText(`${names[0]?.articles ?? 0} articles`);
  await takeScreens(page, "search-names");
  await list.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(search.box).toHaveValue(names[0]?.query ?? "");
  await expect.poll(() => search.total()).toBe(names[0]?.articles);
});

test("nothing found offers what to give up", async () => {
  const { page } = session;
  await search.ask('"bridge zzz" outlet:zzz');
  await expect(search.nothing).toBeVisible();
  await takeScreens(page, "search-nothing");
  await page.getByRole("button", { name: "Without outlet:zzz" }).click();
  await expect(search.box).toHaveValue('"bridge zzz"');
});

test("results that come in wait for a key and do not move what is read", async () => {
  const { page } = session;
  // The list of names showed copies one by one, and the box goes on so.
  const before = await search.find("bridge", { collapseCopies: false });
  const first = await search.hits.first().innerText();
  const file = session.path("bridge-opens.txt");
  await writeFile(
    file,
    "The bridge opens again\n\nRepairs ended before noon and the first carts went over the bridge.\n",
  );
  await session.answerOpenDialog(file);
  await search.results.focus();
  await page.keyboard.press("Control+i");
  const button = page.getByRole("button", { name: "1 new result", exact: true });
  await expect(button).toBeVisible({ timeout: 30_000 });
  expect(await search.hits.first().innerText()).toBe(first);
  expect(await search.total()).toBe(before);
  await takeScreens(page, "search-new-results");
  await search.results.focus();
  await page.keyboard.press("r");
  await expect.poll(() => search.total()).toBe(before + 1);
  await expect(button).toHaveCount(0);
});

test("nothing serious is found in any look, and the page fits a small window", async () => {
  test.setTimeout(180_000);
  const { page, running } = session;
  await search.ask("bridge strike");
  await expect(search.hits.first()).toBeVisible();
  const screens: readonly (readonly [string, () => Promise<unknown>])[] = [
    ["results", () => page.getByRole("tab", { name: /^Articles/ }).click()],
    ["lines", () => page.getByRole("tab", { name: "Line by line" }).click()],
    ["actors", () => page.getByRole("tab", { name: /^Actors/ }).click()],
    ["completions", () => search.type("war")],
  ];
  for (const [name, go] of screens) {
    await go();
    expect.soft(await findingsInLooks(page, { serious: true }), name).toEqual([]);
    await page.emulateMedia({ forcedColors: "active" });
    await takeScreen(page, `search-forced-${name}`);
    await page.emulateMedia({ forcedColors: null });
  }
  await search.ask("bridge");
  await page.getByRole("tab", { name: /^Articles/ }).click();
  await running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1000, 640),
  );
  await expect(page.getByRole("button", { name: "Narrow" })).toBeVisible();
  await takeScreens(page, "search-small");
  await page.getByRole("button", { name: "Narrow" }).click();
  await expect(page.getByRole("region", { name: "Narrow the results" })).toBeVisible();
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth))
    .toBe(false);
});

test("nothing went to the network and nothing was complained about", async () => {
  await session.expectQuiet();
});
