import { useMemo } from "react";
import type { ArticleView } from "../../../shared/contract/views.ts";
import type { Span } from "../../../shared/domain/anchor.ts";
import type { ZoneRole } from "../../../shared/domain/zone.ts";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { readerCopy } from "../../copy/reader.ts";
import { notifyUndoable } from "../../marking/notify-undoable.ts";
import type { MarkOwner } from "./reader-marks.ts";

export interface ArticleEdits {
  readonly setRole: (span: Span, role: ZoneRole | null) => Promise<void>;
  readonly removeMark: (owner: MarkOwner) => Promise<void>;
}

/** The changes the reader makes on its own: roles of paragraphs, marks taken away. Each can be undone. */
export function useArticleEdits(view: ArticleView): ArticleEdits {
  const { run: decide } = useWorkbenchCommand("zones.decide");
  const { run: removeQuote } = useWorkbenchCommand("quotes.remove");
  const { run: removeMention } = useWorkbenchCommand("mentions.remove");
  const articleId = view.row.id;
  return useMemo(
    () => ({
      setRole: async (span, role) => {
        const done = await decide({ articleId, start: span.start, end: span.end, role });
        if (done.ok) notifyUndoable(role === null ? readerCopy.zoneTakenBack : readerCopy.zoneSet(role));
      },
      removeMark: async (owner) => {
        if (owner.kind === "suggestion") return;
        const done =
          owner.kind === "quote"
            ? await removeQuote({ quoteId: owner.quote.id })
            : await removeMention({ mentionIds: [owner.mention.id] });
        if (done.ok) notifyUndoable(readerCopy.markRemoved);
      },
    }),
    [articleId, decide, removeQuote, removeMention],
  );
}
