import { useEffect, useRef, useState } from "react";
import type { ImportRun } from "../../../shared/contract/imports.contract.ts";
import { followImport } from "../../app/importing.ts";
import { navigate } from "../../app/navigation.ts";
import { notify } from "../../app/notices.ts";
import { onJobEnd } from "../../client/use-jobs.ts";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { importsCopy } from "../../copy/imports.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./imports.module.css";
import { TakeBackDialog } from "./take-back-dialog.tsx";

const copy = importsCopy;

/** What one can do with a whole import: try what failed again, save the receipt, take it back. */
export function ReceiptActions({ run }: { readonly run: ImportRun }) {
  const [asking, setAsking] = useState(false);
  const retry = useWorkbenchCommand("imports.retry");
  const target = useWorkbenchCommand("targets.choose");
  const save = useWorkbenchCommand("imports.saveReceipt");
  const isShown = useRef(true);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  const tryAgain = async () => {
    const started = await retry.run({ runId: run.id });
    if (!started.ok) return;
    followImport(started.value.jobId);
    // This receipt stays as it is: what came of it stands in the new one, for who still waits for it here.
    onJobEnd(started.value.jobId, (job) => {
      const runId = job.report?.runId ?? null;
      if (isShown.current && runId !== null) navigate.openRun(runId);
    });
  };
  const saveCsv = async () => {
    const chosen = await target.run({ format: "csv", suggestedName: copy.receiptName(run.name) });
    if (!chosen.ok || chosen.value === null) return;
    const { token, name } = chosen.value;
    const started = await save.run({ runId: run.id, target: token });
    if (!started.ok) return;
    onJobEnd(started.value.jobId, (job) => {
      if (job.state === "finished") notify({ text: copy.csvSaved(job.report?.file ?? name) });
      else if (job.state === "failed") notify({ tone: "bad", text: copy.csvFailed });
    });
  };
  const isOver = run.state !== "running" && run.undoneAt === null;
  return (
    <div className={styles.actions}>
      {run.retryable === 0 || !isOver ? null : (
        <Button size="s" isDisabled={retry.busy} onPress={() => void tryAgain()}>
          {copy.retry(run.retryable)}
        </Button>
      )}
      <Button size="s" isDisabled={target.busy || save.busy} onPress={() => void saveCsv()}>
        {copy.saveCsv}
      </Button>
      {isOver ? (
        <Button size="s" onPress={() => setAsking(true)}>
          {copy.takeBack}
        </Button>
      ) : null}
      {asking ? <TakeBackDialog run={run} onClose={() => setAsking(false)} /> : null}
    </div>
  );
}
