import { useState } from "react";
import { ACTOR_KINDS } from "../../../shared/domain/actor.ts";
import { SelectionBar } from "../../app/selection-bar.tsx";
import { keyLabel, useShortcut } from "../../app/shortcuts.ts";
import type { ListSelection } from "../../client/list-selection.ts";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { actorsDepthCopy } from "../../copy/actors-depth.ts";
import { buttonCopy } from "../../copy/buttons.ts";
import { markingCopy } from "../../copy/marking.ts";
import { notifyUndoable } from "../../marking/notify-undoable.ts";
import { Button } from "../../ui/button.tsx";
import { EntryForm } from "../../ui/entry-form.tsx";
import { KeyHint } from "../../ui/key-hint.tsx";
import { MenuButton } from "../../ui/menu.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./actors-screen.module.css";
import { MergeDialog } from "./merge-dialog.tsx";

const copy = actorsDepthCopy.selection;

/** What can be done with several actors at once; each is one step to undo. */
export function BulkActors({ selection }: { readonly selection: ListSelection }) {
  const [merging, setMerging] = useState(false);
  const [tagging, setTagging] = useState(false);
  const setKind = useWorkbenchCommand("actors.setKind");
  const remove = useWorkbenchCommand("actors.removeMany");
  const apart = useWorkbenchCommand("actors.tellApart");
  const actorIds = [...selection.ids];
  const several = actorIds.length > 1;
  const tellApart = async () => {
    const done = await apart.run({ actorIds: actorIds.slice(0, 50), different: true });
    if (done.ok) notifyUndoable(copy.pairsApart(done.value.pairs));
  };
  const removeAll = async () => {
    const done = await remove.run({ actorIds });
    if (!done.ok) return;
    selection.clear();
    notifyUndoable(copy.removed(done.value.removed));
  };
  useShortcut("mergeActors", () => setMerging(true), several && !merging);
  useShortcut("tellApart", () => void tellApart(), several && !merging);
  return (
    <>
      <SelectionBar selection={selection}>
        <Button size="s" tone="primary" onPress={() => setMerging(true)}>
          {copy.merge}
          <KeyHint keys={keyLabel("mergeActors")} />
        </Button>
        <Button size="s" isDisabled={actorIds.length > 50} onPress={() => void tellApart()}>
          {copy.apart}
          <KeyHint keys={keyLabel("tellApart")} />
        </Button>
        <MenuButton
          size="s"
          entries={ACTOR_KINDS.map((kind) => ({
            id: kind,
            label: markingCopy.kinds[kind],
            onAction: () =>
              void setKind.run({ actorIds, kind }).then((done) => {
                if (done.ok) notifyUndoable(copy.kindChanged(done.value.changed));
              }),
          }))}
        >
          {copy.kind}
        </MenuButton>
        <Button size="s" onPress={() => setTagging(!tagging)}>
          {copy.tag}
        </Button>
        <Button size="s" tone="danger" onPress={() => void removeAll()}>
          {buttonCopy.remove}
        </Button>
      </SelectionBar>
      {tagging && several ? <TagLine actorIds={actorIds} onDone={() => setTagging(false)} /> : null}
      {merging && several ? (
        <MergeDialog
          actorIds={actorIds}
          onClose={() => setMerging(false)}
          onMerged={() => {
            setMerging(false);
            selection.clear();
          }}
        />
      ) : null}
    </>
  );
}

function TagLine({
  actorIds,
  onDone,
}: {
  readonly actorIds: readonly string[];
  readonly onDone: () => void;
}) {
  const [name, setName] = useState("");
  const tag = useWorkbenchCommand("actors.tag");
  const save = async () => {
    if (name.trim() === "") return;
    const done = await tag.run({ actorIds: [...actorIds], name: name.trim(), present: true });
    if (!done.ok) return;
    notifyUndoable(copy.tagged(name.trim()));
    onDone();
  };
  return (
    <EntryForm className={styles.new} onSave={() => void save()} onLeave={onDone}>
      <TextField label={copy.tagName} value={name} onChange={setName} autoFocus />
      <span />
      <Button type="submit" tone="primary" isDisabled={tag.busy || name.trim() === ""}>
        {copy.tagDone}
      </Button>
    </EntryForm>
  );
}
