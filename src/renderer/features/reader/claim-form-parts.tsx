import { useState } from "react";
import type { ClaimValueInput } from "../../../shared/domain/claim-value.ts";
import { valueWords } from "../../../shared/domain/value-words.ts";
import { claimPartsCopy } from "../../copy/claim-parts.ts";
import { ChainEditor, storedChain } from "../../marking/chain-editor.tsx";
import { type ClaimDraft, drafts } from "../../marking/draft-store.ts";
import { keyOfInput, newDraft, proposedValues } from "../../marking/value-draft.ts";
import proposals from "../../marking/value-form.module.css";
import { ValueForm } from "../../marking/value-form.tsx";
import { Button } from "../../ui/button.tsx";
import { PartHeading } from "../../ui/pane-header.tsx";
import { Tag } from "../../ui/tag.tsx";
import styles from "./claim-form.module.css";

const copy = claimPartsCopy.values;

interface ClaimFormPartsProps {
  readonly text: string;
  readonly outlet: string | null;
  readonly draft: ClaimDraft;
}

/** Values and chain of the quote that is entered. What the words state is offered pale: nothing is taken by itself. */
export function ClaimFormParts({ text, outlet, draft }: ClaimFormPartsProps) {
  const [entering, setEntering] = useState(false);
  const values = draft.values ?? [];
  const found = proposedValues(
    draft.content.map((span) => text.slice(span.start, span.end)),
    [],
  );
  const isTaken = (value: ClaimValueInput) => values.some((one) => keyOfInput(one) === keyOfInput(value));
  const isFound = (value: ClaimValueInput) => found.some((one) => keyOfInput(one) === keyOfInput(value));
  const set = (next: readonly ClaimValueInput[]) => drafts.change({ values: next });
  const without = (value: ClaimValueInput) => values.filter((one) => keyOfInput(one) !== keyOfInput(value));
  const own = values.filter((value) => !isFound(value));
  return (
    <>
      {found.length === 0 && own.length === 0 ? null : (
        <p className={proposals.proposals}>
          <small>{found.length === 0 ? copy.heading : copy.proposed}</small>
          {found.map((value) => (
            <button
              key={keyOfInput(value)}
              type="button"
              className={proposals.proposal}
              aria-pressed={isTaken(value)}
              aria-label={copy.take(value.topic, valueWords({ ...value, actorName: null }))}
              title={value.words}
              onClick={() => set(isTaken(value) ? without(value) : [...values, value])}
            >
              <b>{value.topic}</b> <bdi>{valueWords({ ...value, actorName: null })}</bdi>
            </button>
          ))}
          {own.map((value) => (
            <Tag
              key={keyOfInput(value)}
              tone="accent"
              removeLabel={copy.removeOf(value.topic)}
              onRemove={() => set(without(value))}
            >
              {`${value.topic}: ${valueWords({ ...value, actorName: null })}`}
            </Tag>
          ))}
        </p>
      )}
      <details className={styles.more}>
        <summary>{copy.formHeading}</summary>
        <div className={styles.moreFields}>
          {entering ? (
            <ValueForm
              start={newDraft("")}
              onCancel={() => setEntering(false)}
              onSave={(value) => {
                set([...without(value), value]);
                setEntering(false);
              }}
            />
          ) : (
            <p>
              <Button size="s" onPress={() => setEntering(true)}>
                {copy.add}
              </Button>
            </p>
          )}
          <PartHeading>{claimPartsCopy.chain.heading}</PartHeading>
          <ChainEditor
            chain={draft.chain ?? chainOfSpeaker(draft)}
            speaker={draft.speaker}
            outlet={outlet}
            onChange={(chain) => drafts.change({ chain })}
          />
        </div>
      </details>
    </>
  );
}

/** A quote begins with one hand, the credited speaker's; a name that is only typed is an unnamed source's. */
function chainOfSpeaker({ speaker, speakerName }: ClaimDraft): NonNullable<ClaimDraft["chain"]> {
  const label = speakerName.trim().slice(0, 300);
  if (speaker === null && label === "") return [];
  const hand = speaker ?? { kind: "unnamed" as const, label };
  return hand.kind === "outlet" ? [] : [{ speaker: hand, name: speakerName, words: null }];
}

/** What is saved of values and chain; nothing where nothing was entered. */
export function partsOf(draft: ClaimDraft) {
  const [own] = chainOfSpeaker(draft);
  const entered = draft.chain ?? [];
  // Whoever is credited is one of the hands, also when chosen after the others.
  const isIn = own === undefined || entered.some(({ speaker }) => sameJson(speaker, own.speaker));
  const hands = entered.length === 0 || isIn ? entered : [own, ...entered];
  const chain = storedChain(hands, own?.speaker ?? null);
  const values = [...(draft.values ?? [])];
  return {
    chain: chain.length === 0 ? {} : { chain },
    values: values.length === 0 ? {} : { values },
  };
}

function sameJson(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
