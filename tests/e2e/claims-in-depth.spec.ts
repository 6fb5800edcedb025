import { readFile } from "node:fs/promises";
import { expect, type Locator, test } from "@playwright/test";
import type { MethodInput } from "../../src/shared/contract/index.ts";
import { findingsInLooks } from "./pages/accessibility.ts";
import { ClaimForm } from "./pages/claim-form.ts";
import { wordsAtCursor } from "./pages/list-cursor.ts";
import { Palette } from "./pages/palette.ts";
import { ReaderPage } from "./pages/reader-page.ts";
import { Session } from "./pages/session.ts";
import { call } from "./support/bridge.ts";
import { takeScreens } from "./support/screenshot.ts";

const STRIKE = `Strike on the port of Velm

Harbour Post | 20 November 2026

At least four people were killed and eleven wounded when shells hit the port of Velm on Friday, the interior ministry said, citing witnesses.

The navy fired the shells, the ministry said in a statement.
`;
const OTHER = `Nine dead in Velm

Northern Courier | 21 November 2026

Two people were killed in the strike on the port, rebel commander Idris Vane told reporters.

The rebels shelled the port themselves, residents said.
`;
const ARABIC = `قصف ميناء فيلم

قال مسؤولون إن مقتل 12 شخصا في الميناء تأكد يوم الجمعة.
`;

let session: Session;
let reader: ReaderPage;
let details: Locator;

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  test.setTimeout(120_000);
  session = await Session.ofArticles({
    "harbour-post/strike.txt": STRIKE,
    "northern-courier/nine-dead.txt": OTHER,
    "al-saha/qasf.txt": ARABIC,
  });
  reader = new ReaderPage(session.page);
  details = session.workbench.details;
});
test.afterAll(async () => {
  await session?.end();
});

/** Nothing that axe calls serious is wrong, in light, dark and forced colours. */
async function expectNoFindings(name: string): Promise<void> {
  expect.soft(await findingsInLooks(session.page, { serious: true }), name).toEqual([]);
}

/** Clicks a button of the details pane by its name, wherever it has scrolled to. */
async function press(name: string | RegExp): Promise<void> {
  await details.getByRole("button", { name }).first().click();
}

async function choose(label: string, option: string): Promise<void> {
  await details.getByRole("button", { name: label }).first().click();
  await session.page.getByRole("option", { name: option }).first().click();
}

const claims = async () => (await call(session.page, "claims.list", { offset: 0, limit: 50 })).rows;
const claimOf = async (words: string) => {
  const row = (await claims()).find((one) => one.statement.includes(words));
  if (row === undefined) throw new Error(`no claim with “${words}”`);
  return call(session.page, "claims.get", { claimId: row.id });
};

/** Marks words of an open article as a claim by the bridge. */
async function mark(title: string, words: string, statement: string, speaker: string) {
  const { page } = session;
  const list = await call(page, "articles.list", {
    filter: {},
    sort: { column: "published", direction: "descending" },
    offset: 0,
    limit: 10,
  } as MethodInput<"articles.list">);
  const row = list.rows.find((one) => one.title.includes(title));
  if (row === undefined) throw new Error(`no article ${title}`);
  const { text, textHash } = await call(page, "articles.get", { articleId: row.id });
  const start = text.indexOf(words);
  const anchor = { textHash, start, end: start + words.length, exact: words, prefix: "", suffix: "" };
  return call(page, "claims.create", {
    statement,
    quote: {
      ...{ articleId: row.id, content: [anchor], cue: null, speakerSpan: null },
      ...{ speaker: { kind: "unnamed", label: speaker }, directness: "indirect", stance: "asserted" },
    },
  });
}

test("the form offers the numbers of the words; one press takes a value, nothing is taken by itself", async () => {
  const { page } = session;
  const form = new ClaimForm(page);
  await reader.open("Strike on the port of Velm");
  await reader.selectByMouse("At least four people were killed and eleven wounded");
  await page.keyboard.press("c");
  await expect(form.form).toBeVisible();
  const dead = form.form.getByRole("button", { name: "Add dead: at least 4 people" });
  await expect(dead).toHaveAttribute("aria-pressed", "false");
  await dead.focus();
  await page.keyboard.press("Enter");
  await expect(dead).toHaveAttribute("aria-pressed", "true");
  await form.form.getByText("Values and chain").click();
  await takeScreens(page, "depth-form");
  await form.statement.focus();
  await form.save();
  const view = await claimOf("four people were killed");
  expect(view.values).toMatchObject([
    { topic: "dead", number: 4, upper: null, unit: "people", quoteId: view.quotes[0]?.id },
  ]);
});

