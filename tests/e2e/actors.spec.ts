import { expect, test } from "@playwright/test";
import { RESERVOIR_ARTICLE, SECOND_REPORT } from "./fixtures/reservoir-article.ts";
import { ClaimForm } from "./pages/claim-form.ts";
import { Palette } from "./pages/palette.ts";
import { ReaderPage } from "./pages/reader-page.ts";
import { Session } from "./pages/session.ts";
import { TagDialog } from "./pages/tag-dialog.ts";
import { call } from "./support/bridge.ts";
import { takeScreens } from "./support/screenshot.ts";

const TITLE = "Guards fire on boats at the Velm reservoir";

let session: Session;
let reader: ReaderPage;
let dialog: TagDialog;
let palette: Palette;

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  test.setTimeout(120_000);
  session = await Session.ofArticles({ "guards.txt": RESERVOIR_ARTICLE, "shots.txt": SECOND_REPORT });
  reader = new ReaderPage(session.page);
  dialog = new TagDialog(session.page);
  palette = new Palette(session.page);
});
test.afterAll(async () => {
  await session?.end();
});

const actors = async () => (await call(session.page, "actors.list", { offset: 0, limit: 50 })).rows;
const mentions = async (name: string) => (await actors()).find((actor) => actor.name === name)?.mentions;

test("A on a selected name makes an actor and tags all of the article", async () => {
  const { page } = session;
  await reader.open(TITLE);
  await reader.selectByMouse("Horvane");
  await page.keyboard.press("a");
  await expect(dialog.dialog).toBeVisible();
  await dialog.name("Tessa Horvane", "person");
  await expect(dialog.boxes).not.toHaveCount(0);
  await takeScreens(page, "tag-actor");
  await dialog.tag();
  await expect.poll(() => mentions("Tessa Horvane")).toBe(2);
  await expect(reader.text.locator("[data-mark='mention']").first()).toBeVisible();
});

test("all places in the project are offered as a checklist, and one undo takes all tags back", async () => {
  const { page, workbench } = session;
  await reader.selectByMouse("interior ministry");
  await page.keyboard.press("a");
  await dialog.name("Ministry of the Interior", "organisation");
  await dialog.choose("Where", "all in the project");
  await expect(dialog.status).toHaveText("2 of 2 places");
  await expect(dialog.dialog.getByText("Shots on the reservoir")).toBeVisible();
  await dialog.tag();
  await expect.poll(() => mentions("Ministry of the Interior")).toBe(2);
  await reader.text.focus();
  await workbench.pressUndo();
  await expect.poll(async () => (await mentions("Ministry of the Interior")) ?? 0).toBe(0);
  await page.keyboard.press("Control+Shift+z");
  await expect.poll(() => mentions("Ministry of the Interior")).toBe(2);
});

test("a place that is ticked off is not tagged", async () => {
  const { page } = session;
  await reader.selectByMouse("Old Karst");
  await page.keyboard.press("a");
  await dialog.name("Old Karst", "place");
  await dialog.choose("Where", "all in the project");
  await expect(dialog.status).toHaveText("3 of 3 places");
  await dialog.places.last().getByRole("checkbox").click({ force: true });
  await expect(dialog.status).toHaveText("2 of 3 places");
  await dialog.tag();
  await expect.poll(() => mentions("Old Karst")).toBe(2);
});

test("a typing error still finds the actor in the picker", async () => {
  const { page } = session;
  await reader.selectByMouse("smugglers");
  await page.keyboard.press("a");
  await dialog.actor.fill("");
  await dialog.actor.pressSequentially("Tesa Horvnae");
  const found = page.getByRole("option", { name: "Tessa Horvane" });
  await expect(found.first()).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(dialog.dialog).toHaveCount(0);
});

test("the palette finds an actor, an article, a claim and a command", async () => {
  const { page, workbench } = session;
  await reader.stepTo("Local fishermen also said");
  await page.keyboard.press("c");
  await new ClaimForm(page).save();
  await expect.poll(async () => (await call(page, "claims.list", { offset: 0, limit: 5 })).total).toBe(1);

  await palette.ask("horvan");
  await palette.choose("Actor", "Tessa Horvane");
  await expect(workbench.details.getByRole("heading", { name: "Tessa Horvane" })).toBeVisible();

  await palette.ask("shots on the res");
  await palette.choose("Article", "Shots on the reservoir");
  await expect(reader.text).toContainText("Residents of Old Karst");

  await palette.ask("barge smugglers");
  await palette.chooseFirst("Claim");
  await expect(workbench.details.getByText("independent origin", { exact: false }).first()).toBeVisible();

  await palette.ask("go to act");
  await palette.choose("", "Go to actors");
  await expect(page.getByRole("listbox", { name: "Actors" }).getByRole("option")).toHaveCount(3);
});

test("the register shows aliases and counts, and leads to each place", async () => {
  const { page, workbench } = session;
  await page.getByRole("option", { name: /Tessa Horvane/ }).click();
  await expect(workbench.details.getByText("2 mentions", { exact: false })).toBeVisible();
  await takeScreens(page, "actors");
  await session.expectQuiet();
});
