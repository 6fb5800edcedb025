import { notify } from "../../app/notices.ts";
import { markingCopy } from "../../copy/marking.ts";
import { readerCopy } from "../../copy/reader.ts";
import type { MarkOwner } from "./reader-marks.ts";
import { ownerBeside } from "./reader-marks.ts";
import type { Projections } from "./use-projections.ts";
import type { SentenceCursor } from "./use-sentence-cursor.ts";

type Suggestion = Extract<MarkOwner, { readonly kind: "suggestion" }>;
type Name = Extract<MarkOwner, { readonly kind: "name" }>;

export interface SuggestionSituation {
  readonly owners: readonly MarkOwner[];
  readonly selected: MarkOwner | undefined;
  readonly cursor: SentenceCursor;
  readonly at: number;
  readonly projections: Projections;
  readonly words: (span: MarkOwner["span"]) => string;
  readonly say: (words: string) => void;
  readonly selectOwner: (owner: MarkOwner, scroll: boolean) => void;
  /** Opens the filled form of a suggestion. */
  readonly open: (suggestion: Suggestion) => void;
  readonly reject: (suggestion: Suggestion) => void;
  /** Opens the filled dialog of a name. */
  readonly openName: (name: Name) => void;
  readonly rejectName: (name: Name) => void;
}

/** What keys do with suggestions: go to them, accept, reject. */
export function suggestionActions(here: SuggestionSituation) {
  const { owners, selected, cursor, at, projections, words, say } = here;
  const suggestions = owners.filter((owner) => owner.kind === "suggestion");
  /** The selected suggestion, else one in the sentence under the cursor. */
  const suggestionHere = (): Suggestion | undefined => {
    if (selected?.kind === "suggestion") return selected;
    const place = cursor.sentence ?? { start: at, end: at + 1 };
    return suggestions.find((owner) => owner.span.start < place.end && owner.span.end > place.start);
  };
  /** The claim of a copy at this place, or the selected one. */
  const projectionHere = () => {
    if (selected !== undefined) return selected.kind === "projected" ? selected : undefined;
    const place = cursor.sentence ?? { start: at, end: at + 1 };
    return owners.find(
      (owner) => owner.kind === "projected" && owner.span.start < place.end && owner.span.end > place.start,
    );
  };
  const next = (direction: 1 | -1) => {
    const from = selected?.kind === "suggestion" ? selected.key : null;
    const after = cursor.sentence === null || from !== null ? at : cursor.sentence.end;
    const owner = ownerBeside(suggestions, from, direction === 1 ? after : at, direction);
    if (owner?.kind !== "suggestion") return notify({ text: readerCopy.noSuggestions });
    here.selectOwner(owner, true);
    cursor.goTo(owner.span.start);
    const { speakerSpan } = owner.suggestion;
    const speaker = speakerSpan === null ? null : words(speakerSpan);
    const number = suggestions.indexOf(owner) + 1;
    say(readerCopy.suggestionAt(number, suggestions.length, words(owner.span), speaker));
  };
  const names = owners.filter((owner) => owner.kind === "name");
  const nextName = (direction: 1 | -1) => {
    const from = selected?.kind === "name" ? selected.key : null;
    const owner = ownerBeside(names, from, at, direction);
    if (owner?.kind !== "name") return notify({ text: readerCopy.noNames });
    cursor.leave();
    here.selectOwner(owner, true);
    const { name, spans, kind } = owner.name;
    const number = names.indexOf(owner) + 1;
    say(
      readerCopy.nameAt(
        number,
        names.length,
        name,
        spans.length,
        kind === null ? null : markingCopy.kinds[kind],
      ),
    );
  };
  return {
    suggestionHere,
    nextSuggestion: next,
    nextName,
    accept: () => {
      if (selected?.kind === "name") return here.openName(selected);
      const projected = projectionHere();
      if (projected?.kind === "projected") return void projections.accept(projected.projection);
      const owner = suggestionHere();
      if (owner === undefined) next(1);
      else here.open(owner);
    },
    reject: () => {
      if (selected?.kind === "name") {
        here.rejectName(selected);
        return names.length > 1 ? nextName(1) : undefined;
      }
      const projected = projectionHere();
      if (projected?.kind === "projected") return void projections.leave(projected.projection);
      const owner = suggestionHere();
      if (owner === undefined) return;
      here.reject(owner);
      if (suggestions.length > 1) next(1);
      else say(readerCopy.suggestionRejected);
    },
  };
}
