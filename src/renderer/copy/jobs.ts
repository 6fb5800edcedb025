import type { JobProgress } from "../../shared/domain/job.ts";
import { appCopy } from "./app.ts";
import { formatCount } from "./format.ts";

/** How far a job is, in words: "120 of 4,812", "120 so far", "paused at 120 of 4,812", "waits its turn"; for want of room also what to do. */
export function jobAmount({
  state,
  done,
  total,
  lacksRoom,
}: Pick<JobProgress, "state" | "done" | "total" | "lacksRoom">): string {
  const copy = appCopy.jobs;
  if (state === "waiting") return copy.waiting;
  const amount =
    total === null ? copy.counting(formatCount(done)) : copy.counted(formatCount(done), formatCount(total));
  if (state !== "paused") return amount;
  return lacksRoom ? copy.lacksRoom(amount) : copy.paused(amount);
}
