import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { articlePlan, type ClaimPlan } from "./fixtures/claim-plans.ts";
import { SECOND_REPORT } from "./fixtures/reservoir-article.ts";
import { ClaimForm } from "./pages/claim-form.ts";
import { ExportDialog } from "./pages/export-dialog.ts";
import { ReaderPage } from "./pages/reader-page.ts";
import { Session } from "./pages/session.ts";
import { call } from "./support/bridge.ts";
import { takeScreens } from "./support/screenshot.ts";

const plan = articlePlan();
let session: Session;
let reader: ReaderPage;
let form: ClaimForm;

const anew = () => {
  reader = new ReaderPage(session.page);
  form = new ClaimForm(session.page);
};

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  test.setTimeout(120_000);
  session = await Session.ofArticles({
    [plan.fileName]: plan.text,
    "shots-on-the-reservoir.txt": SECOND_REPORT,
  });
  anew();
});
test.afterAll(async () => {
  await session?.end();
});

/** The text as it was imported, which every anchor must fit exactly. */
const textOf = async (articleId: string) => (await call(session.page, "articles.get", { articleId })).text;

test("the reader greys exactly the foreign headlines and the tail", async () => {
  await reader.open(plan.title);
  await expect(reader.paragraph(plan.title)).toHaveAttribute("data-role", "title");
  for (const words of plan.relatedHeadlines)
    await expect(reader.paragraph(words)).toHaveAttribute("data-role", "related-headline");
  for (const words of plan.tail)
    await expect(reader.paragraph(words)).toHaveAttribute("data-role", "boilerplate");
  const aside = reader.text.locator("[data-role='related-headline'], [data-role='boilerplate']");
  await expect(aside).toHaveCount(plan.relatedHeadlines.length + plan.tail.length);
  await takeScreens(session.page, "reader-zones");
});

test("X makes a headline part of the article, and one undo takes that back", async () => {
  const [headline = ""] = plan.relatedHeadlines;
  await reader.stepTo(headline);
  await session.page.keyboard.press("x");
  await expect(reader.paragraph(headline)).toHaveAttribute("data-role", "body");
  await session.workbench.pressUndo();
  await expect(reader.paragraph(headline)).toHaveAttribute("data-role", "related-headline");
});

for (const [index, claim] of plan.claims.entries()) {
  test(`claim ${index + 1} of five: ${claim.sentence}`, async () => {
    const { page } = session;
    if (claim.way === "mouse") {
      await page.keyboard.press("Escape");
      await reader.selectByMouse(claim.words);
      await page.keyboard.press("c");
    } else {
      await reader.stepTo(claim.sentence);
      await page.keyboard.press(claim.way === "keys" ? "c" : "Enter");
    }
    await expect(form.form).toBeVisible();
    await expect(form.statement).toHaveValue(/\w{3}/);
    if (index === 0) await takeScreens(page, "claim-form");
    if (claim.way === "corrected") {
      await reader.selectByMouse(claim.words);
      await reader.actOnSelection("As content");
    }
    await expect(form.content).toHaveText(claim.words);
    await form.credit(claim.speaker);
    await form.statement.focus();
    await form.save();
    await expect.poll(async () => (await reader.quotes()).length).toBe(index + 1);
    await expect(reader.content.first()).toBeVisible();
    if (index === 0) await expectOneStep();
  });
}

/** The first claim and the actor who was made for it go by one undo and come back by one redo. */
async function expectOneStep(): Promise<void> {
  const { page, workbench } = session;
  const counts = async () => {
    const { claims, actors } = (await call(page, "project.status", {})).counts;
    return [claims, actors];
  };
  await expect.poll(counts).toEqual([1, 1]);
  await workbench.pressUndo();
  await expect.poll(counts).toEqual([0, 0]);
  await page.keyboard.press("Control+Shift+z");
  await expect.poll(counts).toEqual([1, 1]);
  await expect(reader.content.first()).toBeVisible();
}

test("the project holds five claims with the exact words and the right speakers", async () => {
  const { page } = session;
  const id = await reader.articleId();
  const text = await textOf(id);
  expect(text.trim()).toBe(plan.text.trim());
  const quotes = await reader.quotes();
  expect(quotes).toHaveLength(plan.claims.length);
  for (const claim of plan.claims) expect(speakerOf(quotes, claim)).toEqual(expectedSpeaker(claim));
  for (const quote of quotes) {
    for (const { anchor, state } of quote.content) {
      expect(state).toBe("exact");
      expect(text.slice(anchor.start, anchor.end)).toBe(anchor.exact);
    }
  }
  const words = quotes.map((quote) => quote.content.map((placed) => placed.anchor.exact).join());
  expect(words.toSorted()).toEqual(plan.claims.map((claim) => claim.words).toSorted());
  await takeScreens(page, "reader");
});

test("the same claim gets a second quote from another article", async () => {
  const { page } = session;
  await reader.open("Shots on the reservoir");
  await reader.selectByMouse("Two boats came under fire on the Velm reservoir late on Sunday");
  await page.keyboard.press("c");
  await expect(form.form).toBeVisible();
  const { rows } = await call(page, "claims.list", { offset: 0, limit: 10 });
  const first = rows.at(-1);
  if (first === undefined) throw new Error("no claim");
  await form.addTo.fill(first.statement.slice(0, 40));
  await page.getByRole("option", { name: first.statement }).click();
  await expect(form.form.getByRole("button", { name: "Save quote" })).toBeVisible();
  await form.speaker.focus();
  await form.save();
  await expect
    .poll(async () => (await call(page, "claims.get", { claimId: first.id })).quotes.length)
    .toBe(2);
  await expect
    .poll(async () => (await call(page, "claims.get", { claimId: first.id })).row.carriage)
    .toMatchObject({ articles: 2, origins: 2 });
  await expect(session.workbench.details.getByText("independent origins")).toBeVisible();
});

