import { useState } from "react";
import type { ClaimRelationView, ClaimView } from "../../../shared/contract/views.ts";
import { relationWords } from "../../../shared/domain/relation-words.ts";
import { navigate } from "../../app/navigation.ts";
import { notify } from "../../app/notices.ts";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { buttonCopy } from "../../copy/buttons.ts";
import { claimPartsCopy, RELATION_CHOICES } from "../../copy/claim-parts.ts";
import { claimsCopy } from "../../copy/claims.ts";
import { formatMany } from "../../copy/format.ts";
import { NamePicker } from "../../marking/name-picker.tsx";
import { notifyUndoable } from "../../marking/notify-undoable.ts";
import { Button } from "../../ui/button.tsx";
import { PartHeading } from "../../ui/pane-header.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./claim-parts.module.css";
import { PossiblySame } from "./possibly-same.tsx";

const copy = claimPartsCopy.relations;

/** What this claim has to do with others, said from its own side, and a field to say more. */
export function ClaimRelations({ view }: { readonly view: ClaimView }) {
  const claimId = view.row.id;
  return (
    <section className={styles.part} aria-label={copy.heading}>
      <PartHeading>{copy.heading}</PartHeading>
      <ul className={styles.rows}>
        {view.relations.map((relation) => (
          <li key={relation.id}>
            <Relation relation={relation} />
          </li>
        ))}
      </ul>
      <PossiblySame claimId={claimId} />
      {view.combined === null ? null : <Combined combined={view.combined} />}
      <AddRelation key={view.relations.length} claimId={claimId} />
    </section>
  );
}

function Combined({ combined }: { readonly combined: NonNullable<ClaimView["combined"]> }) {
  const { origins, articles } = combined.carriage;
  const words = copy.combined(
    combined.claims,
    `${origins} ${claimsCopy.origins(origins)}`,
    formatMany(articles, claimsCopy.article, claimsCopy.articles),
  );
  return <p className={styles.combined}>{words}</p>;
}

function Relation({ relation }: { readonly relation: ClaimRelationView }) {
  const [editing, setEditing] = useState(false);
  const [note, setNote] = useState(relation.note ?? "");
  const remove = useWorkbenchCommand("relations.remove");
  const update = useWorkbenchCommand("relations.update");
  const removeRelation = async () => {
    const done = await remove.run({ relationId: relation.id });
    if (done.ok) notifyUndoable(copy.removed);
  };
  const saveNote = async () => {
    const done = await update.run({ relationId: relation.id, note: note.trim() === "" ? null : note.trim() });
    if (!done.ok) return;
    setEditing(false);
    notifyUndoable(copy.noted);
  };
  return (
    <div className={styles.row} data-relation={relation.kind}>
      <span className={styles.topic}>{relationWords(relation)}</span>
      <span className={styles.words}>
        <button
          type="button"
          className={styles.statement}
          onClick={() => navigate.openClaim(relation.claimId)}
        >
          <bdi>{relation.statement}</bdi>
        </button>
        {relation.note === null || editing ? null : <small dir="auto">{relation.note}</small>}
        {editing ? (
          <form
            className={styles.note}
            onSubmit={(event) => {
              event.preventDefault();
              void saveNote();
            }}
          >
            <TextField
              label={copy.note}
              hideLabel
              value={note}
              onChange={setNote}
              placeholder={copy.notePlaceholder}
              autoFocus
            />
            <Button type="submit" size="s">
              {copy.saveNote}
            </Button>
          </form>
        ) : null}
      </span>
      <span className={styles.tools}>
        <Button
          tone="link"
          size="s"
          aria-label={copy.noteOf(relation.statement)}
          onPress={() => setEditing(!editing)}
        >
          {copy.editNote}
        </Button>
        <Button
          tone="link"
          size="s"
          aria-label={copy.removeOf(relation.statement)}
          onPress={() => void removeRelation()}
        >
          {buttonCopy.remove}
        </Button>
      </span>
    </div>
  );
}

function AddRelation({ claimId }: { readonly claimId: string }) {
  const [choice, setChoice] = useState("contradicts");
  const [typed, setTyped] = useState("");
  const add = useWorkbenchCommand("relations.add");
  const relate = async (otherId: string) => {
    const chosen = RELATION_CHOICES.find((one) => one.id === choice);
    if (chosen === undefined) return;
    if (otherId === claimId) return notify({ text: copy.itself });
    const [from, to] = chosen.direction === "to" ? [claimId, otherId] : [otherId, claimId];
    const done = await add.run({ claimId: from, otherId: to, kind: chosen.kind });
    if (!done.ok) return;
    setTyped("");
    notifyUndoable(copy.added);
  };
  return (
    <div className={styles.add}>
      <Select
        label={copy.kind}
        options={RELATION_CHOICES.map(({ id }) => ({ id, label: copy.choices[id] ?? id }))}
        value={choice}
        onChange={setChoice}
      />
      <NamePicker
        label={copy.other}
        kinds={["claim"]}
        value={typed}
        placeholder={copy.otherPlaceholder}
        onType={setTyped}
        onPick={(found) => void relate(found.id)}
      />
    </div>
  );
}
