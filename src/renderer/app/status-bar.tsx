import { memo } from "react";
import type { ProjectStatus } from "../../shared/contract/project.contract.ts";
import type { JobProgress } from "../../shared/domain/job.ts";
import type { BackgroundWork } from "../../shared/errors.ts";
import { hasEnded, useJobs } from "../client/use-jobs.ts";
import { useWorkbenchCommand } from "../client/use-workbench-command.ts";
import { useWorkbenchQuery } from "../client/use-workbench-query.ts";
import { appCopy } from "../copy/app.ts";
import { formatCount } from "../copy/format.ts";
import { jobAmount } from "../copy/jobs.ts";
import { Button } from "../ui/button.tsx";
import { classNames } from "../ui/class-names.ts";
import { Icon } from "../ui/icon.tsx";
import { ProgressBar } from "../ui/progress-bar.tsx";
import { undo } from "./history.ts";
import { navigate } from "./navigation.ts";
import styles from "./status-bar.module.css";
import type { ProcessState } from "./use-process-state.ts";

const copy = appCopy.status;

function SavedState({ status, process }: { readonly status: ProjectStatus; readonly process: ProcessState }) {
  if (process.state !== "ready") return <Dot tone="warn" words={copy.restarting} />;
  if (status.project === null) return null;
  if (status.project.readOnly !== null) return <Dot tone="warn" words={copy.readOnly} />;
  return <Dot tone="ok" words={copy.saved} />;
}

function Dot({ tone, words }: { readonly tone: "ok" | "warn"; readonly words: string }) {
  return (
    <span className={styles.item}>
      <span className={classNames(styles.dot, styles[tone])} />
      {words}
    </span>
  );
}

/** The ways to hold and to end a job: they stand still while its figures run. */
const JobButtons = memo(function JobButtons({
  jobId,
  name,
  isPaused,
  pausable,
  cancellable,
}: {
  readonly jobId: string;
  readonly name: string;
  readonly isPaused: boolean;
  readonly pausable: boolean;
  readonly cancellable: boolean;
}) {
  const cancel = useWorkbenchCommand("jobs.cancel");
  const pause = useWorkbenchCommand("jobs.pause");
  return (
    <>
      {pausable ? (
        <Button
          tone="quiet"
          className={styles.cancel}
          aria-label={isPaused ? copy.resumeJob(name) : copy.pauseJob(name)}
          isDisabled={pause.busy}
          onPress={() => void pause.run({ jobId, paused: !isPaused })}
        >
          <Icon name={isPaused ? "play" : "pause"} size={10} />
        </Button>
      ) : null}
      {cancellable ? (
        <Button
          tone="quiet"
          className={styles.cancel}
          aria-label={copy.cancelJob(name)}
          isDisabled={cancel.busy}
          onPress={() => void cancel.run({ jobId })}
        >
          <Icon name="close" size={10} />
        </Button>
      ) : null}
    </>
  );
});

function Job({ job }: { readonly job: JobProgress }) {
  const name = appCopy.jobs[job.kind];
  const words = `${name} ${jobAmount(job)}`;
  return (
    <span className={styles.job} role={job.lacksRoom ? "alert" : undefined}>
      {job.lacksRoom ? <Dot tone="warn" words={words} /> : <span>{words}</span>}
      <ProgressBar label={name} done={job.done} total={job.total} />
      <JobButtons
        jobId={job.jobId}
        name={name.toLowerCase()}
        isPaused={job.state === "paused"}
        pausable={job.pausable}
        cancellable={job.cancellable}
      />
    </span>
  );
}

function Indexing({ done, total }: { readonly done: number; readonly total: number }) {
  if (total === 0 || done >= total) return null;
  const words = copy.indexing(formatCount(done), formatCount(total));
  return (
    <span className={styles.job}>
      <span>{words}</span>
      <ProgressBar label={words} done={done} total={total} />
    </span>
  );
}

/** Work that failed is never quietly missing: what depends on it may be incomplete. */
function Stopped({ work }: { readonly work: readonly BackgroundWork[] }) {
  const goOn = useWorkbenchCommand("project.goOn");
  if (work.length === 0) return null;
  return (
    <span className={styles.job} role="alert">
      <Dot tone="warn" words={copy.stopped(work)} />
      <Button
        tone="quiet"
        className={styles.waiting}
        isDisabled={goOn.busy}
        onPress={() => void goOn.run({})}
      >
        {appCopy.tryAgain}
      </Button>
    </span>
  );
}

export interface StatusBarProps {
  readonly status: ProjectStatus;
  readonly process: ProcessState;
}

/** The line at the foot of the window: what is saved, what runs, what can be taken back. */
export function StatusBar({ status, process }: StatusBarProps) {
  const running = useJobs().filter((job) => !hasEnded(job));
  const network = useWorkbenchQuery("network.count", {});
  const refused = network.data?.refused ?? 0;
  const waiting = running.filter((job) => job.state === "waiting").length;
  const hasIndexJob = running.some((job) => job.kind === "index");
  return (
    <footer className={styles.bar}>
      <SavedState status={status} process={process} />
      <span className={styles.item}>{refused === 0 ? copy.offline : copy.refused(formatCount(refused))}</span>
      {hasIndexJob ? null : <Indexing {...status.indexing} />}
      <Stopped work={status.stopped} />
      {running
        .filter((job) => job.state !== "waiting")
        .map((job) => (
          <Job key={job.jobId} job={job} />
        ))}
      {waiting === 0 ? null : (
        <Button tone="quiet" className={styles.waiting} onPress={() => navigate.openSection("imports")}>
          {copy.waiting(formatCount(waiting))}
        </Button>
      )}
      {status.undo === null ? null : (
        <Button tone="quiet" className={styles.undo} onPress={() => void undo()}>
          <span className={styles.undoWords}>{copy.undo(status.undo)}</span>
        </Button>
      )}
    </footer>
  );
}
