import type { MethodOutput } from "../../../shared/contract/index.ts";
import type { ReadableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";
import { actorNames, type NamedActor } from "./actor-names.ts";
import { lastArticleChange, lastOperation } from "./last-change.ts";
import { createNamesIndex, type NameDocument, type NamesIndex, type ScoredName } from "./names-index.ts";

export type FoundName = MethodOutput<"search.names">["found"][number];

export interface NameLookup {
  /** The best names for a few letters, typing errors forgiven. */
  find(query: string, kinds: readonly FoundName["kind"][], limit: number): FoundName[];
}

/** Above this many titles the list would outgrow its memory; the newest are kept. */
const MOST_TITLES = 10_000;
/** More changed articles than this are read anew instead of one by one. */
const MOST_CHANGED = 2000;

/**
 * Keeps the names of things people made, read again when a person has changed something, and the titles of the newest
 * articles, which follow the journal of an import article by article. Cost: about 0.3 s for the first question over
 * 10,000 titles, under 1 ms for the next.
 */
export function createNameLookup(db: ReadableDb): NameLookup {
  let names: { readonly state: number; readonly index: NamesIndex<FoundName> } | null = null;
  let titles: { stamp: number; readonly index: NamesIndex<FoundName> } | null = null;

  function currentNames(): NamesIndex<FoundName> {
    const state = lastOperation(db);
    if (names?.state !== state) names = { state, index: createNamesIndex(namesOfThings(db)) };
    return names.index;
  }

  function currentTitles(): NamesIndex<FoundName> {
    const stamp = lastArticleChange(db);
    const changed = titles === null || stamp < titles.stamp ? null : changedKeys(db, titles.stamp);
    if (titles === null || changed === null || titles.index.size > 2 * MOST_TITLES) {
      titles = { stamp, index: createNamesIndex(newestTitles(db)) };
      return titles.index;
    }
    for (const key of changed) {
      const title = titleOf(db, key);
      if (title === null) titles.index.remove(key);
      else titles.index.put(title);
    }
    titles.stamp = stamp;
    return titles.index;
  }

  return {
    find(query, kinds, limit) {
      const wanted = new Set(kinds);
      const things = wanted.has("claim") || wanted.has("tag");
      const actors = wanted.has("actor") ? actorNames(db).find(query, () => true) : [];
      const found = [
        ...actors.map(({ document, score }) => ({ found: actorFound(document.found), score })),
        ...(things ? currentNames().find(query, ({ kind }) => wanted.has(kind)) : []).map(plain),
        ...(wanted.has("article") ? currentTitles().find(query, () => true) : []).map(plain),
      ].sort((a, b) => b.score - a.score);
      const best = new Map<string, FoundName>();
      for (const { found: one } of found) {
        if (!best.has(one.id)) best.set(one.id, one);
        if (best.size === limit) break;
      }
      return [...best.values()];
    },
  };
}

function plain({ document, score }: ScoredName<FoundName>) {
  return { found: document.found, score };
}

function actorFound({ id, name, alias, kind }: NamedActor): FoundName {
  return { kind: "actor", id, name, detail: alias, actorKind: kind };
}

/** Keys of articles that changed after a stamp; null when there are too many to follow. */
function changedKeys(db: ReadableDb, stamp: number): number[] | null {
  const rows = prepared<[bigint, bigint], { key: number }>(
    db,
    "SELECT DISTINCT article_key AS key FROM article_change WHERE stamp > ? LIMIT ?",
  ).all(BigInt(stamp), BigInt(MOST_CHANGED + 1));
  return rows.length > MOST_CHANGED ? null : rows.map(({ key }) => key);
}

interface TitleRow {
  readonly key: number;
  readonly id: string;
  readonly name: string;
  readonly detail: string | null;
}

function* newestTitles(db: ReadableDb): Generator<NameDocument<FoundName>> {
  const rows = prepared<[bigint], TitleRow>(
    db,
    "SELECT key, id, title AS name, outlet AS detail FROM article ORDER BY key DESC LIMIT ?",
  ).all(BigInt(MOST_TITLES));
  for (const row of rows) yield titleDocument(row);
}

function titleOf(db: ReadableDb, key: number): NameDocument<FoundName> | null {
  const row = prepared<[bigint], TitleRow>(
    db,
    "SELECT key, id, title AS name, outlet AS detail FROM article WHERE key = ?",
  ).get(BigInt(key));
  return row === undefined ? null : titleDocument(row);
}

function titleDocument({ key, id, name, detail }: TitleRow): NameDocument<FoundName> {
  return { key, found: { kind: "article", id, name, detail, actorKind: null }, name, used: 0 };
}

function* namesOfThings(db: ReadableDb): Generator<NameDocument<FoundName>> {
  const rows = db
    .prepare<[], FoundName>(
      `SELECT 'claim' AS kind, id, statement AS name, NULL AS detail, NULL AS actorKind FROM claim
       UNION ALL SELECT 'tag', id, name, NULL, NULL FROM tag WHERE name IS NOT NULL`,
    )
    .iterate();
  let key = 0;
  for (const found of rows) {
    yield { key, found, name: found.name, used: 0 };
    key += 1;
  }
}
