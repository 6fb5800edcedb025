import type { Handlers } from "../../../shared/contract/index.ts";
import type { Overview } from "../../../shared/contract/overview.contract.ts";
import { listArticleIds } from "../articles/article-list.repository.ts";
import { actorNetwork, meetingsOfTwo } from "../claims/actor-network.ts";
import { timelineLanes, timeOf } from "../claims/claim-timeline.ts";
import { type ClaimFacts, filteredClaims } from "../claims/filtered-claims.ts";
import { matrixRows, speakerColumns } from "../claims/speaker-matrix.ts";
import type { ReadableDb } from "../db/connection.ts";
import { ALL_ENTITY_TYPES } from "../entity-types.ts";
import { conflictsOf } from "../exchange/conflicts.repository.ts";
import { articleCoverage, coverageRows } from "./article-coverage.ts";
import type { QueryContext } from "./contexts.ts";
import {
  countsBy,
  countsByTime,
  mostCopied,
  newestRuns,
  overviewCounts,
  waitingInTables,
} from "./overview.repository.ts";
import { statusCounts } from "./status.repository.ts";

const DISPUTED_SHOWN = 10;
/** Claims of so many independent origins and more are one bar. */
const MANY_ORIGINS = 5;

/** What the views ask. */
export const viewsQueries = {
  "views.timeline": ({ db }, { filter, order, offset, limit }) => {
    const claims = filteredClaims(db, filter, order);
    return {
      total: claims.length,
      ...timeOf(claims),
      lanes: timelineLanes(db, claims.slice(offset, offset + limit)),
    };
  },
  "views.network": ({ db }, input) => actorNetwork(db, input),
  "views.tie": ({ db }, input) => meetingsOfTwo(db, input),
  "views.speakers": ({ db }, { filter, order }) =>
    speakerColumns(db, filteredClaims(db, filter, "newest"), order),
  "views.matrix": ({ db }, { filter, order, offset, limit }) => {
    const claims = filteredClaims(db, filter, order);
    return { total: claims.length, rows: matrixRows(db, claims.slice(offset, offset + limit)) };
  },
  "views.articleCoverage": ({ db }, { articleId }) => articleCoverage(db, articleId),
  "views.coverage": ({ db }, input) => {
    const { total, ids } = listArticleIds(db, input);
    return { total, rows: coverageRows(db, ids) };
  },
  "views.overview": ({ db }) => overview(db),
} satisfies Partial<Handlers<"query", QueryContext>>;

function overview(db: ReadableDb): Overview {
  const { step, values } = countsByTime(db);
  const claims = filteredClaims(db, {}, "newest");
  const disputed = claims.filter((facts) => facts.disputed);
  const status = statusCounts(db);
  return {
    counts: overviewCounts(db),
    runs: newestRuns(db),
    byTime: values,
    timeStep: step,
    byOutlet: countsBy(db, "outlet"),
    byLanguage: countsBy(db, "language"),
    byOrigins: byOrigins(claims),
    mostCopied: mostCopied(db),
    disputedTotal: disputed.length,
    disputed: disputed
      .toSorted((one, other) => other.origins - one.origins)
      .slice(0, DISPUTED_SHOWN)
      .map(({ claim, origins }) => ({ id: claim.id, title: claim.statement, count: origins })),
    waiting: {
      copies: status.copiesToReview,
      conflicts: conflictsOf(db, ALL_ENTITY_TYPES).length,
      lostMarks: status.lostAnchors,
      ...waitingInTables(db),
    },
  };
}

function byOrigins(claims: readonly ClaimFacts[]): Overview["byOrigins"] {
  const bars = Array.from({ length: MANY_ORIGINS + 1 }, (_, origins) => ({ origins, claims: 0 }));
  for (const { origins } of claims) {
    const bar = bars[Math.min(origins, MANY_ORIGINS)];
    if (bar !== undefined) bar.claims += 1;
  }
  return bars;
}
