import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { connectTo } from "../../src/main/cli/project-client.ts";
import type { WorkbenchEvent } from "../../src/shared/contract/events.ts";
import type { Method, MethodInput, MethodOutput } from "../../src/shared/contract/index.ts";
import { projectEnvironment } from "../../src/shared/process-environment.ts";
import type { Result } from "../../src/shared/result.ts";

/** The real project process, started as shell and command line start it. */
export interface TestProcess {
  readonly pid: number;
  /** Rejects with the error's code when the process answers with an error. */
  call<M extends Method>(method: M, input: MethodInput<M>): Promise<MethodOutput<M>>;
  result<M extends Method>(method: M, input: unknown): Promise<Result<MethodOutput<M>>>;
  /** The next event not asked for yet; one question at a time. */
  nextEvent(): Promise<WorkbenchEvent>;
  /** SIGKILL: nothing gets a chance to tidy up. */
  kill(): Promise<void>;
  quit(): Promise<void>;
}

const COMPILED = join(import.meta.dirname, "../../.cache");
const ENTRY = join(import.meta.dirname, "../../src/main/project/index.ts");

/** `entry`: the file of a built program instead of the sources. `within`: a command that starts Node somewhere else. */
export async function startProcess(
  dataFolder: string,
  entry = ENTRY,
  within: readonly string[] = [],
): Promise<TestProcess> {
  const [execPath = process.execPath, ...execArgv] = [...within, process.execPath];
  const child = fork(entry, ["--data", dataFolder], {
    serialization: "advanced",
    execPath,
    execArgv: within.length === 0 ? [] : execArgv,
    // One store of compiled programs for all tests.
    env: projectEnvironment(process.env, COMPILED),
  });
  const { client, ready } = connectTo(child);
  // Kept until somebody asks: the event that a test waits for may come between two of its questions.
  const told: WorkbenchEvent[] = [];
  let waiting: ((event: WorkbenchEvent) => void) | null = null;
  client.listen((event) => {
    if (waiting === null) told.push(event);
    else waiting(event);
    waiting = null;
  });
  await ready;
  return {
    pid: child.pid ?? 0,
    async call<M extends Method>(method: M, input: MethodInput<M>) {
      const result = await client.call(method, input);
      if (!result.ok) throw new Error(`${method}: ${JSON.stringify(result.error)}`);
      return result.value;
    },
    result: <M extends Method>(method: M, input: unknown) => client.call(method, input as MethodInput<M>),
    nextEvent() {
      const event = told.shift();
      if (event !== undefined) return Promise.resolve(event);
      return new Promise((resolve) => {
        waiting = resolve;
      });
    },
    kill: () => end(child, () => child.kill("SIGKILL")),
    quit: () => end(child, () => child.send({ type: "quit" })),
  };
}

async function end(child: ChildProcess, ask: () => void): Promise<void> {
  const exited = once(child, "exit");
  ask();
  await exited;
}
