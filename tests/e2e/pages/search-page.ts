import { expect, type Locator, type Page } from "@playwright/test";
import type { MethodInput } from "../../../src/shared/contract/index.ts";
import { call } from "../support/bridge.ts";
import { Workbench } from "./workbench.ts";

/** The search box and what it found. */
export class SearchPage {
  readonly page: Page;
  readonly box: Locator;
  readonly results: Locator;
  readonly hits: Locator;
  readonly summary: Locator;
  readonly nothing: Locator;

  constructor(page: Page) {
    this.page = page;
    this.box = new Workbench(page).searchBox;
    this.results = page.getByRole("listbox", { name: "Found articles" });
    this.hits = this.results.getByRole("option");
    this.summary = page.getByRole("search").getByRole("status");
    this.nothing = page.getByRole("heading", { name: "Nothing found" });
  }

  /** Replaces the question by another, key by key, without Enter. */
  async type(question: string): Promise<void> {
    await this.box.fill("");
    await this.box.pressSequentially(question);
  }

  /** Asks and ends the last word with Enter. */
  async ask(question: string): Promise<void> {
    await this.box.fill(question);
    await this.box.press("Enter");
  }

  /** Asks, and waits until the window says as many as the project itself finds. Answers with that number. */
  async find(query: string, options: Partial<MethodInput<"search.articles">> = {}): Promise<number> {
    const { total } = await call(this.page, "search.articles", {
      query,
      filter: {},
      order: "newest",
      includeBoilerplate: false,
      collapseCopies: true,
      typing: false,
      cursor: null,
      limit: 1,
      ...options,
    });
    await this.ask(query);
    await expect.poll(() => this.total()).toBe(total);
    await expect(total === 0 ? this.nothing : this.hits.first()).toBeVisible();
    return total;
  }

  /** How many were found, as the box says; 0 when it says so. */
  async total(): Promise<number> {
    const words = (await this.summary.textContent()) ?? "";
    const [digits = ""] = /\d[\d,]*/.exec(words) ?? [];
    return digits === "" ? 0 : Number(digits.replaceAll(",", ""));
  }

  /** Ticks or unticks one of the search options. */
  async option(label: string): Promise<void> {
    await this.page.getByRole("button", { name: "Search options" }).click();
    await this.page.getByRole("menuitemcheckbox", { name: label }).click();
    await this.page.keyboard.press("Escape");
    await expect(this.page.getByRole("menu")).toHaveCount(0);
  }
}
