import { type HitFinder, hitFinder, mergeSpans } from "../../../shared/text/search/highlight.ts";
import { parseQuery } from "../../../shared/text/search/query.ts";
import type { IndexColumn } from "../../../shared/text/search/query-match.ts";
import { describeQuery, positiveLeaves, type QueryNode } from "../../../shared/text/search/query-tree.ts";
import { cutSnippet } from "../../../shared/text/search/snippet.ts";
import type { Span } from "../../../shared/text/span.ts";
import type { ReadableDb } from "../db/connection.ts";
import { piecesOf } from "./article-columns.ts";
import type { EffectiveZones } from "./index-batch.ts";
import {
  countKeys,
  type KeySource,
  keySource,
  newestKeys,
  RANKED_AMONG,
  rankedKeys,
  storiesSince,
} from "./search-keys.ts";
import type { FoundArticle, SearchRequest, SearchResult } from "./search-request.ts";

const MAX_LIMIT = 200;
/** Keys read at a time while looking for the next stories. */
const STRIDE = 100;
/** Snippets and counts look at the start of a very long text only. */
const SNIPPET_REACH = 200_000;

/**
 * Searches the articles of a project whose index is attached as idx (`attachSearchIndex`); an empty query lists
 * the newest articles and needs no index. Never fails on any query or cursor. Newest first costs about 10 ms a page
 * of 50 at any number of articles, most of it snippets; relevance is judged among the newest 20,000 hits.
 */
export function searchArticles(
  db: ReadableDb,
  effectiveZones: EffectiveZones,
  request: SearchRequest,
): SearchResult {
  const { tree, ignored } = parseQuery(request.query, { typing: request.typing === true });
  const columns: IndexColumn[] = request.includeBoilerplate ? ["title", "body", "other"] : ["title", "body"];
  const source = keySource(tree, columns, request.filters);
  // One read transaction, so that keys, count and rows are of one moment.
  return db.transaction(() => {
    const page =
      tree !== null && request.order === "relevance"
        ? bestPage(db, source, request)
        : newestPage(db, source, request);
    const show = hitReader(db, effectiveZones, tree, columns);
    return {
      ...countKeys(db, source, request.collapseCopies),
      hits: page.keys.flatMap((key) => show(key) ?? []),
      nextCursor: page.nextCursor,
      understood: describeQuery(tree),
      sentence: describeQuery(tree),
      expansions: [],
      ordering: page.bounded
        ? { kind: "among" as const, among: RANKED_AMONG }
        : { kind: "exact" as const, among: null },
      ignored,
      rankedAmong: page.bounded ? RANKED_AMONG : null,
      asOf: "0",
    };
  })();
}

interface KeyPage {
  readonly keys: number[];
  readonly nextCursor: string | null;
  readonly bounded: boolean;
}

function pageLength(request: SearchRequest): number {
  return Math.min(MAX_LIMIT, Math.max(1, Math.trunc(request.limit)));
}

/** The cursor is the last key shown; what is older follows, except for stories shown already. */
function newestPage(db: ReadableDb, source: KeySource, request: SearchRequest): KeyPage {
  const length = pageLength(request);
  const from = cursorNumber(request.cursor, "n") ?? Number.MAX_SAFE_INTEGER;
  const shown: number[] = [];
  const stories = new Set<string>();
  let before = from;
  for (;;) {
    const keys = newestKeys(db, source, before, STRIDE);
    const fresh = request.collapseCopies ? firstOfStories(db, source, keys, from, stories) : keys;
    shown.push(...fresh);
    const last = keys.at(-1);
    if (shown.length > length || last === undefined || keys.length < STRIDE) break;
    before = last;
  }
  const keys = shown.slice(0, length);
  return { keys, nextCursor: shown.length > length ? `n:${keys.at(-1)}` : null, bounded: false };
}

