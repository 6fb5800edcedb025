import { useState } from "react";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { articleDetailsCopy, sourceWords } from "../../copy/article-details.ts";
import { buttonCopy } from "../../copy/buttons.ts";
import { Button } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { EntryForm } from "../../ui/entry-form.tsx";
import { Icon } from "../../ui/icon.tsx";
import { KeyValue } from "../../ui/key-value.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./article-details.module.css";

const copy = articleDetailsCopy;

export interface EditableValueProps {
  readonly articleId: string;
  readonly field: "title" | "outlet" | "byline" | "published" | "language";
  readonly name: string;
  readonly value: string | null;
  /** The value in words, where it is written differently from what one types. */
  readonly shown?: string;
  /** Where the value came from. */
  readonly source: string | null;
  readonly hint?: string;
  readonly form?: "line" | "heading";
}

function EditForm(props: EditableValueProps & { readonly onClose: () => void }) {
  const { articleId, field, name, value, hint, onClose } = props;
  const [typed, setTyped] = useState(value ?? "");
  const correct = useWorkbenchCommand("articles.correct");
  const save = async () => {
    const next = typed.trim();
    if (next === (value ?? "")) return onClose();
    if (field === "title" && next === "") return;
    const fields = field === "title" ? { title: next } : { [field]: next === "" ? null : next };
    const result = await correct.run({ articleIds: [articleId], fields });
    if (result.ok) onClose();
  };
  return (
    <EntryForm className={styles.form} onSave={() => void save()} onLeave={onClose}>
      <TextField
        label={name}
        hideLabel
        autoFocus
        value={typed}
        onChange={setTyped}
        {...(hint === undefined ? {} : { description: hint })}
      />
      <div className={styles.buttons}>
        <Button type="submit" tone="primary" size="s" isDisabled={correct.busy}>
          {buttonCopy.save}
        </Button>
        <Button tone="quiet" size="s" onPress={onClose}>
          {buttonCopy.cancel}
        </Button>
      </div>
    </EntryForm>
  );
}

/** A value of an article that can be corrected in place, with where it came from. */
export function EditableValue(props: EditableValueProps) {
  const { name, value, shown, source, form = "line" } = props;
  const [editing, setEditing] = useState(false);
  const content = editing ? (
    <EditForm {...props} onClose={() => setEditing(false)} />
  ) : (
    <div className={styles.editable}>
      {value === null ? (
        <span className={styles.unknown}>{copy.notKnown}</span>
      ) : form === "heading" ? (
        <h2 className={styles.title} dir="auto">
          {value}
        </h2>
      ) : (
        <bdi>{shown ?? value}</bdi>
      )}
      <Button
        tone="quiet"
        className={classNames(styles.pencil)}
        aria-label={copy.edit(name)}
        onPress={() => setEditing(true)}
      >
        <Icon name="pencil" size={12} />
      </Button>
    </div>
  );
  if (form === "line") {
    return (
      <KeyValue name={name} note={editing || value === null ? null : sourceWords(source)}>
        {content}
      </KeyValue>
    );
  }
  return (
    <>
      {content}
      {editing ? null : <small className={styles.source}>{sourceWords(source)}</small>}
    </>
  );
}
