import type { Handlers } from "../../../shared/contract/index.ts";
import { actorsQueries } from "./actors-queries.ts";
import { actorsReviewQueries } from "./actors-review-queries.ts";
import { articleRemovalQueries } from "./article-removal.ts";
import { articlesQueries } from "./articles-queries.ts";
import { boilerplateQueries } from "./boilerplate.ts";
import { claimsQueries } from "./claims-queries.ts";
import { cliQueries } from "./cli-queries.ts";
import type { QueryContext } from "./contexts.ts";
import { copiesQueries } from "./copies-queries.ts";
import { exchangeQueries } from "./exchange-queries.ts";
import { historyQueries } from "./history-queries.ts";
import { importsQueries } from "./imports-queries.ts";
import { marksQueries } from "./marks-handlers.ts";
import { memosQueries } from "./memos.ts";
import { mentionsQueries } from "./mentions-queries.ts";
import { roomOf } from "./room.repository.ts";
import { searchQueries } from "./search-queries.ts";
import { tagsQueries } from "./tags.ts";
import { trashQueries } from "./trash.ts";
import { valuesQueries } from "./values-queries.ts";
import { viewsQueries } from "./views-queries.ts";

/** The queries that the process answers itself, because they are about the process. */
type OfTheProcess = "project.status" | "jobs.list" | "imports.preview" | "exchange.previewed";

/** Every query on a reader thread: a missing or surplus handler does not compile. */
export const queryHandlers: Omit<Handlers<"query", QueryContext>, OfTheProcess> = {
  ...importsQueries,
  ...exchangeQueries,
  ...searchQueries,
  ...articlesQueries,
  ...claimsQueries,
  ...valuesQueries,
  ...memosQueries,
  ...tagsQueries,
  ...marksQueries,
  ...actorsQueries,
  ...actorsReviewQueries,
  ...mentionsQueries,
  ...boilerplateQueries,
  ...copiesQueries,
  ...historyQueries,
  ...articleRemovalQueries,
  ...trashQueries,
  ...viewsQueries,
  "project.room": ({ db }) => roomOf(db),
};

/** What only the command line asks, on a reader thread too. */
export const readInternalHandlers = cliQueries;
