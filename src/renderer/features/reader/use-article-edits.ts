import { useMemo } from "react";
import type { SuggestedName } from "../../../shared/contract/marks.contract.ts";
import type { ArticleView } from "../../../shared/contract/views.ts";
import type { ActorKind } from "../../../shared/domain/actor.ts";
import { anchorOf, type Span } from "../../../shared/domain/anchor.ts";
import { isOwnWords, type ZoneRole } from "../../../shared/domain/zone.ts";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { callWorkbench } from "../../client/workbench-client.ts";
import { readerCopy } from "../../copy/reader.ts";
import { notifyUndoable } from "../../marking/notify-undoable.ts";
import type { MarkOwner } from "./reader-marks.ts";

/** So many places of one name are turned down at once. */
const MOST_SPANS = 1000;

export interface ArticleEdits {
  readonly setRole: (span: Span, role: ZoneRole | null) => Promise<void>;
  /**
   * Makes the span part of the article or takes it out. `decided` is the span of the decision that stands there, if
   * one does: it is taken back first, so that the role proposed before (a title, a caption) comes back with it.
   */
  readonly setPart: (span: Span, isPart: boolean, decided: Span | null) => Promise<void>;
  /** The same of the paragraph wherever it stands: in all articles of an outlet, or (null) of all outlets. */
  readonly setPartEverywhere: (span: Span, isPart: boolean, outlet: string | null) => Promise<void>;
  readonly removeMark: (owner: MarkOwner) => Promise<void>;
  /** Turns a suggestion down for good, in all articles with this text. */
  readonly rejectSuggestion: (span: Span) => Promise<void>;
  /** Turns a name down as an actor's in this text, in all its places. */
  readonly rejectName: (name: SuggestedName) => Promise<void>;
  /** Tags all places of a name: as the actor of the register that it is, else as a new one of this kind. True: done. */
  readonly tagName: (name: SuggestedName, kind: ActorKind) => Promise<boolean>;
  /** Has suggestions offered again. */
  readonly offerAgain: (spans: readonly Span[]) => Promise<void>;
}

/** Whether the words at a place count as the article's own now; null when that cannot be told. */
async function isPartOf(articleId: string, offset: number): Promise<boolean | null> {
  const article = await callWorkbench("articles.get", { articleId });
  if (!article.ok) return null;
  const zone = article.value.zones.find((one) => one.start <= offset && offset < one.end);
  return isOwnWords(zone?.role ?? "body");
}

/** The changes the reader makes on its own: roles of paragraphs, marks taken away. Each can be undone. */
export function useArticleEdits(view: ArticleView): ArticleEdits {
  const { run: decide } = useWorkbenchCommand("zones.decide");
  const { run: decideParagraph } = useWorkbenchCommand("zones.decideParagraph");
  const { run: removeQuote } = useWorkbenchCommand("quotes.remove");
  const { run: removeMention } = useWorkbenchCommand("mentions.remove");
  const { run: reject } = useWorkbenchCommand("suggestions.reject");
  const { run: tag } = useWorkbenchCommand("mentions.tag");
  const { text, textHash } = view;
  const articleId = view.row.id;
  return useMemo(
    () => ({
      setRole: async (span, role) => {
        const done = await decide({ articleId, start: span.start, end: span.end, role });
        if (done.ok) notifyUndoable(role === null ? readerCopy.zoneTakenBack : readerCopy.zoneSet(role));
      },
      setPart: async (span, isPart, decided) => {
        const words = isPart ? readerCopy.zoneIn : readerCopy.zoneOut;
        if (decided !== null) {
          const back = await decide({ articleId, start: decided.start, end: decided.end, role: null });
          if (!back.ok) return;
          if ((await isPartOf(articleId, span.start)) === isPart) return notifyUndoable(words);
        }
        const role = isPart ? "body" : "boilerplate";
        const done = await decide({ articleId, start: span.start, end: span.end, role });
        if (done.ok) notifyUndoable(words);
      },
      setPartEverywhere: async (span, isPart, outlet) => {
        const role = isPart ? "body" : "boilerplate";
        const done = await decideParagraph({ articleId, start: span.start, end: span.end, outlet, role });
        if (!done.ok) return;
        const words = isPart ? readerCopy.zoneInEverywhere : readerCopy.zoneOutEverywhere;
        notifyUndoable(words(done.value.articles, outlet));
      },
      removeMark: async (owner) => {
        if (owner.kind !== "quote" && owner.kind !== "mention") return;
        const done =
          owner.kind === "quote"
            ? await removeQuote({ quoteId: owner.quote.id })
            : await removeMention({ mentionIds: [owner.mention.id] });
        if (done.ok) notifyUndoable(readerCopy.markRemoved);
      },
      rejectSuggestion: async ({ start, end }) => {
        const done = await reject({ articleId, spans: [{ start, end }], rejected: true });
        if (done.ok) notifyUndoable(readerCopy.suggestionRejected);
      },
      rejectName: async ({ name, spans }) => {
        const done = await reject({ articleId, spans: spans.slice(0, MOST_SPANS), rejected: true });
        if (done.ok) notifyUndoable(readerCopy.nameRejected(name));
      },
      tagName: async ({ name, spans, actor }, kind) => {
        const done = await tag({
          ...(actor === null
            ? { actorId: null, newActor: { name, kind, aliases: [] } }
            : { actorId: actor.id }),
          places: spans.map((span) => ({ articleId, anchor: anchorOf(text, textHash, span) })),
        });
        if (done.ok) notifyUndoable(readerCopy.tag.done(done.value.added, actor?.name ?? name));
        return done.ok;
      },
      offerAgain: async (spans) => {
        const places = spans.map(({ start, end }) => ({ start, end }));
        const done = await reject({ articleId, spans: places, rejected: false });
        if (done.ok) notifyUndoable(readerCopy.suggestionsBack(spans.length));
      },
    }),
    [articleId, text, textHash, decide, decideParagraph, removeQuote, removeMention, reject, tag],
  );
}
