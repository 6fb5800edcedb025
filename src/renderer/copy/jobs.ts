import type { JobProgress } from "../../shared/domain/job.ts";
import { appCopy } from "./app.ts";
import { formatCount } from "./format.ts";

/** How far a job is, in words: "120 of 4,812", "120 so far", "paused at 120 of 4,812", "waits its turn". */
export function jobAmount({ state, done, total }: Pick<JobProgress, "state" | "done" | "total">): string {
  const copy = appCopy.jobs;
  if (state === "waiting") return copy.waiting;
  const amount =
    total === null ? copy.counting(formatCount(done)) : copy.counted(formatCount(done), formatCount(total));
  return state === "paused" ? copy.paused(amount) : amount;
}
