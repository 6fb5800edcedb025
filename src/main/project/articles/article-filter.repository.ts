import type { ArticleFilter } from "../../../shared/contract/articles.contract.ts";
import { keyRange } from "../../../shared/domain/article-key.ts";
import { STRAY_MARKS } from "./stray-marks.ts";

export interface FilterSql {
  readonly where: string;
  readonly values: readonly (string | bigint | null)[];
}

/** A tag and those nested under it; UNION ends where nestings run in a ring. */
const TAG_AND_BELOW = `(WITH RECURSIVE below(id) AS (
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
  if (filter.check === true) add(`(article.checks <> '[]' OR article.id IN (${STRAY_MARKS}))`);
  if (filter.from !== undefined || filter.to !== undefined) {
    const range = keyRange(filter.from, filter.to);
    add("article.key >= ? AND article.key < ?", BigInt(range.first), BigInt(range.end));
  }
  return { where: conditions.length === 0 ? "TRUE" : conditions.join(" AND "), values };
}
