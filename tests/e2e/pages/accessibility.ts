import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { call } from "../support/bridge.ts";

/** How a screen can look: the two themes, and colours that the person's system forces. */
export const LOOKS = ["light", "dark", "forced"] as const;
export type Look = (typeof LOOKS)[number];

/**
 * What can be wrong in one look alone: in the dark the page is the same and only its colours are others. Forced colours
 * change what stands on the page (tables for drawings), so there, as in the light, everything is looked at.
 */
const RULES_OF_LOOK: Readonly<Record<Look, readonly string[]>> = {
  light: [],
  dark: ["color-contrast", "link-in-text-block"],
  forced: [],
};

/** Shows the window in a look. */
export async function showLook(page: Page, look: Look): Promise<void> {
  await page.emulateMedia({ forcedColors: look === "forced" ? "active" : "none" });
  await call(page, "window.theme", { set: look === "dark" ? "dark" : "light" });
  await page.waitForFunction(
    (wanted) =>
      matchMedia("(prefers-color-scheme: dark)").matches === (wanted === "dark") &&
      matchMedia("(forced-colors: active)").matches === (wanted === "forced"),
    look,
  );
}

/** So often a screen is looked at while something is found on it, and so many milliseconds lie between. */
const LOOKS_AGAIN = 4;
const PAUSE_MS = 500;

/**
 * Everything axe finds on the screen as it stands, by some rules or all, each rule with its first places. What is still
 * loading, or fades from one look to the other, is found half-way: only what stays counts.
 */
export async function findings(page: Page, rules: readonly string[] = []): Promise<readonly string[]> {
  let found = await findingsNow(page, rules);
  for (let again = 0; found.length > 0 && again < LOOKS_AGAIN; again += 1) {
    await page.waitForTimeout(PAUSE_MS);
    found = await findingsNow(page, rules);
  }
  return found;
}

async function findingsNow(page: Page, rules: readonly string[]): Promise<readonly string[]> {
  // Without the helper page that the builder would open: this app opens no windows.
  // Places of what is right would be written down too, and nobody reads them.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode(true);
  if (rules.length > 0) axe.withRules([...rules]);
  const { violations } = await axe.analyze();
  return violations.map(({ id, impact, nodes }) => {
    const places = nodes
      .slice(0, 3)
      .map((node) => `${node.html.slice(0, 200)} (${node.failureSummary ?? ""})`);
    return `${id} (${impact ?? ""}, ${nodes.length}): ${places.join("; ")}`;
  });
}

/** Shows the screen in a look and answers with what is wrong in it. */
export async function findingsIn(page: Page, look: Look): Promise<readonly string[]> {
  await showLook(page, look);
  return findings(page, RULES_OF_LOOK[look]);
}

/** Only what is serious or critical, by some rules or all, in the look that the window has. */
export async function seriousFindings(page: Page, rules: readonly string[] = []): Promise<readonly string[]> {
  return (await findings(page, rules)).filter((one) => /\((serious|critical), /u.test(one));
}

interface AxNode {
  readonly ignored: boolean;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
}

/** What takes the focus as the browser tells it to screen readers: role and name, in the order of the screen. */
export async function focusable(
  page: Page,
): Promise<readonly { readonly role: string; readonly name: string }[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send("Accessibility.getFullAXTree")) as { nodes: readonly AxNode[] };
  await session.detach();
  return (
    nodes
      .filter((node) => !node.ignored)
      .filter((node) =>
        node.properties?.some(({ name, value }) => name === "focusable" && value.value === true),
      )
      .map((node) => ({ role: String(node.role?.value ?? ""), name: String(node.name?.value ?? "").trim() }))
      // What scrolls takes the focus by itself, to be scrolled by key: a place, not a control.
      .filter(({ role, name }) => role !== "generic" || name !== "")
  );
}
