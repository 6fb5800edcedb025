import type { Page } from "@playwright/test";
import { call } from "./bridge.ts";

const FOLDER = "test-results/screens";

/** Writes NAME-light.png and NAME-dark.png of the window as it stands, then goes back to the theme it had. */
export async function takeScreens(page: Page, name: string): Promise<void> {
  const before = await call(page, "window.theme", { set: null });
  for (const theme of ["light", "dark"] as const) {
    await call(page, "window.theme", { set: theme });
    await page.waitForFunction(
      (dark) => matchMedia("(prefers-color-scheme: dark)").matches === dark,
      theme === "dark",
    );
    await page.screenshot({ path: `${FOLDER}/${name}-${theme}.png`, animations: "disabled" });
  }
  await call(page, "window.theme", { set: before.theme });
}
