import type { ArticleView, SuggestedClaim } from "../../../shared/contract/views.ts";
import type { ActorKind } from "../../../shared/domain/actor.ts";
import { isGroupName } from "../../../shared/text/attribution/organisation-words.ts";
import { looksUnnamed } from "../../../shared/text/attribution/unnamed-speaker.ts";
import { foldText } from "../../../shared/text/fold-text.ts";
import { likelyKind } from "../../marking/actor-kinds.ts";
import type { ClaimDraft } from "../../marking/draft-store.ts";

/** Somebody to credit: known, to be made on a person's word, in the article's words, or the outlet itself. */
export type SpeakerChoice =
  | {
      readonly kind: "actor";
      readonly actorId: string;
      readonly name: string;
      readonly actorKind: ActorKind | null;
    }
  | { readonly kind: "new"; readonly name: string; readonly actorKind: ActorKind }
  | { readonly kind: "unnamed"; readonly name: string }
  | { readonly kind: "outlet"; readonly name: string };

/** There are so many number keys. */
const MOST = 9;
const LONGEST_LABEL = 300;
const ARTICLE = /^(?:the|a|an|der|die|das|le|la|les|l’|el|los|las)\s+/iu;

interface Placed {
  readonly at: number;
  readonly choice: SpeakerChoice;
}

/**
 * Who may be credited in this article, at most nine, in the order in which they first stand in the text, so that the
 * numbers stay the same from claim to claim: registered actors tagged or credited in it, and the speakers that
 * suggestions found, as actors to be made or in the article's words. Cost: square of the different speakers.
 */
export function speakerChoices(view: ArticleView): readonly SpeakerChoice[] {
  const found: Placed[] = [];
  for (const { actorId, actorName, actorKind, placed } of view.mentions) {
    if (placed.span === null || actorKind === "place") continue;
    const choice = { kind: "actor", actorId, name: actorName, actorKind } as const;
    found.push({ at: placed.span.start, choice });
  }
  for (const quote of view.quotes) {
    const at = (quote.speakerSpan?.span ?? quote.content[0]?.span)?.start ?? 0;
    const { speaker, speakerName: name } = quote;
    if (speaker?.kind === "actor" && name !== null)
      found.push({ at, choice: { kind: "actor", actorId: speaker.actorId, name, actorKind: null } });
    if (speaker?.kind === "unnamed") found.push({ at, choice: { kind: "unnamed", name: speaker.label } });
  }
  for (const suggestion of view.suggestions) {
    const choice = choiceOfSuggestion(view, suggestion);
    if (choice !== null) found.push({ at: suggestion.speakerSpan?.start ?? 0, choice });
  }
  found.sort((a, b) => rank(a.choice) - rank(b.choice) || a.at - b.at);
  const kept: Placed[] = [];
  for (const one of found) if (!kept.some((other) => isSame(other.choice, one.choice))) kept.push(one);
  return kept
    .sort((a, b) => a.at - b.at)
    .slice(0, MOST)
    .map((one) => one.choice);
}

/** Who a draft credits so far: as chosen, else as its words say; null while they say nobody. */
export function choiceOfDraft(
  draft: ClaimDraft,
  choices: readonly SpeakerChoice[],
  names: readonly string[],
  language: string | null,
): SpeakerChoice | null {
  const { speaker, speakerName: name } = draft;
  if (speaker?.kind === "actor") {
    const known = choices.find((one) => one.kind === "actor" && one.actorId === speaker.actorId);
    return known ?? { kind: "actor", actorId: speaker.actorId, name, actorKind: null };
  }
  if (speaker?.kind === "new") return speaker;
  if (speaker?.kind === "unnamed") return { kind: "unnamed", name: speaker.label };
  if (speaker?.kind === "outlet") return { kind: "outlet", name };
  if (name.trim() === "") return null;
  const folded = foldText(name);
  const named = choices.find((one) => one.kind !== "unnamed" && holdsWords(folded, foldText(one.name)));
  const asWords = choiceFromWords(name, names, language);
  return looksUnnamed(name) ? asWords : (named ?? asWords);
}

/**
 * Words that credit somebody, as an actor to be made when they name one, else as an unnamed source. `names` are the names
 * found in the article: one that stands inside the words is the actor's.
 */
export function choiceFromWords(
  words: string,
  names: readonly string[],
  language: string | null,
): SpeakerChoice {
  const bare = words.replace(/\s+/gu, " ").trim().slice(0, LONGEST_LABEL);
  if (looksUnnamed(bare)) return { kind: "unnamed", name: bare };
  const name = names
    .filter((one) => bare.includes(one))
    .reduce((best, one) => (one.length > best.length ? one : best), "");
  if (name !== "") return newActor(name, language);
  const isName = /^\p{Lu}/u.test(bare) || isGroupName(bare, language);
  return isName ? newActor(bare.replace(ARTICLE, ""), language) : { kind: "unnamed", name: bare };
}

function newActor(name: string, language: string | null): SpeakerChoice {
  return { kind: "new", name, actorKind: likelyKind(name, language) };
}

/** Those whose name has a word that begins as typed, in their order. */
export function matchingChoices(choices: readonly SpeakerChoice[], typed: string): SpeakerChoice[] {
  const folded = foldText(typed).trim();
  if (folded === "") return [...choices];
  return choices.filter((one) => ` ${foldText(one.name)}`.includes(` ${folded}`));
}

export function isSame(a: SpeakerChoice, b: SpeakerChoice): boolean {
  if (a.kind === "actor" && b.kind === "actor") return a.actorId === b.actorId;
  const [one, other] = [foldText(a.name), foldText(b.name)];
  if (one === other) return true;
  // "A police officer" is not the police.
  if (a.kind === "unnamed" || b.kind === "unnamed") return false;
  return holdsWords(one, other) || holdsWords(other, one);
}

function choiceOfSuggestion(view: ArticleView, suggestion: SuggestedClaim): SpeakerChoice | null {
  const { speakerGuess: guess, speakerSpan } = suggestion;
  if (guess === null) return null;
  if (guess.kind === "named")
    return isTagged(view, speakerSpan) ? null : newActor(guess.name, view.row.language);
  if (guess.kind === "unnamed") return { kind: "unnamed", name: guess.label };
  const mention = view.mentions.find((one) => one.actorId === guess.actorId);
  const words = speakerSpan === null ? "" : view.text.slice(speakerSpan.start, speakerSpan.end);
  const name = mention?.actorName ?? words;
  return name === ""
    ? null
    : { kind: "actor", actorId: guess.actorId, name, actorKind: mention?.actorKind ?? null };
}

/** Whether an actor is tagged in these words: then the actor is listed, whatever the rules call it. */
function isTagged(view: ArticleView, words: SuggestedClaim["speakerSpan"]): boolean {
  if (words === null) return false;
  return view.mentions.some(
    ({ placed: { span } }) => span !== null && span.start < words.end && words.start < span.end,
  );
}

/** Registered actors win over names that are not yet registered, and those over words. */
function rank(choice: SpeakerChoice): number {
  return choice.kind === "actor" ? 0 : choice.kind === "new" ? 1 : 2;
}

/** Whether `words` hold all of `name`, as whole words, both folded. */
function holdsWords(words: string, name: string): boolean {
  return name !== "" && ` ${words} `.includes(` ${name} `);
}