test("a value that is found afterwards, one that is typed, and a responsible party", async () => {
  const { page } = session;
  await press("Add injured: 11 people");
  await expect(details.getByRole("button", { name: "Add injured: 11 people" })).toHaveCount(0);
  await press("Add a value");
  await details.getByRole("combobox", { name: "Topic" }).fill("Place");
  await choose("Kind", "place");
  await details.getByRole("textbox", { name: "Words of the article" }).fill("the port of Velm");
  await page.keyboard.press("Enter");
  await expect(details.getByText("the port of Velm").first()).toBeVisible();
  await press("Add a value");
  await details.getByRole("combobox", { name: "Topic" }).fill("who did it");
  await choose("Kind", "responsible party");
  await details.getByRole("combobox", { name: "Who" }).pressSequentially("The navy");
  await page.getByRole("option", { name: "In the article’s words: “The navy”" }).click();
  await press("Save value");
  const view = await claimOf("four people were killed");
  expect(view.values.map(({ topic, kind, words }) => [topic, kind, words])).toEqual([
    ["dead", "number", "At least four people"],
    ["injured", "number", "eleven"],
    ["Place", "place", "the port of Velm"],
    ["who did it", "party", "The navy"],
  ]);
});

test("a chain of hands is built, moved and shown in order", async () => {
  const { page } = session;
  const quote = details.locator("article").first();
  await quote.getByRole("button", { name: "Edit" }).click();
  for (const name of ["witnesses", "the ministry"]) {
    const field = quote.getByRole("combobox", { name: "Add a hand" });
    await field.fill("");
    await field.pressSequentially(name);
    await page.getByRole("option", { name: `Unnamed source: “${name}”` }).click();
    await expect(quote.getByRole("button", { name: `Take ${name} out of the chain` })).toBeVisible();
  }
  await quote.getByRole("button", { name: "Move the ministry nearer to the reader" }).click();
  await expect
    .poll(async () => (await claimOf("four people")).quotes[0]?.chain.map((link) => link.name).slice(-2))
    .toEqual(["the ministry", "witnesses"]);
  await takeScreens(page, "depth-chain");
  await quote.getByRole("button", { name: "Done" }).first().click();
  await expect(quote.getByText("the ministry")).toBeVisible();
});

test("claims are related, seen from both sides, and “same as” counts the origins of both", async () => {
  const { page } = session;
  await mark(
    "Nine dead",
    "Two people were killed in the strike on the port",
    "Two people died.",
    "Idris Vane",
  );
  await mark("Nine dead", "The rebels shelled the port themselves", "Rebels shelled the port.", "residents");
  const two = await claimOf("Two people died");
  await call(page, "values.add", {
    ...{ claimId: two.row.id, quoteId: two.quotes[0]?.id ?? null },
    values: [
      ...[
        {
          topic: "dead",
          kind: "number",
          number: 2,
          upper: 2,
          unit: "people",
          words: "Two people",
          actorId: null,
        },
      ],
      ...[
        {
          topic: "who did it",
          kind: "party",
          number: null,
          upper: null,
          unit: null,
          words: "The rebels",
          actorId: null,
        },
      ],
    ] as MethodInput<"values.add">["values"],
  });
  const field = details.getByRole("combobox", { name: "Another claim" });
  await field.pressSequentially("Two people died");
  await page.getByRole("option", { name: "Two people died." }).click();
  await expect(details.locator("[data-relation='contradicts']")).toContainText("contradicts");
  await details.getByRole("button", { name: "Two people died.", exact: true }).click();
  await expect(details.locator("[data-relation='contradicts']")).toContainText("is contradicted by");
  await choose("This claim", "is the same as");
  await details.getByRole("combobox", { name: "Another claim" }).pressSequentially("Rebels shelled");
  await page.getByRole("option", { name: "Rebels shelled the port." }).click();
  await expect(details.getByText(/With the claim that is the same: 1 independent origin/)).toBeVisible();
});

