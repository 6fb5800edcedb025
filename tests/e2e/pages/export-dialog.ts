import { expect, type Locator, type Page } from "@playwright/test";

/** The dialog that chooses what is exported, and where to. */
export class ExportDialog {
  readonly page: Page;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole("dialog", { name: "Export" });
  }

  /** Chooses a format by the words on it and goes on to the system's dialog. */
  async save(format: string): Promise<void> {
    await this.dialog.locator("label").filter({ hasText: format }).click();
    await expect(this.dialog.getByRole("radio", { name: format })).toBeChecked();
    await this.dialog.getByRole("button", { name: "Choose where to save it" }).click();
    await expect(this.dialog).toHaveCount(0);
  }
}
