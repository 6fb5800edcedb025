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

/** How long a start, and one press or look afterwards, may take on a busy machine. */
const LAUNCH_MS = 120_000;
const ACTION_MS = 60_000;

/** Looked for once in the life of this test process. */
let runtime: ReturnType<typeof ensureRuntime> | null = null;

/** Starts the built app in a real Electron with a user-data folder of its own. Needs `npm run build` before. */
export async function launchApp(options: LaunchOptions = {}): Promise<RunningApp> {
  runtime ??= ensureRuntime();
  const outcome = await runtime;
  if (!outcome.ok) throw new Error(outcome.reason);
  const userData = options.userData ?? (await mkdtemp(join(tmpdir(), "wirebench-e2e-")));
  const own = [`--user-data-dir=${userData}`, ...(options.project === undefined ? [] : [options.project])];
  const { app, page } = await start(outcome.runtime.executable, own, options).catch((error: unknown) => {
    // Once in some hundred starts Playwright does not see the window that is there.
    console.error("the window is started once more:", error);
    return start(outcome.runtime.executable, own, options);
  });
  const close = async () => {
    await app.close().catch(() => {});
    if (options.userData === undefined) await rm(userData, { recursive: true, force: true });
  };
  return { app, page, userData, close };
}

async function start(
  executablePath: string,
  own: readonly string[],
  options: LaunchOptions,
): Promise<{ app: ElectronApplication; page: Page }> {
  const app = await _electron.launch({
    executablePath,
    args: windowParameters(own),
    // The window's own theme, not one that Playwright pretends.
    colorScheme: null,
    env: { ...windowEnvironment(), ...options.environment },
    timeout: LAUNCH_MS,
  });
  const page = await app.firstWindow();
  page.context().setDefaultTimeout(ACTION_MS);
  await page.waitForLoadState("domcontentloaded");
  return { app, page };
}
