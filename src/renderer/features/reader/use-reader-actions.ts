import type { ArticleView } from "../../../shared/contract/views.ts";
import type { Span } from "../../../shared/domain/anchor.ts";
import { isOwnWords } from "../../../shared/domain/zone.ts";
import { blockAt, type ReadingBlock } from "../../../shared/text/reading-blocks.ts";
import { moveEdge, trimSelection } from "../../../shared/text/selection.ts";
import { notify } from "../../app/notices.ts";
import { panes } from "../../app/pane-state.ts";
import { readerCopy } from "../../copy/reader.ts";
import { type ClaimDraft, drafts } from "../../marking/draft-store.ts";
import { draftOf, speakerFrom } from "./claim-draft.ts";
import { type MarkOwner, ownerBeside, ownersAt, type ReaderMarks } from "./reader-marks.ts";
import type { BarAction } from "./selection-bar.tsx";
import type { ArticleEdits } from "./use-article-edits.ts";
import type { Projections } from "./use-projections.ts";
import type { SentenceCursor } from "./use-sentence-cursor.ts";
import type { TextSelection } from "./use-text-selection.ts";

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
  /** Key of the selected owner. */
  readonly selected: string | null;
  readonly say: (words: string) => void;
  readonly reveal: (span: Span) => void;
  readonly selectOwner: (owner: MarkOwner, scroll: boolean) => void;
  readonly unselect: () => void;
  readonly reject: (key: string) => void;
  readonly openTag: (span: Span) => void;
  readonly openRoles: (block: number) => void;
  readonly toggleMarks: () => void;
}

export type ReaderActions = ReturnType<typeof useReaderActions>;

