import { useState } from "react";
import type { ClaimValueView, QuoteView } from "../../../shared/contract/views.ts";
import type { ClaimValueInput } from "../../../shared/domain/claim-value.ts";
import { valueWords } from "../../../shared/domain/value-words.ts";
import { navigate } from "../../app/navigation.ts";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { buttonCopy } from "../../copy/buttons.ts";
import { claimPartsCopy } from "../../copy/claim-parts.ts";
import { notifyUndoable } from "../../marking/notify-undoable.ts";
import { draftOfValue, newDraft, proposedValues } from "../../marking/value-draft.ts";
import offers from "../../marking/value-form.module.css";
import { ValueForm } from "../../marking/value-form.tsx";
import { Button } from "../../ui/button.tsx";
import { PartHeading } from "../../ui/pane-header.tsx";
import styles from "./claim-parts.module.css";

const copy = claimPartsCopy.values;
const MOST_PROPOSED = 8;

interface ClaimValuesProps {
  readonly claimId: string;
  readonly values: readonly ClaimValueView[];
  readonly quotes: readonly QuoteView[];
}

/** How many, where, when, who did it: what a claim states, and what its quotes propose. */
export function ClaimValues({ claimId, values, quotes }: ClaimValuesProps) {
  const [open, setOpen] = useState<string | null>(null);
  const add = useWorkbenchCommand("values.add");
  const proposals = proposalsOf(quotes, values);
  const save = async (value: ClaimValueInput, quoteId: string | null) => {
    const done = await add.run({ claimId, quoteId, values: [value] });
    if (!done.ok) return;
    setOpen(null);
    notifyUndoable(copy.added(1));
  };
  return (
    <section className={styles.part} aria-label={copy.heading}>
      <div className={styles.headLine}>
        <PartHeading>{copy.heading}</PartHeading>
        {values.length === 0 ? null : (
          <Button tone="link" size="s" onPress={() => navigate.openSection("values")}>
            {copy.board}
          </Button>
        )}
      </div>
      {values.length === 0 ? <p className={styles.hint}>{copy.none}</p> : null}
      <ul className={styles.rows}>
        {values.map((value) => (
          <li key={value.id}>
            {open === value.id ? (
              <EditValue value={value} onDone={() => setOpen(null)} />
            ) : (
              <ValueRow value={value} onEdit={() => setOpen(value.id)} />
            )}
          </li>
        ))}
      </ul>
      {proposals.length === 0 ? null : (
        <p className={offers.proposals}>
          <small>{copy.proposed}</small>
          {proposals.slice(0, MOST_PROPOSED).map(({ value, quoteId }) => (
            <button
              key={`${quoteId} ${value.topic} ${value.words}`}
              type="button"
              className={offers.proposal}
              title={value.words}
              aria-label={copy.take(value.topic, valueWords({ ...value, actorName: null }))}
              onClick={() => void save(value, quoteId)}
            >
              <b>{value.topic}</b> <bdi>{valueWords({ ...value, actorName: null })}</bdi>
            </button>
          ))}
        </p>
      )}
      {open === "new" ? (
        <ValueForm
          start={newDraft("")}
          busy={add.busy}
          onCancel={() => setOpen(null)}
          onSave={(value) => void save(value, quotes.length === 1 ? (quotes[0]?.id ?? null) : null)}
        />
      ) : (
        <p>
          <Button size="s" onPress={() => setOpen("new")}>
            {copy.add}
          </Button>
        </p>
      )}
    </section>
  );
}

/** What the words of the quotes state and nobody has taken yet, each with its quote. */
function proposalsOf(quotes: readonly QuoteView[], values: readonly ClaimValueView[]) {
  const known: (ClaimValueInput | ClaimValueView)[] = [...values];
  return quotes.flatMap((quote) => {
    const words = quote.content.map((placed) => placed.anchor.exact);
    const found = proposedValues(words, known);
    known.push(...found);
    return found.map((value) => ({ value, quoteId: quote.id }));
  });
}

function ValueRow({ value, onEdit }: { readonly value: ClaimValueView; readonly onEdit: () => void }) {
  const remove = useWorkbenchCommand("values.remove");
  const removeValue = async () => {
    const done = await remove.run({ valueId: value.id });
    if (done.ok) notifyUndoable(copy.removed);
  };
  const words = valueWords(value);
  return (
    <div className={styles.row}>
      <span className={styles.topic} dir="auto">
        {value.topic}
      </span>
      <span className={styles.words}>
        <b dir="auto">{words}</b>
        {words === value.words ? null : <q dir="auto">{value.words}</q>}
      </span>
      <span className={styles.tools}>
        <Button tone="link" size="s" aria-label={copy.editOf(value.topic)} onPress={onEdit}>
          {buttonCopy.edit}
        </Button>
        <Button
          tone="link"
          size="s"
          aria-label={copy.removeOf(value.topic)}
          onPress={() => void removeValue()}
        >
          {buttonCopy.remove}
        </Button>
      </span>
    </div>
  );
}

function EditValue({ value, onDone }: { readonly value: ClaimValueView; readonly onDone: () => void }) {
  const update = useWorkbenchCommand("values.update");
  const save = async (changed: ClaimValueInput) => {
    const done = await update.run({ valueId: value.id, value: changed });
    if (!done.ok) return;
    onDone();
    notifyUndoable(copy.changed);
  };
  return (
    <ValueForm
      start={draftOfValue(value)}
      busy={update.busy}
      onCancel={onDone}
      onSave={(changed) => void save(changed)}
    />
  );
}
