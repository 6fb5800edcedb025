import type { ImportRun } from "../../../shared/contract/imports.contract.ts";
import { runCommand } from "../../app/commands.ts";
import { navigate, useNavigation } from "../../app/navigation.ts";
import { hasEnded, useJobs } from "../../client/use-jobs.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { toAppError } from "../../client/workbench-client.ts";
import { appCopy, commandLabels } from "../../copy/app.ts";
import { formatCount, formatInstant, formatMany } from "../../copy/format.ts";
import { importsCopy } from "../../copy/imports.ts";
import { Button } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadingState } from "../../ui/loading-state.tsx";
import { PaneHeader } from "../../ui/pane-header.tsx";
import { Screen } from "../../ui/screen.tsx";
import { Tag } from "../../ui/tag.tsx";
import styles from "./imports.module.css";
import { JobsUnderWay } from "./jobs-under-way.tsx";
import { Receipt } from "./receipt.tsx";
import { filesOf, outcomesOf } from "./run-counts.ts";

const copy = importsCopy;

function Run({ run }: { readonly run: ImportRun }) {
  const states = run.undoneAt === null ? copy.states : copy.undoneStates;
  return (
    <li>
      <button
        type="button"
        className={classNames(styles.run, run.undoneAt !== null && styles.undone)}
        onClick={() => navigate.openRun(run.id)}
      >
        <span className={styles.runName}>
          <bdi>{run.name}</bdi>
          <small>
            {formatInstant(run.startedAt, Date.now())}
            {run.state === "finished" ? "" : `, ${states[run.state]}`}
          </small>
          {run.undoneAt === null ? null : <Tag tone="warn">{copy.takenBack}</Tag>}
        </span>
        <span className={styles.runFiles}>{copy.files(filesOf(run.counts))}</span>
        <span className={styles.runCounts}>
          {outcomesOf(run.counts).map(({ outcome, count }) => (
            <span key={outcome} className={styles[outcome]}>
              <b>{formatCount(count)}</b> {copy.outcomes[outcome]}
            </span>
          ))}
        </span>
      </button>
    </li>
  );
}

function Runs() {
  const imports = useWorkbenchQuery("imports.list", {});
  const underWay = useJobs().some(
    (job) => !hasEnded(job) && (job.kind === "import" || job.kind === "preview"),
  );
  if (imports.data === undefined) {
    if (imports.error === null) return <LoadingState label={appCopy.loading} />;
    const again = <Button onPress={() => void imports.refetch()}>{appCopy.tryAgain}</Button>;
    return <ErrorState error={toAppError(imports.error)} actions={again} />;
  }
  const runs = [...imports.data.runs].sort((a, b) => b.startedAt - a.startedAt);
  if (runs.length === 0 && !underWay) {
    const choose = (
      <>
        <Button onPress={() => runCommand("import.files")}>{commandLabels["import.files"]}</Button>
        <Button onPress={() => runCommand("import.folder")}>{commandLabels["import.folder"]}</Button>
      </>
    );
    return (
      <EmptyState title={copy.none} actions={choose}>
        {copy.noneWords}
      </EmptyState>
    );
  }
  return (
    <Screen>
      <PaneHeader title={formatMany(runs.length, "import", "imports")} />
      <JobsUnderWay />
      <ul className={styles.runs}>
        {runs.map((run) => (
          <Run key={run.id} run={run} />
        ))}
      </ul>
    </Screen>
  );
}

/** All imports; one of them opened is its receipt. */
export function ImportsScreen() {
  const { place } = useNavigation();
  return place.runId === null ? <Runs /> : <Receipt key={place.runId} runId={place.runId} />;
}
