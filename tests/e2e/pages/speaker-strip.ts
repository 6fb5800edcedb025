import { expect, type Locator, type Page } from "@playwright/test";

/** The strip under the text: who says what was taken as content. */
export class SpeakerStrip {
  readonly strip: Locator;
  readonly content: Locator;
  readonly chosen: Locator;
  readonly field: Locator;
  readonly options: Locator;

  constructor(page: Page) {
    this.strip = page.getByRole("region", { name: "Who says so" });
    this.content = this.strip.locator("q").first();
    this.chosen = this.strip.locator("[data-chosen]");
    this.field = this.strip.getByRole("combobox", { name: "Who says so?" });
    this.options = this.strip.getByRole("option");
  }

  async opened(): Promise<void> {
    await expect(this.field).toBeFocused();
  }

  /** The number beside a speaker, or null when he is not among them. */
  async numberOf(name: string): Promise<string | null> {
    const texts = await this.options.allInnerTexts();
    const line = texts.find((text) => text.includes(name));
    return line?.match(/^\d/)?.[0] ?? null;
  }
}
