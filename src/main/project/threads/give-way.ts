import { getPriority, setPriority } from "node:os";

/**
 * What Linux's scheduler knows as niceness: 3 is half the weight of a usual thread, 5 a third. Answers come before work that
 * nobody waits for, and drawing the window before both.
 */
const NICENESS = { usual: 0, question: 3, background: 5 } as const;

/**
 * Called by threads that answer questions, and by those that work in the background: where processors are short, the window
 * comes first. The process begins as "usual": it is a child of the shell, and with rights enough Chromium puts the shell's
 * first thread, and so all of its children, before the threads that fill the window with pixels. On Linux a thread has a
 * priority of its own; elsewhere the call would be for the whole process, which also answers questions, so nothing is done.
 */
export function giveWay(as: keyof typeof NICENESS = "background"): void {
  if (process.platform !== "linux") return;
  try {
    if (getPriority() < NICENESS[as]) setPriority(0, NICENESS[as]);
  } catch {
    // A system that forbids it leaves the thread as it is.
  }
}
