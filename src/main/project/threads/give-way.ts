import { getPriority, setPriority } from "node:os";

/** A third of the weight of a usual thread, for Linux's scheduler. */
const NICENESS = 5;

/**
 * Called by threads that work in the background: where processors are short, the window and what a person asked for come
 * first. On Linux a thread has a priority of its own; elsewhere the call would hold back the whole process, which also
 * answers questions, so nothing is done.
 */
export function giveWay(): void {
  if (process.platform !== "linux") return;
  try {
    if (getPriority() < NICENESS) setPriority(0, NICENESS);
  } catch {
    // A system that forbids it leaves the thread as it is.
  }
}
