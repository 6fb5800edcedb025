import type { ArticleView, SuggestedClaim } from "../../../shared/contract/views.ts";
import type { Span } from "../../../shared/domain/anchor.ts";
import { blockAt, type ReadingBlock } from "../../../shared/text/reading-blocks.ts";
import { moveEdge, trimSelection } from "../../../shared/text/selection.ts";
import { notify } from "../../app/notices.ts";
import { readerCopy } from "../../copy/reader.ts";
import { sentenceModeCopy } from "../../copy/sentence-mode.ts";
import type { ClaimDraft } from "../../marking/draft-store.ts";
import { draftActions } from "./draft-actions.ts";
import { type MarkOwner, ownerBeside, ownersAt, type ReaderMarks } from "./reader-marks.ts";
import type { BarAction } from "./selection-bar.tsx";
import { suggestionActions } from "./suggestion-actions.ts";
import type { ArticleEdits } from "./use-article-edits.ts";
import type { Projections } from "./use-projections.ts";
import type { SentenceCursor } from "./use-sentence-cursor.ts";
import type { TextSelection } from "./use-text-selection.ts";
import { zoneActions } from "./zone-actions.ts";

export interface ReaderSituation {
  readonly view: ArticleView;
  readonly blocks: readonly ReadingBlock[];
  readonly marks: ReaderMarks;
  readonly selection: TextSelection;
  readonly cursor: SentenceCursor;
  readonly draft: ClaimDraft | null;
  readonly edits: ArticleEdits;
  readonly projections: Projections;
  /** Where one is in the text when nothing is selected. */
  readonly start: number;
  /** The selected mark. */
  readonly selected: MarkOwner | undefined;
  readonly say: (words: string) => void;
  readonly reveal: (span: Span) => void;
  readonly selectOwner: (owner: MarkOwner, scroll: boolean) => void;
  readonly unselect: () => void;
  readonly focusDraft: () => void;
  /** A suggestion is opened to be accepted: after it comes the next. */
  readonly onAccepting: () => void;
  /** Saves a suggestion as it stands; false when something must be looked at first. */
  readonly saveAtOnce: (content: readonly Span[]) => Promise<boolean>;
  /** The first name after a place that nobody tagged. */
  readonly untaggedName: (from: number) => Span | null;
  readonly areNamesComing: boolean;
  /** Where to look for the next name, when names are tagged one after the other. */
  readonly nameFrom: number | null;
  readonly openTag: (span: Span) => void;
  readonly openRoles: (block: number) => void;
}

export type ReaderActions = ReturnType<typeof useReaderActions>;

