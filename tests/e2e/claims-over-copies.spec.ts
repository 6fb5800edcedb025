import { expect, test } from "@playwright/test";
import { FERRY, ferryFiles } from "./fixtures/ferry-copies.ts";
import { seriousFindings } from "./pages/accessibility.ts";
import { ClaimForm } from "./pages/claim-form.ts";
import { ReaderPage } from "./pages/reader-page.ts";
import { Session } from "./pages/session.ts";
import { call } from "./support/bridge.ts";
import { takeScreens } from "./support/screenshot.ts";

let session: Session;
let reader: ReaderPage;

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  test.setTimeout(180_000);
  session = await Session.ofArticles(Object.fromEntries(ferryFiles()));
  reader = new ReaderPage(session.page);
});
test.afterAll(async () => {
  await session?.end();
});

const claim = async () => {
  const { rows } = await call(session.page, "claims.list", { offset: 0, limit: 1 });
  const [row] = rows;
  if (row === undefined) throw new Error("no claim yet");
  return row;
};
const offers = () => session.workbench.details.getByRole("region", { name: "Same passage in copies" });

test("a claim marked in one article is offered in the copies with the same passage", async () => {
  const { page, workbench } = session;
  await reader.open(FERRY.title);
  await reader.selectByMouse(FERRY.said);
  await page.keyboard.press("c");
  const form = new ClaimForm(page);
  await form.statement.focus();
  await form.save();
  await workbench.go("Claims");
  await page.getByRole("option").first().click();
  await expect(offers()).toContainText("Accept all 8");
  await expect(offers()).toContainText("2 copies say “Fourteen” instead of “Twelve”");
  await expect(workbench.details).toContainText(/First: Coast Wire, 16 Nov 2026, 08:00 \(earliest date\)/);
  await expect
    .poll(async () => (await claim()).carriage)
    .toMatchObject({ origins: 1, firstReason: "earliest" });
  await takeScreens(page, "claim-over-copies");
  await expect.poll(() => seriousFindings(page)).toEqual([]);
});

test("a copy shows the passage as a pale mark, another number as a change", async () => {
  const { page } = session;
  await reader.open("Ferry hits pier");
  const pale = reader.text.locator("[data-mark='projected']");
  await expect(pale).toHaveText(FERRY.said);
  await takeScreens(page, "reader-projected");
  await pale.hover();
  await expect(page.getByRole("tooltip")).toContainText("same passage");
  await reader.open("Fourteen hurt on ferry");
  await expect(reader.text.locator("[data-mark='projected-changed']")).toContainText("Fourteen people");
  await takeScreens(page, "reader-projected-changed");
});

test("Y makes a quote of the mark, undo takes it back", async () => {
  const { page, workbench } = session;
  await reader.open("Ferry hits pier");
  await reader.text.locator("[data-mark='projected']").click();
  await page.keyboard.press("y");
  await expect(reader.content).toHaveText(FERRY.said);
  await workbench.pressUndo();
  await expect(reader.content).toHaveCount(0);
  await expect(reader.text.locator("[data-mark='projected']")).toHaveText(FERRY.said);
});

test("all copies are accepted in one step that one undo takes back; one is left alone", async () => {
  const { page, workbench } = session;
  await workbench.go("Claims");
  await page.getByRole("option").first().click();
  await offers().getByRole("button", { name: "Leave the quote in Island Mirror alone" }).click();
  await expect(offers()).toContainText("1 left alone");
  await expect(offers()).toContainText("1 copy says “Fourteen” instead of “Twelve”");
  await offers().getByRole("button", { name: "Accept all 8" }).click();
  await expect.poll(async () => (await claim()).quotes).toBe(9);
  await expect(offers().getByRole("button", { name: /^Accept all/ })).toHaveCount(0);
  await takeScreens(page, "claim-over-copies-accepted");
  await workbench.pressUndo();
  await expect.poll(async () => (await claim()).quotes).toBe(1);
  await expect(offers()).toContainText("Accept all 8");
});

test("the threshold is tried with live counts, applied and undone", async () => {
  const { page, workbench } = session;
  await workbench.go("Copies");
  const slider = page.getByRole("slider", { name: "Copy from" });
  await expect(slider).toHaveAttribute("aria-valuetext", "55 %");
  const bar = page.locator("[data-threshold]");
  await expect(bar).toContainText(/\d+ links?, \d+ stor(y|ies), \d+ folded/);
  const countsOf = () => call(page, "copies.countsAt", { threshold: 0.5 });
  const before = await countsOf();
  await slider.focus();
  await page.keyboard.press("End");
  await expect(slider).toHaveAttribute("aria-valuetext", "90 %");
  await expect(bar.getByRole("button", { name: "Apply" })).toBeVisible();
  expect((await countsOf()).current).toBe(0.55);
  await takeScreens(page, "copies-threshold");
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await countsOf()).current).toBe(0.9);
  await expect(bar.getByRole("button", { name: "Back to 55 %" })).toBeVisible();
  await workbench.pressUndo();
  await expect.poll(countsOf).toEqual(before);
  await expect(slider).toHaveAttribute("aria-valuetext", "55 %");
});

test("the review names what matters first and leads to it", async () => {
  const { page } = session;
  const { links } = await call(page, "copies.queue", { show: "undecided", offset: 0, limit: 200 });
  const changed = links.find(({ titleA, titleB }) =>
    ["Ferry accident", FERRY.title].every((title) => title === titleA || title === titleB),
  );
  if (changed === undefined) throw new Error("the report and the copy without its doubt");
  const at = links.indexOf(changed);
  await page.getByRole("listbox", { name: "Pairs of articles" }).focus();
  await page.keyboard.press("Home");
  for (let step = 0; step < at; step++) await page.keyboard.press("ArrowDown");
  const changes = page.getByRole("list", { name: "What changed" });
  await expect(changes.getByRole("listitem").first()).toContainText(/number.*Twelve.*Fourteen/);
  await expect(changes).toContainText("alleged dropped before fault of");
  await changes.getByRole("button").first().click();
  await expect(page.locator("[data-column='left'] [data-found]")).toHaveText(/Twelve/);
  await takeScreens(page, "copies-changes");
  expect(await seriousFindings(page)).toEqual([]);
});

test("long titles and right-to-left pairs fit a small window", async () => {
  const { page, running } = session;
  await running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800),
  );
  const { links } = await call(page, "copies.queue", { show: "undecided", offset: 0, limit: 200 });
  const show = async (pattern: RegExp, name: string) => {
    const at = links.findIndex((link) => pattern.test(link.titleA) || pattern.test(link.titleB));
    await page.getByRole("listbox", { name: "Pairs of articles" }).focus();
    await page.keyboard.press("Home");
    for (let step = 0; step < at; step++) await page.keyboard.press("ArrowDown");
    await expect(page.locator("[data-column='left'] [data-passage]").first()).toBeVisible();
    await takeScreens(page, name);
  };
  await show(/second such case/u, "copies-long-title-small");
  await show(/\p{Script=Arabic}/u, "copies-arabic-small");
});

test("nothing went to the network and nothing was complained about", async () => {
  await session.expectQuiet();
});
