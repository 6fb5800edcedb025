import type { ArticleRow } from "../../../shared/contract/views.ts";
import type { ReadableDb } from "../db/connection.ts";
import { articleListRows } from "./article-rows.repository.ts";
import { tagsOf } from "./tags.repository.ts";

/** Rows of the articles table in the order of `articleIds`; unknown ids are left out. Two statements, whatever the number. */
export function articleRows(db: ReadableDb, articleIds: readonly string[]): ArticleRow[] {
  const tags = tagsOf(db, "article", articleIds);
  return articleListRows(db, articleIds).map(({ story_id: storyId, checks, strays, ...row }) => ({
    ...row,
    checks: [...JSON.parse(checks), ...(strays === 1 ? ["marks-elsewhere"] : [])],
    tags: tags.get(row.id) ?? [],
    storyId,
    isOrigin: storyId === row.id,
  }));
}
