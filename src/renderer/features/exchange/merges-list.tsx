import { useState } from "react";
import type { Merge } from "../../../shared/contract/exchange.contract.ts";
import { notify } from "../../app/notices.ts";
import { openOverlay } from "../../app/overlays.ts";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { toAppError } from "../../client/workbench-client.ts";
import { appCopy } from "../../copy/app.ts";
import { buttonCopy } from "../../copy/buttons.ts";
import { exchangeCopy } from "../../copy/exchange.ts";
import { formatInstant } from "../../copy/format.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadingState } from "../../ui/loading-state.tsx";
import { PartHeading } from "../../ui/pane-header.tsx";
import { Tag } from "../../ui/tag.tsx";
import styles from "./exchange.module.css";
import { MergeFigures, MergeReportView } from "./merge-report.tsx";

const copy = exchangeCopy.team;

/** Every merge with its report, newest first; each can be taken back. */
export function MergesList() {
  const merges = useWorkbenchQuery("exchange.merges", {});
  const [open, setOpen] = useState<string | null>(null);
  const [asked, setAsked] = useState<Merge | null>(null);
  if (merges.data === undefined)
    return merges.error === null ? (
      <LoadingState label={appCopy.loading} />
    ) : (
      <ErrorState error={toAppError(merges.error)} />
    );
  const list = merges.data.merges;
  if (list.length === 0) return <EmptyState title={copy.none}>{copy.noneWords}</EmptyState>;
  return (
    <section className={styles.merges}>
      <PartHeading>{copy.mergesHeading}</PartHeading>
      <ul>
        {list.map((merge) => (
          <MergeItem
            key={merge.mergeId}
            merge={merge}
            isOpen={open === merge.mergeId}
            onToggle={() => setOpen(open === merge.mergeId ? null : merge.mergeId)}
            onTakeBack={() => setAsked(merge)}
          />
        ))}
      </ul>
      {asked === null ? null : <TakeBack merge={asked} onClose={() => setAsked(null)} />}
    </section>
  );
}

interface MergeItemProps {
  readonly merge: Merge;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onTakeBack: () => void;
}

function MergeItem({ merge, isOpen, onToggle, onTakeBack }: MergeItemProps) {
  const isUndone = merge.undoneAt !== null;
  const since = { format: "wirex", since: merge.mergeId } as const;
  return (
    <li className={styles.merge} data-merge={merge.mergeId}>
      <div className={styles.mergeHead}>
        <span className={styles.mergeName}>
          <bdi className={styles.fileName} title={merge.fileName}>
            {merge.fileName}
          </bdi>
          <small>{formatInstant(merge.mergedAt, Date.now())}</small>
          {isUndone ? <Tag tone="warn">{copy.takenBack}</Tag> : null}
        </span>
        <MergeFigures report={merge.report} />
      </div>
      <div className={styles.mergeActions}>
        <Button size="s" aria-expanded={isOpen} onPress={onToggle}>
          {isOpen ? copy.hide : copy.open}
        </Button>
        {isUndone ? null : (
          <>
            <Button size="s" onPress={() => openOverlay({ kind: "export", ...since })}>
              {copy.exportSince}
            </Button>
            <Button size="s" onPress={onTakeBack}>
              {copy.takeBack}
            </Button>
          </>
        )}
      </div>
      {isOpen ? <MergeReportView report={merge.report} /> : null}
    </li>
  );
}

/** Asks before a merge is taken back, and says so when people have worked on what came with it. */
function TakeBack({ merge, onClose }: { readonly merge: Merge; readonly onClose: () => void }) {
  const undo = useWorkbenchCommand("exchange.undo");
  const [isRefused, setIsRefused] = useState(false);
  const takeBack = async () => {
    const answer = await undo.run({ mergeId: merge.mergeId });
    if (!answer.ok) return;
    if (!answer.value.done) return setIsRefused(true);
    onClose();
    notify({ text: copy.tookBack(merge.fileName) });
  };
  const footer = (
    <>
      <Button onPress={onClose}>{buttonCopy.cancel}</Button>
      {isRefused ? null : (
        <Button tone="danger" isDisabled={undo.busy} onPress={() => void takeBack()}>
          {copy.takeBack}
        </Button>
      )}
    </>
  );
  return (
    <Dialog title={copy.takeBackTitle} isOpen onClose={onClose} closeLabel={buttonCopy.close} footer={footer}>
      <div className={styles.working}>
        <p dir="auto">{copy.takeBackWords(merge.fileName)}</p>
        {isRefused ? (
          <p className={styles.reason} role="alert">
            {copy.notTakenBack}
          </p>
        ) : null}
      </div>
    </Dialog>
  );
}