test("Delete takes the selected mark away and one undo brings it back", async () => {
  const { page } = session;
  await expect(reader.content).not.toHaveCount(0);
  await reader.text.focus();
  await page.keyboard.press("Alt+ArrowDown");
  await page.keyboard.press("Delete");
  await expect.poll(async () => (await reader.quotes()).length).toBe(0);
  await session.workbench.pressUndo();
  await expect.poll(async () => (await reader.quotes()).length).toBe(1);
  await expect(reader.content.first()).toBeVisible();
});

test("find in the article counts its hits and goes through them", async () => {
  const { page } = session;
  await reader.open(plan.title);
  await page.keyboard.press("Control+f");
  const field = page.getByRole("textbox", { name: "Find in this article" });
  const [word = ""] = plan.title.split(" ").slice(-1);
  await field.fill(word);
  await expect(page.getByRole("status").filter({ hasText: /^1 of \d+$/ })).toBeVisible();
  await field.fill("thiswordisnothere");
  await expect(page.getByText("not found")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(field).toHaveCount(0);
});

test("N and P go to the next and the previous article of the list", async () => {
  const { page, workbench } = session;
  await workbench.go("Articles");
  const grid = page.getByRole("grid", { name: "Articles" });
  await grid.focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await expect(reader.text).toBeVisible();
  const first = await reader.articleId();
  await reader.text.focus();
  await page.keyboard.press("n");
  await expect(reader.text).not.toHaveAttribute("data-reader", first);
  await page.keyboard.press("p");
  await expect(reader.text).toHaveAttribute("data-reader", first);
});

test("the list of claims leads back to each quote", async () => {
  const { page, workbench } = session;
  await workbench.go("Claims");
  const list = page.getByRole("listbox", { name: "Claims" });
  await expect(list.getByRole("option")).toHaveCount(plan.claims.length);
  await list.getByRole("option").last().click();
  await expect(workbench.details.getByText("Exact words")).toBeVisible();
  await takeScreens(page, "claims");
  await workbench.details
    .getByRole("button", { name: "Show in the article" })
    .or(workbench.details.locator("button[title='Show in the article']"))
    .first()
    .click();
  await expect(reader.text).toBeVisible();
  await expect(reader.content.first()).toBeVisible();
});

test("marks stand where they stood after a reload and after a restart", async () => {
  const { page } = session;
  await reader.open(plan.title);
  const before = await reader.quotes();
  await expect(reader.content).not.toHaveCount(0);
  const drawn = await reader.content.allTextContents();
  await page.reload();
  await expect(session.workbench.library).toBeVisible();
  await reader.open(plan.title);
  await expect.poll(() => reader.content.allTextContents()).toEqual(drawn);
  await session.expectQuiet();
  await session.restart();
  anew();
  await reader.open(plan.title);
  await expect.poll(() => reader.content.allTextContents()).toEqual(drawn);
  await expect.poll(() => reader.quotes()).toEqual(before);
  await session.expectQuiet();
});

test("the dossier and the table hold the exact words and name the speakers", async () => {
  const { page } = session;
  const quotes = await reader.quotes();
  for (const [format, name] of [
    ["Page for readers (HTML)", "dossier.html"],
    ["Table of claims (CSV)", "claims.csv"],
  ] as const) {
    await session.answerSaveDialog(session.path(name));
    await session.menu("export");
    await new ExportDialog(page).save(format);
    await expect(session.workbench.notices.getByText(new RegExp(`Exported to .*${name}`))).toBeVisible();
  }
  const dossier = await readFile(session.path("dossier.html"), "utf8");
  const view = await call(page, "articles.get", { articleId: await reader.articleId() });
  expect(dossier).toContain(view.textHash);
  const readable = asText(dossier);
  const table = await readFile(session.path("claims.csv"), "utf8");
  for (const quote of quotes) {
    expect(readable).toContain(quote.content[0]?.anchor.exact);
    expect(readable).toContain(quote.speakerName);
    expect(table).toContain(quote.content[0]?.anchor.exact.replaceAll('"', '""'));
  }
  await session.expectQuiet();
});

/** A page's words without its markup. */
function asText(page: string): string {
  return page
    .replace(/<style[\s\S]*?<\/style>/g, "")
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}

type Quotes = Awaited<ReturnType<ReaderPage["quotes"]>>;

/** The kind and name of the speaker saved for a planned claim. */
function speakerOf(quotes: Quotes, claim: ClaimPlan) {
  const { name } = expectedSpeaker(claim);
  const quote = quotes.find((one) => one.speakerName === name);
  return { kind: quote?.speaker?.kind, name: quote?.speakerName };
}

function expectedSpeaker({ speaker }: ClaimPlan) {
  return speaker.kind === "new"
    ? { kind: "actor", name: speaker.name }
    : { kind: "unnamed", name: speaker.words };
}
