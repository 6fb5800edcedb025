import { type ChildProcess, fork } from "node:child_process";
import { utilityProcess } from "electron";
import type { FromProjectProcess, ToProjectProcess } from "../../shared/contract/messages.ts";
import { projectEnvironment } from "../../shared/process-environment.ts";

/** A running project process. */
export interface ProjectProcessPort {
  post(message: ToProjectProcess): void;
  kill(): void;
}

interface PortListeners {
  readonly onMessage: (message: FromProjectProcess) => void;
  /** Called once, however the process ended; never after `kill`... except for the end that kill brings about. */
  readonly onExit: (code: number | null) => void;
}

export type StartPort = (
  file: string,
  parameters: readonly string[],
  listeners: PortListeners,
) => ProjectProcessPort;

/** The first Electron whose Node loads the project process's SQLite (Node-API 10). */
const FIRST_CAPABLE_ELECTRON = 35;

/**
 * Starts the project process inside Electron where its Node is new enough, otherwise on the pinned Node.
 * The only place that knows the difference; messages are structured clones either way.
 */
export const startProjectProcess: StartPort = (file, parameters, listeners) => {
  const major = Number.parseInt(process.versions.electron, 10);
  return major >= FIRST_CAPABLE_ELECTRON
    ? startInElectron(file, parameters, listeners)
    : startOnNode(file, parameters, listeners);
};

function startInElectron(
  file: string,
  parameters: readonly string[],
  listeners: PortListeners,
): ProjectProcessPort {
  const child = utilityProcess.fork(file, [...parameters], {
    serviceName: "Wirebench project",
    stdio: "inherit",
    execArgv: [],
  });
  child.on("message", listeners.onMessage);
  child.once("exit", listeners.onExit);
  return { post: (message) => child.postMessage(message), kill: () => child.kill() };
}

function startOnNode(
  file: string,
  parameters: readonly string[],
  listeners: PortListeners,
): ProjectProcessPort {
  const { ELECTRON_RUN_AS_NODE: _, NODE_OPTIONS: __, ...environment } = process.env;
  const child: ChildProcess = fork(file, parameters, {
    execPath: process.env.WIREBENCH_NODE ?? "node",
    execArgv: [],
    env: projectEnvironment(environment, parameters[parameters.indexOf("--data") + 1] ?? ""),
    serialization: "advanced",
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  let ended = false;
  const end = (code: number | null) => {
    if (!ended) listeners.onExit(code);
    ended = true;
  };
  // The child is this program's own; what it sends is what the contract's messages say.
  child.on("message", (message) => listeners.onMessage(message as FromProjectProcess));
  child.once("exit", end);
  child.once("error", () => end(null));
  return {
    post: (message) => {
      if (child.connected) child.send(message, () => {});
    },
    kill: () => child.kill("SIGKILL"),
  };
}
