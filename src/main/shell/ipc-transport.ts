import { isAbsolute } from "node:path";
import { type BrowserWindow, ipcMain } from "electron";
import { CHANNELS, type GrantedPath } from "../../shared/contract/bridge.ts";
import type { WorkbenchEvent } from "../../shared/contract/events.ts";
import { err } from "../../shared/result.ts";
import type { Dispatch } from "./dispatch.ts";
import type { PathGrants } from "./path-grants.ts";
import { isTrustedSender } from "./trusted-sender.ts";

/** As many files as one import takes; a drop of more is a folder dropped wrongly. */
const MAX_GRANTS = 10_000;

/** Listens on the four channels for the one window. No other channel exists. */
export function connectPage(window: BrowserWindow, dispatch: Dispatch, grants: PathGrants): void {
  const caller = { owner: window.webContents.id };

  ipcMain.handle(CHANNELS.call, (event, id: unknown, method: unknown, input: unknown) => {
    if (!isTrustedSender(event, window)) return err({ code: "invalid_input", issues: ["sender"] });
    return dispatch.call(caller, id, method, input);
  });
  ipcMain.on(CHANNELS.cancel, (event, id: unknown) => {
    if (isTrustedSender(event, window)) dispatch.cancel(caller, id);
  });
  ipcMain.handle(CHANNELS.grant, (event, paths: unknown): GrantedPath[] => {
    if (!isTrustedSender(event, window) || !Array.isArray(paths)) return [];
    const usable = paths.slice(0, MAX_GRANTS).filter((path) => typeof path === "string" && isAbsolute(path));
    return usable.map((path) => grants.grant(caller.owner, path));
  });
  window.webContents.on("did-start-navigation", (details) => {
    // A reloaded page knows nothing of what the page before it asked for.
    if (details.isMainFrame && !details.isSameDocument) dispatch.cancelAll(caller);
  });
  window.once("closed", () => {
    dispatch.cancelAll(caller);
    grants.revokeAll(caller.owner);
    ipcMain.removeHandler(CHANNELS.call);
    ipcMain.removeHandler(CHANNELS.grant);
    ipcMain.removeAllListeners(CHANNELS.cancel);
  });
}

/** Tells the page of something, if it is there. */
export function sendEvent(window: BrowserWindow | null, event: WorkbenchEvent): void {
  if (window !== null && !window.isDestroyed()) window.webContents.send(CHANNELS.event, event);
}
