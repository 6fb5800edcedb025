import { articleIdOfText, articleIdOfUrl, canonicalUrl } from "../articles/article-id.ts";
import { carriesText } from "../articles/article-rows.repository.ts";
import { findArticle } from "../articles/articles.repository.ts";
import { isRemoved } from "../articles/removed-articles.repository.ts";
import type { ReadableDb } from "../db/connection.ts";
import { articleOfOriginal } from "./import.repository.ts";
import type { ParsedArticle } from "./parsed-part.ts";
import type { ReadArticle } from "./readers/article.ts";

/** What an article that comes in is to the project, before anything is stored. */
export type Judgement =
  | { readonly kind: "same-file"; readonly articleId: string }
  | { readonly kind: "same-text"; readonly articleId: string }
  /** Somebody removed it: it lies in the trash and is not brought back by importing it again. */
  | { readonly kind: "in-trash"; readonly articleId: string }
  | { readonly kind: "new"; readonly articleId: string }
  | { readonly kind: "new-text"; readonly articleId: string; readonly key: number };

/**
 * Compares an article with what the project has: by its bytes, then by its address or words. Bytes that are known are
 * not looked at further, unless the person said how to read them and they read differently now.
 */
export function judgeArticle(
  db: ReadableDb,
  parsed: ParsedArticle,
  options: { readonly isToldHowToRead: boolean },
): Judgement {
  const known = parsed.original?.own === true ? articleOfOriginal(db, parsed.original.hash) : null;
  if (known !== null && (!options.isToldHowToRead || carriesText(db, known, parsed.textHash)))
    return { kind: "same-file", articleId: known };
  const articleId = identityOf(db, parsed.article, parsed.textHash);
  const existing = findArticle(db, articleId);
  if (existing === null) return { kind: isRemoved(db, articleId) ? "in-trash" : "new", articleId };
  // An older text of the article that comes in again is no news.
  if (carriesText(db, articleId, parsed.textHash)) return { kind: "same-text", articleId };
  return { kind: "new-text", articleId, key: existing.key };
}

/** Some systems name the site's front page as the address of every page: that tells no articles apart. */
const FRONT_PAGE = /^https?:\/\/[^/]+\/(?:index\.\w+)?$/i;

/**
 * An article is known by its address, unless another outlet's page names the same one (syndicated pages point to
 * the original as theirs); else by its words, outlet and date.
 */
function identityOf(db: ReadableDb, article: ReadArticle, textHash: string): string {
  const url = article.url.value === null ? null : canonicalUrl(article.url.value);
  if (url !== null && !FRONT_PAGE.test(url)) {
    const id = articleIdOfUrl(url);
    const existing = findArticle(db, id);
    if (
      existing === null ||
      existing.outlet === null ||
      article.outlet.value === null ||
      existing.outlet === article.outlet.value
    )
      return id;
  }
  return articleIdOfText(textHash, article.outlet.value, article.published.value);
}
