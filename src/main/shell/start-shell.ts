import { join } from "node:path";
import { app, session } from "electron";
import { registerAppScheme, serveApp } from "./app-protocol.ts";
import { hardenApp, hardenDefaultSession } from "./hardening.ts";
import { createMainWindow, loadPage } from "./main-window.ts";

/** Starts the shell; one instance per user-data folder. */
export async function startShell(): Promise<void> {
  hardenApp();
  registerAppScheme();
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  void app.whenReady().then(openWindow);
  app.on("window-all-closed", () => app.quit());
}

async function openWindow(): Promise<void> {
  const outFolder = join(app.getAppPath(), "out");
  await hardenDefaultSession();
  serveApp(session.defaultSession, join(outFolder, "renderer"));
  const window = createMainWindow(outFolder);
  await loadPage(window);
}
