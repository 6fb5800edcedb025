import { describe, expect, test } from "vitest";
import { ProjectProcessHost } from "../../../../src/main/shell/project-process-host.ts";
import type { StartPort } from "../../../../src/main/shell/project-process-port.ts";
import type { WorkbenchEvent } from "../../../../src/shared/contract/events.ts";
import type { FromProjectProcess, ToProjectProcess } from "../../../../src/shared/contract/messages.ts";

interface FakeProcess {
  readonly received: ToProjectProcess[];
  readonly say: (message: FromProjectProcess) => void;
  readonly die: (code: number) => void;
}

/** A host whose processes are played by the test. */
function playedHost() {
  const processes: FakeProcess[] = [];
  const events: WorkbenchEvent[] = [];
  const clock = { now: 0 };
  const startPort: StartPort = (_file, _parameters, listeners) => {
    const received: ToProjectProcess[] = [];
    processes.push({ received, say: listeners.onMessage, die: listeners.onExit });
    return { post: (message) => received.push(message), kill: () => listeners.onExit(null) };
  };
  const onEvent = (event: WorkbenchEvent) => events.push(event);
  const host = new ProjectProcessHost({
    startPort,
    file: "f",
    parameters: [],
    onEvent,
    now: () => clock.now,
  });
  const process = (index: number): FakeProcess => {
    const found = processes[index];
    if (found === undefined) throw new Error(`process ${index} was never started`);
    return found;
  };
  const states = () =>
    events.flatMap((event) => (event.name === "projectProcess.state" ? [event.state] : []));
  return { host, process, processes, states, clock };
}

describe("project process host", () => {
  test("calls wait until the process is ready and are answered by id", async () => {
    const { host, process } = playedHost();
    const first = host.call("jobs.list", {});
    const second = host.call("imports.list", {});
    expect(process(0).received).toEqual([]);
    process(0).say({ type: "ready" });
    expect(process(0).received).toEqual([
      { type: "call", id: 1, method: "jobs.list", input: {} },
      { type: "call", id: 2, method: "imports.list", input: {} },
    ]);
    process(0).say({ type: "reply", id: 2, result: { ok: true, value: "second" } });
    process(0).say({ type: "reply", id: 1, result: { ok: true, value: "first" } });
    expect(await first.result).toEqual({ ok: true, value: "first" });
    expect(await second.result).toEqual({ ok: true, value: "second" });
  });

  test("a cancel names the call's own id", () => {
    const { host, process } = playedHost();
    startReady(host, process);
    host.call("jobs.list", {}).cancel();
    expect(process(0).received.at(-1)).toEqual({ type: "cancel", id: 1 });
  });

  test("when the process dies, open calls are interrupted and the same project is opened again first", async () => {
    const { host, process, states } = playedHost();
    startReady(host, process);
    const opened = host.openProject({ path: "/p.wirebench", create: true });
    process(0).say({ type: "reply", id: 1, result: { ok: true, value: {} } });
    await opened;
    const open = host.call("jobs.list", {});
    process(0).die(9);
    expect(await open.result).toEqual({ ok: false, error: { code: "interrupted" } });
    host.call("imports.list", {});
    process(1).say({ type: "ready" });
    expect(process(1).received).toMatchObject([
      { method: "project.open", input: { path: "/p.wirebench", create: false } },
      { method: "imports.list" },
    ]);
    expect(states()).toEqual(["restarting", "ready"]);
  });

  test("a process that keeps dying is given up, and tried again when somebody asks", () => {
    const { host, process, processes, states } = playedHost();
    host.start();
    for (const index of [0, 1, 2, 3]) process(index).die(1);
    expect(processes).toHaveLength(4);
    expect(states()).toEqual(["restarting", "restarting", "restarting", "failed"]);
    host.call("jobs.list", {});
    expect(processes).toHaveLength(5);
  });

  test("deaths long ago do not count", () => {
    const { host, process, processes, clock } = playedHost();
    host.start();
    for (const index of [0, 1, 2, 3, 4]) {
      process(index).die(1);
      clock.now += 61_000;
    }
    expect(processes).toHaveLength(6);
  });

  test("stopping asks the process to quit and does not start it again", async () => {
    const { host, process, processes } = playedHost();
    startReady(host, process);
    const stopped = host.stop(60_000);
    expect(process(0).received).toEqual([{ type: "quit" }]);
    process(0).die(0);
    await stopped;
    expect(processes).toHaveLength(1);
  });
});

function startReady(host: ProjectProcessHost, process: (index: number) => FakeProcess): void {
  host.start();
  process(0).say({ type: "ready" });
}
