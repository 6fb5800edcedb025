import type { Handlers } from "../../../shared/contract/index.ts";
import { UserFacingError } from "../../../shared/result.ts";
import { inTransaction } from "../db/connection.ts";
import { MERGE_GROUP } from "../exchange/exchange-task.ts";
import { missingParentOf, thingOfOperation, typeOfEntity } from "../exchange/parents.repository.ts";
import { undoMerge } from "../exchange/undo-merge.repository.ts";
import { deletionsOf, headsOf } from "../work-log/heads.ts";
import { spendGroup } from "../work-log/history.ts";
import type { Change } from "../work-log/work-log.ts";
import type { CommandContext } from "./contexts.ts";

export const exchangeCommands: Pick<
  Handlers<"command", CommandContext>,
  "exchange.undo" | "conflicts.resolve"
> = {
  "exchange.undo": ({ db, types, nowMs }, { mergeId }) => ({
    done: inTransaction(db, () => {
      const done = undoMerge(db, types, mergeId, nowMs());
      if (done) spendGroup(db, `${MERGE_GROUP}${mergeId}`);
      return done;
    }),
  }),
  "conflicts.resolve": (context, input) => {
    const { db, log } = context;
    const target = typeOf(context, input.entity);
    if (input.kind === "values" || input.kind === "not-a-copy-in-story") {
      const head = (headsOf(db, input.entity).get(input.field) ?? []).find(
        ({ op }) => op === input.operation,
      );
      if (input.kind === "values" && head === undefined)
        throw new UserFacingError({ code: "not_found", what: "value" });
      const value =
        head === undefined
          ? "unsure"
          : input.kind === "values" || input.keep !== false
            ? head.value
            : "unsure";
      log.record("settle a conflict", [{ kind: "put", ...target, fields: { [input.field]: value } }]);
    } else if (input.kind === "ring") {
      const one = thingOfOperation(db, input.operation ?? "");
      if (one === null) throw new UserFacingError({ code: "not_found", what: "conflict" });
      log.record("settle a conflict", [{ kind: "put", ...one, fields: { [input.field]: null } }]);
    } else if (input.kind === "deleted-while-edited") {
      const changes: Change[] =
        input.keep === true
          ? deletionsOf(db, input.entity).map((deletion) => ({ kind: "restore", ...target, deletion }))
          : [{ kind: "delete", ...target }];
      log.record("settle a conflict", changes);
    } else {
      const parent = missingParentOf(db, target.type, input.entity);
      const changes: Change[] =
        input.keep === true && parent !== null
          ? deletionsOf(db, parent.entity).map((deletion) => ({ kind: "restore", ...parent, deletion }))
          : [{ kind: "delete", ...target }];
      log.record("settle a conflict", changes);
    }
    return {};
  },
};

function typeOf({ db }: CommandContext, entity: string): { type: string; entity: string } {
  const type = typeOfEntity(db, entity);
  if (type === null) throw new UserFacingError({ code: "not_found", what: "conflict" });
  return { type, entity };
}
