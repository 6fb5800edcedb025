import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron, type ElectronApplication, type Page } from "@playwright/test";
import { ensureRuntime } from "../../../scripts/runtime/ensure-runtime.ts";
import { windowEnvironment, windowParameters } from "../../../scripts/runtime/window-command.ts";

export interface LaunchOptions {
  /** A project file to open, as on the command line. */
  readonly project?: string;
  /** A user-data folder to share between launches; otherwise each launch gets a fresh one. */
  readonly userData?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

export interface RunningApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly userData: string;
  /** Closes the app; a user-data folder of this launch's own is deleted. */
  close(): Promise<void>;
}

/** Starts the built app in a real Electron with a user-data folder of its own. Needs `npm run build` before. */
export async function launchApp(options: LaunchOptions = {}): Promise<RunningApp> {
  const outcome = await ensureRuntime();
  if (!outcome.ok) throw new Error(outcome.reason);
  const userData = options.userData ?? (await mkdtemp(join(tmpdir(), "wirebench-e2e-")));
  const own = [`--user-data-dir=${userData}`, ...(options.project === undefined ? [] : [options.project])];
  const app = await _electron.launch({
    executablePath: outcome.runtime.executable,
    args: windowParameters(own),
    // The window's own theme, not one that Playwright pretends.
    colorScheme: null,
    env: { ...windowEnvironment(), ...options.environment },
  });
  const page = await app.firstWindow();
  await page.waitForLoadState("domcontentloaded");
  const close = async () => {
    await app.close().catch(() => {});
    if (options.userData === undefined) await rm(userData, { recursive: true, force: true });
  };
  return { app, page, userData, close };
}
