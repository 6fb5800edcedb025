import type { ReadableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";
import { HAS_STRAY_MARKS } from "./stray-marks.ts";

export interface ArticleListRow {
  readonly id: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly language: string | null;
  readonly words: number;
  readonly path: string;
  readonly story_id: string;
  readonly checks: string;
  /** 1 when marks were made on another text of the article. */
  readonly strays: 0 | 1;
  readonly copies: number;
  readonly claims: number;
}

/** Metadata and counts of many articles in the order of `articleIds`; unknown ids are left out. One statement. */
export function articleListRows(db: ReadableDb, articleIds: readonly string[]): ArticleListRow[] {
  return db
    .prepare<[string], ArticleListRow>(
      `SELECT article.id, title, outlet, byline, published, language, words, article.path, story_id, checks, ${HAS_STRAY_MARKS} AS strays,
         (SELECT count(*) FROM article other WHERE other.story_id = article.story_id) - 1 AS copies,
         (SELECT count(DISTINCT quote.claim_id) FROM quote JOIN claim ON claim.id = quote.claim_id
          WHERE quote.article_id = article.id) AS claims
       FROM json_each(?) wanted JOIN article ON article.id = wanted.value ORDER BY wanted.key`,
    )
    .all(JSON.stringify(articleIds));
}

/** Which of these texts the article has or had. */
export function carriesText(db: ReadableDb, articleId: string, textHash: string): boolean {
  return (
    prepared(
      db,
      `SELECT 1 FROM article JOIN article_text ON article_text.article_key = article.key
         WHERE article.id = ? AND article_text.text_hash = ?`,
    ).get(articleId, textHash) !== undefined
  );
}

/** Who corrected which field of an article: field to the person's name, null when that name is not known here. */
export function correctionsOf(db: ReadableDb, articleId: string): Map<string, string | null> {
  const rows = db
    .prepare<[string], { field: string; name: string | null }>(
      `SELECT head.field, person.name FROM head JOIN operation ON operation.id = head.op
       LEFT JOIN person ON person.id = json_extract(operation.line, '$.by')
       WHERE head.entity = ? ORDER BY operation.clock_ms, operation.clock_count, head.op`,
    )
    .all(articleId);
  return new Map(rows.map((row) => [row.field, row.name]));
}
