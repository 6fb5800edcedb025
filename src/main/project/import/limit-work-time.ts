import type { Worker } from "node:worker_threads";

/** A thread that got less than this share of the time did not have its chance: the computer was busy with other things, or slept. */
const FAIR_SHARE = 0.8;
/** After this many times the limit the thread is given up, whatever it got: it may wait for a drive that never answers. */
const MOST_LIMITS = 4;
/** The share of the limit after which a thread is looked at for the first time; most are done long before. */
const FIRST_LOOK = 1 / 6;

export interface TimeLimit {
  stop(): void;
}

/**
 * Calls `onOver` when a thread has worked for `limitMs` on what it does now. Time in which the thread did not get the
 * processor does not count, up to four times the limit. Stopping it costs one cleared timer.
 */
export function limitWorkTime(worker: Worker, limitMs: number, onOver: () => void): TimeLimit {
  let isStopped = false;
  let timer = setTimeout(() => void look(), limitMs * FIRST_LOOK);
  timer.unref();
  const begin = performance.now();

  async function look(): Promise<void> {
    const before = await workedMs(worker);
    again(limitMs * (1 - FIRST_LOOK), before, performance.now());
  }

  function again(waitMs: number, before: number | null, since: number): void {
    if (isStopped) return;
    timer = setTimeout(() => void judge(before, since), waitMs);
    timer.unref();
  }

  async function judge(before: number | null, since: number): Promise<void> {
    const now = performance.now();
    const after = await workedMs(worker);
    if (isStopped) return;
    const worked = before === null || after === null ? now - since : after - before;
    const isOver = worked >= limitMs * (1 - FIRST_LOOK) * FAIR_SHARE || now - begin >= limitMs * MOST_LIMITS;
    if (isOver) onOver();
    else again(limitMs * FIRST_LOOK, before, since);
  }

  return {
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}

/** Processor time of a thread so far, in ms; null when it cannot be told. Answers also while the thread is busy. */
async function workedMs(worker: Worker): Promise<number | null> {
  try {
    const { user, system } = await worker.cpuUsage();
    return (user + system) / 1000;
  } catch (error) {
    const isStarting = error instanceof Error && "code" in error && error.code === "ERR_WORKER_NOT_RUNNING";
    return isStarting ? 0 : null;
  }
}
