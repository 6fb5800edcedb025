import { randomUUID } from "node:crypto";
import { watch } from "node:fs";
import { join, resolve } from "node:path";
import { app, type BrowserWindow, nativeTheme, session } from "electron";
import type { WorkbenchEvent } from "../../shared/contract/events.ts";
import { showAppMenu } from "./app-menu.ts";
import { registerAppScheme, serveApp } from "./app-protocol.ts";
import { PROJECT_EXTENSION } from "./dialogs.ts";
import { createDispatch } from "./dispatch.ts";
import { countRefusedRequest, developerToolsAllowed, hardenApp, hardenDefaultSession } from "./hardening.ts";
import { hostHandlers } from "./host-handlers.ts";
import { connectPage, sendEvent } from "./ipc-transport.ts";
import { createMainWindow, currentTheme, loadPage } from "./main-window.ts";
import { type OpenProject, projectOpener } from "./open-project.ts";
import { PathGrants } from "./path-grants.ts";
import { ProjectProcessHost } from "./project-process-host.ts";
import { startProjectProcess } from "./project-process-port.ts";
import { SettingsFile } from "./settings.ts";

/** How long the project process may take to close its file when the app quits. */
const QUIT_PATIENCE_MS = 10_000;

/** Starts the shell; one instance per user-data folder, a second one hands its project to the first. */
export function startShell(): void {
  hardenApp();
  registerAppScheme();
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  app.on("window-all-closed", () => app.quit());
  void app.whenReady().then(runShell);
}

async function runShell(): Promise<void> {
  const outFolder = join(app.getAppPath(), "out");
  await hardenDefaultSession();
  const page = serveApp(session.defaultSession, join(outFolder, "renderer"), countRefusedRequest);
  const settings = new SettingsFile(app.getPath("userData"));
  nativeTheme.themeSource = settings.current.theme;

  const window = createMainWindow(outFolder);
  const tell = (event: WorkbenchEvent) => sendEvent(window, event);
  const project = new ProjectProcessHost({
    startPort: startProjectProcess,
    file: join(outFolder, "main", "project.js"),
    parameters: ["--data", app.getPath("userData")],
    onEvent: tell,
    now: () => performance.now(),
  });
  project.start();
  const openProject = projectOpener({ project, settings, onEvent: tell, now: Date.now });
  connect(window, project, settings, openProject);
  showAppMenu({ settings, invoke: (command) => tell({ name: "menu.invoked", command }) });
  nativeTheme.on("updated", () => tell({ name: "theme", theme: currentTheme() }));
  openWhatIsNamed(window, openProject);
  stopBeforeQuit(project);
  if (developerToolsAllowed()) reloadOnNewBuild(window, join(outFolder, "renderer"), page.refresh);
  await loadPage(window);
}

function connect(
  window: BrowserWindow,
  project: ProjectProcessHost,
  settings: SettingsFile,
  openProject: OpenProject,
): void {
  const grants = new PathGrants(randomUUID);
  const dispatch = createDispatch({
    host: hostHandlers({ grants, settings, project, openProject }),
    callProject: (method, input) => project.call(method, input),
    grants,
    now: () => performance.now(),
    log: (line) => console.error(line),
    newErrorId: randomUUID,
  });
  connectPage(window, dispatch, grants);
  window.webContents.on("render-process-gone", () => {
    if (!window.isDestroyed()) void loadPage(window);
  });
}

/** Opens the project named on the command line, by a second start, or by the system's file manager. */
function openWhatIsNamed(window: BrowserWindow, openProject: OpenProject): void {
  const open = (parameters: readonly string[], folder: string) => {
    const named = parameters.find((each) => each.endsWith(PROJECT_EXTENSION) && !each.startsWith("-"));
    if (named === undefined) return;
    openProject(resolve(folder, named), false).catch((error: unknown) =>
      console.error(`${named}: ${String(error)}`),
    );
  };
  open(process.argv.slice(1), process.cwd());
  app.on("second-instance", (_, parameters, folder) => {
    if (window.isMinimized()) window.restore();
    window.focus();
    open(parameters, folder);
  });
  app.on("open-file", (event, path) => {
    event.preventDefault();
    open([path], "/");
  });
}

/** The project process closes its file before the app ends. */
function stopBeforeQuit(project: ProjectProcessHost): void {
  let stopped = false;
  app.on("will-quit", (event) => {
    if (stopped) return;
    event.preventDefault();
    void project.stop(QUIT_PATIENCE_MS).then(() => {
      stopped = true;
      app.quit();
    });
  });
}

/** While developing: a new page on disk is shown at once. */
function reloadOnNewBuild(window: BrowserWindow, folder: string, refresh: () => void): void {
  let pending: NodeJS.Timeout | undefined;
  watch(folder, { recursive: true }, () => {
    clearTimeout(pending);
    pending = setTimeout(() => {
      refresh();
      if (!window.isDestroyed()) window.webContents.reload();
    }, 200);
  });
}
