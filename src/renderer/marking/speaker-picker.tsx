import { useState } from "react";
import type { ActorKind } from "../../shared/domain/actor.ts";
import type { SpeakerInput } from "../../shared/domain/claim.ts";
import { markingCopy } from "../copy/marking.ts";
import styles from "./name-picker.module.css";
import { NamePicker, type OwnChoice } from "./name-picker.tsx";

export interface SpeakerChoice {
  /** Somebody new becomes an actor when the choice is saved. */
  readonly speaker: SpeakerInput | null;
  /** The words in the field. */
  readonly name: string;
}

export interface SpeakerPickerProps extends SpeakerChoice {
  readonly onChange: (choice: SpeakerChoice) => void;
  /** The outlet's name, for "the outlet itself". */
  readonly outlet: string | null;
  /** Instead of "Speaker". */
  readonly label?: string;
  /** Nothing is said under the field of what is chosen. */
  readonly plain?: boolean;
}

const NEW_KINDS: readonly ActorKind[] = ["person", "organisation", "state", "armed-group"];

/** Chooses who is credited: a known actor, a new one, an unnamed source in the article's words, or the outlet. */
export function SpeakerPicker({ speaker, name, onChange, outlet, label, plain }: SpeakerPickerProps) {
  const [typed, setTyped] = useState(false);
  const ownChoices = (words: string): OwnChoice[] => [
    ...(words === ""
      ? []
      : [{ id: "unnamed", label: markingCopy.unnamed(words), detail: markingCopy.unnamedDetail }]),
    ...(words === "" || !typed
      ? []
      : NEW_KINDS.map((kind) => ({
          id: `new:${kind}`,
          label: markingCopy.newActor(words, markingCopy.kinds[kind]),
        }))),
    { id: "outlet", label: markingCopy.outlet(outlet), detail: markingCopy.outletDetail },
  ];
  const own = (id: string, words: string) => {
    if (id === "outlet")
      return onChange({ speaker: { kind: "outlet" }, name: outlet ?? markingCopy.outletItself });
    if (id === "unnamed")
      return onChange({ speaker: { kind: "unnamed", label: words.slice(0, 300) }, name: words });
    const actorKind = NEW_KINDS.find((one) => `new:${one}` === id);
    if (actorKind !== undefined) onChange({ speaker: { kind: "new", name: words, actorKind }, name: words });
  };
  return (
    <div>
      <NamePicker
        label={label ?? markingCopy.speaker}
        kinds={["actor"]}
        value={name}
        placeholder={markingCopy.speakerPlaceholder}
        onType={(words) => {
          setTyped(true);
          onChange({ speaker: null, name: words });
        }}
        onPick={(found) => onChange({ speaker: { kind: "actor", actorId: found.id }, name: found.name })}
        ownChoices={ownChoices}
        onOwnChoice={own}
      />
      {plain === true ? null : (
        <small className={styles.is}>{markingCopy.speakerIs(speaker?.kind ?? null)}</small>
      )}
    </div>
  );
}
