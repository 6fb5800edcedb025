import type { ArticleView, SuggestedClaim } from "../../../shared/contract/views.ts";
import type { Span } from "../../../shared/domain/anchor.ts";
import { trimSelection } from "../../../shared/text/selection.ts";
import { notify } from "../../app/notices.ts";
import { panes } from "../../app/pane-state.ts";
import { readerCopy } from "../../copy/reader.ts";
import { sentenceModeCopy } from "../../copy/sentence-mode.ts";
import { draftOf, speakerFrom } from "../../marking/claim-draft.ts";
import { type ClaimDraft, drafts } from "../../marking/draft-store.ts";
import type { SentenceCursor } from "./use-sentence-cursor.ts";
import type { TextSelection } from "./use-text-selection.ts";

export interface DraftSituation {
  readonly view: ArticleView;
  readonly draft: ClaimDraft | null;
  readonly selection: TextSelection;
  readonly cursor: SentenceCursor;
  /** The suggestion at hand. */
  readonly hint: SuggestedClaim | null;
  readonly say: (words: string) => void;
  readonly focusDraft: () => void;
}

/** What keys and bar do with the claim being entered. */
export function draftActions(here: DraftSituation) {
  const { view, draft, selection, cursor, hint, say } = here;
  const open = (content: readonly Span[], quick: boolean) => {
    const [first] = content;
    if (first === undefined) return;
    panes.show("details");
    // What stands in the open form is never thrown away for another sentence.
    if (draft !== null) return here.focusDraft();
    const made = draftOf(view, content, cursor.sentenceAt(first.start) ?? first);
    drafts.open(view.row.id, made, { quick });
    if (quick) {
      const words = content.map((span) => view.text.slice(span.start, span.end)).join(" … ");
      say(sentenceModeCopy.opened(words, made.speakerName === "" ? null : made.speakerName));
    }
    selection.clear();
  };
  /** The statement that the rules found in the sentence, else the whole sentence, or all sentences under the cursor. */
  const contentOfSentence = (): readonly Span[] => {
    const { sentence, pieces } = cursor;
    if (sentence === null) return [];
    const found = hint === null ? [] : [hint.content, ...hint.more].sort((a, b) => a.start - b.start);
    const inside = found.every((span) => span.start >= sentence.start && span.end <= sentence.end);
    if (found.length > 0 && inside && cursor.count === 1) return found;
    return pieces.flatMap((piece) => trimSelection(view.text, piece) ?? []);
  };
  const contentHere = (): readonly Span[] =>
    selection.span === null ? contentOfSentence() : [selection.span];
  const withSelection = (act: (span: Span) => void) => {
    if (selection.span === null) notify({ text: readerCopy.selectSomething });
    else act(selection.span);
  };
  const claim = () => {
    if (draft !== null && selection.span !== null) {
      drafts.change({ content: [selection.span] });
      return selection.clear();
    }
    if (draft !== null) return here.focusDraft();
    // A draft that was left comes back before a new one is begun, unless other words are selected.
    const kept = drafts.keptFor(view.row.id);
    if (selection.span === null && kept !== null) {
      panes.show("details");
      return drafts.open(view.row.id, kept);
    }
    const content = contentHere();
    if (content.length === 0) notify({ text: readerCopy.selectSomething });
    else open(content, false);
  };
  const inDraft = (act: (span: Span) => Partial<ClaimDraft>): boolean => {
    if (draft === null) return false;
    withSelection((span) => {
      drafts.change(act(span));
      selection.clear();
    });
    return true;
  };
  return {
    claim,
    open,
    claimSentence: () => {
      if (draft !== null && selection.span === null) {
        here.focusDraft();
        return true;
      }
      const content = contentHere();
      if (content.length === 0) return false;
      open(content, true);
      return true;
    },
    addContent: () => {
      if (draft === null) return claim();
      inDraft((span) => {
        const rest = draft.content.filter((one) => one.end <= span.start || one.start >= span.end);
        return { content: [...rest, span].sort((a, b) => a.start - b.start) };
      });
    },
    asCue: () => inDraft((cue) => ({ cue })),
    asSpeaker: () =>
      inDraft((span) => {
        const known = draft?.speaker != null && draft.speaker.kind !== "unnamed";
        return { speakerSpan: span, ...(known ? {} : speakerFrom(view, span)) };
      }),
  };
}
