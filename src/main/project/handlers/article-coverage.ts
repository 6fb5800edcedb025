import type { ArticleCoverage, OpenPlace } from "../../../shared/contract/overview.contract.ts";
import { UserFacingError } from "../../../shared/result.ts";
import { coverageOf, type MarkedQuote, type TextCoverage } from "../../../shared/text/article-coverage.ts";
import { suggestClaims } from "../../../shared/text/attribution/suggest-claims.ts";
import { lineAround } from "../../../shared/text/line-around.ts";
import { bodyOf, findArticle } from "../articles/articles.repository.ts";
import { zonesInForce } from "../articles/zones.repository.ts";
import { quotesOfArticle } from "../claims/claims.repository.ts";
import { quoteViews } from "../claims/quote-views.ts";
import { rejectedSpans } from "../claims/rejected-suggestions.repository.ts";
import type { ReadableDb } from "../db/connection.ts";

const MOST_OPEN_PLACES = 500;

interface Looked {
  readonly row: ArticleCoverage;
  readonly text: string;
  readonly open: TextCoverage["open"];
}

/** What of one article has no claim yet. Throws `not_found`. Cost: reads the text and suggests claims, some ms. */
export function articleCoverage(
  db: ReadableDb,
  articleId: string,
): { readonly row: ArticleCoverage; readonly open: OpenPlace[] } {
  const looked = lookAt(db, articleId);
  if (looked === null) throw new UserFacingError({ code: "not_found", what: "article" });
  const { row, text, open } = looked;
  return {
    row,
    open: open.slice(0, MOST_OPEN_PLACES).map(({ kind, span }) => {
      const { line, span: contextSpan } = lineAround(text, span);
      return {
        kind,
        span: { start: span.start, end: span.end },
        context: line,
        contextSpan: { ...contextSpan },
      };
    }),
  };
}

/** The figures of many articles, in the order given. Linear in the texts. */
export function coverageRows(db: ReadableDb, articleIds: readonly string[]): ArticleCoverage[] {
  return articleIds.flatMap((id) => lookAt(db, id)?.row ?? []);
}

function lookAt(db: ReadableDb, articleId: string): Looked | null {
  const article = findArticle(db, articleId);
  if (article === null) return null;
  const text = bodyOf(db, article.text_hash) ?? "";
  const zones = zonesInForce(db, article.text_hash, article.outlet);
  const quotes = quoteViews(db, quotesOfArticle(db, articleId));
  const marked = quotes.map(
    (quote): MarkedQuote => ({
      content: quote.content.flatMap(({ span }) => span ?? []),
      cue: quote.cue?.span ?? null,
    }),
  );
  const { statements, quotations, speech, numbers, open } = coverageOf(
    text,
    zones,
    suggestClaims(text, zones, article.language),
    marked,
    rejectedSpans(db, article.text_hash),
  );
  const row = {
    articleId,
    title: article.title,
    outlet: article.outlet,
    published: article.published,
    claims: new Set(quotes.map((quote) => quote.claimId)).size,
    statements: { ...statements },
    quotations: { ...quotations },
    speech: { ...speech },
    numbers: { ...numbers },
  };
  return { row, text, open };
}
