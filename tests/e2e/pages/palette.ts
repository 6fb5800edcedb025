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
    await this.#open();
    await this.field.pressSequentially(words);
  }

  /** Opens the palette by its key and puts words into it at once, where typing is not what is looked at. */
  async put(words: string): Promise<void> {
    await this.#open();
    await this.field.fill(words);
  }

  async #open(): Promise<void> {
    await this.page.keyboard.press("Control+k");
    await expect(this.field).toBeFocused();
  }

  async choose(kind: string, name: string): Promise<void> {
    // Its first word: "Search the articles for …" holds the same words and is there before anything was found.
    const ofKind = this.entries.filter({ hasText: new RegExp(`^${kind}`) });
    await ofKind.filter({ hasText: name }).first().click();
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
