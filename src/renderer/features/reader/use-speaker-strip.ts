import { useMemo, useState } from "react";
import { flushSync } from "react-dom";
import type { SuggestedName } from "../../../shared/contract/marks.contract.ts";
import type { ArticleView } from "../../../shared/contract/views.ts";
import type { ActorKind } from "../../../shared/domain/actor.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { markingCopy } from "../../copy/marking.ts";
import { sentenceModeCopy } from "../../copy/sentence-mode.ts";
import { type ClaimDraft, drafts } from "../../marking/draft-store.ts";
import {
  choiceFromWords,
  choiceOfDraft,
  isSame,
  matchingChoices,
  type SpeakerChoice,
  speakerChoices,
} from "./speaker-choices.ts";

const KINDS: readonly ActorKind[] = ["person", "organisation", "state", "armed-group"];
const copy = sentenceModeCopy;

export interface StripSituation {
  readonly view: ArticleView;
  readonly draft: ClaimDraft;
  readonly names: readonly SuggestedName[];
  readonly say: (words: string) => void;
  readonly onSaved: () => void;
}

/** What stands in the strip, and what its keys do. */
export function useSpeakerStrip({ view, draft, names: inText, say, onSaved }: StripSituation) {
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(-1);
  const { text, row } = view;
  const names = useMemo(() => inText.map(({ name }) => name), [inText]);
  const choices = useMemo(() => speakerChoices(view), [view]);
  const found = useWorkbenchQuery(
    "search.names",
    { query: typed.trim().slice(0, 200), kinds: ["actor"], limit: 8 },
    { enabled: typed.trim() !== "", keepPrevious: true },
  );
  const outlet: SpeakerChoice = { kind: "outlet", name: row.outlet ?? markingCopy.outletItself };
  const options =
    typed.trim() === ""
      ? [...choices, outlet]
      : optionsFor(typed, choices, found.data?.found ?? [], names, row.language);
  const chosen = useMemo(
    () => choiceOfDraft(draft, choices, names, row.language),
    [draft, choices, names, row.language],
  );

  /** A new actor is made when the draft is saved. */
  const pick = (choice: SpeakerChoice): void => {
    // The form saves what it shows, so it must show this first.
    flushSync(() => {
      drafts.change({ speaker: speakerOf(choice), speakerName: choice.name });
      setTyped("");
      setActive(-1);
    });
    say(copy.picked(choice.name));
  };
  const save = async () => {
    if (chosen !== null && draft.speaker === null) pick(chosen);
    if (await drafts.save()) onSaved();
  };
  /** What Enter takes: the line one went to, else while a name is typed the first. */
  const lineAtHand = (): SpeakerChoice | undefined =>
    options[active] ?? (typed.trim() === "" ? undefined : options[0]);
  const enter = async () => {
    const line = lineAtHand();
    if (line === undefined) await save();
    else pick(line);
  };
  return {
    typed,
    active: active < 0 && typed.trim() !== "" ? 0 : active,
    options,
    chosen,
    contentWords: draft.content.map((span) => text.slice(span.start, span.end)).join(" … "),
    type: (words: string) => {
      setTyped(words);
      setActive(-1);
    },
    step: (direction: 1 | -1) => {
      const next = (active + direction + options.length) % options.length;
      setActive(active < 0 && direction < 0 ? options.length - 1 : next);
    },
    pick,
    pickNumber: (number: number): boolean => {
      const choice = number === 0 ? outlet : choices[number - 1];
      if (choice !== undefined) pick(choice);
      return true;
    },
    enter,
    saveAtOnce: async () => {
      const line = lineAtHand();
      if (line === undefined) return save();
      pick(line);
      if (await drafts.save()) onSaved();
    },
    /** Takes back what was typed; false when nothing was. */
    clear: (): boolean => {
      const had = typed !== "" || active >= 0;
      setTyped("");
      setActive(-1);
      return had;
    },
  };
}

interface FoundActor {
  readonly id: string;
  readonly name: string;
}

/** Lines for a typed name: speakers of this article, actors of the register, then what the words may be themselves. */
function optionsFor(
  typed: string,
  choices: readonly SpeakerChoice[],
  found: readonly FoundActor[],
  names: readonly string[],
  language: string | null,
): readonly SpeakerChoice[] {
  const words = typed.replace(/\s+/gu, " ").trim().slice(0, 300);
  const options = matchingChoices(choices, words);
  for (const { id, name } of found) {
    const choice: SpeakerChoice = { kind: "actor", actorId: id, name, actorKind: null };
    if (!options.some((one) => isSame(one, choice))) options.push(choice);
  }
  const guess = choiceFromWords(words, names, language);
  const first = guess.kind === "new" ? guess.actorKind : KINDS[0];
  const kinds = [...KINDS].sort((a, b) => Number(b === first) - Number(a === first));
  const made = kinds.map((actorKind): SpeakerChoice => ({ kind: "new", name: words, actorKind }));
  const unnamed: SpeakerChoice = { kind: "unnamed", name: words };
  return [...options, ...(guess.kind === "unnamed" ? [unnamed, ...made] : [...made, unnamed])];
}

function speakerOf(choice: SpeakerChoice): NonNullable<ClaimDraft["speaker"]> {
  if (choice.kind === "outlet") return { kind: "outlet" };
  if (choice.kind === "unnamed") return { kind: "unnamed", label: choice.name };
  return choice.kind === "new" ? choice : { kind: "actor", actorId: choice.actorId };
}
