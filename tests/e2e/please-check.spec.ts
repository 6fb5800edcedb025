import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { seriousFindings } from "./pages/accessibility.ts";
import { LONG } from "./pages/imports-page.ts";
import { ReaderPage } from "./pages/reader-page.ts";
import { Session } from "./pages/session.ts";
import { call } from "./support/bridge.ts";
import { takeScreens } from "./support/screenshot.ts";

const TAIL = [
  "Sign up for our morning letter",
  "Share this story with your friends",
  "FOLLOW US ON ALL CHANNELS",
  "All rights reserved. No part of this page may be copied.",
];
const AGAIN = "Harbour Post readers told us what they think of the new timetable of the ferry.";

let session: Session;
let reader: ReaderPage;

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  test.setTimeout(2 * LONG);
  session = await Session.make();
  const folder = session.path("Harbour Post");
  await mkdir(folder);
  const places = ["Sarn", "Mayad", "Port Amal"];
  for (const [index, place] of places.entries()) {
    const paragraphs = [
      `Ferry at ${place} runs again`,
      "Harbour Post",
      index === 0 ? "04/03/2024" : `2024-03-1${index}`,
      `The ferry at ${place} runs again after the flood, the harbour office said in a statement on Monday.`,
      `Two pilots of ${place}, who asked not to be named, said the new timetable had been agreed in a night.`,
      AGAIN,
      ...TAIL,
    ];
    await writeFile(join(folder, `ferry-${index}.txt`), `${paragraphs.join("\n\n")}\n`);
  }
  await session.importByCommandLine(folder);
  await session.start();
  reader = new ReaderPage(session.page);
});
test.afterAll(async () => {
  await session?.end();
});

const roleIn = async (title: string, words: string) => {
  const { rows } = await call(session.page, "articles.list", {
    filter: {},
    sort: { column: "title", direction: "ascending" },
    offset: 0,
    limit: 10,
  });
  const id = rows.find((row) => row.title === title)?.id ?? "";
  const view = await call(session.page, "articles.get", { articleId: id });
  const at = view.text.indexOf(words);
  return view.zones.find((zone) => zone.start <= at && at < zone.end)?.role;
};

test("an article to check is listed and says why", async () => {
  const { page, workbench } = session;
  await workbench.library.getByRole("button", { name: /^Please check/ }).click();
  await expect(page.getByRole("row")).toHaveCount(2);
  await page.getByRole("row").nth(1).click();
  await expect(
    workbench.details.getByText("The date can be read in two ways, so it was left out."),
  ).toBeVisible();
  await takeScreens(page, "please-check");
  expect(await seriousFindings(page)).toEqual([]);
});

test("X takes a paragraph out of the article and, pressed again, puts it back as it was", async () => {
  const { page } = session;
  await reader.open("Ferry at Sarn runs again");
  await reader.stepTo(AGAIN.slice(0, 30));
  await page.keyboard.press("x");
  await expect(reader.paragraph(AGAIN)).toHaveAttribute("data-role", "boilerplate");
  await expect(session.workbench.notices.getByText("Taken out of the article")).toBeVisible();
  await expect(reader.paragraph(AGAIN)).toContainText("Decided by a person");
  await page.keyboard.press("x");
  await expect(reader.paragraph(AGAIN)).toHaveAttribute("data-role", "body");
  await expect.poll(() => roleIn("Ferry at Mayad runs again", AGAIN)).toBe("body");
});

test("Alt X does the same in all articles of the outlet, and one undo takes all of it back", async () => {
  const { page, workbench } = session;
  await reader.text.focus();
  await page.keyboard.press("Alt+x");
  await expect(workbench.notices.getByText(/^Taken out of 3 articles of Harbour Post/)).toBeVisible({
    timeout: LONG,
  });
  await expect(reader.paragraph(AGAIN)).toHaveAttribute("data-role", "boilerplate");
  await expect.poll(() => roleIn("Ferry at Mayad runs again", AGAIN)).toBe("boilerplate");
  const notice = workbench.notices
    .getByRole("status")
    .locator(":scope > *", { hasText: "Taken out of 3 articles" });
  await notice.getByRole("button", { name: "Undo" }).click();
  await expect(reader.paragraph(AGAIN)).toHaveAttribute("data-role", "body");
  await expect.poll(() => roleIn("Ferry at Port Amal runs again", AGAIN)).toBe("body");
});

test("lines that are surely not the article stand behind one line that shows them", async () => {
  const { page } = session;
  const fold = reader.text.getByRole("button", { name: /^\d+ lines that are not the article: show$/ });
  await expect(fold).toBeVisible();
  await expect(reader.text.getByText("FOLLOW US ON ALL CHANNELS")).toBeHidden();
  await takeScreens(page, "folded-lines");
  await fold.press("Enter");
  await expect(reader.text.getByText("FOLLOW US ON ALL CHANNELS")).toBeVisible();
  await reader.text.locator("[data-zone-label]").last().hover();
  await expect(page.getByRole("tooltip")).toContainText("ound by the import");
  expect(await seriousFindings(page)).toEqual([]);
  await session.expectQuiet();
});

test("a date with two readings is set by choosing one", async () => {
  const { page, workbench } = session;
  await workbench.details.getByRole("button", { name: "4 Mar 2024" }).click();
  await expect(workbench.details.getByText(/^corrected by/)).toBeVisible();
  const { rows } = await call(page, "articles.list", {
    filter: { from: "2024-03-04", to: "2024-03-04" },
    sort: { column: "title", direction: "ascending" },
    offset: 0,
    limit: 5,
  });
  expect(rows.map((row) => row.title)).toEqual(["Ferry at Sarn runs again"]);
  await session.expectQuiet();
});
