import { expect, type Locator, type Page } from "@playwright/test";

/** Ctrl+K: everything by a few letters. */
export class Palette {
  readonly page: Page;
  readonly field: Locator;
  readonly entries: Locator;

  constructor(page: Page) {
    this.page = page;
    this.field = page.getByRole("searchbox", { name: "Go to anything" });
    this.entries = page.getByRole("listbox", { name: "Found" }).getByRole("option");
  }

  /** Opens the palette by its key and types. */
  async ask(words: string): Promise<void> {
    await this.page.keyboard.press("Control+k");
    await expect(this.field).toBeFocused();
    await this.field.pressSequentially(words);
  }

  async choose(kind: string, name: string): Promise<void> {
    await this.entries.filter({ hasText: kind }).filter({ hasText: name }).first().click();
    await expect(this.field).toHaveCount(0);
  }

  async chooseFirst(kind: string): Promise<void> {
    await this.entries
      .filter({ hasText: new RegExp(`^${kind}`) })
      .first()
      .click();
    await expect(this.field).toHaveCount(0);
  }
}
