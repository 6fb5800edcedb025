import { expect, test } from "@playwright/test";
import { SearchPage } from "./pages/search-page.ts";
import { Session } from "./pages/session.ts";
import { call } from "./support/bridge.ts";
import { takeScreens } from "./support/screenshot.ts";

/** So that the sample has more hits of a word than are ranked at once. */
const RANKED_AMONG = 30;
const PLAIN = { filter: {}, includeBoilerplate: false } as const;

let session: Session;
let search: SearchPage;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  session = await Session.make();
  await session.importSample();
  process.env.WIREBENCH_RANKED_AMONG = String(RANKED_AMONG);
  await session.start();
  await session.workbench.settled();
  search = new SearchPage(session.page);
});
test.afterAll(async () => {
  delete process.env.WIREBENCH_RANKED_AMONG;
  await session?.end();
});

test("a word with more hits is ranked among the newest, and all of it when asked", async () => {
  const { page } = session;
  const all = await call(page, "search.articles", {
    ...{ ...PLAIN, query: "the", order: "oldest", collapseCopies: false, typing: false },
    ...{ cursor: null, limit: 1 },
  });
  expect(all.total).toBeGreaterThan(RANKED_AMONG);
  await search.ask("the");
  await page.getByRole("button", { name: /Order$/ }).click();
  await page.getByRole("option", { name: "Most relevant first", exact: true }).click();
  await expect(page.getByText(`best among the newest ${RANKED_AMONG}`, { exact: true })).toBeVisible();
  await takeScreens(page, "search-among");
  await page.getByRole("button", { name: "Rank all" }).click();
  await expect(page.getByText("best of all", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Rank all" })).toHaveCount(0);
  await page.getByRole("button", { name: /Order$/ }).click();
  await page.getByRole("option", { name: "Newest first", exact: true }).click();
});
