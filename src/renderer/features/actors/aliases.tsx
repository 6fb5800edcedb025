import { useState } from "react";
import * as v from "valibot";
import type { AliasView } from "../../../shared/contract/actors.contract.ts";
import { ALIAS_KINDS, type AliasKind, AliasKindSchema } from "../../../shared/domain/actor.ts";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { actorsCopy } from "../../copy/actors.ts";
import { actorsDepthCopy } from "../../copy/actors-depth.ts";
import { buttonCopy } from "../../copy/buttons.ts";
import { notifyUndoable } from "../../marking/notify-undoable.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Icon } from "../../ui/icon.tsx";
import { PartHeading } from "../../ui/pane-header.tsx";
import { Select } from "../../ui/select.tsx";
import { Tag } from "../../ui/tag.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./actor-details.module.css";
import { DateFields, PartForm } from "./part-form.tsx";
import { readDates } from "./partial-dates.ts";

const copy = actorsDepthCopy.aliases;

export interface AliasesProps {
  readonly actorId: string;
  readonly aliases: readonly AliasView[];
}

/** The other names of an actor, each with its kind and time; weak ones and those of merged actors are marked. */
export function Aliases({ actorId, aliases }: AliasesProps) {
  const [open, setOpen] = useState<string | null>(null);
  const remove = useWorkbenchCommand("aliases.remove");
  const removeAlias = async (aliasId: string) => {
    const done = await remove.run({ aliasId });
    if (done.ok) notifyUndoable(actorsCopy.saved.aliasRemoved);
  };
  return (
    <section className={styles.part}>
      <div className={styles.headLine}>
        <PartHeading>{actorsCopy.aliases}</PartHeading>
        <Button tone="link" size="s" onPress={() => setOpen(open === "new" ? null : "new")}>
          {open === "new" ? buttonCopy.cancel : actorsCopy.addAlias}
        </Button>
      </div>
      <ul className={styles.aliases}>
        {aliases.map((alias) =>
          open === alias.id ? (
            <li key={alias.id} className={styles.wide}>
              <AliasForm actorId={actorId} alias={alias} onDone={() => setOpen(null)} />
            </li>
          ) : (
            <li key={alias.id}>
              <span dir="auto">{alias.name}</span>
              <small>
                {alias.kind === null ? "" : actorsCopy.aliasKinds[alias.kind]}{" "}
                {actorsDepthCopy.between(alias.validFrom, alias.validUntil)}
              </small>
              {alias.weak ? <Tag>{actorsCopy.weak}</Tag> : null}
              {alias.mergedFrom === null ? null : <Tag tone="accent">{actorsDepthCopy.merged.brought}</Tag>}
              <span className={styles.rowButtons}>
                {/* A merged actor's own name goes with the merge. */}
                {alias.id === alias.mergedFrom ? null : (
                  <>
                    <Button
                      tone="quiet"
                      size="s"
                      aria-label={copy.edit(alias.name)}
                      onPress={() => setOpen(alias.id)}
                    >
                      <Icon name="pencil" size={12} />
                    </Button>
                    <Button
                      tone="quiet"
                      size="s"
                      aria-label={actorsCopy.removeAlias(alias.name)}
                      onPress={() => void removeAlias(alias.id)}
                    >
                      <Icon name="close" size={12} />
                    </Button>
                  </>
                )}
              </span>
            </li>
          ),
        )}
      </ul>
      {open === "new" ? <AliasForm actorId={actorId} alias={null} onDone={() => setOpen(null)} /> : null}
    </section>
  );
}

const NO_KIND = "none";

interface AliasFormProps {
  readonly actorId: string;
  readonly alias: AliasView | null;
  readonly onDone: () => void;
}

function AliasForm({ actorId, alias, onDone }: AliasFormProps) {
  const [name, setName] = useState(alias?.name ?? "");
  const [kind, setKind] = useState<AliasKind | null>(alias?.kind ?? null);
  const [weak, setWeak] = useState(alias?.weak ?? false);
  const [from, setFrom] = useState(alias?.validFrom ?? "");
  const [until, setUntil] = useState(alias?.validUntil ?? "");
  const add = useWorkbenchCommand("aliases.add");
  const update = useWorkbenchCommand("aliases.update");
  const { fromError, untilError, ...dates } = readDates({ from, until });
  const isWhole = name.trim() !== "" && fromError === null && untilError === null;
  const save = async () => {
    if (!isWhole) return;
    const fields = { name: name.trim(), kind, weak, ...dates };
    const done =
      alias === null
        ? await add.run({ actorId, ...fields })
        : await update.run({ aliasId: alias.id, ...fields });
    if (!done.ok) return;
    notifyUndoable(alias === null ? actorsCopy.saved.aliasAdded : copy.saved);
    onDone();
  };
  return (
    <PartForm canSave={isWhole && !add.busy && !update.busy} onSave={() => void save()} onLeave={onDone}>
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
      <DateFields
        labels={copy}
        from={from}
        until={until}
        onFrom={setFrom}
        onUntil={setUntil}
        fromError={fromError}
        untilError={untilError}
      />
      {kind === "metonym" ? (
        <p className={styles.none}>{copy.weakByKind}</p>
      ) : (
        <Checkbox checked={weak} onChange={setWeak}>
          {actorsCopy.weakLong}
        </Checkbox>
      )}
    </PartForm>
  );
}
