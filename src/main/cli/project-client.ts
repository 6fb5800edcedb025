import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { WorkbenchEvent } from "../../shared/contract/events.ts";
import type { Method, MethodInput, MethodOutput } from "../../shared/contract/index.ts";
import type { FromProjectProcess, ToProjectProcess } from "../../shared/contract/messages.ts";
import { projectEnvironment } from "../../shared/process-environment.ts";
import { err, ok, type Result } from "../../shared/result.ts";

/** How long a project process may take to say goodbye before it is ended, in ms. Nothing acknowledged is lost by that. */
const GOODBYE_MS = 5000;

/** A running project process, spoken to by the contract. */
export interface ProjectClient {
  /** Never rejects. Aborting asks the process to stop; the answer is then usually the error "cancelled". */
  call<M extends Method>(
    method: M,
    input: MethodInput<M>,
    signal?: AbortSignal,
  ): Promise<Result<MethodOutput<M>>>;
  /** Listens to events; answers with the function that stops listening. */
  listen(listener: (event: WorkbenchEvent) => void): () => void;
  /** Resolved when the process has ended, wanted or not. */
  readonly ended: Promise<void>;
  /** Asks the process to end and waits for it. */
  close(): Promise<void>;
}

export interface ProjectProcessOptions {
  /** The application's own folder: index files and settings. */
  readonly dataFolder: string;
  /** Another program in the place of the real one, for tests. */
  readonly program?: string;
}

type Reply = (result: Result<unknown>) => void;

/** Starts the project process and waits until it takes calls; "interrupted" when it ends before. */
export async function startProjectProcess(options: ProjectProcessOptions): Promise<Result<ProjectClient>> {
  const child = fork(options.program ?? projectProgram(), ["--data", options.dataFolder], {
    serialization: "advanced",
    env: projectEnvironment(process.env, options.dataFolder),
    // Its standard output goes to our standard error: ours carries the answer only.
    stdio: ["ignore", 2, 2, "ipc"],
    // In a group of its own, so that Ctrl+C reaches the command line, which then cancels in good order.
    detached: process.platform !== "win32",
  });
  const { client, ready } = connectTo(child);
  const isReady = await Promise.race([ready.then(() => true), client.ended.then(() => false)]);
  return isReady ? ok(client) : err({ code: "interrupted" });
}

function projectProgram(): string {
  const fromSource = import.meta.url.endsWith(".ts");
  return fileURLToPath(new URL(fromSource ? "../project/index.ts" : "./project.js", import.meta.url));
}

/** Speaks the contract with a project process that was started; `ready` once it takes calls, never if it ends before. */
export function connectTo(child: ChildProcess): { client: ProjectClient; ready: Promise<void> } {
  const replies = new Map<number, Reply>();
  const listeners = new Set<(event: WorkbenchEvent) => void>();
  const ready = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<void>();
  let nextId = 1;

  child.on("message", (message) => receive(message as FromProjectProcess));
  child.once("error", end);
  child.once("exit", end);

  function receive(message: FromProjectProcess): void {
    if (message.type === "ready") ready.resolve();
    else if (message.type === "event") for (const listener of listeners) listener(message.event);
    else take(message.id)?.(message.result);
  }
  function take(id: number): Reply | undefined {
    const reply = replies.get(id);
    replies.delete(id);
    return reply;
  }
  function end(): void {
    for (const id of [...replies.keys()]) take(id)?.(err({ code: "interrupted" }));
    ended.resolve();
  }
  function send(message: ToProjectProcess): void {
    if (child.connected) child.send(message, (error) => error !== null && end());
    else end();
  }

  const client: ProjectClient = {
    ended: ended.promise,
    async call<M extends Method>(method: M, input: MethodInput<M>, signal?: AbortSignal) {
      const id = nextId;
      nextId += 1;
      const { promise, resolve } = Promise.withResolvers<Result<unknown>>();
      replies.set(id, resolve);
      const cancel = () => send({ type: "cancel", id });
      signal?.addEventListener("abort", cancel, { once: true });
      send({ type: "call", id, method, input });
      if (signal?.aborted) cancel();
      const result = await promise;
      signal?.removeEventListener("abort", cancel);
      // The process answers with what its handler gave, and the contract ties handler and method.
      return result as Result<MethodOutput<M>>;
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      if (child.connected) send({ type: "quit" });
      const timer = setTimeout(() => child.kill("SIGKILL"), GOODBYE_MS);
      await ended.promise;
      clearTimeout(timer);
    },
  };
  return { client, ready: ready.promise };
}
