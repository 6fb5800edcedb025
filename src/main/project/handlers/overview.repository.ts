import type { Overview } from "../../../shared/contract/overview.contract.ts";
import type { ReadableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";

const MOST_VALUES = 200;
const MOST_BUCKETS = 2000;
const NEWEST_RUNS = 5;
const MOST_STORIES = 10;
/** Bars up to this many days or months fit a chart. */
const MOST_BARS = 62;
const KEYS_PER_DAY = 2 ** 20;
const DAYS_PER_MONTH = 31;

function number(db: ReadableDb, sql: string): number {
  return prepared<[], number>(db, sql).pluck().get() ?? 0;
}

/** How much of everything the project holds. Counts of whole tables. */
export function overviewCounts(db: ReadableDb): Overview["counts"] {
  return {
    articles: number(db, "SELECT count(*) FROM article"),
    stories: number(db, "SELECT count(*) FROM (SELECT 1 FROM article GROUP BY story_id HAVING count(*) > 1)"),
    origins: number(db, "SELECT count(DISTINCT story_id) FROM article"),
    outlets: number(db, "SELECT count(DISTINCT lower(trim(outlet))) FROM article WHERE trim(outlet) <> ''"),
    claims: number(db, "SELECT count(*) FROM claim"),
    quotes: number(db, "SELECT count(*) FROM quote"),
    actors: number(db, "SELECT count(DISTINCT root) FROM actor_root"),
    mentions: number(db, "SELECT count(*) FROM mention"),
    memos: number(db, "SELECT count(*) FROM memo"),
  };
}

export function newestRuns(db: ReadableDb): Overview["runs"] {
  return prepared<[number], Overview["runs"][number]>(
    db,
    `SELECT id, name, started_at AS startedAt,
            (SELECT count(*) FROM import_item WHERE run_id = run.id AND outcome IN ('added', 'newVersion', 'nearCopy')) AS added,
            (SELECT count(*) FROM import_item WHERE run_id = run.id) AS files
       FROM import_run run ORDER BY started_at DESC, id DESC LIMIT ?`,
  ).all(NEWEST_RUNS);
}

type Counted = { readonly value: string | null; readonly count: number };

/** Articles by outlet and by language, the most frequent first, at most 200 of each. */
export function countsBy(db: ReadableDb, column: "outlet" | "language"): Counted[] {
  return prepared<[number], Counted>(
    db,
    `SELECT ${column} AS value, count(*) AS count FROM article GROUP BY ${column} ORDER BY count DESC, value LIMIT ?`,
  ).all(MOST_VALUES);
}

const LENGTHS: Readonly<Record<Overview["timeStep"], number>> = { day: 10, month: 7, year: 4 };

/**
 * Articles by their publication, as exactly as the corpus allows: by day where nine tenths of it lie within two months,
 * by month within five years, else by year. A date less exact than the step keeps its own, shorter value.
 */
export function countsByTime(db: ReadableDb): {
  readonly step: Overview["timeStep"];
  readonly values: Counted[];
} {
  const step = timeStep(db);
  const values = prepared<[{ readonly length: number; readonly most: number }], Counted>(
    db,
    `SELECT substr(nullif(published, ''), 1, :length) AS value, count(*) AS count FROM article
      GROUP BY 1 ORDER BY value IS NULL, value LIMIT :most`,
  ).all({ length: LENGTHS[step], most: MOST_BUCKETS });
  return { step, values };
}

function timeStep(db: ReadableDb): Overview["timeStep"] {
  const dated = "FROM article WHERE published IS NOT NULL AND published <> ''";
  const total = number(db, `SELECT count(*) ${dated}`);
  const keyAt = (share: number): number => {
    const offset = Math.min(total - 1, Math.floor(total * share));
    return (
      prepared<[number], number>(db, `SELECT key ${dated} ORDER BY key LIMIT 1 OFFSET ?`)
        .pluck()
        .get(Math.max(0, offset)) ?? 0
    );
  };
  if (total === 0) return "day";
  const days = (keyAt(0.95) - keyAt(0.05)) / KEYS_PER_DAY;
  if (days <= MOST_BARS) return "day";
  return days <= MOST_BARS * DAYS_PER_MONTH ? "month" : "year";
}

/** Stories with most articles. The figure counts the copies, without the origin. */
export function mostCopied(db: ReadableDb): Overview["mostCopied"] {
  return prepared<[number], Overview["mostCopied"][number]>(
    db,
    `SELECT story.id, coalesce(origin.title, '') AS title, story.members - 1 AS count, origin.outlet, origin.published
       FROM (SELECT story_id AS id, count(*) AS members FROM article GROUP BY story_id HAVING members > 1) story
       LEFT JOIN article origin ON origin.id = story.id
      ORDER BY story.members DESC, story.id LIMIT ?`,
  ).all(MOST_STORIES);
}

/** What waits for a person, as far as tables tell. */
export function waitingInTables(db: ReadableDb): {
  readonly checks: number;
  readonly articlesWithoutClaim: number;
} {
  return {
    checks: number(db, "SELECT count(*) FROM article WHERE checks <> '[]'"),
    articlesWithoutClaim: number(
      db,
      "SELECT count(*) FROM article WHERE NOT EXISTS (SELECT 1 FROM quote WHERE quote.article_id = article.id)",
    ),
  };
}
