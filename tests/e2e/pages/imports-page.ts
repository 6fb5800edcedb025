import { expect, type Locator, type Page } from "@playwright/test";
import { call } from "../support/bridge.ts";
import { Workbench } from "./workbench.ts";

/** Milliseconds that a look at files or an import may take on a machine that has other things to do. */
export const LONG = 240_000;

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

  /** The receipt of the newest import, by the list of all, once the list has it and no job stands over it. */
  async openNewest(): Promise<void> {
    await new Workbench(this.page).go("All imports");
    const { runs } = await call(this.page, "imports.list", {});
    const listed = this.page.getByRole("main").getByRole("listitem");
    await expect(listed).toHaveCount(runs.length);
    await listed.first().getByRole("button").click();
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
    const look = async (): Promise<number> => {
      const before = seen.size;
      // All at one look: rows come and go while the list moves.
      const rows = await this.items
        .getByRole("option")
        .evaluateAll((options) =>
          options.map((option): [string, string] => [
            option.getAttribute("aria-posinset") ?? "",
            option instanceof HTMLElement ? option.innerText.trim() : "",
          ]),
        );
      for (const [place, text] of rows) if (text !== "") seen.set(place, text);
      // A page that was turned before its rows had their words is met on the next way through the list.
      const isAtEnd = rows.some(([place, text]) => place === String(total) && text !== "");
      if (seen.size === before && seen.size < total)
        await this.page.keyboard.press(isAtEnd ? "Home" : "PageDown");
      return seen.size;
    };
    await expect.poll(look, { timeout: LONG, intervals: [20] }).toBe(total);
    return seen;
  }
}
