import type { WorkbenchEvent } from "../../shared/contract/events.ts";
import type { Method, MethodInput } from "../../shared/contract/index.ts";
import type { FromProjectProcess, ToProjectProcess } from "../../shared/contract/messages.ts";
import { err, type Result } from "../../shared/result.ts";
import type { ProjectProcessPort, StartPort } from "./project-process-port.ts";

interface HostOptions {
  readonly startPort: StartPort;
  readonly file: string;
  readonly parameters: readonly string[];
  readonly onEvent: (event: WorkbenchEvent) => void;
  /** Milliseconds of a steady clock. */
  readonly now: () => number;
}

/** A call under way. */
export interface ProjectCall {
  readonly result: Promise<Result<unknown>>;
  cancel(): void;
}

/** More deaths than this within the time below: stop restarting and say so. */
const DEATHS_ALLOWED = 3;
const DEATHS_WITHIN_MS = 60_000;

/**
 * Keeps the project process running: restarts it when it dies and opens the same project again. What was
 * asked of a process that died is answered with "interrupted"; what was acknowledged stands in the file.
 */
export class ProjectProcessHost {
  readonly #options: HostOptions;
  readonly #pending = new Map<number, (result: Result<unknown>) => void>();
  #port: ProjectProcessPort | null = null;
  /** Messages that wait until the process says that it is ready. */
  #waiting: ToProjectProcess[] | null = [];
  #openPath: string | null = null;
  #deaths: number[] = [];
  #lastId = 0;
  #stopping = false;
  #onStopped: () => void = () => {};

  constructor(options: HostOptions) {
    this.#options = options;
  }

  /** Starts the process unless it runs, and opens the project that was open before. */
  start(): void {
    if (this.#port !== null || this.#stopping) return;
    this.#waiting = [];
    this.#port = this.#options.startPort(this.#options.file, this.#options.parameters, {
      onMessage: (message) => this.#receive(message),
      onExit: (code) => this.#restart(code),
    });
    if (this.#openPath !== null) void this.#reopen(this.#openPath);
  }

  /** Sends one call; starts the process again if it had been given up. Never rejects. */
  call(method: Method, input: unknown): ProjectCall {
    if (this.#port === null) {
      // Given up before; a person who asks again gets a fresh try.
      this.#deaths = [];
      this.start();
    }
    this.#lastId += 1;
    const id = this.#lastId;
    const result = new Promise<Result<unknown>>((resolve) => this.#pending.set(id, resolve));
    this.#send({ type: "call", id, method, input });
    return { result, cancel: () => this.#send({ type: "cancel", id }) };
  }

  /** Opens a project and remembers it for restarts once it is open. */
  async openProject(input: MethodInput<"project.open">): Promise<Result<unknown>> {
    const result = await this.call("project.open", input).result;
    if (result.ok) this.#openPath = input.path;
    return result;
  }

  /** Asks the process to close the project and end; kills it when it has not done so after `patience` ms. */
  async stop(patience: number): Promise<void> {
    this.#stopping = true;
    const port = this.#port;
    if (port === null) return;
    const ended = new Promise<void>((resolve) => {
      this.#onStopped = resolve;
    });
    port.post({ type: "quit" });
    const timer = setTimeout(() => port.kill(), patience);
    await ended;
    clearTimeout(timer);
  }

  #send(message: ToProjectProcess): void {
    if (this.#waiting === null) this.#port?.post(message);
    else this.#waiting.push(message);
  }

  #receive(message: FromProjectProcess): void {
    if (message.type === "event") this.#options.onEvent(message.event);
    else if (message.type === "reply") this.#settle(message.id, message.result);
    else this.#becomeReady();
  }

  #settle(id: number, result: Result<unknown>): void {
    this.#pending.get(id)?.(result);
    this.#pending.delete(id);
  }

  #becomeReady(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = null;
    for (const message of waiting) this.#port?.post(message);
    if (this.#deaths.length > 0)
      this.#options.onEvent({ name: "projectProcess.state", state: "ready", reason: null });
  }

  #restart(code: number | null): void {
    this.#port = null;
    this.#waiting = [];
    for (const id of [...this.#pending.keys()]) this.#settle(id, err({ code: "interrupted" }));
    if (this.#stopping) {
      this.#onStopped();
      return;
    }
    const now = this.#options.now();
    this.#deaths = [...this.#deaths.filter((death) => now - death < DEATHS_WITHIN_MS), now];
    const failed = this.#deaths.length > DEATHS_ALLOWED;
    const reason = code === null ? "could not be started" : `exit code ${code}`;
    this.#options.onEvent({ name: "projectProcess.state", state: failed ? "failed" : "restarting", reason });
    if (!failed) this.start();
  }

  async #reopen(path: string): Promise<void> {
    const result = await this.call("project.open", { path, create: false }).result;
    if (!result.ok && result.error.code !== "interrupted") {
      this.#options.onEvent({ name: "projectProcess.state", state: "failed", reason: result.error.code });
    }
  }
}
