import { mkdir, writeFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { RESERVOIR_ARTICLE, SECOND_REPORT } from "./fixtures/reservoir-article.ts";
import { findingsInLooks } from "./pages/accessibility.ts";
import { Palette } from "./pages/palette.ts";
import { ReaderPage } from "./pages/reader-page.ts";
import { Session } from "./pages/session.ts";
import { TagDialog } from "./pages/tag-dialog.ts";
import { call } from "./support/bridge.ts";
import { takeScreens } from "./support/screenshot.ts";

const TITLE = "Guards fire on boats at the Velm reservoir";
const ARABIC = `وزيرة الداخلية تتحدث عن الخزان

Shoreline Arabic | 2026-11-24

قالت تيسا هورفان إن الحراس أطلقوا النار على قاربين. وأضافت هورفان أن التحقيق مستمر في بلدة كارست القديمة.
`;

let session: Session;
let reader: ReaderPage;
const ids = new Map<string, string>();

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  test.setTimeout(180_000);
  session = await Session.make();
  const folder = session.path("articles");
  await mkdir(folder);
  await writeFile(`${folder}/guards.txt`, RESERVOIR_ARTICLE);
  await writeFile(`${folder}/shots.txt`, SECOND_REPORT);
  await writeFile(`${folder}/arabic.txt`, ARABIC);
  await session.importByCommandLine(folder);
  await session.start();
  await session.workbench.settled();
  reader = new ReaderPage(session.page);
  await prepare();
});
test.afterAll(async () => {
  await session?.end();
});

/** The actors that the journey begins with, their names tagged wherever they stand. */
async function prepare(): Promise<void> {
  const { page } = session;
  const make = async (
    name: string,
    kind: "person" | "organisation" | "state" | "place",
    aliases: string[] = [],
  ) => {
    const { actorId } = await call(page, "actors.create", { name, kind, aliases });
    ids.set(name, actorId);
    const { places } = await call(page, "mentions.find", { names: [name, ...aliases], articleId: null });
    if (places.length === 0) return;
    const found = places.map(({ articleId, anchor }) => ({ articleId, anchor }));
    await call(page, "mentions.tag", { actorId, places: found });
  };
  await make("Tessa Horvane", "person", ["تيسا هورفان"]);
  await make("Horvane", "person");
  await make("interior ministry", "organisation");
  await make("Ministry of the Interior", "organisation", ["MOI"]);
  await make("MOI", "organisation");
  await make("Old Karst", "place");
  await make(
    "A body with a very long official name that nobody ever says in one breath, not even on television",
    "organisation",
  );
}

const id = (name: string) => ids.get(name) ?? "";
const register = () => session.page.getByRole("listbox", { name: "Actors" });
const row = (name: string | RegExp) => register().getByRole("option", { name });
const listed = async () =>
  (await call(session.page, "actors.list", { offset: 0, limit: 50 })).rows.map(({ name }) => name);
const actor = async (name: string) => call(session.page, "actors.get", { actorId: id(name) });

/** Nothing that axe knows is wrong, in light, dark and forced colours. */
async function expectAccessible(name: string): Promise<void> {
  expect.soft(await findingsInLooks(session.page), name).toEqual([]);
}

async function openRegister(): Promise<void> {
  await session.workbench.go("Actors");
  const back = session.page.getByRole("button", { name: "Back to actors" });
  await expect(register().or(back).first()).toBeVisible();
  if (await back.isVisible()) await back.click();
  await expect(register()).toBeVisible();
}

