import type { ImportRun } from "../../../shared/contract/imports.contract.ts";
import type { Handlers } from "../../../shared/contract/index.ts";
import { UserFacingError } from "../../../shared/result.ts";
import type { ReadableDb } from "../db/connection.ts";
import { countsOf, findRun, listItems, listRuns } from "../import/import.repository.ts";
import type { ImportRunRow } from "../import/import.table.ts";
import type { QueryContext } from "./contexts.ts";

type Queries = Handlers<"query", QueryContext>;

export const projectQueries: Pick<
  Queries,
  "imports.list" | "imports.receipt" | "search.articles" | "search.names"
> = {
  "imports.list": ({ db }) => ({ runs: listRuns(db).map((run) => runView(db, run)) }),
  "imports.receipt": ({ db }, input) => {
    const run = findRun(db, input.runId);
    if (run === null) throw new UserFacingError({ code: "not_found", what: "import" });
    const { total, items } = listItems(db, { ...input, outcome: input.outcome ?? null });
    return {
      run: runView(db, run),
      total,
      items: items.map((item) => ({
        path: item.path,
        outcome: item.outcome,
        reason: item.reason,
        articleId: item.article_id,
        warnings: JSON.parse(item.warnings),
      })),
    };
  },
  "search.articles": ({ search }, input) => {
    const { filter, ...rest } = input;
    const result = search({ ...rest, filters: filter });
    return {
      total: result.total,
      totalIsLowerBound: result.totalIsLowerBound,
      hits: result.hits.map((hit) => ({
        articleId: hit.articleId,
        title: hit.title,
        outlet: hit.outlet,
        published: hit.published,
        snippet: { text: hit.snippet.text, marks: [...hit.snippet.marks] },
        copies: hit.copies,
        storyId: hit.storyId,
      })),
      nextCursor: result.nextCursor,
      understood: result.understood,
      ignored: result.ignored,
      rankedAmong: result.rankedAmong,
    };
  },
  "search.names": ({ names }, input) => ({ found: names.find(input.query, input.kinds, input.limit) }),
};

function runView(db: ReadableDb, run: ImportRunRow): ImportRun {
  return {
    id: run.id,
    startedAt: run.started_at,
    finishedAt: run.finished_at,
    state: run.state,
    name: run.name,
    counts: countsOf(db, run.id),
  };
}
