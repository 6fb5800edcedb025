import { useState } from "react";
import { readIdentifier } from "../../../shared/domain/actor.ts";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { actorsDepthCopy } from "../../copy/actors-depth.ts";
import { buttonCopy } from "../../copy/buttons.ts";
import { notifyUndoable } from "../../marking/notify-undoable.ts";
import { Button } from "../../ui/button.tsx";
import { EntryForm } from "../../ui/entry-form.tsx";
import { PartHeading } from "../../ui/pane-header.tsx";
import { Tag } from "../../ui/tag.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./actor-details.module.css";

const copy = actorsDepthCopy.identifiers;

export interface IdentifiersProps {
  readonly actorId: string;
  readonly identifiers: readonly string[];
}

/** What other registers call the actor. Text only: nothing is looked up anywhere. */
export function Identifiers({ actorId, identifiers }: IdentifiersProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const identify = useWorkbenchCommand("actors.identify");
  const read = typed === null ? null : readIdentifier(typed);
  const change = async (identifier: string, present: boolean) => {
    const done = await identify.run({ actorId, identifier, present });
    if (!done.ok) return;
    setTyped(null);
    notifyUndoable(present ? copy.added : copy.removed);
  };
  return (
    <section className={styles.part}>
      <div className={styles.headLine}>
        <PartHeading>{copy.heading}</PartHeading>
        <Button tone="link" size="s" onPress={() => setTyped(typed === null ? "" : null)}>
          {typed === null ? copy.add : buttonCopy.cancel}
        </Button>
      </div>
      {identifiers.length === 0 ? null : (
        <p className={styles.chips}>
          {identifiers.map((identifier) => (
            <Tag
              key={identifier}
              onRemove={() => void change(identifier, false)}
              removeLabel={copy.remove(identifier)}
            >
              {identifier}
            </Tag>
          ))}
        </p>
      )}
      {typed === null ? null : (
        <EntryForm
          className={styles.fields}
          onSave={() => {
            if (read !== null) void change(read, true);
          }}
          onLeave={() => setTyped(null)}
        >
          <TextField
            label={copy.label}
            value={typed}
            onChange={setTyped}
            autoFocus
            description={copy.hint}
            error={typed.trim().length > 2 && read === null ? copy.wrong : null}
          />
          <div className={styles.buttons}>
            <Button size="s" type="submit" tone="primary" isDisabled={read === null || identify.busy}>
              {buttonCopy.save}
            </Button>
          </div>
        </EntryForm>
      )}
    </section>
  );
}
