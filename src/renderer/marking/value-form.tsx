import { type KeyboardEvent, useState } from "react";
import * as v from "valibot";
import { CLAIM_VALUES, ClaimValueKindSchema } from "../../shared/domain/claim.ts";
import type { ClaimValueInput } from "../../shared/domain/claim-value.ts";
import { useWorkbenchQuery } from "../client/use-workbench-query.ts";
import { buttonCopy } from "../copy/buttons.ts";
import { claimPartsCopy } from "../copy/claim-parts.ts";
import { Button } from "../ui/button.tsx";
import { Select } from "../ui/select.tsx";
import { TextField } from "../ui/text-field.tsx";
import { NamePicker } from "./name-picker.tsx";
import { SuggestField } from "./suggest-field.tsx";
import { problemsOf, type ValueDraft, valueOfDraft } from "./value-draft.ts";
import styles from "./value-form.module.css";

const copy = claimPartsCopy.values;

export interface ValueFormProps {
  readonly start: ValueDraft;
  readonly onSave: (value: ClaimValueInput) => void;
  readonly onCancel: () => void;
  readonly busy?: boolean;
}

/** The fields of a value. Enter in a field or Ctrl/Cmd+Enter saves, Esc leaves. */
export function ValueForm({ start, onSave, onCancel, busy }: ValueFormProps) {
  const [draft, setDraft] = useState(start);
  const [refused, setRefused] = useState(false);
  const inUse = useWorkbenchQuery("values.words", {});
  const change = (fields: Partial<ValueDraft>) => setDraft((now) => ({ ...now, ...fields }));
  const problems = problemsOf(draft);
  const save = () => {
    const value = valueOfDraft(draft);
    if (value === null) setRefused(true);
    else if (busy !== true) onSave(value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isPlainField = event.target instanceof HTMLInputElement && event.target.role !== "combobox";
    const isSave = event.key === "Enter" && (event.ctrlKey || event.metaKey || isPlainField);
    if (!isSave && event.key !== "Escape") return;
    if (event.target instanceof Element && event.target.getAttribute("aria-expanded") === "true") return;
    event.preventDefault();
    event.stopPropagation();
    if (isSave) save();
    else onCancel();
  };
  return (
    <fieldset className={styles.form} aria-label={copy.add} onKeyDown={onKeyDown}>
      <div className={styles.pair}>
        <SuggestField
          label={copy.topic}
          value={draft.topic}
          onChange={(topic) => change({ topic })}
          words={inUse.data?.topics ?? []}
          placeholder={copy.topicPlaceholder}
          error={refused && problems.topic ? copy.needsTopic : null}
          autoFocus
        />
        <Select
          label={copy.kind}
          options={CLAIM_VALUES.map((id) => ({ id, label: copy.kinds[id] }))}
          value={draft.kind}
          onChange={(id) => v.is(ClaimValueKindSchema, id) && change({ kind: id })}
        />
      </div>
      {draft.kind === "number" ? (
        <div className={styles.pair}>
          <TextField
            label={copy.range}
            value={draft.range}
            onChange={(range) => change({ range })}
            placeholder={copy.rangeHint}
            error={refused && problems.range ? copy.badRange : null}
          />
          <SuggestField
            label={copy.unit}
            value={draft.unit}
            onChange={(unit) => change({ unit })}
            words={inUse.data?.units ?? []}
            placeholder={copy.unitPlaceholder}
          />
        </div>
      ) : null}
      {draft.kind === "party" ? (
        <NamePicker
          label={copy.party}
          kinds={["actor"]}
          value={draft.actorName}
          placeholder={copy.partyPlaceholder}
          onType={(actorName) => change({ actorName, actorId: null })}
          onPick={(found) => change({ actorId: found.id, actorName: found.name })}
          ownChoices={(typed) => (typed === "" ? [] : [{ id: "words", label: copy.partyWords(typed) }])}
          onOwnChoice={(_, typed) => change({ actorId: null, actorName: typed, words: typed })}
        />
      ) : null}
      <TextField
        label={copy.words}
        value={draft.words}
        onChange={(words) => change({ words })}
        error={refused && problems.words ? copy.needsWords : null}
      />
      <div className={styles.buttons}>
        <Button size="s" onPress={onCancel}>
          {buttonCopy.cancel}
        </Button>
        <Button size="s" tone="primary" isDisabled={busy === true} onPress={save}>
          {copy.save}
        </Button>
      </div>
    </fieldset>
  );
}
