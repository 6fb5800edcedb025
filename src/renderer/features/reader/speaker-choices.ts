import type { ArticleView, SuggestedClaim } from "../../../shared/contract/views.ts";
import type { ActorKind } from "../../../shared/domain/actor.ts";
import type { Span } from "../../../shared/domain/anchor.ts";
import { looksUnnamed } from "../../../shared/text/attribution/suggest-claims-words.ts";
import { foldText } from "../../../shared/text/fold-text.ts";
import type { ClaimDraft } from "../../marking/draft-store.ts";
import { isPronoun } from "./claim-draft.ts";

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
const ORGANISATION =
  /\b(?:ministry|department|agency|authority|police|army|navy|air force|military|government|council|committee|commission|parliament|court|office|party|union|company|group|front|farmers|bank|hospital|university|institute|service|guard|command|ministerium|polizei|armee|ministère|police|armée|ministerio|policía)\b/iu;
const ARTICLE = /^(?:the|a|an|der|die|das|le|la|les|l’|el|los|las)\s+/iu;

interface Placed {
  readonly at: number;
  readonly choice: SpeakerChoice;
}

/**
 * Who may be credited in this article, at most nine, in the order in which they first stand in the text, so that the
 * numbers stay the same from claim to claim: registered actors tagged or credited in it, and the speakers that
 * suggestions found. `names` are the names found in the text, for actors to be made. Cost: linear in marks and suggestions.
 */
export function speakerChoices(view: ArticleView, names: readonly string[]): readonly SpeakerChoice[] {
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
    const choice = choiceOfSuggestion(view, suggestion, names);
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
): SpeakerChoice | null {
  const { speaker, speakerName: name } = draft;
  if (speaker?.kind === "actor") {
    const known = choices.find((one) => one.kind === "actor" && one.actorId === speaker.actorId);
    return known ?? { kind: "actor", actorId: speaker.actorId, name, actorKind: null };
  }
  if (speaker?.kind === "unnamed") return { kind: "unnamed", name: speaker.label };
  if (speaker?.kind === "outlet") return { kind: "outlet", name };
  if (name.trim() === "") return null;
  const folded = foldText(name);
  const named = choices.find((one) => one.kind !== "unnamed" && holdsWords(folded, foldText(one.name)));
  return looksUnnamed(name) ? choiceFromWords(name, names) : (named ?? choiceFromWords(name, names));
}

/** Words of an article that credit somebody, as an actor to be made when they name one, else as an unnamed source. */
export function choiceFromWords(words: string, names: readonly string[]): SpeakerChoice {
  const bare = words.replace(/\s+/gu, " ").trim().slice(0, LONGEST_LABEL);
  if (looksUnnamed(bare)) return { kind: "unnamed", name: bare };
  const name = names
    .filter((one) => bare.includes(one))
    .reduce((best, one) => (one.length > best.length ? one : best), "");
  if (name !== "")
    return { kind: "new", name, actorKind: ORGANISATION.test(name) ? "organisation" : "person" };
  if (ORGANISATION.test(bare))
    return { kind: "new", name: bare.replace(ARTICLE, ""), actorKind: "organisation" };
  return { kind: "unnamed", name: bare };
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

function choiceOfSuggestion(
  view: ArticleView,
  { speakerSpan }: SuggestedClaim,
  names: readonly string[],
): SpeakerChoice | null {
  if (speakerSpan === null || isPronoun(view.text, speakerSpan)) return null;
  const words = view.text.slice(speakerSpan.start, speakerSpan.end);
  const tagged = view.mentions.find(({ placed: { span } }) => span !== null && overlap(span, speakerSpan));
  if (tagged !== undefined && !looksUnnamed(words)) return null;
  return choiceFromWords(words, names);
}

/** Registered actors win over names that are not yet registered, and those over words. */
function rank(choice: SpeakerChoice): number {
  return choice.kind === "actor" ? 0 : choice.kind === "new" ? 1 : 2;
}

/** Whether `words` hold all of `name`, as whole words, both folded. */
function holdsWords(words: string, name: string): boolean {
  return name !== "" && ` ${words} `.includes(` ${name} `);
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
