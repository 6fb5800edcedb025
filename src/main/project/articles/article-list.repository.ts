import type { ArticleFilter, ArticleSort } from "../../../shared/contract/articles.contract.ts";
import { keyRange } from "../../../shared/domain/article-key.ts";
import type { ReadableDb } from "../db/connection.ts";

const SORT: Readonly<Record<ArticleSort["column"], string>> = {
  published: "article.key",
  title: "article.title COLLATE NOCASE",
  outlet: "article.outlet COLLATE NOCASE",
  language: "article.language",
  words: "article.words",
  claims: "(SELECT count(DISTINCT claim_id) FROM quote WHERE quote.article_id = article.id)",
  copies: "(SELECT count(*) FROM article other WHERE other.story_id = article.story_id)",
  path: "article.path",
};

export interface FilterSql {
  readonly where: string;
  readonly values: readonly (string | bigint | null)[];
}

/** A tag and those nested under it; UNION ends where nestings run in a ring. */
export const TAG_AND_BELOW = `(WITH RECURSIVE below(id) AS (
  SELECT ? UNION SELECT tag.id FROM tag JOIN below ON tag.parent_id = below.id) SELECT id FROM below)`;

/** The conditions of a filter over the table `article`. Bounds of keys are BigInt: SQLite must see integers. */
export function filterSql(filter: ArticleFilter): FilterSql {
  const conditions: string[] = [];
  const values: (string | bigint | null)[] = [];
  const add = (condition: string, ...bound: (string | bigint | null)[]): void => {
    conditions.push(condition);
    values.push(...bound);
  };
  if (filter.outlet !== undefined) add("article.outlet IS ?", filter.outlet);
  if (filter.language !== undefined) add("article.language = ?", filter.language);
  if (filter.storyId !== undefined) add("article.story_id = ?", filter.storyId);
  if (filter.tagId !== undefined)
    add(`article.id IN (SELECT article_id FROM article_tag WHERE tag_id IN ${TAG_AND_BELOW})`, filter.tagId);
  if (filter.runId !== undefined)
    add("article.id IN (SELECT article_id FROM import_item WHERE run_id = ?)", filter.runId);
  if (filter.check === true) add("article.checks <> '[]'");
  if (filter.from !== undefined || filter.to !== undefined) {
    const range = keyRange(filter.from, filter.to);
    add("article.key >= ? AND article.key < ?", BigInt(range.first), BigInt(range.end));
  }
  return { where: conditions.length === 0 ? "TRUE" : conditions.join(" AND "), values };
}

/** The ids of one window of the articles table, in order, and how many articles pass the filter. */
export function listArticleIds(
  db: ReadableDb,
  input: {
    readonly filter: ArticleFilter;
    readonly sort: ArticleSort;
    readonly offset: number;
    readonly limit: number;
  },
): { total: number; ids: string[] } {
  const { where, values } = filterSql(input.filter);
  const direction = input.sort.direction === "ascending" ? "ASC" : "DESC";
  const total =
    db
      .prepare<unknown[], number>(`SELECT count(*) FROM article WHERE ${where}`)
      .pluck()
      .get(...values) ?? 0;
  const ids = db
    .prepare<unknown[], string>(
      `SELECT article.id FROM article WHERE ${where} ORDER BY ${SORT[input.sort.column]} ${direction}, article.key ${direction}
       LIMIT ? OFFSET ?`,
    )
    .pluck()
    .all(...values, input.limit, input.offset);
  return { total, ids };
}

interface FacetRow {
  readonly value: string | null;
  readonly label: string;
  readonly count: number;
}

/** The values that lists can be filtered by, the most frequent first. */
export function facets(db: ReadableDb): {
  outlets: FacetRow[];
  languages: FacetRow[];
  tags: FacetRow[];
  runs: FacetRow[];
} {
  const rows = (sql: string): FacetRow[] => db.prepare<[], FacetRow>(sql).all();
  return {
    outlets: rows(
      "SELECT outlet AS value, coalesce(outlet, '') AS label, count(*) AS count FROM article GROUP BY outlet ORDER BY count DESC, label LIMIT 1000",
    ),
    languages: rows(
      "SELECT language AS value, coalesce(language, '') AS label, count(*) AS count FROM article GROUP BY language ORDER BY count DESC LIMIT 200",
    ),
    tags: rows(
      `SELECT tag.id AS value, tag.name AS label, count(link.article_id) AS count FROM tag LEFT JOIN article_tag link ON link.tag_id = tag.id
       GROUP BY tag.id ORDER BY label LIMIT 1000`,
    ),
    runs: rows(
      `SELECT run.id AS value, run.name AS label, count(item.article_id) AS count FROM import_run run
       LEFT JOIN import_item item ON item.run_id = run.id GROUP BY run.id ORDER BY run.started_at DESC LIMIT 200`,
    ),
  };
}
