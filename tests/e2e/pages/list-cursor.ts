import type { Locator } from "@playwright/test";

/** What the cursor of a list or grid stands on, as a screen reader hears it; nothing while it stands nowhere. */
export async function wordsAtCursor(list: Locator): Promise<string> {
  return list.evaluate((element) => {
    const active = document.getElementById(element.getAttribute("aria-activedescendant") ?? "");
    return active?.getAttribute("aria-label") ?? active?.innerText ?? "";
  });
}
