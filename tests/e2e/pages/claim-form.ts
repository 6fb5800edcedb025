import { expect, type Locator, type Page } from "@playwright/test";
import type { ClaimPlan } from "../fixtures/claim-plans.ts";

/** The form of a new claim, or of one more quote. */
export class ClaimForm {
  readonly page: Page;
  readonly form: Locator;
  readonly statement: Locator;
  /** The words that the claim stands on. */
  readonly content: Locator;
  readonly speaker: Locator;
  readonly addTo: Locator;

  constructor(page: Page) {
    this.page = page;
    this.form = page.locator("[data-claim-form]");
    this.statement = this.form.getByRole("textbox", { name: "Statement, in your words" });
    this.content = this.form.locator("q").first();
    this.speaker = this.form.getByRole("combobox", { name: "Speaker" });
    this.addTo = this.form.getByRole("combobox", { name: "Add to an existing claim" });
  }

  /** Credits a speaker through the picker: a new actor of a kind, or an unnamed source in the article's words. */
  async credit(speaker: ClaimPlan["speaker"]): Promise<void> {
    const words = speaker.kind === "new" ? speaker.name : speaker.words;
    await this.speaker.fill("");
    await this.speaker.pressSequentially(words);
    const line = speaker.kind === "new" ? `New ${speaker.actorKind}: ${words}` : `Unnamed source: “${words}”`;
    await this.page.getByRole("option", { name: line }).click();
    await expect(this.speaker).toHaveValue(words);
    const said = speaker.kind === "new" ? "a new actor, made when this is saved" : "an unnamed source";
    await expect(this.form.getByText(said, { exact: true })).toBeVisible();
  }

  /** Ctrl+Enter, until the form has gone: it goes when the project process has said that the claim is in the file. */
  async save(): Promise<void> {
    // A form that is not there yet has gone too, and would not have heard the key.
    await expect(this.form).toBeVisible();
    await this.page.keyboard.press("Control+Enter");
    await expect(this.form).toHaveCount(0);
  }
}
