import type { ImportItem, ImportRun } from "../../../shared/contract/imports.contract.ts";
import type { Handlers } from "../../../shared/contract/index.ts";
import { UserFacingError } from "../../../shared/result.ts";
import {
  countRetryable,
  countsOf,
  findRun,
  type ListedItem,
  listItems,
  listRuns,
  optionsOf,
} from "../import/import.repository.ts";
import type { ImportRunRow } from "../import/import.table.ts";
import type { QueryContext } from "./contexts.ts";

type Queries = Handlers<"query", QueryContext>;

export const importsQueries: Pick<Queries, "imports.list" | "imports.receipt"> = {
  "imports.list": (context) => ({ runs: listRuns(context.db).map((run) => runView(context, run)) }),
  "imports.receipt": (context, input) => {
    const run = findRun(context.db, input.runId);
    if (run === null) throw new UserFacingError({ code: "not_found", what: "import" });
    const { total, items } = listItems(context.db, input);
    return { run: runView(context, run), total, items: items.map(itemView) };
  },
};

function runView({ db, keptSources }: QueryContext, run: ImportRunRow): ImportRun {
  const canRetry = run.state !== "running" && run.undone_at === null && keptSources(run.id) !== null;
  return {
    id: run.id,
    startedAt: run.started_at,
    finishedAt: run.finished_at,
    undoneAt: run.undone_at,
    state: run.state,
    name: run.name,
    counts: countsOf(db, run.id),
    retryable: canRetry ? countRetryable(db, run.id) : 0,
    options: optionsOf(db, run.id),
  };
}

export function itemView(item: ListedItem): ImportItem {
  return {
    path: item.path,
    outcome: item.outcome,
    code: item.code,
    reason: item.reason,
    articleId: item.article_id,
    warnings: JSON.parse(item.warnings),
  };
}
