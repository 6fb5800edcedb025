import { useState } from "react";
import type { ImportRun } from "../../../shared/contract/imports.contract.ts";
import { notify } from "../../app/notices.ts";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { buttonCopy } from "../../copy/buttons.ts";
import { importsCopy } from "../../copy/imports.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import styles from "./imports.module.css";

const copy = importsCopy.undo;

export interface TakeBackDialogProps {
  readonly run: ImportRun;
  readonly onClose: () => void;
}

/** Asks before an import is taken back, and once more when somebody worked on what it brought. */
export function TakeBackDialog({ run, onClose }: TakeBackDialogProps) {
  const [annotated, setAnnotated] = useState(0);
  const undo = useWorkbenchCommand("imports.undo");
  const takeBack = async (force: boolean) => {
    const answer = await undo.run({ runId: run.id, force });
    if (!answer.ok) return;
    if (!answer.value.done) return setAnnotated(answer.value.annotated);
    onClose();
    const { removed, restored, kept } = answer.value;
    notify({ text: copy.done(removed, restored, kept) });
  };
  const footer = (
    <>
      <Button onPress={onClose}>{copy.cancel}</Button>
      {annotated === 0 ? (
        <Button tone="danger" isDisabled={undo.busy} onPress={() => void takeBack(false)}>
          {copy.confirm}
        </Button>
      ) : (
        <Button tone="danger" isDisabled={undo.busy} onPress={() => void takeBack(true)}>
          {copy.confirmAnnotated(annotated)}
        </Button>
      )}
    </>
  );
  const { added, nearCopy } = run.counts;
  return (
    <Dialog title={copy.title} isOpen onClose={onClose} closeLabel={buttonCopy.close} footer={footer}>
      <div className={styles.undoWords}>
        <p dir="auto">{copy.words(run.name, added + nearCopy)}</p>
        {annotated === 0 ? null : (
          <p className={styles.annotated} role="alert">
            {copy.annotated(annotated)}
          </p>
        )}
      </div>
    </Dialog>
  );
}
