import { useState } from "react";
import type { ArticleView, QuoteView } from "../../../shared/contract/views.ts";
import { anchorOf, type Span } from "../../../shared/domain/anchor.ts";
import { moveEdge, moveEdgeByCharacter, placeEdge } from "../../../shared/text/selection.ts";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { readerCopy } from "../../copy/reader.ts";
import { type ClaimDraft, drafts } from "../../marking/draft-store.ts";
import { notifyUndoable } from "../../marking/notify-undoable.ts";
import type { MarkOwner } from "./reader-marks.ts";
import type { TextSelection } from "./use-text-selection.ts";

export type Edge = "start" | "end";

/** Whose edges are moved: what is selected, a piece of the open draft, or a saved mark. */
type EdgeTarget =
  | { readonly kind: "selection" }
  | { readonly kind: "draft"; readonly index: number }
  | { readonly kind: "quote"; readonly quote: QuoteView; readonly index: number }
  | { readonly kind: "mention"; readonly mentionId: string };

interface Moving {
  readonly target: EdgeTarget;
  readonly edge: Edge;
  /** As it stands now, and as it stood. */
  readonly span: Span;
  readonly before: Span;
}

export interface EdgeSituation {
  readonly view: ArticleView;
  readonly draft: ClaimDraft | null;
  readonly selection: TextSelection;
  readonly selected: MarkOwner | undefined;
  /** The sentence under the cursor, when nothing else is at hand. */
  readonly sentence: Span | null;
  readonly say: (words: string) => void;
}

export interface Edges {
  /** The words whose edge is being moved, and which edge; null while none is. */
  readonly moving: Moving | null;
  /** Takes an edge in hand. False where there is nothing with edges. */
  readonly pick: (edge: Edge) => boolean;
  /** Moves the edge in hand by a character or a word. False while none is in hand. */
  readonly move: (direction: "back" | "forward", by: "character" | "word") => boolean;
  /** Sets an edge to a place in the text, as a handle is dragged. */
  readonly drag: (edge: Edge, offset: number, exact: boolean) => void;
  /** Saves what was moved; false while nothing is in hand. */
  readonly keep: () => boolean;
  /** Puts everything back; false while nothing is in hand. */
  readonly leave: () => boolean;
  /** What has handles now. */
  readonly held: Span | null;
}

const copy = readerCopy.edges;

/**
 * Moves the edges of what is selected or marked. A saved mark gets its new place in one step, when it is kept: every key
 * in between would be a decision of its own otherwise.
 */
export function useEdges(here: EdgeSituation): Edges {
  const { view, draft, selection, selected, say } = here;
  const [moving, setMoving] = useState<Moving | null>(null);
  const update = useWorkbenchCommand("quotes.update");
  const move = useWorkbenchCommand("mentions.move");
  const { text } = view;
  const bounds = { start: 0, end: text.length };

  const found = findTarget(here);
  const apply = (next: Moving) => {
    setMoving(next);
    if (next.target.kind === "selection") selection.select(next.span);
    const { target, span } = next;
    if (target.kind === "draft" && draft !== null)
      drafts.change({ content: draft.content.map((one, index) => (index === target.index ? span : one)) });
  };
  const start = (edge: Edge): Moving | null => {
    if (moving !== null) return { ...moving, edge };
    return found === null ? null : { ...found, edge, before: found.span };
  };
  const tell = ({ edge, span }: Moving) => say(copy.at[edge](wordsAt(text, span, edge)));
  const save = async ({ target, span, before }: Moving) => {
    setMoving(null);
    if (span.start === before.start && span.end === before.end) return;
    const anchor = anchorOf(text, view.textHash, span);
    if (target.kind === "quote") {
      const content = target.quote.content.map((placed, index) =>
        index === target.index ? anchor : placed.anchor,
      );
      const done = await update.run({ quoteId: target.quote.id, content });
      if (done.ok) notifyUndoable(copy.moved);
    } else if (target.kind === "mention") {
      const done = await move.run({ mentionId: target.mentionId, anchor });
      if (done.ok) notifyUndoable(copy.moved);
    }
    say(copy.kept(text.slice(span.start, span.end)));
  };
  return {
    moving,
    held: moving?.span ?? (selected === undefined ? null : (found?.span ?? null)),
    pick: (edge) => {
      const next = start(edge);
      if (next === null) return false;
      apply(next);
      say(copy.picked[edge](wordsAt(text, next.span, edge)));
      return true;
    },
    move: (direction, by) => {
      if (moving === null) return false;
      const mover = by === "word" ? moveEdge : moveEdgeByCharacter;
      const next = { ...moving, span: mover(text, moving.span, moving.edge, direction, bounds) };
      apply(next);
      tell(next);
      return true;
    },
    drag: (edge, offset, exact) => {
      const next = start(edge);
      if (next !== null) apply({ ...next, span: placeEdge(text, next.span, edge, offset, exact) });
    },
    keep: () => {
      if (moving !== null) void save(moving);
      return moving !== null;
    },
    leave: () => {
      if (moving === null) return false;
      apply({ ...moving, span: moving.before });
      setMoving(null);
      say(copy.left);
      return true;
    },
  };
}

function findTarget(here: EdgeSituation): { readonly target: EdgeTarget; readonly span: Span } | null {
  const { draft, selection, selected, sentence } = here;
  if (selection.span !== null) return { target: { kind: "selection" }, span: selection.span };
  const [content] = draft?.content ?? [];
  if (content !== undefined) return { target: { kind: "draft", index: 0 }, span: content };
  if (selected?.kind === "quote") {
    const { quote, span } = selected;
    const index = quote.content.findIndex((placed) => placed.span?.start === span.start);
    const at = Math.max(0, index);
    const place = quote.content[at]?.span ?? null;
    return place === null ? null : { target: { kind: "quote", quote, index: at }, span: place };
  }
  if (selected?.kind === "mention")
    return { target: { kind: "mention", mentionId: selected.mention.id }, span: selected.span };
  const words = selected?.span ?? sentence;
  return words === null || words === undefined ? null : { target: { kind: "selection" }, span: words };
}

/** The words beside an edge, for the ear. */
function wordsAt(text: string, span: Span, edge: Edge): string {
  const words = text.slice(span.start, span.end);
  if (words.length <= 60) return words;
  return edge === "start" ? `${words.slice(0, 60)}…` : `…${words.slice(-60)}`;
}
