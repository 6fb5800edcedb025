import { expect, type Locator, type Page } from "@playwright/test";
import { call } from "../support/bridge.ts";

/** The frame around all screens: library, search box, status bar, notices. */
export class Workbench {
  readonly page: Page;
  readonly library: Locator;
  readonly details: Locator;
  readonly searchBox: Locator;
  readonly statusBar: Locator;
  readonly notices: Locator;
  readonly undo: Locator;

  constructor(page: Page) {
    this.page = page;
    this.library = page.getByRole("navigation", { name: "Library" });
    this.details = page.getByRole("complementary", { name: "Details" });
    this.searchBox = page.getByRole("combobox", { name: "Search all articles" });
    this.statusBar = page.getByRole("contentinfo");
    this.notices = page.getByRole("region", { name: "Notices" });
    this.undo = this.statusBar.getByRole("button", { name: /^Undo: / });
  }

  /** Goes to a section by the library. */
  async go(
    section:
      | "Articles"
      | "Stories"
      | "Claims"
      | "Actors"
      | "Copies"
      | "Conflicts"
      | "All imports"
      | "Team and merges",
  ): Promise<void> {
    await this.library.getByRole("button", { name: section, exact: false }).first().click();
  }

  /** Waits until index and copies have caught up, as the status bar shows it. */
  async settled(): Promise<void> {
    await expect
      .poll(
        async () => {
          const { indexing } = await call(this.page, "project.status", {});
          const { jobs } = await call(this.page, "jobs.list", {});
          const running = jobs.filter(({ state }) => ["waiting", "running", "paused"].includes(state)).length;
          return running === 0 && indexing.done >= indexing.total;
        },
        { timeout: 180_000 },
      )
      .toBe(true);
  }

  /** Presses keys that undo and redo take, away from any text field. */
  async pressUndo(): Promise<void> {
    await this.page.keyboard.press("Control+z");
  }
}
