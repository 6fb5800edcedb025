import type { ReadableDb } from "../db/connection.ts";

/** An article with the words of its newest text. */
export interface ReadableArticle {
  readonly key: number;
  readonly id: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly text_hash: string;
  readonly body: string;
}

/** Which articles are read: one, those of a story, those with some keys, or all. */
export interface ReadableScope {
  readonly articleId: string | null;
  readonly storyId: string | null;
  /** Newest first. */
  readonly keys: readonly number[] | null;
}

const READABLE = `SELECT key, article.id, title, outlet, published, text_hash, text.body
  FROM article JOIN text ON text.hash = article.text_hash`;
const ARTICLES_AT_ONCE = 200;

/** Articles newest first, read in pages so that only few texts are held at a time. */
export function* readableArticles(db: ReadableDb, scope: ReadableScope): Generator<ReadableArticle> {
  if (scope.articleId !== null) {
    yield* db.prepare<[string], ReadableArticle>(`${READABLE} WHERE article.id = ?`).all(scope.articleId);
  } else if (scope.storyId !== null) {
    yield* db
      .prepare<[string], ReadableArticle>(`${READABLE} WHERE story_id = ? ORDER BY key DESC`)
      .all(scope.storyId);
  } else if (scope.keys !== null) yield* articlesByKeys(db, scope.keys);
  else yield* allArticles(db);
}

function* articlesByKeys(db: ReadableDb, keys: readonly number[]): Generator<ReadableArticle> {
  const page = db.prepare<[string], ReadableArticle>(
    `${READABLE} WHERE key IN (SELECT value FROM json_each(?)) ORDER BY key DESC`,
  );
  for (let at = 0; at < keys.length; at += ARTICLES_AT_ONCE) {
    yield* page.all(JSON.stringify(keys.slice(at, at + ARTICLES_AT_ONCE)));
  }
}

function* allArticles(db: ReadableDb): Generator<ReadableArticle> {
  const page = db.prepare<[bigint, number], ReadableArticle>(
    `${READABLE} WHERE key < ? ORDER BY key DESC LIMIT ?`,
  );
  let before = Number.MAX_SAFE_INTEGER;
  for (;;) {
    const articles = page.all(BigInt(before), ARTICLES_AT_ONCE);
    yield* articles;
    const last = articles.at(-1);
    if (last === undefined) return;
    before = last.key;
  }
}

export function articleIdsOfStory(db: ReadableDb, storyId: string): Set<string> {
  return new Set(
    db.prepare<[string], string>("SELECT id FROM article WHERE story_id = ?").pluck().all(storyId),
  );
}

/** Changes whenever this connection or another one has written to the project: equal states read equal rows. */
export function stateOf(db: ReadableDb): string {
  const others = db.prepare<[], number>("PRAGMA data_version").pluck().get() ?? 0;
  const own = db.prepare<[], number>("SELECT total_changes()").pluck().get() ?? 0;
  return `${others}.${own}`;
}
