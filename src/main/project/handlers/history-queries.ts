import type { HistoryStep, HistoryWay, PersonAction } from "../../../shared/contract/history.contract.ts";
import type { Handlers } from "../../../shared/contract/index.ts";
import type { ReadableDb } from "../db/connection.ts";
import { readFact } from "../db/facts.ts";
import { MERGE_GROUP } from "../exchange/exchange-task.ts";
import { wasWorkedOn } from "../exchange/undo-merge.repository.ts";
import { countSteps, doneAfter, findStep, listSteps, type Step, undoneUpTo } from "../work-log/history.ts";
import type { QueryContext } from "./contexts.ts";
import {
  actionsOf,
  firstThing,
  groupFacts,
  importsSince,
  mergedFile,
  thingsOfGroup,
} from "./history.repository.ts";

const MOST_THINGS = 100;

export const historyQueries: Pick<
  Handlers<"query", QueryContext>,
  "history.steps" | "history.step" | "history.work"
> = {
  "history.steps": ({ db }, { offset, limit }) => ({
    ...countSteps(db),
    steps: listSteps(db, offset, limit).map((step) => viewOf(db, step)),
  }),
  "history.step": ({ db }, { seq }) => {
    const step = findStep(db, seq);
    const touched = step === null || isMerge(step) ? null : thingsOfGroup(db, step.group_id, MOST_THINGS);
    return { things: touched?.things ?? [], total: touched?.total ?? 0, way: wayTo(db, seq) };
  },
  "history.work": ({ db }, { personId, offset, limit }) => {
    const { total, rows } = actionsOf(db, personId ?? null, { offset, limit });
    const here = readFact(db, "replicaId");
    const actions = rows.flatMap(({ group, at, replica }): PersonAction[] => {
      const { personName, touched } = groupFacts(db, group);
      const [thing] = thingsOfGroup(db, group, 1).things;
      if (thing === undefined) return [];
      const name = personName ?? "unknown person";
      return [{ group, at, personName: name, isHere: replica === here, thing, touched: [...touched] }];
    });
    return { total, actions };
  },
};

function isMerge(step: Step): boolean {
  return step.group_id.startsWith(MERGE_GROUP);
}

function mergeOf(step: Step): string {
  return step.group_id.slice(MERGE_GROUP.length);
}

function viewOf(db: ReadableDb, step: Step): HistoryStep {
  const facts = groupFacts(db, step.group_id);
  return {
    seq: step.seq,
    label: step.label,
    about: isMerge(step) ? null : firstThing(db, step.group_id),
    kind: isMerge(step) ? "merge" : "work",
    state: step.state === "undone" ? "undone" : "done",
    at: step.at ?? facts.at,
    personName: facts.personName,
    touched: [...facts.touched],
  };
}

/** What going to the state just after a step would do. Cost: linear in the steps between. */
function wayTo(db: ReadableDb, seq: number): HistoryWay {
  const back = doneAfter(db, seq);
  const forward = undoneUpTo(db, seq);
  const steps = [...back, ...forward];
  const merges = back.filter(isMerge);
  const blocked = merges.find((step, at) => wasWorkedOn(db, mergeOf(step), merges.slice(0, at).map(mergeOf)));
  const oldest = back.at(-1)?.at ?? null;
  return {
    direction: back.length > 0 ? "back" : forward.length > 0 ? "forward" : "none",
    steps: steps.length,
    merges: merges.map((step) => mergedFile(db, mergeOf(step))),
    blockedBy: blocked === undefined ? null : mergedFile(db, mergeOf(blocked)),
    imports: oldest === null ? 0 : importsSince(db, oldest),
  };
}