/** Everything the keys and the bar beside the selection do. Answers false where there was nothing to act on. */
export function useReaderActions(here: ReaderSituation) {
  const { view, blocks, marks, selection, cursor, draft, edits, start, selected } = here;
  const words = (span: Span) => view.text.slice(span.start, span.end);
  const at = selection.span?.start ?? cursor.sentence?.start ?? start;
  const zone = zoneActions({
    ...{ view, blocks, edits, at, selection: selection.span, clear: selection.clear },
  });
  const suggestions = suggestionActions({
    ...{ owners: marks.owners, selected, cursor, at, projections: here.projections, words },
    ...{ say: here.say, selectOwner: here.selectOwner },
    open: (owner) => {
      if (draft === null) here.onAccepting();
      drafting.open(contentOf(owner.suggestion), true);
    },
    reject: (owner) => void edits.rejectSuggestion(owner.span),
    openName: ({ span }) => here.openTag(span),
    rejectName: ({ name }) => void edits.rejectName(name),
  });
  const drafting = draftActions({
    ...{ view, draft, selection, cursor, say: here.say, focusDraft: here.focusDraft },
    hint: suggestions.suggestionHere()?.suggestion ?? null,
  });

  const acceptAtOnce = async () => {
    if (selected?.kind === "name") {
      const { kind } = selected.name;
      // Without evidence of its kind a person looks first.
      if (kind === null) suggestions.accept();
      else if (await edits.tagName(selected.name, kind)) suggestions.nextName(1);
      return;
    }
    const owner = suggestions.suggestionHere();
    if (owner === undefined || draft !== null) return suggestions.accept();
    if (await here.saveAtOnce(contentOf(owner.suggestion))) suggestions.nextSuggestion(1);
    else suggestions.accept();
  };
  const tagActor = () => {
    const name =
      selection.span ??
      (selected?.kind === "mention" || selected?.kind === "name"
        ? selected.span
        : here.untaggedName(here.nameFrom ?? at));
    if (name === null)
      return notify({ text: here.areNamesComing ? readerCopy.namesComing : readerCopy.noNames });
    here.reveal(name);
    here.openTag(name);
  };
  const sentence = (direction: 1 | -1, extend = false) => {
    const next = cursor.move(direction, at, extend);
    if (next === null) return;
    selection.clear();
    if (selected !== undefined) here.unselect();
    here.reveal(next);
    const role = blocks[blockAt(blocks, next.start)]?.role ?? "body";
    const hint = view.suggestions.find((one) => one.content.start < next.end && one.content.end > next.start);
    const speaker = hint?.speakerSpan ?? null;
    const said =
      hint === undefined ? "" : ` ${readerCopy.suggested(speaker === null ? null : words(speaker))}`;
    const count = extend ? Math.max(2, cursor.count) : 1;
    here.say(
      sentenceModeCopy.sentences(
        count,
        `${role === "body" ? "" : `${readerCopy.roles[role]}. `}${words(next)}${said}`,
      ),
    );
  };
  const mark = (direction: 1 | -1) => {
    // Names that nobody tagged have a key of their own.
    const owners = marks.owners.filter(({ kind }) => kind !== "name");
    const owner = ownerBeside(owners, selected?.key ?? null, at, direction);
    if (owner === null) return notify({ text: readerCopy.noMarks });
    cursor.leave();
    here.selectOwner(owner, true);
    here.say(readerCopy.markAt(owner.kind, words(owner.span)));
  };
  const cycleMarks = () => {
    // In a sentence all its marks are at hand; at the caret those over it.
    const over =
      cursor.sentence === null
        ? ownersAt(marks, at)
        : marks.owners.filter(
            ({ span }) =>
              cursor.sentence !== null &&
              span.start < cursor.sentence.end &&
              span.end > cursor.sentence.start,
          );
    const index = over.findIndex((owner) => owner.key === selected?.key);
    const next = over[(index + 1) % Math.max(1, over.length)];
    if (next === undefined) return notify({ text: readerCopy.noMarksHere });
    const place = cursor.sentence === null ? { start: at, end: next.span.end } : next.span;
    here.selectOwner({ ...next, span: place }, false);
    here.say(readerCopy.markOf(over.indexOf(next) + 1, over.length, next.kind, words(next.span)));
  };
  const removeMark = () => {
    if (selected === undefined) return false;
    if (selected.kind === "suggestion") void edits.rejectSuggestion(selected.span);
    else if (selected.kind === "name") void edits.rejectName(selected.name);
    else if (selected.kind === "projected") void here.projections.leave(selected.projection);
    else void edits.removeMark(selected);
    here.unselect();
    return true;
  };
  const shiftEdge = (edge: "start" | "end", direction: "back" | "forward") => {
    const span = selection.span ?? trimmedSentence(view.text, cursor.sentence);
    const bounds = span === null ? undefined : blocks[blockAt(blocks, span.start)];
    if (span === null || bounds === undefined) return false;
    const moved = moveEdge(view.text, span, edge, direction, bounds);
    selection.select(moved);
    here.say(words(moved));
    return true;
  };

  const { claim, addContent, asCue, asSpeaker, claimSentence } = drafting;
  const forDraft: BarAction[] = [
    { label: readerCopy.bar.asContent, keys: "claim", run: claim },
    { label: readerCopy.bar.addContent, keys: "addContent", run: addContent },
    { label: readerCopy.bar.asCue, keys: "asCue", run: asCue },
    { label: readerCopy.bar.asSpeaker, keys: "asSpeaker", run: asSpeaker },
  ];
  const part = zone.isArticle ? readerCopy.bar.notArticle : readerCopy.bar.isArticle;
  const everywhere = readerCopy.bar.everywhere(zone.isArticle, view.row.outlet);
  const forText: BarAction[] = [
    { label: readerCopy.bar.claim, keys: "claim", run: claim },
    { label: readerCopy.bar.actor, keys: "actor", run: tagActor },
    { label: part, keys: "notArticle", run: zone.toggleArticle },
    { label: everywhere, keys: "notArticleEverywhere", run: zone.toggleEverywhere },
  ];
  return {
    ...{ claim, addContent, asCue, asSpeaker, claimSentence, tagActor, sentence, mark, cycleMarks },
    ...{ removeMark, acceptAtOnce: () => void acceptAtOnce(), moveEdge: shiftEdge },
    ...{ accept: suggestions.accept, reject: suggestions.reject, suggestion: suggestions.nextSuggestion },
    nextName: suggestions.nextName,
    ...{ toggleArticle: zone.toggleArticle, toggleEverywhere: zone.toggleEverywhere },
    chooseRole: () => here.openRoles(blockAt(blocks, at)),
    barActions: draft === null ? forText : forDraft,
  };
}

/** All spans of a suggested statement, in the order of the text. */
function contentOf({ content, more }: SuggestedClaim): readonly Span[] {
  return [content, ...more].sort((a, b) => a.start - b.start);
}

function trimmedSentence(text: string, sentence: Span | null): Span | null {
  return sentence === null ? null : trimSelection(text, sentence);
}
