import { useEffect } from "react";
import type { MergePreview } from "../../../shared/contract/exchange.contract.ts";
import type { MergeReport } from "../../../shared/domain/exchange.ts";
import { type OfferedMerge, removeMergeOffer } from "../../app/merge-offers.ts";
import { notify } from "../../app/notices.ts";
import { hasEnded, onJobEnd, useJobs } from "../../client/use-jobs.ts";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { callWorkbench, toAppError } from "../../client/workbench-client.ts";
import { buttonCopy } from "../../copy/buttons.ts";
import { exchangeCopy } from "../../copy/exchange.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import styles from "./exchange.module.css";
import { bringsNothing, MergeReportView } from "./merge-report.tsx";
import { takeMergeBack } from "./take-merge-back.ts";

const copy = exchangeCopy.preview;

/** How far a job has come, with a sentence on what is safe meanwhile. */
function Working({ jobId, label, words }: Record<"jobId" | "label" | "words", string>) {
  const job = useJobs().find((one) => one.jobId === jobId);
  return (
    <div className={styles.working}>
      <ProgressBar label={label} done={job?.done ?? 0} total={job?.total ?? null} width="full" />
      <p className={styles.small} role="status">
        {words}
      </p>
    </div>
  );
}

/** Whether the file's project differs, and was never merged here: afterwards it is known. */
function useOrigin(report: MergeReport | null): "same" | "empty" | "other" {
  const merges = useWorkbenchQuery("exchange.merges", {});
  const status = useWorkbenchQuery("project.status", {});
  if (report === null || report.sameProject) return "same";
  const isKnown = (merges.data?.merges ?? []).some(
    (merge) => merge.undoneAt === null && merge.report.projectId === report.projectId,
  );
  if (isKnown) return "same";
  const counts = status.data?.counts;
  const isEmpty = counts !== undefined && counts.articles + counts.claims + counts.actors === 0;
  return isEmpty ? "empty" : "other";
}

function Ready({ report }: { readonly report: MergeReport }) {
  const origin = useOrigin(report);
  return (
    <>
      {origin === "other" ? <p className={styles.strip}>{copy.otherProject(report.projectTitle)}</p> : null}
      {origin === "empty" ? <p className={styles.lead}>{copy.intoEmpty(report.projectTitle)}</p> : null}
      {bringsNothing(report) ? <p className={styles.lead}>{copy.nothingNew}</p> : null}
      <MergeReportView report={report} />
    </>
  );
}

/** Says at the end of a merge what came of it, with the way back. */
function tellAtEnd(jobId: string, mergeId: string, fileName: string): void {
  onJobEnd(jobId, (job) => {
    if (job.state === "cancelled") notify({ text: exchangeCopy.merged.cancelled });
    else if (job.state === "failed") notify({ tone: "bad", text: exchangeCopy.merged.failed(fileName) });
    else void tellMerged(mergeId, fileName);
  });
}

async function tellMerged(mergeId: string, fileName: string): Promise<void> {
  const answer = await callWorkbench("exchange.previewed", { mergeId });
  const report = answer.ok ? answer.value.report : null;
  if (!answer.ok || answer.value.state !== "merged" || report === null) return;
  removeMergeOffer(mergeId);
  notify({
    text: exchangeCopy.merged.text(fileName, report),
    detail: exchangeCopy.merged.detail(report.conflicts),
    action: { label: buttonCopy.undo, run: () => void takeMergeBack(mergeId, fileName) },
  });
}

function titleOf(state: MergePreview["state"] | undefined, file: string): string {
  if (state === "refused") return copy.titleRefused(file);
  if (state === "merging" || state === "merged") return copy.titleMerging(file);
  return state === "ready" ? copy.title(file) : copy.titleReading(file);
}

/** The job that merges, once it began: its id comes back with the start, and stands among the jobs. */
function useMergeJob(): string | null {
  return useJobs().find((job) => job.kind === "merge" && !hasEnded(job))?.jobId ?? null;
}

/** What merging a team-mate's file would bring, before anything is written: merge it or leave it. */
export function MergePreviewDialog({ offer }: { readonly offer: OfferedMerge }) {
  const { mergeId, jobId, fileName } = offer;
  const query = useWorkbenchQuery("exchange.previewed", { mergeId });
  const merge = useWorkbenchCommand("exchange.merge");
  const discard = useWorkbenchCommand("exchange.discard", { quiet: true });
  const cancel = useWorkbenchCommand("jobs.cancel", { quiet: true });
  const reading = useJobs().find((job) => job.jobId === jobId);
  const working = useMergeJob();
  const view = query.data;
  const state = view?.state;
  const { refetch } = query;
  const ended = reading !== undefined && hasEnded(reading);
  useEffect(() => {
    if (ended) void refetch();
  }, [ended, refetch]);
  const failed = reading?.state === "failed" || (query.error !== null && view === undefined);
  const isBusy = state === "merging" || state === "merged";
  const leave = () => {
    if (isBusy) return;
    if (!ended) void cancel.run({ jobId });
    removeMergeOffer(mergeId);
    void discard.run({ mergeId });
  };
  const begin = async () => {
    const started = await merge.run({ mergeId });
    if (started.ok) tellAtEnd(started.value.jobId, mergeId, fileName);
  };
  const stop = () => {
    if (working !== null) void cancel.run({ jobId: working });
  };
  const footer = isBusy ? (
    <>
      <span className={styles.note}>{copy.merging}</span>
      <Button isDisabled={working === null} onPress={stop}>
        {copy.stop}
      </Button>
    </>
  ) : state === "ready" ? (
    <>
      <span className={styles.note}>{copy.backup}</span>
      <Button onPress={leave}>{buttonCopy.cancel}</Button>
      <Button tone="primary" autoFocus isDisabled={merge.busy} onPress={() => void begin()}>
        {copy.merge}
      </Button>
    </>
  ) : (
    <Button onPress={leave}>{state === "refused" || failed ? buttonCopy.close : buttonCopy.cancel}</Button>
  );
  return (
    <Dialog
      title={failed ? copy.titleRefused(fileName) : titleOf(state, fileName)}
      isOpen
      onClose={leave}
      closeLabel={buttonCopy.close}
      width={state === "ready" ? "l" : "m"}
      stays
      footer={footer}
    >
      {failed ? (
        query.error !== null && view === undefined ? (
          <ErrorState error={toAppError(query.error)} />
        ) : (
          <p>{copy.failed}</p>
        )
      ) : state === "refused" ? (
        <div className={styles.refused} role="alert">
          <p className={styles.reason} dir="auto">
            {view?.reason}
          </p>
          <p className={styles.small}>{copy.refused}</p>
        </div>
      ) : state === "ready" && view?.report != null ? (
        <Ready report={view.report} />
      ) : (
        <Working
          jobId={isBusy ? (working ?? "") : jobId}
          label={titleOf(state, fileName)}
          words={isBusy ? copy.merging : copy.reading}
        />
      )}
    </Dialog>
  );
}
