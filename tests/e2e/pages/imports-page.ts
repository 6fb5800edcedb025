import { expect, type Locator, type Page } from "@playwright/test";
import { Workbench } from "./workbench.ts";

/** Milliseconds that a look at files or an import may take on a machine that has other things to do. */
export const LONG = 120_000;

/** The list of imports and the receipt of one. */
export class ImportsPage {
  readonly page: Page;
  readonly finished: Locator;
  readonly items: Locator;
  readonly chips: Locator;
  readonly preview: Locator;

  constructor(page: Page) {
    this.page = page;
    const notices = page.getByRole("region", { name: "Notices" });
    this.finished = notices.getByText(/^Import finished/);
    this.items = page.getByRole("listbox", { name: "Files of this import" });
    this.chips = page.getByRole("group", { name: "Show the files that were" });
    this.preview = page.getByRole("dialog", { name: /^Import .*\?$/ });
  }

  /** From the notice at an import's end to its receipt. */
  async openReceipt(): Promise<void> {
    const notices = this.page.getByRole("region", { name: "Notices" });
    await notices.getByRole("button", { name: "Show the receipt" }).last().click();
    await expect(this.chips).toBeVisible();
  }

  /** The receipt of the newest import, by the list of all. */
  async openNewest(): Promise<void> {
    await new Workbench(this.page).go("All imports");
    await this.page.getByRole("main").getByRole("listitem").first().getByRole("button").click();
    await expect(this.chips).toBeVisible();
  }

  /** Starts what the preview shows. */
  async startPreviewed(): Promise<void> {
    await expect(this.preview).toBeVisible({ timeout: LONG });
    await this.preview.getByRole("button", { name: /^Import [\d,]+ files?$/ }).click();
    await expect(this.preview).toHaveCount(0);
  }

  /** The receipt's counts by outcome, as they stand on its buttons. */
  async counts(): Promise<Readonly<Record<string, number>>> {
    const words = await this.chips.getByRole("button").allTextContents();
    return Object.fromEntries(
      words.map((word) => {
        const [, count = "", name = ""] = /^([\d,]+)\s*(.+)$/.exec(word) ?? [];
        return [name, Number(count.replaceAll(",", ""))];
      }),
    );
  }

  /** Outcome and path of each file, scrolled through to the end of the list. */
  async outcomes(): Promise<ReadonlyMap<string, string>> {
    const seen = new Map<string, string>();
    const total = Number(await this.items.getByRole("option").first().getAttribute("aria-setsize"));
    await this.items.focus();
    await this.page.keyboard.press("Home");
    while (seen.size < total) {
      const before = seen.size;
      // All at one look: rows come and go while the list moves.
      const rows = await this.items
        .getByRole("option")
        .evaluateAll((options) =>
          options.map((option): [string | null, string] => [
            option.getAttribute("aria-posinset"),
            option instanceof HTMLElement ? option.innerText : "",
          ]),
        );
      for (const [place, text] of rows) if (place !== null && text.trim() !== "") seen.set(place, text);
      if (seen.size === before && seen.size < total) await this.page.keyboard.press("PageDown");
    }
    return seen;
  }
}