test("two actors are merged by keys after a preview, and taken apart again", async () => {
  const { page, workbench } = session;
  await openRegister();
  await row(/^person Tessa Horvane/).click();
  await row(/^person Horvane/).click({ modifiers: ["ControlOrMeta"] });
  await expect(
    page.getByRole("region", { name: /selected/i }).getByRole("button", { name: /^Merge/ }),
  ).toBeVisible();
  await register().focus();
  await page.keyboard.press("m");
  const dialog = page.getByRole("dialog", { name: "Merge 2 actors" });
  await expect(dialog.getByText(/^Together: /)).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Merge", exact: true })).toBeFocused();
  await takeScreens(page, "actors-merge");
  await expectAccessible("merge dialog");
  await dialog.getByText(/^Tessa Horvane:/).click();
  await dialog.getByRole("button", { name: "Merge", exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect.poll(listed).not.toContain("Horvane");
  await expect.poll(async () => (await actor("Horvane")).row.name).toBe("Tessa Horvane");

  await row(/^person Tessa Horvane/).click();
  await expect(workbench.details.getByText("Merged into this")).toBeVisible();
  await takeScreens(page, "actors-merged");
  await workbench.details.getByRole("button", { name: "Unmerge Horvane" }).click();
  await expect.poll(listed).toContain("Horvane");
  await register().focus();
  await workbench.pressUndo();
  await expect.poll(listed).not.toContain("Horvane");
});

test("pairs that may be the same are decided by key, with the evidence in words", async () => {
  const { page } = session;
  await openRegister();
  await page.getByRole("button", { name: /^Possibly the same \d/ }).click();
  const pairs = page.getByRole("listbox", { name: "Pairs of actors" });
  await expect(pairs.getByRole("option").first()).toBeVisible();
  const before = await pairs.getByRole("option").count();
  await expect(page.getByRole("region", { name: "Evidence" })).toContainText("“MOI”");
  await takeScreens(page, "actors-same");
  await expectAccessible("possibly the same");
  await pairs.focus();
  await page.keyboard.press("m");
  await expect.poll(listed).not.toContain("MOI");
  for (let left = before - 1; left > 0; left -= 1) {
    await expect(pairs.getByRole("option")).toHaveCount(left);
    await page.keyboard.press("Shift+D");
  }
  await expect(page.getByText("No two actors look like one")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(register()).toBeVisible();
  await expect(page.getByRole("button", { name: /^Possibly the same/ })).toHaveCount(0);
});

test("a role with dates is entered once and stands on both sides", async () => {
  const { page, workbench } = session;
  await openRegister();
  await row(/^person Tessa Horvane/).click();
  const { details } = workbench;
  await details.getByRole("button", { name: "Add a role" }).click();
  await details.getByRole("textbox", { name: "Title" }).fill("interior minister");
  await details.getByRole("combobox", { name: /^Organisation/ }).pressSequentially("Ministry of");
  await page.getByRole("option", { name: /^Ministry of the Interior/ }).click();
  await details.getByRole("textbox", { name: "From" }).fill("2025-02");
  await details.getByRole("textbox", { name: "Until" }).fill("2024");
  await expect(details.getByText("Before the first date")).toBeVisible();
  await details.getByRole("textbox", { name: "Until" }).fill("2027");
  await details.getByRole("button", { name: "Save", exact: true }).click();
  await expect(details.getByText("Feb 2025 to 2027")).toBeVisible();
  await expect
    .poll(async () => (await actor("Ministry of the Interior")).members)
    .toMatchObject([{ title: "interior minister", actorName: "Tessa Horvane" }]);

  await details.getByRole("button", { name: "Add an identifier" }).click();
  await details.getByRole("textbox", { name: /^Wikidata item/ }).fill("Q42");
  await details.getByRole("button", { name: "Save", exact: true }).click();
  await expect(details.getByText("wikidata:Q42")).toBeVisible();
  await takeScreens(page, "actors-details");
  await expectAccessible("actor details");

  await details
    .getByRole("button", { name: "interior minister, Ministry of the Interior", exact: true })
    .click();
  await expect(details.getByRole("heading", { name: "Ministry of the Interior" })).toBeVisible();
  await expect(details.getByText("People and roles here")).toBeVisible();
});

test("a quote of the time shows what its speaker was then", async () => {
  const { page, workbench } = session;
  const { places } = await call(page, "mentions.find", { names: ["two days"], articleId: null });
  const [place] = places;
  if (place === undefined) throw new Error("the article is not there");
  await call(page, "articles.correct", {
    articleIds: [place.articleId],
    fields: { published: "2026-11-22" },
  });
  const { claimId } = await call(page, "claims.create", {
    statement: "The boats were watched.",
    quote: {
      ...{ articleId: place.articleId, content: [place.anchor], cue: null, speakerSpan: null },
      ...{ speaker: { kind: "actor", actorId: id("Horvane") }, directness: "indirect", stance: "asserted" },
    },
  });
  const palette = new Palette(page);
  await palette.ask("boats were watched");
  await palette.chooseFirst("Claim");
  const card = workbench.details.locator("[data-quote]");
  await expect(card).toContainText("Tessa Horvane");
  await expect(card).toContainText("interior minister, Ministry of the Interior");
  expect(claimId).not.toBe("");
});

test("all names stand in context, are tagged in one step, and lead to their place", async () => {
  const { page, workbench } = session;
  await openRegister();
  await row(/^place Old Karst/).click();
  await register().focus();
  await page.keyboard.press("i");
  const list = page.getByRole("listbox", { name: "Places" });
  await expect(list.getByRole("option")).toHaveCount(3);
  await page.getByRole("button", { name: "Back to actors" }).click();

  await row(/^person Tessa Horvane/).click();
  await workbench.details.getByRole("button", { name: "See all in context" }).click();
  await expect(page.getByRole("status").filter({ hasText: "in 2 articles" }).first()).toBeVisible();
  await takeScreens(page, "actors-context");
  await expectAccessible("names in context");
  await page.getByRole("button", { name: /Order/ }).click();
  await page.getByRole("option", { name: "by the words after" }).click();
  await expect(list.getByRole("option").first()).toBeVisible();
  await page.getByRole("button", { name: "Back to actors" }).click();

  await page.getByRole("button", { name: "Names in context" }).click();
  await page.getByRole("textbox", { name: /^Names, one a line/ }).fill("boats, Velm reservoir");
  await page.getByRole("button", { name: "Find" }).click();
  await expect(list.getByRole("option").first()).toBeVisible();
  const total = await list.getByRole("option").count();
  await page.getByRole("combobox", { name: "Tag as" }).pressSequentially("Old Ka");
  await page.getByRole("option", { name: /^Old Karst/ }).click();
  await list.focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("t");
  await expect.poll(async () => (await actor("Old Karst")).row.mentions).toBe(3 + total);
  await list.focus();
  await workbench.pressUndo();
  await expect.poll(async () => (await actor("Old Karst")).row.mentions).toBe(3);
  await list.getByRole("option").first().dblclick();
  await expect(reader.text).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(list).toBeVisible();
});

test("a weak name is offered and not ticked, and a tagged place can be unticked", async () => {
  const { page } = session;
  const dialog = new TagDialog(page);
  await call(page, "aliases.add", {
    ...{ actorId: id("Ministry of the Interior"), name: "the authority", kind: "metonym", weak: false },
  });
  await reader.open(TITLE);
  await reader.selectByMouse("interior ministry");
  await page.keyboard.press("a");
  await dialog.actor.fill("");
  await dialog.actor.pressSequentially("Ministry of the I");
  await page
    .getByRole("option", { name: /^Ministry of the Interior/ })
    .first()
    .click();
  await expect(dialog.dialog.getByText("weak name")).toBeVisible();
  await expect(dialog.status).toHaveText("1 of 2 places");
  await takeScreens(page, "tag-weak");
  await dialog.tag();
  await expect.poll(async () => (await actor("Ministry of the Interior")).row.mentions).toBe(1);
  await reader.selectByMouse("interior ministry");
  await page.keyboard.press("a");
  await dialog.actor.fill("");
  await dialog.actor.pressSequentially("Ministry of the I");
  await page
    .getByRole("option", { name: /^Ministry of the Interior/ })
    .first()
    .click();
  await expect(dialog.status).toHaveText("1 of 2 places");
  await dialog.places.first().getByRole("checkbox").click({ force: true });
  await dialog.dialog.getByRole("button", { name: "Untag 1 place" }).click();
  await expect.poll(async () => (await actor("Ministry of the Interior")).row.mentions).toBe(0);
});

test("several actors change kind and go in one step each", async () => {
  const { page, workbench } = session;
  await openRegister();
  await register().focus();
  await takeScreens(page, "actors-register");
  await expectAccessible("register");
  await page.keyboard.press("Home");
  await page.keyboard.press("ControlOrMeta+a");
  const before = (await listed()).length;
  await page.getByRole("button", { name: "Kind", exact: true }).click();
  await page.getByRole("menuitem", { name: "organisation" }).click();
  await expect
    .poll(async () => {
      const { rows } = await call(page, "actors.list", { offset: 0, limit: 50, kind: "organisation" });
      return rows.length;
    })
    .toBe(before);
  await register().focus();
  await workbench.pressUndo();
  await expect.poll(async () => (await actor("Old Karst")).row.kind).toBe("place");
  await session.expectQuiet();
});
