import type { JobProgress } from "../../../shared/domain/job.ts";
import { hasEnded, useJobs } from "../../client/use-jobs.ts";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { appCopy } from "../../copy/app.ts";
import { importsCopy } from "../../copy/imports.ts";
import { jobAmount } from "../../copy/jobs.ts";
import { Button } from "../../ui/button.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import styles from "./imports.module.css";

const copy = importsCopy;

function UnderWay({ job }: { readonly job: JobProgress }) {
  const pause = useWorkbenchCommand("jobs.pause");
  const cancel = useWorkbenchCommand("jobs.cancel");
  const name = appCopy.jobs[job.kind];
  const isPaused = job.state === "paused";
  return (
    <li className={styles.job}>
      <span className={styles.jobName}>
        {name}
        <small>{jobAmount(job)}</small>
        {job.current === null || job.state !== "running" ? null : (
          <bdi className={styles.current}>{job.current}</bdi>
        )}
      </span>
      <span className={styles.jobButtons}>
        {job.pausable && job.state !== "waiting" ? (
          <Button
            size="s"
            isDisabled={pause.busy}
            onPress={() => void pause.run({ jobId: job.jobId, paused: !isPaused })}
          >
            {isPaused ? copy.resume : copy.pause}
          </Button>
        ) : null}
        {job.cancellable ? (
          <Button size="s" isDisabled={cancel.busy} onPress={() => void cancel.run({ jobId: job.jobId })}>
            {copy.cancel}
          </Button>
        ) : null}
      </span>
      <ProgressBar
        label={name}
        done={job.done}
        total={job.state === "waiting" ? 1 : job.total}
        width="full"
      />
    </li>
  );
}

/** Imports and looks at files that run, are held or wait their turn, in the order they go. */
export function JobsUnderWay() {
  const jobs = useJobs().filter((job) => !hasEnded(job) && (job.kind === "import" || job.kind === "preview"));
  if (jobs.length === 0) return null;
  return (
    <section className={styles.jobs} aria-label={copy.underWay}>
      <ul>
        {jobs.map((job) => (
          <UnderWay key={job.jobId} job={job} />
        ))}
      </ul>
    </section>
  );
}
