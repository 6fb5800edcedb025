import { useMemo } from "react";
import type { ProjectedQuote } from "../../../shared/contract/claims.contract.ts";
import { useWorkbenchCommand } from "../../client/use-workbench-command.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { claimsCopy } from "../../copy/claims.ts";
import { notifyUndoable } from "../../marking/notify-undoable.ts";

const NONE: readonly ProjectedQuote[] = [];

export interface Projections {
  /** Claims of copies that hold the same passage as this article, as they fall on it; those left alone are not here. */
  readonly all: readonly ProjectedQuote[];
  readonly accept: (projection: ProjectedQuote) => Promise<void>;
  readonly leave: (projection: ProjectedQuote) => Promise<void>;
}

/** What claims over copies bring to an article: pale marks that a person accepts or leaves alone. */
export function useProjections(articleId: string): Projections {
  const answer = useWorkbenchQuery("claims.projections", { articleId });
  const { run: accept } = useWorkbenchCommand("quotes.acceptProjected");
  const { run: leave } = useWorkbenchCommand("quotes.leaveProjected");
  const found = answer.data?.projections;
  const all = useMemo(() => found?.filter((one) => !one.left) ?? NONE, [found]);
  return useMemo(
    () => ({
      all,
      accept: async ({ claimId }) => {
        const done = await accept({ claimId, articleIds: [articleId] });
        if (done.ok) notifyUndoable(claimsCopy.projected.added(done.value.added));
      },
      leave: async ({ claimId }) => {
        const done = await leave({ claimId, articleIds: [articleId], left: true });
        if (done.ok) notifyUndoable(claimsCopy.projected.leftAlone);
      },
    }),
    [all, accept, leave, articleId],
  );
}
