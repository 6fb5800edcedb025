import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** What is wrong on the screen as it stands, by some rules or all: serious and critical findings, each with the first places. */
export async function seriousFindings(page: Page, rules: readonly string[] = []): Promise<readonly string[]> {
  // Without the helper page that the builder would open: this app opens no windows.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  if (rules.length > 0) axe.withRules([...rules]);
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, impact, nodes }) => {
      const places = nodes
        .slice(0, 3)
        .map((node) => `${node.target.join(" ")} (${node.failureSummary ?? ""})`);
      return `${id} (${impact ?? ""}, ${nodes.length}): ${places.join("; ")}`;
    });
}