test("a memo is saved while it is typed and stays after its field has gone", async () => {
  const { page } = session;
  await press("Write a memo");
  await page.keyboard.type("Ask the ministry");
  await expect
    .poll(async () => (await claimOf("Two people died")).memos.map((memo) => memo.body))
    .toEqual(["Ask the ministry"]);
  await page.keyboard.type(" for its list.");
  await page.keyboard.press("Control+Enter");
  await expect(details.getByText("Ask the ministry for its list.")).toBeVisible();
  await takeScreens(page, "depth-details");
  await session.workbench.go("Claims");
  await page.getByRole("option", { name: /Two people died/ }).click();
  await expect(details.getByText("Ask the ministry for its list.")).toBeVisible();
  await expectNoFindings("details of a claim");
  await session.workbench.pressUndo();
  await expect(details.getByText("Ask the ministry for its list.")).toHaveCount(0);
  await page.keyboard.press("Control+Shift+z");
  await expect(details.getByText("Ask the ministry for its list.")).toBeVisible();
});

test("the board sets contradicting values side by side in words, and goes by key", async () => {
  const { page } = session;
  await mark("قصف", "مقتل 12 شخصا", "مقتل اثني عشر شخصا في الميناء.", "مسؤولون");
  const arabic = await claimOf("مقتل");
  await call(page, "values.add", {
    ...{ claimId: arabic.row.id, quoteId: arabic.quotes[0]?.id ?? null },
    values: [
      {
        topic: "dead",
        kind: "number",
        number: 12,
        upper: 12,
        unit: "شخصا",
        words: "مقتل 12 شخصا",
        actorId: null,
      },
    ],
  });
  const rebels = await claimOf("Rebels shelled");
  await call(page, "values.add", {
    ...{ claimId: rebels.row.id, quoteId: null },
    values: [
      {
        topic: "weapon",
        kind: "text",
        number: null,
        upper: null,
        unit: null,
        words: "shells",
        actorId: null,
      },
    ],
  });
  const palette = new Palette(page);
  await palette.ask("disputed values");
  await palette.entries.filter({ hasText: "Go to disputed values" }).click();
  const grid = page.getByRole("grid", { name: "Board of values: claims and topics" });
  await expect(grid.getByRole("columnheader")).toHaveText(
    [/Claim/, /^dead/, /^who did it/, /^injured/i, /^Place/i, /^weapon/],
    {
      ignoreCase: true,
    },
  );
  await expect(grid.getByText("contradicts 2 people (Idris Vane", { exact: false }).first()).toBeVisible();
  await expect(grid.getByText(/contradicts The rebels/)).toBeVisible();
  await takeScreens(page, "depth-board");
  await expectNoFindings("board");
  await grid.focus();
  for (const key of ["Control+Home", "ArrowDown", "ArrowRight"]) await page.keyboard.press(key);
  await expect.poll(() => wordsAtCursor(grid)).toContain("people");
  await page.keyboard.press("Enter");
  await expect(reader.text).toBeVisible();
  await expect(reader.content.first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(grid).toBeVisible();
  await page.getByText("Contradicted only").click();
  await expect(grid.getByRole("rowheader")).toHaveCount(3);
  await page.getByText("Contradicted only").click();
  await expect(grid.getByRole("rowheader")).toHaveCount(4);
});

test("the board is saved as a table", async () => {
  const { page } = session;
  await session.answerSaveDialog(session.path("board.csv"));
  await page.getByRole("button", { name: "Save as CSV" }).click();
  await expect(session.workbench.notices.getByText("Board saved to board.csv.")).toBeVisible();
  const csv = await readFile(session.path("board.csv"), "utf8");
  expect(csv.startsWith("\uFEFFclaim id,statement,contradicted values,dead,")).toBe(true);
  expect(csv).toContain("2 people (Idris Vane");
  expect(csv).toContain("≠ at least 4 people");
});

test("tags become a tree by key and by mouse", async () => {
  const { page, workbench } = session;
  for (const words of ["four people", "Two people"]) {
    const { row } = await claimOf(words);
    await call(page, "claims.tag", { claimIds: [row.id], name: "Velm", present: true });
  }
  await workbench.library.getByRole("button", { name: "Tags", exact: true }).click();
  await page.getByRole("button", { name: "New tag" }).click();
  await page.getByRole("textbox", { name: "Name of the new tag" }).fill("Places");
  await page.keyboard.press("Enter");
  const tree = page.getByRole("tree", { name: "Tree of tags" });
  await expect(tree.getByRole("treeitem")).toHaveCount(2);
  await tree.getByRole("treeitem", { name: /Velm/ }).click();
  await choose("Stands under", "Places");
  await expect(tree.getByRole("treeitem", { name: /Velm/ })).toHaveAttribute("aria-level", "2");
  await expect(tree.getByRole("treeitem", { name: /^Places/ })).toContainText("2 claims, 0 articles");
  await tree.focus();
  await page.keyboard.press("F2");
  const name = details.getByRole("textbox", { name: "Name" });
  await expect(name).toBeFocused();
  await name.fill("PLACES");
  await expect(details.getByText("There is a tag “Places” already.")).toBeVisible();
  await name.fill("Velm and its port, a very long name of a tag that somebody chose to be quite sure of it");
  await page.keyboard.press("Enter");
  await expect(tree.getByRole("treeitem", { name: /Velm and its port/ })).toBeVisible();
  await takeScreens(page, "depth-tags");
  await expectNoFindings("tags");
  await tree.focus();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowLeft");
  await expect(tree.getByRole("treeitem")).toHaveCount(1);
  await page.keyboard.press("Enter");
  const list = page.getByRole("listbox", { name: "Claims" });
  await expect(list.getByRole("option")).toHaveCount(2);
});

test("several claims are tagged, credited and merged in single steps", async () => {
  const { page } = session;
  const list = page.getByRole("listbox", { name: "Claims" });
  await list.focus();
  await page.keyboard.press("Control+a");
  await expect(details.getByRole("heading", { name: "2 claims selected" })).toBeVisible();
  await details.getByRole("textbox", { name: "Tag" }).fill("Checked");
  await press("Add the tag");
  await expect
    .poll(async () => (await claimOf("Two people")).row.tags.map((tag) => tag.name))
    .toContain("Checked");
  await choose("Hold all as", "alleged");
  await expect.poll(async () => (await claimOf("four people")).quotes[0]?.stance).toBe("alleged");
  await takeScreens(page, "depth-bulk");
  await expectNoFindings("several claims");
  await press("Merge 2 claims");
  await expect.poll(async () => (await claims()).length).toBe(3);
  await session.workbench.pressUndo();
  await expect.poll(async () => (await claims()).length).toBe(4);
});

test("all memos stand in one list, with those on the project", async () => {
  const { page } = session;
  const palette = new Palette(page);
  await palette.ask("all memos");
  await palette.entries.filter({ hasText: "Go to all memos" }).click();
  const list = page.getByRole("listbox", { name: "Memos" });
  await expect(list.getByRole("option")).toContainText(["Ask the ministry for its list."]);
  await page.getByRole("button", { name: "Write a memo" }).first().click();
  await page.keyboard.type("Deadline on Friday");
  await page.keyboard.press("Escape");
  await expect(list.getByRole("option")).toHaveCount(2);
  await list.getByRole("option").last().click();
  await expect(details.getByText("Two people died.").first()).toBeVisible();
  await takeScreens(page, "depth-memos");
  await expectNoFindings("memos");
});

test("a small window holds the board and the details", async () => {
  const { page } = session;
  await session.running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1000, 640),
  );
  await session.workbench.library.getByRole("button", { name: "Disputed values" }).click();
  await expect(page.getByRole("grid", { name: /Board of values/ })).toBeVisible();
  await takeScreens(page, "depth-board-small");
});

test("everything stands in the project; nothing reached the network", async () => {
  const { values, relations, memos, quotes } = await claimOf("Two people");
  expect([values.length, relations.length, memos.length, quotes.length]).toEqual([2, 2, 1, 1]);
  await session.expectQuiet();
});
