import { contextBridge, ipcRenderer, webUtils } from "electron";
import { CHANNELS, type WorkbenchBridge } from "../shared/contract/bridge.ts";

/** A dropped File becomes its path here and a token in the shell: the page itself never sees a path. */
function pathOf(file: unknown): string {
  try {
    return webUtils.getPathForFile(file as File);
  } catch {
    return "";
  }
}

const bridge: WorkbenchBridge = {
  call: (id, method, input) => ipcRenderer.invoke(CHANNELS.call, id, method, input),
  cancel: (id) => ipcRenderer.send(CHANNELS.cancel, id),
  subscribe(listener) {
    const forward = (_: unknown, event: Parameters<typeof listener>[0]) => listener(event);
    ipcRenderer.on(CHANNELS.event, forward);
    return () => {
      ipcRenderer.removeListener(CHANNELS.event, forward);
    };
  },
  grantFiles: (files) =>
    ipcRenderer.invoke(
      CHANNELS.grant,
      Array.from(files, pathOf).filter((path) => path !== ""),
    ),
  platform: process.platform === "darwin" || process.platform === "win32" ? process.platform : "linux",
};

contextBridge.exposeInMainWorld("workbench", bridge);
