import { useEffect, useMemo } from "react";
import type { JobProgress } from "../../shared/domain/job.ts";
import { createStore, useStore } from "./store.ts";
import { useWorkbenchQuery } from "./use-workbench-query.ts";
import { subscribeToWorkbench } from "./workbench-client.ts";

type Jobs = ReadonlyMap<string, JobProgress>;
const jobStore = createStore<Jobs>(new Map());

/** Whether a job has ended, one way or another: it will not go on. */
export function hasEnded(job: JobProgress): boolean {
  return job.state === "finished" || job.state === "cancelled" || job.state === "failed";
}

/** Takes in one progress report. A job that ended stays ended, whatever arrives late. */
export function withProgress(jobs: Jobs, job: JobProgress): Jobs {
  const known = jobs.get(job.jobId);
  if (known !== undefined && hasEnded(known) && !hasEnded(job)) return jobs;
  return new Map(jobs).set(job.jobId, job);
}

/** Listens to progress for as long as the page lives; answers with the stop function. */
export function startJobFeed(): () => void {
  return subscribeToWorkbench((event) => {
    if (event.name === "job.progress") jobStore.set((jobs) => withProgress(jobs, event.job));
  });
}

/** All jobs of this session, oldest first. Events are hints: the list asked for at the start fills the gaps. */
export function useJobs(): readonly JobProgress[] {
  const jobs = useStore(jobStore);
  const listed = useWorkbenchQuery("jobs.list", {});
  useEffect(() => {
    for (const job of listed.data?.jobs ?? []) jobStore.set((known) => withProgress(known, job));
  }, [listed.data]);
  return useMemo(() => [...jobs.values()], [jobs]);
}

/** Calls `done` once with the last word of a job that is under way or starts later. */
export function onJobEnd(jobId: string, done: (job: JobProgress) => void): () => void {
  let told = false;
  const look = () => {
    const job = jobStore.get().get(jobId);
    if (told || job === undefined || !hasEnded(job)) return;
    told = true;
    stop();
    done(job);
  };
  const stop = jobStore.subscribe(look);
  queueMicrotask(look);
  return stop;
}
