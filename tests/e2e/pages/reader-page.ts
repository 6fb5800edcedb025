import { expect, type Locator, type Page } from "@playwright/test";
import { call } from "../support/bridge.ts";
import { Palette } from "./palette.ts";

/** The reader: the text of one article and what is marked in it. */
export class ReaderPage {
  readonly page: Page;
  readonly text: Locator;
  readonly content: Locator;

  constructor(page: Page) {
    this.page = page;
    this.text = page.getByRole("article", { name: "Article text" });
    this.content = this.text.locator("[data-mark='content']");
  }

  /** Opens an article by its title from the palette. */
  async open(title: string): Promise<void> {
    const palette = new Palette(this.page);
    await palette.put(title.slice(0, 40));
    await palette.choose("Article", title);
    await expect(this.text).toContainText(title);
    await this.text.focus();
  }

  async articleId(): Promise<string> {
    return (await this.text.getAttribute("data-reader")) ?? "";
  }

  /** The paragraph that begins with, or holds, these words. */
  paragraph(words: string): Locator {
    return this.text.locator("[data-block]").filter({ hasText: words }).first();
  }

  /** The words under the sentence cursor, as painted on the page. */
  async sentence(): Promise<string> {
    return this.page.evaluate(() =>
      [...(CSS.highlights.get("sentence") ?? [])].map((range) => range.toString()).join(""),
    );
  }

  /** Steps with J, or with K when the place is behind, until the sentence holds the words. */
  async stepTo(words: string): Promise<void> {
    await this.text.focus();
    for (const key of ["j", "k"] as const) {
      let before = "";
      for (let step = 0; step < 60; step += 1) {
        await this.page.keyboard.press(key);
        const now = await this.sentence();
        if (now.includes(words)) return;
        if (now === before) break;
        before = now;
      }
    }
    throw new Error(`no sentence holds: ${words}`);
  }

  /** Selects words of one paragraph with the mouse, as a person drags over them. */
  async selectByMouse(words: string): Promise<void> {
    const paragraph = this.paragraph(words);
    await paragraph.scrollIntoViewIfNeeded();
    // Marks, names and the right pane come a moment after the text and move it: measured once it stands still.
    const [from, to] = await paragraph.evaluate(async (block, wanted) => {
      const words = block.querySelector("p, h1") ?? block;
      const boxAt = (offset: number) => {
        const walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
        let rest = offset;
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const length = node.textContent?.length ?? 0;
          if (rest < length) {
            const range = document.createRange();
            range.setStart(node, rest);
            range.setEnd(node, rest + 1);
            return range.getBoundingClientRect();
          }
          rest -= length;
        }
        throw new Error("no such offset");
      };
      const start = (words.textContent ?? "").indexOf(wanted);
      let [first, last] = [boxAt(start), boxAt(start + wanted.length - 1)];
      for (let still = 0; still < 10; ) {
        await new Promise(requestAnimationFrame);
        const [before, after] = [first, last];
        [first, last] = [boxAt(start), boxAt(start + wanted.length - 1)];
        const isStill =
          first.x === before.x && first.y === before.y && last.x === after.x && last.y === after.y;
        still = isStill ? still + 1 : 0;
      }
      return [
        { x: first.left + 1, y: first.top + first.height / 2 },
        { x: last.right - 1, y: last.top + last.height / 2 },
      ] as const;
    }, words);
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
    await this.page.mouse.move(to.x, to.y, { steps: 4 });
    await this.page.mouse.up();
    await expect(this.page.getByRole("toolbar", { name: "What to do with the selection" })).toBeVisible();
  }

  /** Presses one of the buttons beside the selected words. */
  async actOnSelection(label: string): Promise<void> {
    const bar = this.page.getByRole("toolbar", { name: "What to do with the selection" });
    await bar.getByRole("button", { name: label }).click();
    await expect(bar).toHaveCount(0);
  }

  /** What the project holds for the open article: the exact words of each claim's content, verified. */
  async quotes() {
    const view = await call(this.page, "articles.get", { articleId: await this.articleId() });
    return view.quotes;
  }
}
