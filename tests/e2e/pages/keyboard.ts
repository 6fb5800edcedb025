import type { Page } from "@playwright/test";

/** Presses keys and counts them: a chord (Ctrl+Enter) is one, each typed letter is one. There is no mouse here. */
export class Keyboard {
  readonly page: Page;
  #pressed = 0;

  constructor(page: Page) {
    this.page = page;
  }

  get pressed(): number {
    return this.#pressed;
  }

  async press(key: string, times = 1): Promise<void> {
    for (let time = 0; time < times; time += 1) {
      await this.page.keyboard.press(key);
      this.#pressed += 1;
    }
  }

  async type(words: string): Promise<void> {
    await this.page.keyboard.type(words);
    this.#pressed += words.length;
  }
}