/** Everything the keys and the bar beside the selection do. Answers false where there was nothing to act on. */
export function useReaderActions(here: ReaderSituation) {
  const { view, blocks, marks, selection, cursor, draft, edits, start } = here;
  const words = (span: Span) => view.text.slice(span.start, span.end);
  const at = selection.span?.start ?? cursor.sentence?.start ?? start;
  const selectedOwner = marks.owners.find((owner) => owner.key === here.selected);

  const openDraft = (content: Span) => {
    panes.show("details");
    // What stands in the open form is never thrown away for another sentence.
    if (draft !== null) return focusForm();
    drafts.open(view.row.id, draftOf(view, content, cursor.sentenceAt(content.start) ?? content));
    selection.clear();
  };
  const suggestionHere = () => {
    if (selectedOwner?.kind === "suggestion") return selectedOwner;
    const place = cursor.sentence ?? { start: at, end: at + 1 };
    return marks.owners.find(
      (owner) => owner.kind === "suggestion" && owner.span.start < place.end && owner.span.end > place.start,
    );
  };
  /** The statement that the rules found in the sentence, else the whole sentence. */
  const contentOfSentence = (): Span | null => {
    if (cursor.sentence === null) return null;
    const hint = suggestionHere()?.span;
    const inside =
      hint !== undefined && hint.start >= cursor.sentence.start && hint.end <= cursor.sentence.end;
    return inside ? hint : trimSelection(view.text, cursor.sentence);
  };
  const withSelection = (act: (span: Span) => void) => {
    if (selection.span === null) notify({ text: readerCopy.selectSomething });
    else act(selection.span);
  };

  const claim = () => {
    if (draft !== null && selection.span !== null) {
      drafts.change({ content: [selection.span] });
      return selection.clear();
    }
    if (draft !== null) return focusForm();
    // A draft that was left comes back before a new one is begun, unless other words are selected.
    const kept = drafts.keptFor(view.row.id);
    if (selection.span === null && kept !== null) {
      panes.show("details");
      return drafts.open(view.row.id, kept);
    }
    const span = selection.span ?? contentOfSentence();
    if (span === null) notify({ text: readerCopy.selectSomething });
    else openDraft(span);
  };
  const addContent = () => {
    if (draft === null) return claim();
    withSelection((span) => {
      const rest = draft.content.filter((one) => one.end <= span.start || one.start >= span.end);
      drafts.change({ content: [...rest, span].sort((a, b) => a.start - b.start) });
      selection.clear();
    });
  };
  const asCue = () => {
    if (draft === null) return false;
    withSelection((cue) => {
      drafts.change({ cue });
      selection.clear();
    });
    return true;
  };
  const asSpeaker = () => {
    if (draft === null) return false;
    withSelection((span) => {
      const known = draft.speaker !== null && draft.speaker.kind !== "unnamed";
      drafts.change({ speakerSpan: span, ...(known ? {} : speakerFrom(view, span)) });
      selection.clear();
    });
    return true;
  };
  const tagActor = () => {
    const name = selection.span ?? mentionWords(selectedOwner);
    if (name === null) notify({ text: readerCopy.selectSomething });
    else here.openTag(name);
  };
  const blocksHere = (): ReadingBlock[] => {
    const last = selection.span === null ? at : selection.span.end - 1;
    return blocks.slice(blockAt(blocks, at), blockAt(blocks, last) + 1);
  };
  /** The paragraphs at hand, whether they count as the article now, and the one decision that stands there. */
  const partHere = () => {
    const touched = blocksHere();
    const [first] = touched;
    const last = touched.at(-1);
    if (first === undefined || last === undefined) return null;
    const zone = view.zones[first.zone];
    const decided = zone?.decided === true && first.zone === last.zone ? zone : null;
    return { span: { start: first.start, end: last.end }, isPart: isOwnWords(first.role), decided };
  };
  const toggleArticle = () => {
    const part = partHere();
    if (part === null) return;
    void edits.setPart(part.span, !part.isPart, part.decided);
    selection.clear();
  };
  /** The same in all articles of this outlet; of an article without one, in all articles. */
  const toggleEverywhere = () => {
    const part = partHere();
    if (part === null) return;
    void edits.setPartEverywhere(part.span, !part.isPart, view.row.outlet);
    selection.clear();
  };
  const sentence = (direction: 1 | -1) => {
    const next = cursor.move(direction, at);
    if (next === null) return;
    selection.clear();
    here.reveal(next);
    const role = blocks[blockAt(blocks, next.start)]?.role ?? "body";
    const hint = view.suggestions.find((one) => one.content.start < next.end && one.content.end > next.start);
    const speaker = hint?.speakerSpan ?? null;
    const said =
      hint === undefined ? "" : ` ${readerCopy.suggested(speaker === null ? null : words(speaker))}`;
    here.say(`${role === "body" ? "" : `${readerCopy.roles[role]}. `}${words(next)}${said}`);
  };
  const claimSentence = () => {
    const span = selection.span ?? contentOfSentence();
    if (span === null) return false;
    openDraft(span);
    return true;
  };
  const mark = (direction: 1 | -1) => {
    const owner = ownerBeside(marks.owners, here.selected, at, direction);
    if (owner === null) return notify({ text: readerCopy.noMarks });
    here.selectOwner(owner, true);
    here.say(words(owner.span));
  };
  const cycleMarks = () => {
    const over = ownersAt(marks, at);
    const index = over.findIndex((owner) => owner.key === here.selected);
    const next = over[(index + 1) % Math.max(1, over.length)];
    if (next !== undefined) here.selectOwner({ ...next, span: { start: at, end: next.span.end } }, false);
  };
  /** The claim of a copy at this place, or the selected one. */
  const projectionHere = () => {
    if (selectedOwner !== undefined) return selectedOwner.kind === "projected" ? selectedOwner : undefined;
    const place = cursor.sentence ?? { start: at, end: at + 1 };
    return marks.owners.find(
      (owner) => owner.kind === "projected" && owner.span.start < place.end && owner.span.end > place.start,
    );
  };
  const accept = () => {
    const projected = projectionHere();
    if (projected?.kind === "projected") return void here.projections.accept(projected.projection);
    const owner = suggestionHere();
    if (owner !== undefined) openDraft(owner.span);
  };
  const reject = () => {
    const projected = projectionHere();
    if (projected?.kind === "projected") return void here.projections.leave(projected.projection);
    const owner = suggestionHere();
    if (owner === undefined) return;
    here.reject(owner.key);
    here.say(readerCopy.suggestionRejected);
  };
  const removeMark = () => {
    if (selectedOwner === undefined) return false;
    if (selectedOwner.kind === "suggestion") here.reject(selectedOwner.key);
    else if (selectedOwner.kind === "projected") void here.projections.leave(selectedOwner.projection);
    else void edits.removeMark(selectedOwner);
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

  const forDraft: BarAction[] = [
    { label: readerCopy.bar.asContent, keys: "claim", run: claim },
    { label: readerCopy.bar.addContent, keys: "addContent", run: addContent },
    { label: readerCopy.bar.asCue, keys: "asCue", run: asCue },
    { label: readerCopy.bar.asSpeaker, keys: "asSpeaker", run: asSpeaker },
  ];
  const own = isOwnWords(blocks[blockAt(blocks, at)]?.role ?? "body");
  const forText: BarAction[] = [
    { label: readerCopy.bar.claim, keys: "claim", run: claim },
    { label: readerCopy.bar.actor, keys: "actor", run: tagActor },
    {
      label: own ? readerCopy.bar.notArticle : readerCopy.bar.isArticle,
      keys: "notArticle",
      run: toggleArticle,
    },
    {
      label: readerCopy.bar.everywhere(own, view.row.outlet),
      keys: "notArticleEverywhere",
      run: toggleEverywhere,
    },
  ];
  return {
    claim,
    addContent,
    asCue,
    asSpeaker,
    tagActor,
    toggleArticle,
    toggleEverywhere,
    chooseRole: () => here.openRoles(blockAt(blocks, at)),
    sentence,
    claimSentence,
    mark,
    cycleMarks,
    accept,
    reject,
    removeMark,
    moveEdge: shiftEdge,
    toggleMarks: here.toggleMarks,
    barActions: draft === null ? forText : forDraft,
  };
}

function focusForm(): void {
  document.querySelector<HTMLElement>("[data-claim-form] :is(textarea, input)")?.focus();
}

function trimmedSentence(text: string, sentence: Span | null): Span | null {
  return sentence === null ? null : trimSelection(text, sentence);
}

function mentionWords(owner: MarkOwner | undefined): Span | null {
  return owner?.kind === "mention" ? owner.span : null;
}
