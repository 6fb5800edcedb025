import { expect, type Locator, type Page } from "@playwright/test";

/** The dialog that tags a name as an actor, here or everywhere. */
export class TagDialog {
  readonly page: Page;
  readonly dialog: Locator;
  readonly actor: Locator;
  readonly status: Locator;
  readonly places: Locator;
  readonly boxes: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole("dialog", { name: /^Tag “/ });
    this.actor = this.dialog.getByRole("combobox", { name: "Actor" });
    this.status = this.dialog.getByRole("status");
    this.places = this.dialog.getByRole("listitem");
    this.boxes = this.places.getByRole("checkbox");
  }

  /** Types a name and chooses to make a new actor of a kind. */
  async name(name: string, kind: string): Promise<void> {
    await this.actor.fill("");
    await this.actor.pressSequentially(name);
    await this.page.getByRole("option", { name: `New ${kind}: ${name}` }).click();
    await expect(this.actor).toHaveValue(name);
  }

  /** Chooses in one of the dialog's lists. */
  async choose(list: string, value: string): Promise<void> {
    await this.dialog.getByRole("button", { name: new RegExp(list) }).click();
    await this.page.getByRole("listbox").getByRole("option", { name: value, exact: true }).click();
  }

  async tag(): Promise<void> {
    await this.dialog.getByRole("button", { name: /^Tag \d+ places?$/ }).click();
    await expect(this.dialog).toHaveCount(0);
  }
}