/** Keeps the first key of each story that neither this page (`stories`) nor an earlier one has shown. */
function firstOfStories(
  db: ReadableDb,
  source: KeySource,
  keys: readonly number[],
  pageStart: number,
  stories: Set<string>,
): number[] {
  const storyOf = storyReader(db);
  const candidates = new Map<string, number>();
  for (const key of keys) {
    const story = storyOf(key);
    if (story !== null && !stories.has(story) && !candidates.has(story)) candidates.set(story, key);
  }
  const earlier =
    pageStart === Number.MAX_SAFE_INTEGER
      ? new Set<string>()
      : storiesSince(db, source, pageStart, [...candidates.keys()]);
  for (const story of candidates.keys()) stories.add(story);
  return [...candidates].filter(([story]) => !earlier.has(story)).map(([, key]) => key);
}

/** The cursor is a place in the list of the best. */
function bestPage(db: ReadableDb, source: KeySource, request: SearchRequest): KeyPage {
  const { keys, bounded } = rankedKeys(db, source);
  const list = request.collapseCopies ? bestOfStories(db, keys) : keys;
  const start = cursorNumber(request.cursor, "r") ?? 0;
  const end = start + pageLength(request);
  return { keys: list.slice(start, end), nextCursor: end < list.length ? `r:${end}` : null, bounded };
}

function bestOfStories(db: ReadableDb, keys: readonly number[]): number[] {
  const storyOf = storyReader(db);
  const stories = new Set<string>();
  return keys.filter((key) => {
    const story = storyOf(key);
    if (story === null || stories.has(story)) return false;
    stories.add(story);
    return true;
  });
}

function storyReader(db: ReadableDb): (key: number) => string | null {
  const statement = db.prepare<[bigint], string>("SELECT story_id FROM article WHERE key = ?").pluck();
  return (key) => statement.get(BigInt(key)) ?? null;
}

function cursorNumber(cursor: string | null | undefined, kind: "n" | "r"): number | null {
  const match = /^([nr]):(\d{1,15})$/u.exec(cursor ?? "");
  return match?.[1] === kind ? Number(match[2]) : null;
}

interface HitRow {
  readonly id: string;
  readonly textHash: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly language: string | null;
  readonly claims: number;
  readonly storyId: string;
  readonly body: string;
  readonly copies: number;
}

/** Reads one hit with its snippet; null when the article is gone and the index does not know it yet. */
function hitReader(
  db: ReadableDb,
  effectiveZones: EffectiveZones,
  tree: QueryNode | null,
  columns: readonly IndexColumn[],
): (key: number) => FoundArticle | null {
  const statement = db.prepare<[bigint], HitRow>(
    `SELECT article.id, article.text_hash AS textHash, article.title, article.outlet, article.published,
       article.language, (SELECT count(DISTINCT claim_id) FROM quote WHERE article_id = article.id) AS claims, article.story_id AS storyId, text.body,
       (SELECT count(*) - 1 FROM article AS member WHERE member.story_id = article.story_id) AS copies
     FROM article JOIN text ON text.hash = article.text_hash WHERE article.key = ?`,
  );
  const leaves = positiveLeaves(tree);
  const inTitle = hitFinder(leaves.filter(({ column }) => column !== "body"));
  const inBody = hitFinder(leaves.filter(({ column }) => column !== "title"));
  return (key) => {
    const row = statement.get(BigInt(key));
    if (row === undefined) return null;
    const { id, title, outlet, published, language, storyId, copies, claims } = row;
    const text = row.body.slice(0, SNIPPET_REACH);
    const pieces = piecesOf(text, effectiveZones(row.textHash, outlet)).filter(({ column }) => {
      return column !== "title" && columns.includes(column);
    });
    const hits = hitsInPieces(text, pieces, inBody);
    const titleMarks = mergeSpans(inTitle(title));
    const matches = mergeSpans(hits).length + titleMarks.length;
    const snippet = cutSnippet(text, pieces, hits);
    return {
      articleKey: key,
      articleId: id,
      title,
      outlet,
      published,
      language,
      titleMarks,
      snippet,
      matches,
      copies,
      claims,
      storyId,
    };
  };
}

function hitsInPieces(text: string, pieces: readonly Span[], find: HitFinder): ReturnType<HitFinder> {
  return pieces.flatMap(({ start, end }) => {
    return find(text.slice(start, end)).map((hit) => ({
      ...hit,
      start: hit.start + start,
      end: hit.end + start,
    }));
  });
}
