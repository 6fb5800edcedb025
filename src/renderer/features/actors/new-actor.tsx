import { useState } from "react";
import * as v from "valibot";
import { ACTOR_KINDS, type ActorKind, ActorKindSchema } from "../../../shared/domain/actor.ts";
import { navigate } from "../../app/navigation.ts";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { actorsCopy } from "../../copy/actors.ts";
import { buttonCopy } from "../../copy/buttons.ts";
import { markingCopy } from "../../copy/marking.ts";
import { notifyUndoable } from "../../marking/notify-undoable.ts";
import { Button } from "../../ui/button.tsx";
import { EntryForm } from "../../ui/entry-form.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./actors-screen.module.css";

/** The line in which a new actor is entered; Esc leaves it. */
export function NewActor({ onDone }: { readonly onDone: () => void }) {
  const [name, setName] = useState("");
  const [kind, setKind] = useState<ActorKind>("person");
  const create = useWorkbenchCommand("actors.create");
  const save = async () => {
    if (name.trim() === "") return;
    const made = await create.run({ name: name.trim(), kind });
    if (!made.ok) return;
    notifyUndoable(actorsCopy.saved.created);
    navigate.select({ kind: "actor", id: made.value.actorId });
    onDone();
  };
  return (
    <EntryForm className={styles.new} label={actorsCopy.add} onSave={() => void save()} onLeave={onDone}>
      <TextField label={actorsCopy.name} value={name} onChange={setName} autoFocus />
      <Select
        label={actorsCopy.kind}
        options={ACTOR_KINDS.map((id) => ({ id, label: markingCopy.kinds[id] }))}
        value={kind}
        onChange={(id) => v.is(ActorKindSchema, id) && setKind(id)}
      />
      <div className={styles.buttons}>
        <Button onPress={onDone}>{buttonCopy.cancel}</Button>
        <Button type="submit" tone="primary" isDisabled={create.busy || name.trim() === ""}>
          {buttonCopy.save}
        </Button>
      </div>
    </EntryForm>
  );
}
