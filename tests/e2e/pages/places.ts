import type { ElectronApplication } from "@playwright/test";
import type { Section } from "../../../src/renderer/app/navigation.ts";
import type { CommandId } from "../../../src/renderer/copy/app.ts";

/** The commands that lead to every screen, by section: a new section does not compile until it stands here. */
export const PLACES = {
  articles: ["go.articles"],
  stories: ["go.stories"],
  claims: ["go.claims"],
  actors: ["go.actors"],
  copies: ["go.copies"],
  conflicts: ["go.conflicts"],
  imports: ["go.imports"],
  team: ["go.team"],
  history: ["go.history"],
  trash: ["go.trash"],
  views: ["go.overview", "go.timeline", "go.network", "go.matrix", "go.coverage"],
  values: ["go.values"],
  tags: ["go.tags"],
  memos: ["go.memos"],
  names: ["go.names"],
  boilerplate: ["go.boilerplate"],
  status: ["go.status"],
} as const satisfies Readonly<Record<Section, readonly CommandId[]>>;

export const ALL_PLACES: readonly CommandId[] = Object.values(PLACES).flat();

/** Runs a command of the palette, as the application menu would. */
export async function runInWindow(app: ElectronApplication, command: CommandId): Promise<void> {
  await app.evaluate(({ BrowserWindow }, name) => {
    const event = { name: "menu.invoked", command: name };
    BrowserWindow.getAllWindows()[0]?.webContents.send("event", event);
  }, command);
}
