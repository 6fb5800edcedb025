import { isDiskFull } from "../db/disk-full.ts";
import type { RunningJob } from "../jobs/job-runner.ts";

/**
 * Writes to the project, all or nothing. While the disk is full the job is held, and `write` is tried again when a person
 * lets the job go on. False when the job was ended before there was room: nothing was written.
 */
export async function whenThereIsRoom(
  job: Pick<RunningJob, "signal" | "holdForRoom" | "resumed">,
  write: () => void,
): Promise<boolean> {
  for (;;) {
    try {
      write();
      return true;
    } catch (error) {
      if (!isDiskFull(error)) throw error;
    }
    if (job.signal.aborted) return false;
    job.holdForRoom();
    await job.resumed();
  }
}
