import type { ReadableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";
import type { Value } from "./filter-conditions.ts";
import { RANKED_AMONG, RANKED_LENGTH, rankNewest } from "./rank-keys.ts";
import { areAll, type KeySource, keysInOrder, selectKeys, storiesBetween } from "./search-keys.ts";
import type { SearchRequest, SearchResult } from "./search-request.ts";

const MAX_LIMIT = 200;
/** Keys read at a time while looking for the next stories. */
const STRIDE = 100;

export interface KeyPage {
  readonly keys: readonly number[];
  readonly nextCursor: string | null;
  readonly ordering: SearchResult["ordering"];
}

const EXACT = { kind: "exact", among: null } as const;
const NEWEST = { kind: "newest", among: null } as const;

/** A search with the newest of its hits, as `newestKeys` reads them. */
export interface StartedSearch {
  readonly source: KeySource;
  readonly newest: readonly number[];
}

/** The page that a request asks for. */
export function keyPage(db: ReadableDb, search: StartedSearch, request: SearchRequest): KeyPage {
  const { source } = search;
  switch (request.order) {
    case "newest":
    case "oldest":
      return pageByDate(db, search, request, EXACT);
    case "outlet":
      return pageOfList(db, byOutlet(db, source), request);
    case "claims":
      return pageOfList(db, byClaims(db, source), request);
    default:
      if (!source.ranks || request.step === "newest") return pageByDate(db, search, request, NEWEST);
      return pageOfList(db, byRelevance(db, search), request);
  }
}

interface OrderedList {
  readonly keys: readonly number[];
  readonly ordering: SearchResult["ordering"];
}

/** Cuts a page from a list. The cursor is a place in the list. */
export function pageOfList(db: ReadableDb, { keys, ordering }: OrderedList, request: SearchRequest): KeyPage {
  const list = request.collapseCopies ? bestOfStories(db, keys) : keys;
  const start = cursorNumber(request.cursor, "r") ?? 0;
  const end = start + pageLength(request);
  return { keys: list.slice(start, end), nextCursor: end < list.length ? `r:${end}` : null, ordering };
}

/** The cursor is the last key shown; what is beyond it follows, except for stories shown already. */
function pageByDate(
  db: ReadableDb,
  search: StartedSearch,
  request: SearchRequest,
  ordering: SearchResult["ordering"],
): KeyPage {
  const oldest = request.order === "oldest";
  const kind = oldest ? "o" : "n";
  const length = pageLength(request);
  const start = cursorNumber(request.cursor, kind);
  const shown: number[] = [];
  const stories = new Set<string>();
  let from = start;
  for (;;) {
    const keys = nextKeys(db, search, { from, oldest });
    const fresh = request.collapseCopies
      ? firstOfStories(db, search.source, keys, { start, oldest }, stories)
      : keys;
    shown.push(...fresh);
    const last = keys.at(-1);
    if (shown.length > length || last === undefined || keys.length < STRIDE) break;
    from = last;
  }
  const keys = shown.slice(0, length);
  return { keys, nextCursor: shown.length > length ? `${kind}:${keys.at(-1)}` : null, ordering };
}

/** The next keys by date: from what was read before, as far as that goes. */
function nextKeys(
  db: ReadableDb,
  { source, newest }: StartedSearch,
  place: Parameters<typeof keysInOrder>[2],
): readonly number[] {
  const { from, oldest } = place;
  if (!oldest) {
    const start = from === null ? 0 : newest.findIndex((key) => key < from);
    const known = start < 0 ? [] : newest.slice(start, start + STRIDE);
    if (known.length === STRIDE || areAll(newest)) return known;
  }
  return keysInOrder(db, source, place, STRIDE);
}

/** Keeps the first key of each story that neither this page (`stories`) nor an earlier one has shown. */
function firstOfStories(
  db: ReadableDb,
  source: KeySource,
  keys: readonly number[],
  { start, oldest }: { readonly start: number | null; readonly oldest: boolean },
  stories: Set<string>,
): number[] {
  const storyOf = storyReader(db);
  const candidates = new Map<string, number>();
  for (const key of keys) {
    const story = storyOf(key);
    if (story !== null && !stories.has(story) && !candidates.has(story)) candidates.set(story, key);
  }
  const shownBefore = oldest
    ? { first: 0, end: (start ?? 0) + 1 }
    : { first: start ?? 0, end: Number.MAX_SAFE_INTEGER };
  const earlier =
    start === null ? new Set<string>() : storiesBetween(db, source, shownBefore, [...candidates.keys()]);
  for (const story of candidates.keys()) stories.add(story);
  return [...candidates].filter(([story]) => !earlier.has(story)).map(([, key]) => key);
}

function byRelevance(db: ReadableDb, { source, newest }: StartedSearch): OrderedList {
  const isFew = areAll(newest) && newest.length < RANKED_AMONG;
  const { keys, bounded } = rankNewest(db, source, isFew);
  return { keys, ordering: bounded ? { kind: "among", among: RANKED_AMONG } : EXACT };
}

/** By outlet, in each the newest first; articles without an outlet last. */
function byOutlet(db: ReadableDb, source: KeySource): OrderedList {
  const newest = keysInOrder(db, source, { from: null, oldest: false }, RANKED_AMONG);
  const keys = db
    .prepare<[string], number>(
      `SELECT key FROM article WHERE key IN (SELECT value FROM json_each(?))
       ORDER BY outlet IS NULL, outlet COLLATE NOCASE, key DESC`,
    )
    .pluck()
    .all(JSON.stringify(newest));
  const bounded = newest.length === RANKED_AMONG;
  return { keys, ordering: bounded ? { kind: "among", among: RANKED_AMONG } : EXACT };
}

/** By the number of claims quoted, then the newest first: articles with claims are few, so the order is exact. */
function byClaims(db: ReadableDb, source: KeySource): OrderedList {
  const claimed = db
    .prepare<Value[], number>(
      `SELECT article.key AS key FROM quote JOIN article ON article.id = quote.article_id
       WHERE +article.key IN (${selectKeys(source)})
       GROUP BY article.key ORDER BY count(DISTINCT quote.claim_id) DESC, article.key DESC LIMIT ?`,
    )
    .pluck()
    .all(...source.values, BigInt(source.first), BigInt(source.end), BigInt(RANKED_LENGTH));
  const seen = new Set(claimed);
  const newest = keysInOrder(db, source, { from: null, oldest: false }, RANKED_LENGTH);
  const keys = [...claimed, ...newest.filter((key) => !seen.has(key))].slice(0, RANKED_LENGTH);
  return { keys, ordering: EXACT };
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
  const statement = prepared<[bigint], { story: string }>(
    db,
    "SELECT story_id AS story FROM article WHERE key = ?",
  );
  return (key) => statement.get(BigInt(key))?.story ?? null;
}

function pageLength(request: SearchRequest): number {
  return Math.min(MAX_LIMIT, Math.max(1, Math.trunc(request.limit)));
}

function cursorNumber(cursor: string | null | undefined, kind: "n" | "o" | "r"): number | null {
  const match = /^([nor]):(\d{1,15})$/u.exec(cursor ?? "");
  return match?.[1] === kind ? Number(match[2]) : null;
}
