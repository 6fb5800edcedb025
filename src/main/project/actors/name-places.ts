import type { NamePlace } from "../../../shared/contract/mentions.contract.ts";
import { type Anchor, anchorOf, type Span } from "../../../shared/domain/anchor.ts";
import { isOwnWords } from "../../../shared/domain/zone.ts";
import { nameFinder } from "../../../shared/text/find-names.ts";
import { foldText } from "../../../shared/text/fold-text.ts";
import { lineAround } from "../../../shared/text/line-around.ts";
import { bodyOf } from "../articles/articles.repository.ts";
import { zonesInForce } from "../articles/zones.repository.ts";
import type { ReadableDb } from "../db/connection.ts";
import { type MentionRow, mentionsInArticles } from "./actors.repository.ts";
import {
  type ReadableArticle,
  type ReadableScope,
  readableArticles,
} from "./readable-articles.repository.ts";

/** What is looked for. Weak names are found as well, and said to be weak where no other name stands. */
export interface LookedFor {
  readonly names: readonly string[];
  readonly weakNames: readonly string[];
}

/** A name that stands in an article; spans are UTF-16 of its newest text. */
export interface FoundPlace extends Span {
  readonly article: Omit<ReadableArticle, "body">;
  readonly weak: boolean;
  /** The words on both sides, as an anchor keeps them. */
  readonly prefix: string;
  readonly suffix: string;
}

type UntaggedPlace = Omit<NamePlace, "taggedAs">;

/** The article of a place, as far as it is known. */
interface PlacedIn {
  readonly id: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly published: string | null;
}

/**
 * Where any of the names stands in an article's own words (title and body), newest articles first, at most `limit`
 * places. A text that several articles share is searched once and gives places for each of them.
 */
export function foundPlaces(
  db: ReadableDb,
  { names, weakNames }: LookedFor,
  scope: ReadableScope,
  limit: number,
): { places: FoundPlace[]; more: boolean } {
  const finder = nameFinder([...names, ...weakNames]);
  const isWeak = weakness(names, weakNames);
  const searched = new Map<string, readonly Span[]>();
  const places: FoundPlace[] = [];
  for (const { body, ...article } of readableArticles(db, scope)) {
    const key = `${article.text_hash} ${article.outlet ?? ""}`;
    const spans = searched.get(key) ?? ownSpans(db, article, finder.find(body));
    searched.set(key, spans);
    for (const span of spans) {
      if (places.length === limit) return { places, more: true };
      const { exact, prefix, suffix } = anchorOf(body, article.text_hash, span);
      places.push({ ...span, article, weak: isWeak(exact), prefix, suffix });
    }
  }
  return { places, more: false };
}

/** The same as places to be shown, with the actors already tagged on them. */
export function findNamePlaces(
  db: ReadableDb,
  lookedFor: LookedFor,
  scope: ReadableScope,
  limit: number,
): { places: NamePlace[]; more: boolean } {
  const { places, more } = foundPlaces(db, lookedFor, scope, limit);
  return { places: shownPlaces(db, places), more };
}

/** Whether words are only a weak name; a name that is given as both counts as strong. */
function weakness(names: readonly string[], weakNames: readonly string[]): (words: string) => boolean {
  const form = (words: string) => foldText(words.trim()).replace(/\s+/gu, " ");
  const strong = new Set(names.map(form));
  const weak = new Set(weakNames.map(form).filter((name) => !strong.has(name)));
  return (words) => weak.size > 0 && weak.has(form(words));
}

/** Only strong evidence takes words out of an article, as in search. */
function ownSpans(
  db: ReadableDb,
  article: { readonly text_hash: string; readonly outlet: string | null },
  spans: readonly Span[],
): readonly Span[] {
  if (spans.length === 0) return spans;
  const foreign = zonesInForce(db, article.text_hash, article.outlet).filter(
    (zone) => !isOwnWords(zone.role) && zone.strength === "strong",
  );
  return spans.filter((span) => !foreign.some((zone) => span.start < zone.end && zone.start < span.end));
}

/** Places with their lines of text and what is tagged there. Each text is read once. */
export function shownPlaces(db: ReadableDb, places: readonly FoundPlace[]): NamePlace[] {
  const bodies = new Map<string, string>();
  return withTags(
    db,
    places.map(({ article, start, end, weak }) => {
      const body = bodies.get(article.text_hash) ?? bodyOf(db, article.text_hash) ?? "";
      bodies.set(article.text_hash, body);
      return placeOf(article, anchorOf(body, article.text_hash, { start, end }), body, { start, end }, weak);
    }),
  );
}

/** `inside` is where the words stand in `body`. */
function placeOf(
  article: PlacedIn,
  anchor: Anchor,
  body: string,
  inside: Span,
  weak: boolean,
): UntaggedPlace {
  const { line, span } = lineAround(body, inside);
  return {
    articleId: article.id,
    articleTitle: article.title,
    outlet: article.outlet,
    published: article.published,
    anchor,
    context: line,
    contextSpan: span,
    weak,
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
    const { article_id: id, article_title: title, outlet, published } = mention;
    const article = { id, title: title ?? "", outlet, published };
    const body = bodies.get(anchor.textHash) ?? null;
    return body === null ? placeWithoutText(article, anchor) : placeOf(article, anchor, body, anchor, false);
  });
  const tagged = withTags(db, places);
  return mentions.flatMap((mention, index) => {
    const place = tagged[index];
    return place === undefined ? [] : [{ id: mention.id, place }];
  });
}

/** The anchor's own words stand in for a text that has not arrived. */
function placeWithoutText(article: PlacedIn, anchor: Anchor): UntaggedPlace {
  const text = `${anchor.prefix}${anchor.exact}${anchor.suffix}`;
  const start = anchor.prefix.length;
  return placeOf(article, anchor, text, { start, end: start + anchor.exact.length }, false);
}

type Tagged = NamePlace["taggedAs"][number];

function withTags(db: ReadableDb, places: readonly UntaggedPlace[]): NamePlace[] {
  const articleIds = [...new Set(places.map((place) => place.articleId))];
  const tags = new Map<string, Map<string, Tagged>>();
  for (const { id, actor_id: actorId, actor_name: name, ...mention } of mentionsInArticles(db, articleIds)) {
    const key = placeKey(mention.article_id, JSON.parse(mention.anchor));
    const here = tags.get(key) ?? new Map<string, Tagged>();
    tags.set(key, here);
    const mentionIds = [...(here.get(actorId)?.mentionIds ?? []), id];
    here.set(actorId, { actorId, name, mentionIds });
  }
  return places.map((place) => ({
    ...place,
    taggedAs: [...(tags.get(placeKey(place.articleId, place.anchor))?.values() ?? [])],
  }));
}

/** Names a span of a text of an article. */
export function placeKey(articleId: string, anchor: Pick<Anchor, "textHash" | "start" | "end">): string {
  return `${articleId} ${anchor.textHash} ${anchor.start} ${anchor.end}`;
}
