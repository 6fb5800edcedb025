import { expect, type Locator, type Page } from "@playwright/test";
import { call } from "../support/bridge.ts";

/** The full-width table of all articles. */
export class ArticlesTable {
  readonly page: Page;
  readonly grid: Locator;
  readonly rows: Locator;
  readonly selected: Locator;

  constructor(page: Page) {
    this.page = page;
    this.grid = page.getByRole("grid", { name: "Articles" });
    this.rows = this.grid.getByRole("rowgroup").getByRole("row");
    this.selected = this.grid.getByRole("row", { selected: true });
  }

  /** Number of articles that the table holds, seen or not. */
  async total(): Promise<number> {
    return Number(await this.grid.getAttribute("aria-rowcount")) - 1;
  }

  /** The row at a place of the list (0 is the first), once its words are there. */
  async row(index: number): Promise<Locator> {
    const row = this.rows.and(this.page.locator(`[aria-rowindex="${index + 2}"]`));
    await expect(row).toHaveText(/\w/);
    return row;
  }

  /** The words of a column in the rows on screen, from the top. */
  async column(name: string): Promise<readonly string[]> {
    const heads = await this.grid.getByRole("columnheader").allInnerTexts();
    const at = heads.findIndex((head) => head.trim() === name);
    const cells = await this.rows.getByRole("gridcell").allInnerTexts();
    return cells.filter((_, place) => place % heads.length === at);
  }

  /** Presses the name of a column. */
  async sortBy(name: string): Promise<void> {
    await this.grid.getByRole("columnheader", { name }).getByRole("button").click();
  }

  /** Chooses a value in one of the filters over the table. */
  async filter(what: "Outlet" | "Language" | "Tag" | "Import", value: string): Promise<void> {
    const filters = this.page.getByRole("search", { name: "Filter" });
    await filters.getByRole("button", { name: new RegExp(`${what}`) }).click();
    await this.page.getByRole("listbox", { name: what }).getByRole("option", { name: value }).first().click();
  }

  /** The outlet with the most articles, as the filter offers it. */
  async commonOutlet(): Promise<string> {
    const { outlets } = await call(this.page, "articles.facets", {});
    const named = outlets.filter((outlet) => outlet.value !== null);
    const [first] = named.toSorted((a, b) => b.count - a.count);
    if (first === undefined) throw new Error("no article has an outlet");
    return first.label;
  }

  async clearFilter(): Promise<void> {
    await this.page.getByRole("search", { name: "Filter" }).getByRole("button", { name: "Clear" }).click();
  }
}
