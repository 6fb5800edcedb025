import { CHECKOUT } from "../support/folders.ts";
import type { Runtime } from "./runtime.ts";

/** Switches without which Electron does not start here: root has no sandbox of the operating system. */
export function machineSwitches(): string[] {
  const root = process.platform === "linux" && process.getuid?.() === 0;
  return root ? ["--no-sandbox", "--disable-gpu"] : [];
}

/** The environment of the window: where the project process finds the pinned Node, and nothing that changes Electron. */
export function windowEnvironment(): Record<string, string> {
  const environment: Record<string, string> = { WIREBENCH_NODE: process.execPath };
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && name !== "ELECTRON_RUN_AS_NODE" && name !== "NODE_OPTIONS")
      environment[name] ??= value;
  }
  return environment;
}

/** The parameters of Electron for this checkout's app. */
export function windowParameters(own: readonly string[]): string[] {
  return [...machineSwitches(), CHECKOUT, ...own];
}

/** Whether a window can be seen on this machine. */
export function hasDisplay(): boolean {
  if (process.platform !== "linux") return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** The command as a person would type it, for messages. */
export function describeCommand(runtime: Runtime, own: readonly string[]): string {
  return [runtime.executable, ...windowParameters(own)].join(" ");
}
