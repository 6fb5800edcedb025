import { join } from "node:path";
import { BrowserWindow, nativeTheme } from "electron";
import { APP_PAGE } from "./app-protocol.ts";
import { developerToolsAllowed } from "./hardening.ts";

/** The paper of each theme, as in the page's tokens, so that the first frame does not flash. */
const PAPER = { light: "#f6f4ef", dark: "#171614" } as const;

/** Makes the one window, hidden until its first frame is drawn. */
export function createMainWindow(outFolder: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 900,
    minHeight: 600,
    show: false,
    title: "Wirebench",
    backgroundColor: PAPER[currentTheme()],
    webPreferences: {
      preload: join(outFolder, "preload", "index.cjs"),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: developerToolsAllowed(),
    },
  });
  window.once("ready-to-show", () => window.show());
  nativeTheme.on("updated", () => {
    if (!window.isDestroyed()) window.setBackgroundColor(PAPER[currentTheme()]);
  });
  return window;
}

/** Loads the page; answers when it is there. */
export async function loadPage(window: BrowserWindow): Promise<void> {
  await window.loadURL(APP_PAGE);
}

/** The theme that shows now, whether chosen or the system's. */
export function currentTheme(): "light" | "dark" {
  return nativeTheme.shouldUseDarkColors ? "dark" : "light";
}
