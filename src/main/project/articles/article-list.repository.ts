import type { ArticleFilter, ArticleSort } from "../../../shared/contract/articles.contract.ts";
import type { ReadableDb } from "../db/connection.ts";
import { commitState, journalState, keptReading } from "../db/kept-readings.ts";
import { prepared } from "../db/prepared.ts";
import { filterSql } from "./article-filter.repository.ts";
import { articleOrder } from "./article-order.repository.ts";

/** Up to this place newest first is read as it stands; beyond it SQLite would step over every article before. */
const NEAR = 2000;

/**
 * The ids of one window of the articles table, in order, and how many articles pass the filter. A page costs a few ms
 * wherever it is; the first one of an order that is not by date sorts all articles once (`articleOrder`).
 */
export function listArticleIds(
  db: ReadableDb,
  input: {
    readonly filter: ArticleFilter;
    readonly sort: ArticleSort;
    readonly offset: number;
    readonly limit: number;
  },
): { total: number; ids: string[] } {
  const { filter, sort, offset, limit } = input;
  if (sort.column === "published" && offset + limit <= NEAR) return newestIds(db, input);
  const keys = articleOrder(db, filter, sort);
  const ids = prepared<[string], { id: string }>(
    db,
    "SELECT article.id FROM json_each(?) wanted JOIN article ON article.key = wanted.value ORDER BY wanted.key",
  ).all(JSON.stringify([...keys.subarray(offset, offset + limit)]));
  return { total: keys.length, ids: ids.map(({ id }) => id) };
}

function newestIds(
  db: ReadableDb,
  { filter, sort, offset, limit }: Parameters<typeof listArticleIds>[1],
): { total: number; ids: string[] } {
  const { where, values } = filterSql(filter);
  const direction = sort.direction === "ascending" ? "ASC" : "DESC";
  const total =
    db
      .prepare<unknown[], number>(`SELECT count(*) FROM article WHERE ${where}`)
      .pluck()
      .get(...values) ?? 0;
  const ids = db
    .prepare<unknown[], string>(
      `SELECT article.id FROM article WHERE ${where} ORDER BY article.key ${direction} LIMIT ? OFFSET ?`,
    )
    .pluck()
    .all(...values, limit, offset);
  return { total, ids };
}

interface FacetRow {
  readonly value: string | null;
  readonly label: string;
  readonly count: number;
}

interface Facets {
  readonly outlets: FacetRow[];
  readonly languages: FacetRow[];
  readonly tags: FacetRow[];
  readonly runs: FacetRow[];
}

/** The values that lists can be filtered by, the most frequent first. Counted once, then kept until something changes. */
export function facets(db: ReadableDb): Facets {
  const rows = (sql: string): FacetRow[] => db.prepare<[], FacetRow>(sql).all();
  return {
    ...keptReading(db, { kind: "outlets and languages", state: journalState(db) }, () => ({
      outlets: rows(
        "SELECT outlet AS value, coalesce(outlet, '') AS label, count(*) AS count FROM article GROUP BY outlet ORDER BY count DESC, label LIMIT 1000",
      ),
      languages: rows(
        "SELECT language AS value, coalesce(language, '') AS label, count(*) AS count FROM article GROUP BY language ORDER BY count DESC LIMIT 200",
      ),
    })),
    ...keptReading(db, { kind: "tags and runs", state: commitState(db) }, () => ({
      tags: rows(
        `SELECT tag.id AS value, tag.name AS label, count(link.article_id) AS count FROM tag LEFT JOIN article_tag link ON link.tag_id = tag.id
         GROUP BY tag.id ORDER BY label LIMIT 1000`,
      ),
      runs: rows(
        `SELECT run.id AS value, run.name AS label, count(item.article_id) AS count FROM import_run run
         LEFT JOIN import_item item ON item.run_id = run.id GROUP BY run.id ORDER BY run.started_at DESC LIMIT 200`,
      ),
    })),
  };
}
