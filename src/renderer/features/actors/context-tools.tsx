import { useState } from "react";
import type { ActorRow } from "../../../shared/contract/actors.contract.ts";
import { notify } from "../../app/notices.ts";
import { SelectionBar } from "../../app/selection-bar.tsx";
import { keyLabel, useShortcut } from "../../app/shortcuts.ts";
import type { ListSelection } from "../../client/list-selection.ts";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { actorsDepthCopy } from "../../copy/actors-depth.ts";
import { NamePicker } from "../../marking/name-picker.tsx";
import { notifyUndoable } from "../../marking/notify-undoable.ts";
import { Button } from "../../ui/button.tsx";
import { KeyHint } from "../../ui/key-hint.tsx";
import styles from "./context-screen.module.css";
import type { PlaceRow, useContextRows } from "./use-context.ts";

const copy = actorsDepthCopy.context;

export interface ContextToolsProps {
  /** Whose names they are; null for a list of names: then an actor is chosen. */
  readonly actor: ActorRow | null;
  readonly rows: ReturnType<typeof useContextRows>;
  readonly total: number;
  readonly selection: ListSelection;
}

/** Tags and untags the chosen places, or tags all; each is one step to undo. */
export function ContextTools({ actor, rows, total, selection }: ContextToolsProps) {
  const [picked, setPicked] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const [typed, setTyped] = useState("");
  const tag = useWorkbenchCommand("mentions.tag");
  const target = actor ?? picked;
  const mentionsIn = (row: PlaceRow): readonly string[] =>
    row.place.taggedAs
      .filter(({ actorId }) => target === null || actorId === target.id)
      .flatMap(({ mentionIds }) => mentionIds);
  const change = async (found: readonly PlaceRow[], present: boolean) => {
    if (target === null) return notify({ text: copy.choose });
    const wanted = found.filter((row) => mentionsIn(row).length > 0 !== present);
    if (wanted.length === 0) return present ? notify({ text: copy.nothingToTag }) : undefined;
    const done = await tag.run({
      actorId: target.id,
      places: present
        ? wanted.map(({ place }) => ({ articleId: place.articleId, anchor: place.anchor }))
        : [],
      untag: present ? [] : wanted.flatMap(mentionsIn),
    });
    if (!done.ok) return;
    notifyUndoable(present ? copy.tagged(done.value.added, target.name) : copy.untagged(done.value.removed));
    selection.clear();
  };
  const changeChosen = async (present: boolean) => change(await rows.rowsWith(selection.selected), present);
  const some = selection.selected.size > 0;
  // A weak name may mean somebody else: only a person who looked at the place tags it.
  const tagAll = async () =>
    change(
      (await rows.rowsWith(null)).filter(({ place }) => !place.weak),
      true,
    );
  useShortcut("tagPlaces", () => void changeChosen(true), some && !tag.busy);
  useShortcut("untagPlaces", () => void changeChosen(false), some && !tag.busy);
  return (
    <>
      <div className={styles.tools}>
        {actor === null ? (
          <div className={styles.picker}>
            <NamePicker
              label={copy.tagAs}
              kinds={["actor"]}
              value={typed}
              onType={(words) => {
                setTyped(words);
                setPicked(null);
              }}
              onPick={(found) => {
                setTyped(found.name);
                setPicked({ id: found.id, name: found.name });
              }}
            />
          </div>
        ) : null}
        <Button size="s" isDisabled={target === null || tag.busy} onPress={() => void tagAll()}>
          {copy.tagAll(total)}
        </Button>
        <Button
          size="s"
          isDisabled={!some || target === null || tag.busy}
          onPress={() => void changeChosen(true)}
        >
          {target === null ? copy.tagAs : copy.tag(target.name)}
          <KeyHint keys={keyLabel("tagPlaces")} />
        </Button>
        <Button
          size="s"
          isDisabled={!some || target === null || tag.busy}
          onPress={() => void changeChosen(false)}
        >
          {copy.untag}
          <KeyHint keys={keyLabel("untagPlaces")} />
        </Button>
      </div>
      <SelectionBar selection={selection}>{null}</SelectionBar>
    </>
  );
}
