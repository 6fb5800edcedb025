import { useCallback } from "react";
import type { ArticleView } from "../../../shared/contract/views.ts";
import type { Span } from "../../../shared/domain/anchor.ts";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { sentenceModeCopy } from "../../copy/sentence-mode.ts";
import { draftOf, quoteInputOf } from "../../marking/claim-draft.ts";
import { notifyUndoable } from "../../marking/notify-undoable.ts";

/**
 * Saves a suggestion as it stands, on a person's key. Answers false, and saves nothing, when a speaker was found who is
 * neither registered nor unnamed: whoever makes an actor should have looked.
 */
export function useSaveAtOnce(
  view: ArticleView,
  sentenceAt: (offset: number) => Span | null,
): (content: readonly Span[]) => Promise<boolean> {
  const { run: create } = useWorkbenchCommand("claims.create");
  return useCallback(
    async (content) => {
      const [first] = content;
      if (first === undefined) return false;
      const draft = draftOf(view, content, sentenceAt(first.start) ?? first);
      if (draft.speaker === null && draft.speakerName !== "") return false;
      const done = await create({ statement: draft.statement, quote: quoteInputOf(view, draft) });
      if (!done.ok) return false;
      const { speakerName } = draft;
      notifyUndoable(sentenceModeCopy.savedAs(speakerName === "" ? null : speakerName));
      return true;
    },
    [view, sentenceAt, create],
  );
}
