import { useState } from "react";
import * as v from "valibot";
import type { MemoView, QuoteView } from "../../../shared/contract/views.ts";
import { type SpeakerInput, STANCES, StanceSchema } from "../../../shared/domain/claim.ts";
import { notify } from "../../app/notices.ts";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { claimPartsCopy } from "../../copy/claim-parts.ts";
import { claimsCopy } from "../../copy/claims.ts";
import { notifyUndoable } from "../../marking/notify-undoable.ts";
import { SpeakerPicker } from "../../marking/speaker-picker.tsx";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { PartHeading } from "../../ui/pane-header.tsx";
import { Select } from "../../ui/select.tsx";
import styles from "./claim-parts.module.css";
import { QuoteCard } from "./quote-card.tsx";

const copy = claimPartsCopy.quotes;

interface ClaimQuotesProps {
  readonly quotes: readonly QuoteView[];
  /** Those on the claim and its quotes. */
  readonly memos: readonly MemoView[];
}

/** All places where a claim is made; several can be selected and changed in one step. */
export function ClaimQuotes({ quotes, memos }: ClaimQuotesProps) {
  const [selected, setSelected] = useState<ReadonlySet<string> | null>(null);
  const noted = new Set(memos.map((memo) => memo.aboutId));
  const chosen = quotes.filter((quote) => selected?.has(quote.id) === true);
  const toggle = (quoteId: string, isOn: boolean) => {
    const next = new Set(selected);
    if (isOn) next.add(quoteId);
    else next.delete(quoteId);
    setSelected(next);
  };
  return (
    <section className={styles.part}>
      <div className={styles.headLine}>
        <PartHeading>{claimsCopy.quotesHeading}</PartHeading>
        {quotes.length < 2 ? null : (
          <Button tone="link" size="s" onPress={() => setSelected(selected === null ? new Set() : null)}>
            {selected === null ? copy.select : copy.selectDone}
          </Button>
        )}
      </div>
      {chosen.length === 0 ? null : (
        <BulkQuotes
          quoteIds={chosen.map((quote) => quote.id)}
          title={copy.selected(chosen.length)}
          removes
          onDone={() => setSelected(null)}
        />
      )}
      {quotes.map((quote) =>
        selected === null ? (
          <QuoteCard key={quote.id} quote={quote} hasMemos={noted.has(quote.id)} />
        ) : (
          <div key={quote.id} className={styles.selecting}>
            <Checkbox
              label={copy.selectQuote(quote.content[0]?.anchor.exact ?? "")}
              checked={selected.has(quote.id)}
              onChange={(isOn) => toggle(quote.id, isOn)}
            />
            <QuoteCard quote={quote} hasMemos={noted.has(quote.id)} />
          </div>
        ),
      )}
    </section>
  );
}

const KEEP = "keep";

export interface BulkQuotesProps {
  /** The quotes themselves, or the claims whose quotes are meant. */
  readonly quoteIds?: readonly string[];
  readonly claimIds?: readonly string[];
  readonly title: string;
  readonly removes?: boolean;
  readonly onDone?: () => void;
}

/** One stance or one speaker for many quotes; each choice is one step. */
export function BulkQuotes({ quoteIds, claimIds, title, removes, onDone }: BulkQuotesProps) {
  const [name, setName] = useState("");
  const update = useWorkbenchCommand("quotes.updateMany");
  const remove = useWorkbenchCommand("quotes.removeMany");
  const meant = {
    ...(quoteIds === undefined ? {} : { quoteIds: [...quoteIds] }),
    ...(claimIds === undefined ? {} : { claimIds: [...claimIds] }),
  };
  const change = async (patch: { stance?: (typeof STANCES)[number]; speaker?: SpeakerInput }) => {
    const done = await update.run({ ...meant, ...patch });
    if (!done.ok) return;
    if (done.value.changed === 0) notify({ text: copy.nothing });
    else notifyUndoable(copy.changed(done.value.changed));
  };
  const removeAll = async () => {
    const ids = [...(quoteIds ?? [])];
    const done = await remove.run({ quoteIds: ids });
    if (!done.ok) return;
    notifyUndoable(copy.removed(ids.length));
    onDone?.();
  };
  return (
    <section className={styles.bulk} aria-label={title}>
      <PartHeading>{title}</PartHeading>
      <Select
        label={claimPartsCopy.bulk.stance}
        options={[
          { id: KEEP, label: claimPartsCopy.bulk.keep },
          ...STANCES.map((id) => ({ id, label: claimsCopy.stances[id] })),
        ]}
        value={KEEP}
        onChange={(id) => v.is(StanceSchema, id) && void change({ stance: id })}
      />
      <SpeakerPicker
        label={claimPartsCopy.bulk.speaker}
        plain
        speaker={null}
        name={name}
        outlet={null}
        onChange={(choice) => {
          setName(choice.speaker === null ? choice.name : "");
          if (choice.speaker !== null) void change({ speaker: choice.speaker });
        }}
      />
      {removes === true ? (
        <div className={styles.pair}>
          <Button size="s" tone="danger" isDisabled={remove.busy} onPress={() => void removeAll()}>
            {copy.remove}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
