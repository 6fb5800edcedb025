import { readFile, writeFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { anchorOf } from "../../src/shared/domain/anchor.ts";
import { RESERVOIR_ARTICLE } from "./fixtures/reservoir-article.ts";
import { seriousFindings } from "./pages/accessibility.ts";
import { ExchangePage } from "./pages/exchange-page.ts";
import { ExportDialog } from "./pages/export-dialog.ts";
import { runInWindow } from "./pages/places.ts";
import { Session } from "./pages/session.ts";
import { call } from "./support/bridge.ts";
import { dropPaths } from "./support/drop-paths.ts";
import { takeScreens } from "./support/screenshot.ts";

const STATEMENT = "Guards fired on two boats at the Velm reservoir.";
const ADAS = "Guards fired on three boats at the Velm reservoir.";
const BENS = "أطلق الحراس النار على قاربين في خزان فيلم.";

let ada: ExchangePage;
let ben: ExchangePage;

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  test.setTimeout(180_000);
  const first = await Session.ofArticles({ "guards.txt": RESERVOIR_ARTICLE });
  const second = await Session.make();
  await second.start({ project: false });
  await expect(second.page.getByRole("button", { name: "New project" })).toBeVisible({ timeout: 60_000 });
  ada = new ExchangePage(first);
  ben = new ExchangePage(second);
});
test.afterAll(async () => {
  await ada?.session.end();
  await ben?.session.end();
});

/** Makes a claim on Ada's laptop of the words that every claim here quotes. */
async function makeClaim(statement: string): Promise<string> {
  const { page } = ada.session;
  const list = await call(page, "articles.list", {
    filter: {},
    sort: { column: "published", direction: "descending" },
    offset: 0,
    limit: 1,
  });
  const articleId = list.rows[0]?.id ?? "";
  const { text, textHash } = await call(page, "articles.get", { articleId });
  const words = "No pump will be lost again";
  const start = text.indexOf(words);
  const { claimId } = await call(page, "claims.create", {
    statement,
    quote: {
      articleId,
      content: [anchorOf(text, textHash, { start, end: start + words.length })],
      cue: null,
      speakerSpan: null,
      speaker: null,
      directness: "direct",
      stance: "asserted",
    },
  });
  return claimId;
}

/** Both laptops read out the same code. */
const expectSameCode = () =>
  expect.poll(async () => new Set([await ada.code(), await ben.code()]).size).toBe(1);

const statementAt = async (team: ExchangePage) => {
  const { rows } = await call(team.session.page, "claims.list", { offset: 0, limit: 1 });
  return rows[0]?.statement;
};

test("each installation asks once for a name, and stops nobody", async () => {
  const { page, workbench } = ada.session;
  await expect(page.getByRole("region", { name: "Your name" })).toBeVisible();
  await workbench.go("Claims");
  expect(await seriousFindings(page)).toEqual([]);
  await takeScreens(page, "exchange-name");
  await ada.callMyself("Ada Vint");
  await page.reload();
  await expect(workbench.library).toBeVisible();
  await expect(page.getByRole("region", { name: "Your name" })).toHaveCount(0);
});

