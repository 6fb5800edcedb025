import type { ReadableDb } from "../db/connection.ts";

/** What stands in articles and goes with them, and the claims that lose their last quote. Ids, each once. */
export interface ArticleChildren {
  readonly quotes: readonly string[];
  readonly mentions: readonly string[];
  /** On the articles, and on quotes in them. */
  readonly memos: readonly string[];
  readonly bareClaims: readonly { readonly id: string; readonly statement: string }[];
}

const WANTED = "(SELECT value FROM json_each(:ids))";

/** Cost: linear in what stands in the articles. */
export function childrenOfArticles(db: ReadableDb, articleIds: readonly string[]): ArticleChildren {
  const ids = JSON.stringify(articleIds);
  const all = (sql: string): string[] => db.prepare<unknown[], string>(sql).pluck().all({ ids });
  return {
    quotes: all(`SELECT id FROM quote WHERE article_id IN ${WANTED} ORDER BY id`),
    mentions: all(`SELECT id FROM mention WHERE article_id IN ${WANTED} ORDER BY id`),
    memos: all(`SELECT id FROM memo WHERE (about_kind = 'article' AND about_id IN ${WANTED})
                   OR about_id IN (SELECT id FROM quote WHERE article_id IN ${WANTED}) ORDER BY id`),
    bareClaims: db
      .prepare<unknown[], { id: string; statement: string }>(
        `SELECT id, statement FROM claim WHERE id IN (SELECT claim_id FROM quote WHERE article_id IN ${WANTED})
            AND NOT EXISTS (SELECT 1 FROM quote other WHERE other.claim_id = claim.id AND other.article_id NOT IN ${WANTED})
          ORDER BY id`,
      )
      .all({ ids }),
  };
}

/** Titles by id of those of these articles that are in the project. */
export function articleTitles(db: ReadableDb, articleIds: readonly string[]): Map<string, string> {
  return new Map(
    db
      .prepare<[string], [string, string]>(
        "SELECT article.id, title FROM json_each(?) wanted JOIN article ON article.id = wanted.value",
      )
      .raw()
      .all(JSON.stringify(articleIds)),
  );
}
