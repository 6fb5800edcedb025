import { useState } from "react";
import type { TagView } from "../../../shared/contract/views.ts";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { claimsCopy } from "../../copy/claims.ts";
import { notifyUndoable } from "../../marking/notify-undoable.ts";
import { PartHeading } from "../../ui/pane-header.tsx";
import { Tag } from "../../ui/tag.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./claim-details.module.css";

/** The tags of a claim; Enter adds what is typed. */
export function ClaimTags({
  claimId,
  tags,
}: {
  readonly claimId: string;
  readonly tags: readonly TagView[];
}) {
  const [typed, setTyped] = useState("");
  const tag = useWorkbenchCommand("claims.tag");
  const set = async (name: string, present: boolean) => {
    const done = await tag.run({ claimIds: [claimId], name, present });
    if (done.ok) notifyUndoable(claimsCopy.saved.tag);
  };
  return (
    <section className={styles.part}>
      <PartHeading>{claimsCopy.tags}</PartHeading>
      {tags.length === 0 ? null : (
        <div className={styles.tags}>
          {tags.map(({ id, name }) => (
            <Tag key={id} removeLabel={claimsCopy.removeTag(name)} onRemove={() => void set(name, false)}>
              {name}
            </Tag>
          ))}
        </div>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() !== "") void set(typed.trim(), true);
          setTyped("");
        }}
      >
        <TextField
          label={claimsCopy.addTag}
          hideLabel
          placeholder={claimsCopy.addTag}
          value={typed}
          onChange={setTyped}
        />
      </form>
    </section>
  );
}
