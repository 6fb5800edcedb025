import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type ProjectClient, startProjectProcess } from "../../../src/main/cli/project-client.ts";
import type { WorkbenchEvent } from "../../../src/shared/contract/events.ts";

const program = join(import.meta.dirname, "fake-project-process.ts");
let client: ProjectClient;

beforeEach(async () => {
  const started = await startProjectProcess({ dataFolder: "/data", program });
  if (!started.ok) throw new Error(started.error.code);
  client = started.value;
});
afterEach(() => client.close());

test("a call gets its answer and events on the way, and the process its data folder", async () => {
  const events: WorkbenchEvent[] = [];
  const stop = client.listen((event) => events.push(event));
  expect(await client.call("project.status", {})).toEqual({ ok: true, value: { from: ["--data", "/data"] } });
  expect(events).toEqual([{ name: "changed", topics: ["project"] }]);
  stop();
  await client.call("project.status", {});
  expect(events).toHaveLength(1);
});

test("aborting a call asks the process to cancel it, before and after it was sent", async () => {
  const stop = new AbortController();
  const waiting = client.call("project.settle", {}, stop.signal);
  stop.abort();
  expect(await waiting).toEqual({ ok: false, error: { code: "cancelled" } });
  expect(await client.call("project.settle", {}, stop.signal)).toEqual({
    ok: false,
    error: { code: "cancelled" },
  });
});

test("when the process dies, every open call and every later one is answered with interrupted", async () => {
  const waiting = client.call("project.settle", {});
  const interrupted = { ok: false, error: { code: "interrupted" } };
  expect(await client.call("project.check", {})).toEqual(interrupted);
  expect(await waiting).toEqual(interrupted);
  await client.ended;
  expect(await client.call("project.status", {})).toEqual(interrupted);
});

test("a program that never comes up is said, not waited for", async () => {
  const started = await startProjectProcess({ dataFolder: "/data", program: join(program, "..", "none.ts") });
  expect(started).toEqual({ ok: false, error: { code: "interrupted" } });
});
