import type { JobProgress } from "../../shared/domain/job.ts";
import type { ProjectClient } from "./project-client.ts";

export interface JobWatch {
  /** The last word on a job: also that it is held because the disk is full. Null when the project process ended before it came. */
  finished(jobId: string): Promise<JobProgress | null>;
  stop(): void;
}

/** Follows all jobs from now on. Begin before a job is started: its last event may overtake the answer. */
export function watchJobs(client: ProjectClient, onRunning: (job: JobProgress) => void): JobWatch {
  const done = new Map<string, PromiseWithResolvers<JobProgress | null>>();
  const slot = (jobId: string) => {
    const known = done.get(jobId) ?? Promise.withResolvers<JobProgress | null>();
    done.set(jobId, known);
    return known;
  };
  const stop = client.listen((event) => {
    if (event.name !== "job.progress") return;
    const { state } = event.job;
    if (state === "running") onRunning(event.job);
    else if (state === "finished" || state === "cancelled" || state === "failed" || event.job.lacksRoom)
      slot(event.job.jobId).resolve(event.job);
  });
  return {
    finished: (jobId) => Promise.race([slot(jobId).promise, client.ended.then(() => null)]),
    stop,
  };
}
