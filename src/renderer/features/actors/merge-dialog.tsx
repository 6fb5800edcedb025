import { useState } from "react";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { toAppError } from "../../client/workbench-client.ts";
import { actorsDepthCopy } from "../../copy/actors-depth.ts";
import { buttonCopy } from "../../copy/buttons.ts";
import { notifyUndoable } from "../../marking/notify-undoable.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Icon } from "../../ui/icon.tsx";
import { LoadingState } from "../../ui/loading-state.tsx";
import { Radios } from "../../ui/radios.tsx";
import styles from "./merge-dialog.module.css";

const copy = actorsDepthCopy.merge;
const MOST_LISTED = 30;

export interface MergeDialogProps {
  readonly actorIds: readonly string[];
  readonly onClose: () => void;
  readonly onMerged: () => void;
}

/** What comes together, and which name stays in front: the one most mentioned, unless one chooses another. */
export function MergeDialog({ actorIds, onClose, onMerged }: MergeDialogProps) {
  const preview = useWorkbenchQuery("actors.mergePreview", { actorIds: [...actorIds] });
  const merge = useWorkbenchCommand("actors.merge");
  const [chosen, setChosen] = useState<string | null>(null);
  const byMentions = preview.data?.actors.toSorted((a, b) => b.mentions - a.mentions) ?? [];
  const into = byMentions.find((actor) => actor.id === chosen) ?? byMentions[0];
  const isReady = byMentions.length > 1;
  const save = async () => {
    if (into === undefined || byMentions.length < 2) return;
    const done = await merge.run({ into: into.id, actorIds: [...actorIds] });
    if (!done.ok) return;
    notifyUndoable(copy.done(done.value.merged, into.name));
    onMerged();
  };
  return (
    <Dialog
      title={copy.title(byMentions.length === 0 ? actorIds.length : byMentions.length)}
      isOpen
      onClose={onClose}
      closeLabel={buttonCopy.cancel}
      footer={
        <>
          <Button onPress={onClose}>{buttonCopy.cancel}</Button>
          {/* Made anew when it can be pressed, so that it takes the focus then. */}
          <Button
            key={String(isReady)}
            tone="primary"
            autoFocus={isReady}
            isDisabled={!isReady || merge.busy}
            onPress={() => void save()}
          >
            {copy.save}
          </Button>
        </>
      }
    >
      {preview.error !== null ? <ErrorState error={toAppError(preview.error)} /> : null}
      {preview.data === undefined && preview.error === null ? <LoadingState label={copy.loading} /> : null}
      {preview.data === undefined || into === undefined ? null : (
        <div className={styles.body}>
          <Radios
            label={copy.keep}
            value={into.id}
            onChange={setChosen}
            options={byMentions.slice(0, MOST_LISTED).map((actor) => ({
              id: actor.id,
              label: `${actor.name}: ${copy.brings(actor.mentions, actor.claims, actor.aliases)}`,
            }))}
          />
          <p>{byMentions.length < 2 ? copy.one : copy.together(preview.data)}</p>
          <p className={styles.note}>{copy.alias}</p>
          {preview.data.different.map(({ nameA, nameB }) => (
            <p key={`${nameA} ${nameB}`} className={styles.warning} role="note">
              <Icon name="warning" size={14} />
              {copy.apart(nameA, nameB)}
            </p>
          ))}
        </div>
      )}
    </Dialog>
  );
}
