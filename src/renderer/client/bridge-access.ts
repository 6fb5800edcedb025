import type { WorkbenchBridge } from "../../shared/contract/bridge.ts";

declare global {
  interface Window {
    readonly workbench?: WorkbenchBridge;
  }
}

/** The bridge that the preload put on the window. Throws when the page was opened outside Wirebench. */
export function bridge(): WorkbenchBridge {
  if (window.workbench === undefined) throw new Error("the page was opened without its preload script");
  return window.workbench;
}
