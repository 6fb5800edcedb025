import type { Page } from "@playwright/test";
import { call } from "./bridge.ts";

/** Photographs are for people, no test reads them, and all of them take over a minute: `SCREENS=1` takes them. */
const IS_WANTED = process.env.SCREENS === "1";

/** Writes NAME-light.png and NAME-dark.png of the window as it stands, when they are wanted. */
export async function takeScreens(page: Page, name: string): Promise<void> {
  if (IS_WANTED) await inBothThemes(page, (theme) => takeScreen(page, `${name}-${theme}`));
}

/** Writes NAME.png of the window as it stands, when it is wanted. */
export async function takeScreen(page: Page, name: string): Promise<void> {
  if (IS_WANTED) await page.screenshot({ path: `test-results/screens/${name}.png`, animations: "disabled" });
}

/** Shows the window in light and in dark, then in the theme that it had. */
export async function inBothThemes(
  page: Page,
  look: (theme: "light" | "dark") => Promise<void>,
): Promise<void> {
  const before = await call(page, "window.theme", { set: null });
  for (const theme of ["light", "dark"] as const) {
    await call(page, "window.theme", { set: theme });
    await page.waitForFunction(
      (dark) => matchMedia("(prefers-color-scheme: dark)").matches === dark,
      theme === "dark",
    );
    await look(theme);
  }
  await call(page, "window.theme", { set: before.theme });
}
