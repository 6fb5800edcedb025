import type { Page } from "@playwright/test";
import axe, { type AxeResults, type RunOptions } from "axe-core";
import { call } from "../support/bridge.ts";

/** How a screen can look: the two themes, and colours that the person's system forces. */
export const LOOKS = ["light", "dark", "forced"] as const;
export type Look = (typeof LOOKS)[number];

/** Rules that one look alone can break: elsewhere the page is the same and only its colours are others. */
const RULES_OF_COLOUR = ["color-contrast", "link-in-text-block"];

export interface Search {
  /** Rules to look by; all where none is named. */
  readonly rules?: readonly string[];
  /** Only what is serious or critical. */
  readonly serious?: boolean;
  /** Rules whose findings on this screen are known not to be true. */
  readonly known?: readonly string[];
}

/** Shows the window in a look. Nothing fades from one look to the other: half-way, colours are wrong. */
export async function showLook(page: Page, look: Look): Promise<void> {
  await page.emulateMedia({ forcedColors: look === "forced" ? "active" : "none", reducedMotion: "reduce" });
  await call(page, "window.theme", { set: look === "dark" ? "dark" : "light" });
  await page.waitForFunction(
    (wanted) =>
      matchMedia("(prefers-color-scheme: dark)").matches === (wanted === "dark") &&
      matchMedia("(forced-colors: active)").matches === (wanted === "forced"),
    look,
  );
}

/** Milliseconds until a screen on which something is found is looked at again. */
const AGAIN_MS = [50, 100, 200, 400, 800, 1600];

/**
 * Everything axe finds on the screen as it stands, each rule with its first places. What is still loading is found
 * half-way: only what stays counts.
 */
export async function findings(page: Page, search: Search = {}): Promise<readonly string[]> {
  let found = await findingsNow(page, search);
  for (const pause of AGAIN_MS) {
    if (found.length === 0) break;
    await page.waitForTimeout(pause);
    found = await findingsNow(page, search);
  }
  return found;
}

async function findingsNow(
  page: Page,
  { rules = [], serious = false, known = [] }: Search,
): Promise<readonly string[]> {
  // Once for each page: the program is half a megabyte. It runs in the page itself, whose policy allows no other scripts.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const options: RunOptions = {
    // Places of what is right would be written down too, and nobody reads them.
    resultTypes: ["violations"],
    iframes: false,
    ...(rules.length > 0 ? { runOnly: { type: "rule", values: [...rules] } } : {}),
  };
  const violations = await page.evaluate(async (how) => {
    const { axe } = window as unknown as {
      axe: { run(context: Document, how: RunOptions): Promise<AxeResults> };
    };
    return (await axe.run(document, how)).violations;
  }, options);
  return violations
    .filter(({ id, impact }) => !known.includes(id) && (!serious || /serious|critical/u.test(impact ?? "")))
    .map(({ id, impact, nodes }) => {
      const places = nodes
        .slice(0, 3)
        .map((node) => `${node.html.slice(0, 200)} (${node.failureSummary ?? ""})`);
      return `${id} (${impact ?? ""}, ${nodes.length}): ${places.join("; ")}`;
    });
}

/** Only what is serious or critical, in the look that the window has. */
export function seriousFindings(page: Page): Promise<readonly string[]> {
  return findings(page, { serious: true });
}

/**
 * What is wrong on the screen in any look, with the look's name before it; the window is light afterwards. All rules look
 * in the light, and once more where another look is another page (`forced`: tables for drawings); else those of colour.
 */
export async function findingsInLooks(
  page: Page,
  search: Search & { readonly forced?: "colours" | "page"; readonly looks?: readonly Look[] } = {},
): Promise<readonly string[]> {
  const all: string[] = [];
  for (const look of search.looks ?? LOOKS) {
    await showLook(page, look);
    const isOtherPage = look === "light" || (look === "forced" && search.forced === "page");
    const found = await findings(page, isOtherPage ? search : { ...search, rules: RULES_OF_COLOUR });
    all.push(...found.map((one) => `${look}: ${one}`));
  }
  await showLook(page, "light");
  return all;
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
