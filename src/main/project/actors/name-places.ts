import type { NamePlace } from "../../../shared/contract/actors.contract.ts";
import { type Anchor, anchorOf, type Span } from "../../../shared/domain/anchor.ts";
import { isOwnWords } from "../../../shared/domain/zone.ts";
import { nameFinder } from "../../../shared/text/find-names.ts";
import { lineAround } from "../../../shared/text/line-around.ts";
import { bodyOf } from "../articles/articles.repository.ts";
import { zonesInForce } from "../articles/zones.repository.ts";
import type { ReadableDb } from "../db/connection.ts";
import {
  type MentionRow,
  mentionsInArticles,
  type ReadableArticle,
  readableArticles,
} from "./actors.repository.ts";

type UntaggedPlace = Omit<NamePlace, "taggedAs">;

/**
 * Where any of the names stands in an article's own words (title and body), newest articles first, at most `limit`
 * places. A text that several articles share is searched once and gives places for each of them.
 */
export function findNamePlaces(
  db: ReadableDb,
  names: readonly string[],
  options: { readonly articleId: string | null; readonly limit: number },
): { places: NamePlace[]; more: boolean } {
  const finder = nameFinder(names);
  const searched = new Map<string, readonly Span[]>();
  const places: UntaggedPlace[] = [];
  for (const article of readableArticles(db, options.articleId)) {
    const spans = searched.get(article.text_hash) ?? ownSpans(db, article, finder.find(article.body));
    searched.set(article.text_hash, spans);
    for (const span of spans) {
      if (places.length === options.limit) return { places: withTags(db, places), more: true };
      places.push(placeOf(article, anchorOf(article.body, article.text_hash, span), article.body));
    }
  }
  return { places: withTags(db, places), more: false };
}

/** Only strong evidence takes words out of an article, as in search. */
function ownSpans(db: ReadableDb, article: ReadableArticle, spans: readonly Span[]): readonly Span[] {
  if (spans.length === 0) return spans;
  const foreign = zonesInForce(db, article.text_hash, article.outlet).filter(
    (zone) => !isOwnWords(zone.role) && zone.strength === "strong",
  );
  return spans.filter((span) => !foreign.some((zone) => span.start < zone.end && zone.start < span.end));
}

function placeOf(
  article: { readonly id: string; readonly title: string; readonly outlet: string | null },
  anchor: Anchor,
  body: string,
): UntaggedPlace {
  const { line, span } = lineAround(body, anchor);
  return {
    articleId: article.id,
    articleTitle: article.title,
    outlet: article.outlet,
    anchor,
    context: line,
    contextSpan: span,
  };
}

/** Mentions with the words around them, as the text they were made on has them. Each text is read once. */
export function mentionPlaces(
  db: ReadableDb,
  mentions: readonly MentionRow[],
): { id: string; place: NamePlace }[] {
  const bodies = new Map<string, string | null>();
  const places = mentions.map((mention): UntaggedPlace => {
    const anchor: Anchor = JSON.parse(mention.anchor);
    if (!bodies.has(anchor.textHash)) bodies.set(anchor.textHash, bodyOf(db, anchor.textHash));
    const article = { id: mention.article_id, title: mention.article_title ?? "", outlet: mention.outlet };
    const body = bodies.get(anchor.textHash) ?? null;
    return body === null ? placeWithoutText(article, anchor) : placeOf(article, anchor, body);
  });
  const tagged = withTags(db, places);
  return mentions.flatMap((mention, index) => {
    const place = tagged[index];
    return place === undefined ? [] : [{ id: mention.id, place }];
  });
}

/** The anchor's own words stand in for a text that has not arrived. */
function placeWithoutText(
  article: { readonly id: string; readonly title: string; readonly outlet: string | null },
  anchor: Anchor,
): UntaggedPlace {
  const text = `${anchor.prefix}${anchor.exact}${anchor.suffix}`;
  const start = anchor.prefix.length;
  const { line, span } = lineAround(text, { start, end: start + anchor.exact.length });
  return {
    articleId: article.id,
    articleTitle: article.title,
    outlet: article.outlet,
    anchor,
    context: line,
    contextSpan: span,
  };
}

function withTags(db: ReadableDb, places: readonly UntaggedPlace[]): NamePlace[] {
  const articleIds = [...new Set(places.map((place) => place.articleId))];
  const names = new Map<string, Set<string>>();
  for (const mention of mentionsInArticles(db, articleIds)) {
    const key = placeKey(mention.article_id, JSON.parse(mention.anchor));
    names.set(key, (names.get(key) ?? new Set()).add(mention.actor_name));
  }
  return places.map((place) => ({
    ...place,
    taggedAs: [...(names.get(placeKey(place.articleId, place.anchor)) ?? [])],
  }));
}

/** Names a span of a text of an article. */
export function placeKey(articleId: string, anchor: Pick<Anchor, "textHash" | "start" | "end">): string {
  return `${articleId} ${anchor.textHash} ${anchor.start} ${anchor.end}`;
}
