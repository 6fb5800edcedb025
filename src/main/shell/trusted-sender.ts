import type { BrowserWindow, IpcMainEvent, IpcMainInvokeEvent } from "electron";
import { APP_ORIGIN } from "./app-protocol.ts";

/** Whether a message comes from the main frame of our own window, showing our own page. */
export function isTrustedSender(event: IpcMainEvent | IpcMainInvokeEvent, window: BrowserWindow): boolean {
  const frame = event.senderFrame;
  if (frame === null || window.isDestroyed()) return false;
  return frame === window.webContents.mainFrame && frame.url.startsWith(`${APP_ORIGIN}/`);
}
