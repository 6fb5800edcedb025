import { useState } from "react";
import type { TagNode } from "../../../shared/contract/tags.contract.ts";
import { parentsInForce, treeOrder, withAncestors } from "../../../shared/domain/tag-tree.ts";
import { foldText } from "../../../shared/text/fold-text.ts";
import { navigate, useNavigation } from "../../app/navigation.ts";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { toAppError } from "../../client/workbench-client.ts";
import { buttonCopy } from "../../copy/buttons.ts";
import { formatCount } from "../../copy/format.ts";
import { tagsCopy as copy } from "../../copy/tags.ts";
import { notifyUndoable } from "../../marking/notify-undoable.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { EntryForm } from "../../ui/entry-form.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadingState } from "../../ui/loading-state.tsx";
import { PaneHeader } from "../../ui/pane-header.tsx";
import { Screen } from "../../ui/screen.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { TagTree } from "./tag-tree.tsx";
import styles from "./tags-screen.module.css";

/** All tags as a tree: what carries them, with or without those below; new ones go under the selected one. */
export function TagsScreen() {
  const { place } = useNavigation();
  const answer = useWorkbenchQuery("tags.tree", {});
  const [filter, setFilter] = useState("");
  const [totals, setTotals] = useState(true);
  const [making, setMaking] = useState(false);
  const tags = answer.data?.tags ?? null;
  const selectedId = place.details?.kind === "tag" ? place.details.id : null;
  const placed = tags === null ? [] : treeOrder(withName(tags, filter));
  const selected = tags?.find((tag) => tag.id === selectedId) ?? null;
  return (
    <Screen label={copy.title}>
      <PaneHeader title={copy.title} detail={tags === null ? "" : formatCount(tags.length)}>
        <Checkbox checked={totals} onChange={setTotals}>
          {copy.totals}
        </Checkbox>
        <TextField
          label={copy.filter}
          hideLabel
          value={filter}
          onChange={setFilter}
          placeholder={copy.filterPlaceholder}
        />
        <Button size="s" onPress={() => setMaking(true)}>
          {copy.newTag}
        </Button>
      </PaneHeader>
      {making ? <NewTag under={selected} onDone={() => setMaking(false)} /> : null}
      {answer.error !== null && tags === null ? <ErrorState error={toAppError(answer.error)} /> : null}
      {tags === null && answer.error === null ? <LoadingState label={copy.loading} /> : null}
      {tags !== null && placed.length === 0 ? (
        filter.trim() === "" ? (
          <EmptyState title={copy.empty}>{copy.emptyWords}</EmptyState>
        ) : (
          <EmptyState title={copy.nothingFound} />
        )
      ) : null}
      {placed.length === 0 ? null : (
        <>
          <TagTree placed={placed} totals={totals} selectedId={selectedId} onNew={() => setMaking(true)} />
          <p className={styles.help}>{copy.keys}</p>
        </>
      )}
    </Screen>
  );
}

/** Tags whose name holds the words, with those they stand under. */
function withName(tags: readonly TagNode[], filter: string): readonly TagNode[] {
  const asked = foldText(filter.trim());
  if (asked === "") return tags;
  const parents = parentsInForce(tags);
  const found = tags.filter((tag) => foldText(tag.name).includes(asked));
  const shown = new Set(found.flatMap((tag) => withAncestors(parents, tag.id)));
  return tags.filter((tag) => shown.has(tag.id));
}

function NewTag({ under, onDone }: { readonly under: TagNode | null; readonly onDone: () => void }) {
  const [name, setName] = useState("");
  const create = useWorkbenchCommand("tags.create");
  const save = async () => {
    if (name.trim() === "") return onDone();
    const done = await create.run({ name: name.trim(), parentId: under?.id ?? null });
    if (!done.ok) return;
    onDone();
    navigate.select({ kind: "tag", id: done.value.tagId });
    notifyUndoable(copy.said.created);
  };
  return (
    <EntryForm className={styles.newTag} onSave={() => void save()} onLeave={onDone}>
      <TextField label={copy.newUnder(under?.name ?? null)} value={name} onChange={setName} autoFocus />
      <Button type="submit" tone="primary" size="s" isDisabled={create.busy}>
        {copy.create}
      </Button>
      <Button size="s" onPress={onDone}>
        {buttonCopy.cancel}
      </Button>
    </EntryForm>
  );
}
