import type { ArticleView } from "../../../shared/contract/views.ts";
import type { ReadableDb } from "../db/connection.ts";
import { correctionsOf } from "./article-rows.repository.ts";
import type { ArticleRecord, Guesses } from "./articles.table.ts";

/** Where each shown value came from, in words: the guess of import, or the person who corrected it. */
export function sourcesOf(
  db: ReadableDb,
  article: Pick<ArticleRecord, "id" | "guesses">,
): ArticleView["sources"] {
  const guesses: Guesses = JSON.parse(article.guesses);
  const corrections = correctionsOf(db, article.id);
  const sourceOf = (field: string): string => {
    if (corrections.has(field)) return `corrected by ${corrections.get(field) ?? "an unnamed person"}`;
    return guesses[field]?.[1] ?? "";
  };
  return {
    title: sourceOf("title"),
    outlet: sourceOf("outlet"),
    byline: sourceOf("byline"),
    published: sourceOf("published"),
    captured: sourceOf("captured"),
    language: sourceOf("language"),
  };
}
