import { expect, type Locator } from "@playwright/test";
import { call } from "../support/bridge.ts";
import { dropPaths } from "../support/drop-paths.ts";
import { ExportDialog } from "./export-dialog.ts";
import type { Session } from "./session.ts";

/** What one laptop of a team does: sends its file, merges one, decides conflicts. */
export class ExchangePage {
  readonly session: Session;

  constructor(session: Session) {
    this.session = session;
  }

  get preview(): Locator {
    return this.session.page.getByRole("dialog", { name: /^(Merge|Reading|Merging) .*\.wirex/ });
  }

  /** Answers the question for a name. */
  async callMyself(name: string): Promise<void> {
    const strip = this.session.page.getByRole("region", { name: "Your name" });
    await strip.getByRole("textbox", { name: "Your name" }).fill(name);
    await strip.getByRole("button", { name: "Use this name" }).click();
    await expect(strip).toHaveCount(0);
  }

  /** Exports through the dialog and answers with the file's path. */
  async send(name: string): Promise<string> {
    const path = this.session.path(name);
    await this.session.answerSaveDialog(path);
    await this.session.menu("export");
    await new ExportDialog(this.session.page).save("Exchange file for team-mates (wirex)");
    await expect(this.session.workbench.notices.getByText(`Exported to ${name}.`)).toBeVisible();
    return path;
  }

  async dropFile(path: string): Promise<void> {
    await dropPaths(this.session.page, "#root, body", [path]);
  }

  /** Chooses a file by the menu. */
  async choose(path: string): Promise<void> {
    await this.session.answerOpenDialog(path);
    await this.session.menu("exchange.merge");
  }

  /** Merges what the preview shows, and waits until it is in. */
  async merge(fileName: string): Promise<void> {
    await this.preview.getByRole("button", { name: "Merge", exact: true }).click({ timeout: 120_000 });
    await expect(this.preview).toHaveCount(0, { timeout: 120_000 });
    await expect(
      this.session.workbench.notices.getByText(`Merged ${fileName}`, { exact: false }),
    ).toBeVisible();
  }

  async conflicts() {
    return (await call(this.session.page, "conflicts.list", { offset: 0, limit: 200 })).conflicts;
  }

  /** The oldest claim: the one that both laptops share first. */
  async claimId(): Promise<string> {
    const { rows } = await call(this.session.page, "claims.list", { offset: 0, limit: 10 });
    return rows.at(-1)?.id ?? "";
  }

  async code(): Promise<string> {
    return (await call(this.session.page, "exchange.fingerprint", {})).code;
  }

  /** Changes the statement of the only claim in its details. */
  async restate(words: string): Promise<void> {
    const { page, workbench } = this.session;
    await workbench.go("Claims");
    await page.getByRole("listbox", { name: "Claims" }).getByRole("option").first().click();
    await workbench.details.getByRole("button", { name: "Edit" }).first().click();
    const field = workbench.details.getByRole("textbox", { name: "Statement" });
    await field.fill(words);
    await field.press("Control+Enter");
    await expect(workbench.details.getByText(words)).toBeVisible();
  }
}
