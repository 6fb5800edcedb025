/**
 * The project process: a plain Node program that owns the project file. The shell and the command line start it;
 * it knows neither Electron nor windows.
 */
import { randomBytes } from "node:crypto";
import { userInfo } from "node:os";
import { parseArgs } from "node:util";
import type { FromProjectProcess, ToProjectProcess } from "../../shared/contract/messages.ts";
import { newId } from "../../shared/domain/ids.ts";
import { createDispatcher } from "./dispatch.ts";
import { giveWay } from "./threads/give-way.ts";

interface ParentPort {
  on(event: "message", listener: (event: { readonly data: ToProjectProcess }) => void): void;
  postMessage(message: FromProjectProcess): void;
}

const { values } = parseArgs({ options: { data: { type: "string" } }, strict: false });
const dataFolder = values.data;
if (typeof dataFolder !== "string") throw new Error("--data FOLDER is missing");

giveWay("usual");
const parentPort = (process as { readonly parentPort?: ParentPort }).parentPort;
const nowMs = (): number => Date.now();
const dispatcher = createDispatcher({
  dataFolder,
  userName: nameOfUser(),
  nowMs,
  newId: () => newId(nowMs(), randomBytes(16)),
  publish: (event) => send({ type: "event", event }),
});
const running = new Map<number, AbortController>();

function send(message: FromProjectProcess): void {
  if (parentPort !== undefined) parentPort.postMessage(message);
  else if (process.connected === true) process.send?.(message);
}

async function receive(message: ToProjectProcess): Promise<void> {
  if (message.type === "quit") return quit();
  if (message.type === "cancel") {
    running.get(message.id)?.abort();
    return;
  }
  const controller = new AbortController();
  running.set(message.id, controller);
  const result = await dispatcher.call(message.method, message.input, controller.signal);
  running.delete(message.id);
  send({ type: "reply", id: message.id, result });
}

async function quit(): Promise<void> {
  await dispatcher.close();
  process.exit(0);
}

function nameOfUser(): string {
  try {
    return userInfo().username;
  } catch {
    return "Researcher";
  }
}

if (parentPort !== undefined) parentPort.on("message", (event) => void receive(event.data));
else process.on("message", (message) => void receive(message as ToProjectProcess));
process.on("disconnect", () => void quit());
send({ type: "ready" });
