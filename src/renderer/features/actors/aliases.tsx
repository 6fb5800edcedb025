import { useState } from "react";
import * as v from "valibot";
import type { ActorRow } from "../../../shared/contract/actors.contract.ts";
import { ALIAS_KINDS, type AliasKind, AliasKindSchema } from "../../../shared/domain/actor.ts";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { actorsCopy } from "../../copy/actors.ts";
import { notifyUndoable } from "../../marking/notify-undoable.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Icon } from "../../ui/icon.tsx";
import { PartHeading } from "../../ui/pane-header.tsx";
import { Select } from "../../ui/select.tsx";
import { Tag } from "../../ui/tag.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./actor-details.module.css";

export interface AliasesProps {
  readonly actorId: string;
  readonly aliases: ActorRow["aliases"];
}

/** The other names of an actor, each with its kind; weak ones are marked. */
export function Aliases({ actorId, aliases }: AliasesProps) {
  const [adding, setAdding] = useState(false);
  const remove = useWorkbenchCommand("aliases.remove");
  const removeAlias = async (aliasId: string) => {
    const done = await remove.run({ aliasId });
    if (done.ok) notifyUndoable(actorsCopy.saved.aliasRemoved);
  };
  return (
    <section className={styles.part}>
      <div className={styles.headLine}>
        <PartHeading>{actorsCopy.aliases}</PartHeading>
        <Button tone="link" size="s" onPress={() => setAdding(!adding)}>
          {adding ? actorsCopy.cancel : actorsCopy.addAlias}
        </Button>
      </div>
      <ul className={styles.aliases}>
        {aliases.map((alias) => (
          <li key={alias.id}>
            <span dir="auto">{alias.name}</span>
            <small>{alias.kind === null ? "" : actorsCopy.aliasKinds[alias.kind]}</small>
            {alias.weak ? <Tag>{actorsCopy.weak}</Tag> : null}
            <Button
              tone="quiet"
              size="s"
              aria-label={actorsCopy.removeAlias(alias.name)}
              onPress={() => void removeAlias(alias.id)}
            >
              <Icon name="close" size={12} />
            </Button>
          </li>
        ))}
      </ul>
      {adding ? <NewAlias actorId={actorId} onDone={() => setAdding(false)} /> : null}
    </section>
  );
}

const NO_KIND = "none";

function NewAlias({ actorId, onDone }: { readonly actorId: string; readonly onDone: () => void }) {
  const [name, setName] = useState("");
  const [kind, setKind] = useState<AliasKind | null>(null);
  const [weak, setWeak] = useState(false);
  const add = useWorkbenchCommand("aliases.add");
  const save = async () => {
    if (name.trim() === "") return;
    const done = await add.run({ actorId, name: name.trim(), kind, weak });
    if (!done.ok) return;
    notifyUndoable(actorsCopy.saved.aliasAdded);
    onDone();
  };
  return (
    <form
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        onDone();
      }}
    >
      <TextField label={actorsCopy.name} value={name} onChange={setName} autoFocus />
      <Select
        label={actorsCopy.aliasKind}
        options={[
          { id: NO_KIND, label: actorsCopy.noAliasKind },
          ...ALIAS_KINDS.map((id) => ({ id, label: actorsCopy.aliasKinds[id] })),
        ]}
        value={kind ?? NO_KIND}
        onChange={(id) => setKind(v.is(AliasKindSchema, id) ? id : null)}
      />
      <Checkbox checked={weak} onChange={setWeak}>
        {actorsCopy.weakLong}
      </Checkbox>
      <div className={styles.buttons}>
        <Button size="s" type="submit" tone="primary" isDisabled={add.busy || name.trim() === ""}>
          {actorsCopy.save}
        </Button>
      </div>
    </form>
  );
}