test("a file dropped on a window without a project begins one, after a preview", async () => {
  await makeClaim(STATEMENT);
  const file = await ada.send("ada.wirex");
  const { session } = ben;
  await session.answerSaveDialog(session.path("ben.wirebench"));
  await ben.dropFile(file);
  await expect(ben.preview.getByText("Ada Vint", { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(ben.preview.getByText(/^Your project is empty/)).toBeVisible();
  expect((await call(session.page, "project.status", {})).counts).toMatchObject({ articles: 0, claims: 0 });
  await takeScreens(session.page, "exchange-preview");
  expect(await seriousFindings(session.page)).toEqual([]);
  await ben.merge("ada.wirex");
  await expect.poll(() => statementAt(ben)).toBe(STATEMENT);
  await ben.callMyself("Ben Okafor");
});

test("the merge is one step: Undo takes it back whole, and the file brings it again", async () => {
  const { session } = ben;
  await session.workbench.notices.getByRole("button", { name: "Undo" }).first().click();
  await expect
    .poll(async () => (await call(session.page, "project.status", {})).counts)
    .toMatchObject({ articles: 0, claims: 0 });
  await session.workbench.go("Team and merges");
  await expect(session.page.getByRole("main").getByText("taken back", { exact: true })).toBeVisible();
  await ben.choose(ada.session.path("ada.wirex"));
  await ben.merge("ada.wirex");
  await expect.poll(() => statementAt(ben)).toBe(STATEMENT);
});

test("both change the same claim, exchange files both ways and see the same conflict", async () => {
  await ada.restate(ADAS);
  await ben.restate(BENS);
  const fromAda = await ada.send("ada-2.wirex");
  const fromBen = await ben.send("ben-2.wirex");
  await ada.choose(fromBen);
  await expect(ada.preview.getByText("1 disagreement to decide", { exact: false })).toBeVisible({
    timeout: 30_000,
  });
  await takeScreens(ada.session.page, "exchange-preview-conflict");
  await ada.merge("ben-2.wirex");
  await ben.dropFile(fromAda);
  await ben.merge("ada-2.wirex");
  await expect.poll(() => ada.conflicts()).toHaveLength(1);
  const hers = await ada.conflicts();
  await expect.poll(() => ben.conflicts()).toEqual(hers);
  expect(hers[0]?.sides.map(({ personName, value }) => [personName, value]).toSorted()).toEqual([
    ["Ada Vint", ADAS],
    ["Ben Okafor", BENS],
  ]);
  await expectSameCode();
});

test("until somebody decides, an export prints both values as disputed", async () => {
  const { session } = ada;
  const path = session.path("disputed.csv");
  await session.answerSaveDialog(path);
  await session.menu("export");
  await new ExportDialog(session.page).save("Table of claims (CSV)");
  await expect(session.workbench.notices.getByText(/^Exported to .*disputed\.csv/)).toBeVisible();
  const table = await readFile(path, "utf8");
  expect(table).toContain("disputed (");
  expect(table).toContain(ADAS);
  expect(table).toContain(BENS);
});

test("one key decides, U takes it back, and the decision clears the conflict on both laptops", async () => {
  const { page, workbench } = ada.session;
  await workbench.go("Conflicts");
  const evidence = page.getByRole("region", { name: "Both sides" });
  await expect(evidence.getByText(ADAS).last()).toBeVisible();
  await expect(evidence.getByText(BENS).last()).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await takeScreens(page, "exchange-conflicts");
  const keyOfBens = async () =>
    String(((await ada.conflicts())[0]?.sides.findIndex(({ value }) => value === BENS) ?? -1) + 1);
  await page.keyboard.press(await keyOfBens());
  await expect(page.getByRole("heading", { name: "No conflicts" })).toBeVisible();
  await page.keyboard.press("u");
  await expect(evidence.getByText(BENS).last()).toBeVisible();
  await page.keyboard.press(await keyOfBens());
  await expect(page.getByRole("heading", { name: "No conflicts" })).toBeVisible();
  await takeScreens(page, "exchange-conflicts-empty");
  await ben.choose(await ada.send("ada-3.wirex"));
  await ben.merge("ada-3.wirex");
  await expect.poll(() => ben.conflicts()).toEqual([]);
  await expect.poll(() => statementAt(ben)).toBe(BENS);
  await expect.poll(() => statementAt(ada)).toBe(BENS);
  await expectSameCode();
});

test("the team page shows people, the same code, every merge with its report", async () => {
  const { page, workbench } = ben.session;
  await workbench.go("Team and merges");
  await expect(page.getByText("Ada Vint", { exact: true }).first()).toBeVisible();
  const code = page.locator("[data-project-code]");
  await expect(code).toHaveText(await ada.code());
  await page.getByRole("textbox", { name: "Your team-mate’s code" }).fill((await ada.code()).toLowerCase());
  await expect(page.getByText("The same: nothing is missing", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "Show the report" }).first().click();
  await expect(page.getByText("What people did")).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await takeScreens(page, "exchange-team");
});

test("a claim tells who changed it", async () => {
  const { page, workbench } = ben.session;
  await workbench.go("Claims");
  await page.getByRole("listbox", { name: "Claims" }).getByRole("option").first().click();
  await workbench.details.getByText("History", { exact: true }).click();
  await expect(workbench.details.getByText(ADAS).first()).toBeVisible();
  await expect(workbench.details.getByText("made it", { exact: false })).toBeVisible();
  await takeScreens(page, "exchange-history");
});

test("two verdicts stand side by side, with how far people agree on each claim and on all", async () => {
  const { page, workbench } = ben.session;
  const judge = (on: ExchangePage, verdict: "likely" | "false") =>
    on
      .claimId()
      .then((claimId) =>
        call(on.session.page, "assessments.set", { claimId, verdict, confidence: null, reason: null }),
      );
  await judge(ada, "likely");
  await judge(ben, "false");
  await ben.choose(await ada.send("ada-4.wirex"));
  await ben.merge("ada-4.wirex");
  await workbench.go("Claims");
  const line = page.getByRole("region", { name: "Agreement of verdicts" });
  await expect(line.getByText("1 claim judged by two people or more")).toBeVisible();
  await expect(line.getByText("0 % agreement")).toBeVisible();
  await page.getByRole("listbox", { name: "Claims" }).getByRole("option").first().click();
  await expect(workbench.details.getByText("The verdicts differ.")).toBeVisible();
  await line.getByRole("button", { name: "Show the 1 that differs" }).click();
  await expect(page.getByRole("listbox", { name: "Claims" }).getByRole("option")).toHaveCount(1);
  await takeScreens(page, "exchange-agreement");
  expect(await seriousFindings(page)).toEqual([]);
  await line.getByRole("button", { name: "Show all claims" }).click();
  expect(await ben.conflicts()).toEqual([]);
});

test("the same claim made on both laptops is proposed as possibly the same, joined by a person, and parted again", async () => {
  const { page, workbench } = ben.session;
  const twinId = await makeClaim(BENS);
  await ben.choose(await ada.send("ada-5.wirex"));
  await ben.merge("ada-5.wirex");
  await workbench.go("Claims");
  await page.getByRole("button", { name: "2 possibly entered twice" }).click();
  const options = page.getByRole("listbox", { name: "Claims" }).getByRole("option");
  await expect(options).toHaveCount(2);
  await options.first().click();
  const possibly = workbench.details.getByRole("list", { name: "Possibly the same" });
  await expect(possibly.getByRole("button", { name: "The same", exact: false }).first()).toBeVisible();
  await takeScreens(page, "exchange-possibly-same");
  await possibly.getByRole("button", { name: /^The same claim as/ }).click();
  await expect(possibly).toHaveCount(0);
  await expect
    .poll(async () => (await call(page, "claims.get", { claimId: twinId })).combined?.claims)
    .toBe(2);
  await workbench.pressUndo();
  await expect.poll(async () => (await call(page, "claims.get", { claimId: twinId })).combined).toBeNull();
});

test("lists are narrowed to what one person did, by mouse and by key", async () => {
  const { page, workbench } = ben.session;
  await workbench.go("Team and merges");
  const adas = page.getByRole("navigation", { name: "What Ada Vint did" });
  await adas.getByRole("button", { name: "Claims" }).click();
  const options = page.getByRole("listbox", { name: "Claims" }).getByRole("option");
  await expect(options).toHaveCount(2);
  await page.keyboard.press("Alt+p");
  await expect(page.getByRole("option", { name: "Ben Okafor (you)" })).toBeVisible();
  await page.getByRole("option", { name: "Ben Okafor (you)" }).click();
  await expect(options).toHaveCount(1);
  await runInWindow(ben.session.running.app, "go.timeline");
  const lanes = page.getByRole("grid", { name: "Claims over time" });
  await expect(lanes).toBeVisible();
  for (const [name, claims] of [
    ["Ada Vint", 2],
    ["Ben Okafor (you)", 1],
  ] as const) {
    await page.keyboard.press("Alt+p");
    await page.getByRole("option", { name }).click();
    await expect(lanes).toHaveAttribute("aria-rowcount", String(claims + 1));
  }
  await workbench.go("Team and merges");
  await adas.getByRole("button", { name: "History" }).click();
  const actions = page.getByRole("listbox", { name: "What people did" }).getByRole("option");
  await expect(actions.first()).toContainText("Ada Vint");
  await actions.first().click();
  await expect(workbench.details.getByText("Claim", { exact: true }).first()).toBeVisible();
  await takeScreens(page, "exchange-person-history");
  expect(await seriousFindings(page)).toEqual([]);
  await ada.choose(await ben.send("ben-6.wirex"));
  await ada.merge("ben-6.wirex");
  await expectSameCode();
});

test("a file that is no exchange file is refused with its reason, and nothing changes", async () => {
  const { session } = ben;
  const before = await ben.code();
  const path = session.path("broken.wirex");
  await writeFile(path, "not a zip");
  await ben.dropFile(path);
  const dialog = session.page.getByRole("dialog", { name: "broken.wirex cannot be merged" });
  await expect(dialog.getByRole("alert")).toContainText(/\w{3}/);
  await takeScreens(session.page, "exchange-refused");
  await dialog.getByRole("button", { name: "Close" }).last().click();
  await expect(dialog).toHaveCount(0);
  expect(await ben.code()).toBe(before);
});

test("an exchange file dropped together with an article: the article comes in, the file is shown before it is merged", async () => {
  const { session } = ben;
  const articles = async () => (await call(session.page, "project.status", {})).counts.articles;
  const before = await articles();
  const note = session.path("quay.txt");
  await writeFile(note, "Quay sold\n\nThe quay was sold to Port Amal in May, the town said on Monday.\n");
  await dropPaths(session.page, "#root, body", [note, ada.session.path("ada.wirex")]);
  await expect(ben.preview.getByRole("button", { name: "Merge", exact: true })).toBeVisible({
    timeout: 60_000,
  });
  await ben.preview.getByRole("button", { name: "Cancel" }).click();
  await expect(ben.preview).toHaveCount(0);
  await expect.poll(articles).toBe(before + 1);
  await ada.choose(await ben.send("ben-7.wirex"));
  await ada.merge("ben-7.wirex");
  await expectSameCode();
});

test("a restart keeps the person and the project’s code", async () => {
  const before = await ben.code();
  const people = (await call(ben.session.page, "people.list", {})).people;
  const { page } = ada.session;
  const adas = (await call(page, "people.list", {})).people;
  await ada.session.expectQuiet();
  await ada.session.restart();
  await expect.poll(async () => (await call(ada.session.page, "people.list", {})).people).toEqual(adas);
  await expect.poll(() => ada.code()).toBe(before);
  expect(adas.map(({ name }) => name).toSorted()).toEqual(people.map(({ name }) => name).toSorted());
  await ada.session.expectQuiet();
  await ben.session.expectQuiet();
});
