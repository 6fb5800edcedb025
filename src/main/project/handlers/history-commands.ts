import type { Handlers } from "../../../shared/contract/index.ts";
import { UserFacingError } from "../../../shared/result.ts";
import { inTransaction } from "../db/connection.ts";
import { MERGE_GROUP } from "../exchange/exchange-task.ts";
import { undoMerge } from "../exchange/undo-merge.repository.ts";
import { doneAfter, findStep, redo, spendStep, topStep, undo, undoneUpTo } from "../work-log/history.ts";
import type { CommandContext } from "./contexts.ts";

type Commands = Handlers<"command", CommandContext>;

export const historyCommands: Pick<Commands, "history.undo" | "history.redo" | "history.goTo"> = {
  "history.undo": (context) => ({ undone: undoLatest(context) }),
  "history.redo": ({ db, types, log }) => ({ redone: redo(db, types, log) }),
  "history.goTo": (context, { seq }) => {
    const { db, types, log } = context;
    return inTransaction(db, () => {
      if (seq > 0 && findStep(db, seq) === null)
        throw new UserFacingError({ code: "not_found", what: "step" });
      const [back, forward] = [doneAfter(db, seq).length, undoneUpTo(db, seq).length];
      // One after the other: what the inverse of a step is depends on the state it meets.
      for (let step = 0; step < back; step += 1) undoLatest(context);
      for (let step = 0; step < forward; step += 1) redo(db, types, log);
      return { undone: back, redone: forward };
    });
  },
};

/** A merge is one step; it is taken back as a whole and comes again with its file. */
function undoLatest({ db, types, log, nowMs }: CommandContext): string | null {
  const step = topStep(db);
  if (step === null || !step.group_id.startsWith(MERGE_GROUP)) return undo(db, types, log);
  return inTransaction(db, () => {
    const done = undoMerge(db, types, step.group_id.slice(MERGE_GROUP.length), nowMs());
    if (!done) throw new UserFacingError({ code: "cannot_undo_merge" });
    spendStep(db, step.seq);
    return step.label;
  });
}
