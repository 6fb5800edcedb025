import { expect, test } from "vitest";
import { whenThereIsRoom } from "../../../../src/main/project/import/when-there-is-room.ts";
import {
  createJobRunner,
  type JobStart,
  type RunningJob,
} from "../../../../src/main/project/jobs/job-runner.ts";
import type { JobProgress } from "../../../../src/shared/domain/job.ts";

function runner() {
  const published: JobProgress[] = [];
  let now = 0;
  let ids = 0;
  const jobs = createJobRunner({
    publish: (progress) => published.push(progress),
    nowMs: () => now,
    newId: () => {
      ids += 1;
      return `job${ids}`;
    },
    describe: (error) => String(error),
  });
  const gates = new Map<string, PromiseWithResolvers<void>>();
  const begun: string[] = [];
  const ended: string[] = [];
  /** Work that lasts until its gate is opened or it is cancelled. */
  const start = (name: string, what: JobStart): string => {
    const gate = Promise.withResolvers<void>();
    gates.set(name, gate);
    return jobs.start(what, async (job) => {
      begun.push(name);
      job.signal.addEventListener("abort", () => gate.resolve(), { once: true });
      if (!job.signal.aborted) await gate.promise;
      ended.push(`${name}${job.signal.aborted ? " cancelled" : ""}`);
      return {};
    });
  };
  const open = async (name: string): Promise<void> => {
    gates.get(name)?.resolve();
    await settled();
  };
  const stateOf = (id: string) => jobs.list().find(({ jobId }) => jobId === id)?.state;
  return { jobs, published, begun, ended, start, open, stateOf, tick: (ms: number) => (now += ms) };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const QUEUED: JobStart = { kind: "import", queue: "import", pausable: true };

test("a job that holds itself for want of room goes on when a person says so, and ends when it is cancelled", async () => {
  const { jobs, published } = runner();
  let hasRoom = false;
  let tries = 0;
  const write = (): void => {
    tries += 1;
    if (!hasRoom) throw Object.assign(new Error("full"), { code: "SQLITE_FULL" });
  };
  const stored: boolean[] = [];
  const start = () =>
    jobs.start(QUEUED, async (job) => {
      stored.push(await whenThereIsRoom(job, write));
      return {};
    });
  const held = { state: "paused", lacksRoom: true };
  const a = start();
  await settled();
  expect(jobs.list()[0]).toMatchObject(held);
  expect(published.at(-1)).toMatchObject(held);
  jobs.pause(a, false);
  await settled();
  expect(jobs.list()[0]).toMatchObject(held);
  hasRoom = true;
  jobs.pause(a, false);
  await settled();
  expect(jobs.list()[0]).toMatchObject({ state: "finished", lacksRoom: false });
  expect([tries, stored]).toEqual([3, [true]]);
  hasRoom = false;
  const b = start();
  await settled();
  jobs.cancel(b);
  await settled();
  expect(jobs.list()[0]).toMatchObject({ state: "cancelled", lacksRoom: false });
  expect([tries, stored]).toEqual([5, [true, false]]);
});

test("jobs of one queue work one after the other, others beside them", async () => {
  const { start, open, stateOf, begun } = runner();
  const [a, b, c] = [start("a", QUEUED), start("b", QUEUED), start("c", { kind: "export" })];
  await settled();
  expect([stateOf(a), stateOf(b), stateOf(c)]).toEqual(["running", "waiting", "running"]);
  expect(begun).toEqual(["a", "c"]);
  await open("a");
  expect([stateOf(a), stateOf(b)]).toEqual(["finished", "running"]);
  await open("b");
  const d = start("d", QUEUED);
  await settled();
  expect(stateOf(d)).toBe("running");
});

test("a waiting job that is cancelled ends at once, and the ones behind it still wait their turn", async () => {
  const { jobs, start, open, stateOf, ended } = runner();
  const [a, b, c] = [start("a", QUEUED), start("b", QUEUED), start("c", QUEUED)];
  await settled();
  expect(jobs.cancel(b)).toBe(true);
  await settled();
  expect([stateOf(a), stateOf(b), stateOf(c)]).toEqual(["running", "cancelled", "waiting"]);
  expect(ended).toEqual(["b cancelled"]);
  await open("a");
  expect(stateOf(c)).toBe("running");
  expect(jobs.cancel(b)).toBe(false);
});

test("a job is held and goes on; cancel ends one that is held", async () => {
  const { jobs, stateOf } = runner();
  const steps: string[] = [];
  const hands: RunningJob[] = [];
  const id = jobs.start(QUEUED, async (job) => {
    hands.push(job);
    for (const step of ["one", "two", "three"]) {
      await settled();
      await job.resumed();
      if (job.signal.aborted) return {};
      steps.push(step);
    }
    return {};
  });
  jobs.pause(id, true);
  await settled();
  await settled();
  expect([stateOf(id), hands[0]?.isPaused(), steps]).toEqual(["paused", true, []]);
  jobs.pause(id, false);
  await settled();
  jobs.pause(id, true);
  await settled();
  await settled();
  expect(steps).toEqual(["one"]);
  expect(jobs.cancel(id)).toBe(true);
  await settled();
  expect([stateOf(id), steps]).toEqual(["cancelled", ["one"]]);
});

test("only jobs that can be held are", async () => {
  const { jobs, start, stateOf } = runner();
  const id = start("a", { kind: "preview" });
  await settled();
  expect(jobs.pause(id, true)).toBe(false);
  expect(stateOf(id)).toBe("running");
});

test("progress is told at most four times a second, the end always", async () => {
  const { jobs, published, tick } = runner();
  jobs.start({ kind: "import" }, async (job) => {
    for (let done = 1; done <= 100; done += 1) {
      tick(10);
      job.progress({ done });
    }
    return { runId: "run" };
  });
  await settled();
  expect(published.length).toBeLessThan(7);
  expect(published.at(-1)).toMatchObject({ state: "finished", done: 100, report: { runId: "run" } });
});

test("work that fails ends its job and lets the queue go on", async () => {
  const { jobs, start, stateOf } = runner();
  const id = jobs.start(QUEUED, () => Promise.reject(new Error("no")));
  const next = start("next", QUEUED);
  await settled();
  expect([stateOf(id), stateOf(next)]).toEqual(["failed", "running"]);
});
