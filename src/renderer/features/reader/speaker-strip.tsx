import { type KeyboardEvent, useEffect, useId, useRef } from "react";
import type { SuggestedName } from "../../../shared/contract/marks.contract.ts";
import type { ArticleView } from "../../../shared/contract/views.ts";
import { DIRECTNESS, STANCES } from "../../../shared/domain/claim.ts";
import { markingCopy } from "../../copy/marking.ts";
import { sentenceModeCopy } from "../../copy/sentence-mode.ts";
import { type ClaimDraft, drafts } from "../../marking/draft-store.ts";
import { KindLetter } from "../../marking/kind-letter.tsx";
import { KeyHint } from "../../ui/key-hint.tsx";
import { isSame, type SpeakerChoice } from "./speaker-choices.ts";
import styles from "./speaker-strip.module.css";
import { useSpeakerStrip } from "./use-speaker-strip.ts";

const copy = sentenceModeCopy;

export interface SpeakerStripProps {
  readonly view: ArticleView;
  readonly draft: ClaimDraft;
  /** The names found in the article. */
  readonly names: readonly SuggestedName[];
  readonly say: (words: string) => void;
  /** Back to the text; the draft is kept. */
  readonly onLeave: () => void;
  readonly onSaved: () => void;
}

/**
 * Under the text: who says what was taken as content. A number or a name chooses, Enter saves. The form at the side shows
 * the same draft with everything else.
 */
export function SpeakerStrip(props: SpeakerStripProps) {
  const { view, draft, onLeave } = props;
  const strip = useSpeakerStrip(props);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (handled(event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  const handled = (event: KeyboardEvent): boolean => {
    if (event.altKey && /^Digit[1-9]$/u.test(event.code)) return setHow(Number(event.code.slice(-1)));
    if (event.ctrlKey || event.metaKey) {
      if (event.key !== "Enter") return false;
      void strip.saveAtOnce();
      return true;
    }
    if (event.altKey) return false;
    switch (event.key) {
      case "Enter":
        void strip.enter();
        return true;
      case "Escape":
        if (!strip.clear()) onLeave();
        return true;
      case "ArrowDown":
      case "ArrowUp":
        strip.step(event.key === "ArrowDown" ? 1 : -1);
        return true;
      case "F2":
        document.querySelector<HTMLElement>("[data-claim-form] :is(textarea, input)")?.focus();
        return true;
      default:
        return /^[0-9]$/u.test(event.key) && strip.typed === "" && strip.pickNumber(Number(event.key));
    }
  };
  return (
    <section className={styles.strip} aria-label={copy.strip} data-speaker-strip="">
      <p className={styles.content}>
        <q dir="auto">{strip.contentWords}</q>
        {draft.cue === null ? null : (
          <span>
            {copy.cue} <b dir="auto">{view.text.slice(draft.cue.start, draft.cue.end)}</b>
          </span>
        )}
        <span title={copy.stanceKeys}>{markingCopy.stances[draft.stance]}</span>
        <span title={copy.directnessKeys}>{markingCopy.directness[draft.directness]}</span>
      </p>
      <div className={styles.line}>
        <label className={styles.label} htmlFor={`${id}-field`}>
          {copy.who}
        </label>
        <span className={styles.chosen} data-chosen="">
          {strip.chosen === null ? <i>{copy.nobody}</i> : <Choice choice={strip.chosen} />}
        </span>
        <input
          ref={field}
          id={`${id}-field`}
          className={styles.field}
          dir="auto"
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-describedby={`${id}-help`}
          aria-activedescendant={strip.active < 0 ? undefined : `${id}-${strip.active}`}
          autoComplete="off"
          placeholder={copy.placeholder}
          value={strip.typed}
          onChange={(event) => strip.type(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <span className={styles.keys} aria-hidden="true">
          <KeyHint keys="Enter" /> {strip.typed === "" && strip.active < 0 ? copy.saves : copy.takes}
          <KeyHint keys="F2" /> {copy.form}
          <KeyHint keys="Esc" /> {copy.later}
        </span>
      </div>
      <div className={styles.list} id={`${id}-list`} role="listbox" aria-label={copy.list} tabIndex={-1}>
        {strip.options.map((choice, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys of the list.
          <div
            key={`${choice.kind} ${choice.name} ${choice.kind === "new" ? choice.actorKind : ""}`}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={strip.chosen !== null && isSame(strip.chosen, choice)}
            className={styles.option}
            data-active={index === strip.active ? "" : undefined}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => strip.pick(choice)}
          >
            {strip.typed === "" ? (
              <kbd className={styles.number}>{choice.kind === "outlet" ? 0 : index + 1}</kbd>
            ) : null}
            <Choice choice={choice} />
          </div>
        ))}
      </div>
      <span id={`${id}-help`} className="visually-hidden">
        {copy.help(strip.options.map((one, index) => `${one.kind === "outlet" ? 0 : index + 1} ${one.name}`))}
      </span>
    </section>
  );
}

/** Alt with 1 to 4 is how the article holds the words, with 5 to 7 how they are given. */
function setHow(number: number): boolean {
  const stance = STANCES[number - 1];
  const directness = DIRECTNESS[number - 1 - STANCES.length];
  if (stance !== undefined) drafts.change({ stance });
  else if (directness !== undefined) drafts.change({ directness });
  else return false;
  return true;
}

function Choice({ choice }: { readonly choice: SpeakerChoice }) {
  const kind = choice.kind === "actor" || choice.kind === "new" ? choice.actorKind : null;
  return (
    <>
      {kind === null ? null : <KindLetter kind={kind} />}
      <bdi className={styles.name}>{choice.kind === "unnamed" ? copy.quoted(choice.name) : choice.name}</bdi>
      {choice.kind === "actor" ? null : <small>{copy.kinds[choice.kind]}</small>}
    </>
  );
}
