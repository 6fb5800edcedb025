import { compareStrings } from "../../../shared/compare-strings.ts";
import type { ConcordanceOrder, NamePlace } from "../../../shared/contract/mentions.contract.ts";
import type { Anchor } from "../../../shared/domain/anchor.ts";
import { foldText } from "../../../shared/text/fold-text.ts";
import type { ReadableDb } from "../db/connection.ts";
import { actorNames } from "./actor-names.ts";
import { type MentionRow, mentionsOfActor } from "./actors.repository.ts";
import { type FoundPlace, foundPlaces, mentionPlaces, placeKey, shownPlaces } from "./name-places.ts";
import { articleIdsOfStory, stateOf } from "./readable-articles.repository.ts";

export interface ConcordanceRequest {
  /** A root. */
  readonly actorId: string | null;
  readonly names: readonly string[];
  readonly articleId: string | null;
  readonly storyId: string | null;
  readonly only: "all" | "tagged" | "untagged";
  readonly order: ConcordanceOrder;
}

/** Candidate articles for names, by key, newest first; null: look at all of them. */
export type NamingArticles = (names: readonly string[]) => readonly number[] | null;

/** One row before it is drawn: a name that was found, a mention, or both. */
interface Row {
  readonly articleId: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly title: string;
  readonly start: number;
  readonly prefix: string;
  readonly suffix: string;
  readonly found: FoundPlace | null;
  readonly mention: MentionRow | null;
}

interface Rows {
  readonly rows: readonly Row[];
  readonly more: boolean;
  readonly articles: number;
}

/** More places than this are not put in order. */
const MOST_PLACES = 20_000;

/** The last answer of each connection: pages of one concordance are cut from one search. */
const last = new WeakMap<ReadableDb, { readonly key: string; readonly rows: Rows }>();

/**
 * A page of the places of an actor's names or of a list of names, keyword in context. Found once and kept until the
 * project changes; then only the page is read. Cost of finding: the articles that `namingArticles` offers, about
 * 0.1 ms each.
 */
export function concordance(
  db: ReadableDb,
  namingArticles: NamingArticles,
  request: ConcordanceRequest,
  page: { readonly offset: number; readonly limit: number },
): { total: number; more: boolean; articles: number; places: NamePlace[] } {
  const key = JSON.stringify([stateOf(db), request]);
  const known = last.get(db);
  const rows = known?.key === key ? known.rows : orderedRows(db, namingArticles, request);
  last.set(db, { key, rows });
  return {
    total: rows.rows.length,
    more: rows.more,
    articles: rows.articles,
    places: drawn(db, rows.rows.slice(page.offset, page.offset + page.limit)),
  };
}

function orderedRows(db: ReadableDb, namingArticles: NamingArticles, request: ConcordanceRequest): Rows {
  const { rows, more } = rowsOf(db, namingArticles, request);
  return {
    rows: inOrder(rows, request.order),
    more,
    articles: new Set(rows.map((row) => row.articleId)).size,
  };
}

function rowsOf(
  db: ReadableDb,
  namingArticles: NamingArticles,
  request: ConcordanceRequest,
): { rows: Row[]; more: boolean } {
  const { actorId, articleId, storyId, only } = request;
  const mentions = actorId === null ? [] : mentionsOfActor(db, actorId, MOST_PLACES + 1);
  const inStory = storyId === null ? null : articleIdsOfStory(db, storyId);
  const inScope = mentions.filter(
    (mention) =>
      (articleId === null || mention.article_id === articleId) &&
      (inStory === null || inStory.has(mention.article_id)),
  );
  const tagged = new Map(
    inScope.map((mention) => [placeKey(mention.article_id, JSON.parse(mention.anchor)), mention]),
  );
  if (only === "tagged") {
    return { rows: inScope.slice(0, MOST_PLACES).map(rowOfMention), more: inScope.length > MOST_PLACES };
  }
  const own = actorId === null ? { names: [], weakNames: [] } : actorNames(db, actorId);
  const lookedFor = { names: [...request.names, ...own.names], weakNames: own.weakNames };
  const keys = namingArticles([...lookedFor.names, ...lookedFor.weakNames]);
  const { places, more } = foundPlaces(db, lookedFor, { articleId, storyId, keys }, MOST_PLACES);
  const seen = new Set<string>();
  const rows: Row[] = [];
  for (const found of places) {
    const key = placeKey(found.article.id, { ...found, textHash: found.article.text_hash });
    const mention = tagged.get(key) ?? null;
    seen.add(key);
    if (only === "untagged" && mention !== null) continue;
    rows.push(rowOfPlace(found, mention));
  }
  if (only === "untagged") return { rows, more };
  // Mentions that no name of the actor explains ("she", a name that was taken away) belong here all the same.
  for (const [key, mention] of tagged) if (!seen.has(key)) rows.push(rowOfMention(mention));
  return { rows, more };
}

function rowOfPlace(found: FoundPlace, mention: MentionRow | null): Row {
  const { article, start, prefix, suffix } = found;
  const { id: articleId, outlet, published, title } = article;
  return { articleId, outlet, published, title, start, prefix, suffix, found, mention };
}

function rowOfMention(mention: MentionRow): Row {
  const anchor: Anchor = JSON.parse(mention.anchor);
  return {
    articleId: mention.article_id,
    outlet: mention.outlet,
    published: mention.published,
    title: mention.article_title ?? "",
    start: anchor.start,
    prefix: anchor.prefix,
    suffix: anchor.suffix,
    found: null,
    mention,
  };
}

/** Newest first beneath every order; context is compared without case, accents and signs. */
function inOrder(rows: readonly Row[], order: ConcordanceOrder): Row[] {
  const keyed = rows.map((row) => ({ row, key: sortKey(row, order) }));
  keyed.sort(
    (a, b) =>
      compareStrings(a.key, b.key) ||
      compareStrings(b.row.published ?? "", a.row.published ?? "") ||
      compareStrings(a.row.articleId, b.row.articleId) ||
      a.row.start - b.row.start,
  );
  return keyed.map(({ row }) => row);
}

function sortKey(row: Row, order: ConcordanceOrder): string {
  if (order === "date") return "";
  if (order === "outlet") return foldText(row.outlet ?? "\u{10ffff}");
  const words = foldText(order === "left" ? row.prefix : row.suffix).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return (order === "left" ? words.reverse() : words).join(" ");
}

function drawn(db: ReadableDb, rows: readonly Row[]): NamePlace[] {
  const found = shownPlaces(
    db,
    rows.flatMap((row) => row.found ?? []),
  );
  const mentions = mentionPlaces(
    db,
    rows.flatMap((row) => (row.found === null && row.mention !== null ? [row.mention] : [])),
  );
  let atFound = 0;
  let atMention = 0;
  return rows.flatMap((row) => {
    if (row.found !== null) return found[atFound++] ?? [];
    return mentions[atMention++]?.place ?? [];
  });
}
