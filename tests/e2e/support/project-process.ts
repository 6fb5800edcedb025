import type { ElectronApplication } from "@playwright/test";
import { runCommand } from "../../../scripts/support/command.ts";

/** The system's number of the app's project process, whichever way it was started. Linux and macOS. */
export async function projectProcessId(app: ElectronApplication): Promise<number> {
  const inside = await app.evaluate(
    ({ app: electronApp }) =>
      electronApp.getAppMetrics().find((each) => each.name === "Wirebench project")?.pid,
  );
  if (inside !== undefined) return inside;
  const shell = String(app.process().pid);
  const found = await runCommand("pgrep", ["-P", shell, "-f", "main/project\\.js"]);
  const id = Number.parseInt(found.stdout, 10);
  if (!Number.isInteger(id)) throw new Error("no project process is running");
  return id;
}
