import type { ArticleView, MentionView, QuoteView, SuggestedClaim } from "../../../shared/contract/views.ts";
import type { Span } from "../../../shared/domain/anchor.ts";
import { UserFacingError } from "../../../shared/result.ts";
import { mostlySame, overlap } from "../../../shared/text/span.ts";
import { mentionsOfArticle } from "../actors/actors.repository.ts";
import { articleRows } from "../articles/article-rows.ts";
import { sourcesOf } from "../articles/article-sources.ts";
import { bodyOf, findArticle } from "../articles/articles.repository.ts";
import { zonesInForce } from "../articles/zones.repository.ts";
import { quotesOfArticle } from "../claims/claims.repository.ts";
import { placedAnchor, quoteViews } from "../claims/quote-views.ts";
import { rejectedSpans } from "../claims/rejected-suggestions.repository.ts";
import { storyMembers } from "../copies/copies.repository.ts";
import { storyMember } from "../copies/story-member.ts";
import { hasLook } from "./article-look.ts";
import type { QueryContext } from "./contexts.ts";
import { suggestedClaims } from "./suggested-claims.ts";

/** One article with its text and everything that people and rules found in it. Throws `not_found`. */
export function articleView(context: QueryContext, articleId: string): ArticleView {
  const { db } = context;
  const article = findArticle(db, articleId);
  const [row] = articleRows(db, [articleId]);
  if (article === null || row === undefined) {
    throw new UserFacingError({ code: "not_found", what: "article" });
  }
  const text = bodyOf(db, article.text_hash) ?? "";
  const zones = zonesInForce(db, article.text_hash, article.outlet);
  const quotes = quoteViews(db, quotesOfArticle(db, articleId));
  return {
    row,
    url: article.url,
    captured: article.captured,
    importedAt: article.captured_at,
    direction: article.direction,
    format: article.format,
    encoding: article.encoding,
    warnings: JSON.parse(article.warnings),
    textHash: article.text_hash,
    text,
    zones,
    quotes,
    mentions: mentionViews(context, articleId, text),
    suggestions: freeSuggestions(
      suggestedClaims(db, text, zones, article.language),
      quotes,
      rejectedSpans(db, article.text_hash),
    ),
    story: storyMembers(db, [article.story_id]).map(storyMember),
    sources: sourcesOf(db, article),
    hasLook: hasLook(db, article),
  };
}

function mentionViews({ db }: QueryContext, articleId: string, text: string): MentionView[] {
  return mentionsOfArticle(db, articleId).map((mention) => ({
    id: mention.id,
    actorId: mention.actor_id,
    actorName: mention.actor_name,
    actorKind: mention.actor_kind,
    placed: placedAnchor(JSON.parse(mention.anchor), text),
  }));
}

/** Suggestions where nobody has marked a quote yet, and that nobody turned down. */
function freeSuggestions(
  suggestions: readonly SuggestedClaim[],
  quotes: readonly QuoteView[],
  rejected: readonly Span[],
): SuggestedClaim[] {
  const taken = quotes.flatMap((quote) => quote.content.flatMap(({ span }) => span ?? []));
  return suggestions.filter(
    ({ content }) =>
      !taken.some((span) => overlap(span, content)) && !rejected.some((span) => mostlySame(span, content)),
  );
}
