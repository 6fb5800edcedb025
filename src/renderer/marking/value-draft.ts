import type { ClaimValueView } from "../../shared/contract/views.ts";
import type { ClaimValueKind } from "../../shared/domain/claim.ts";
import type { ClaimValueInput } from "../../shared/domain/claim-value.ts";
import { proposeValues } from "../../shared/text/propose-values.ts";
import { rangeText, readRange } from "../../shared/text/read-range.ts";
import { equalValueKey } from "../../shared/text/value-keys.ts";

/** A value as it stands in the fields of its form. */
export interface ValueDraft {
  readonly kind: ClaimValueKind;
  readonly topic: string;
  /** "4", "4-6", "at least 4". */
  readonly range: string;
  readonly unit: string;
  readonly words: string;
  readonly actorId: string | null;
  readonly actorName: string;
}

export interface ValueProblems {
  readonly topic: boolean;
  readonly range: boolean;
  readonly words: boolean;
}

export function newDraft(words: string): ValueDraft {
  return { kind: "number", topic: "", range: "", unit: "", words, actorId: null, actorName: "" };
}

export function draftOfValue(value: ClaimValueInput & { readonly actorName?: string | null }): ValueDraft {
  const { kind, topic, unit, words, actorId } = value;
  const actorName = value.actorName ?? (kind === "party" ? words : "");
  return { kind, topic, range: rangeText(value), unit: unit ?? "", words, actorId, actorName };
}

/** The words a value stands in: those typed, else the number or the name itself. */
function wordsOf(draft: ValueDraft): string {
  const typed = draft.words.trim();
  if (typed !== "") return typed;
  if (draft.kind === "number") return [draft.range.trim(), draft.unit.trim()].join(" ").trim();
  return draft.kind === "party" ? draft.actorName.trim() : "";
}

/** What of a draft cannot be saved. */
export function problemsOf(draft: ValueDraft): ValueProblems {
  return {
    topic: draft.topic.trim() === "",
    range: draft.kind === "number" && readRange(draft.range) === null,
    words: wordsOf(draft) === "",
  };
}

/** What is sent to be saved; null while something is missing. */
export function valueOfDraft(draft: ValueDraft): ClaimValueInput | null {
  const problems = problemsOf(draft);
  if (problems.topic || problems.range || problems.words) return null;
  const range = draft.kind === "number" ? readRange(draft.range) : null;
  const unit = draft.kind === "number" ? draft.unit.trim() : "";
  return {
    kind: draft.kind,
    topic: draft.topic.trim(),
    number: range?.number ?? null,
    upper: range?.upper ?? null,
    unit: unit === "" ? null : unit.slice(0, 60),
    words: wordsOf(draft).slice(0, 300),
    actorId: draft.kind === "party" ? draft.actorId : null,
  };
}

/** One key for values that say the same. */
export function keyOfInput(value: ClaimValueInput): string {
  return equalValueKey({ id: "", actorName: null, ...value });
}

/** The values that words state and that are not known yet, each once. */
export function proposedValues(
  words: readonly string[],
  known: readonly (ClaimValueInput | ClaimValueView)[],
): ClaimValueInput[] {
  const keys = new Set(known.map((value) => equalValueKey({ id: "", actorName: null, ...value })));
  return words.flatMap(proposeValues).flatMap(({ start: _, end: __, ...value }) => {
    const key = keyOfInput(value);
    if (keys.has(key)) return [];
    keys.add(key);
    return [value];
  });
}
