import type { ReadableDb } from "../db/connection.ts";
import { commitState, keptReading } from "../db/kept-readings.ts";

export interface ListedArticleRow {
  readonly key: number;
  readonly id: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly path: string;
  readonly text_hash: string;
  readonly story_id: string;
  /** JSON array of paths. */
  readonly files: string;
}

/** Articles after a key, in order of keys: oldest first. */
export function articlesAfter(db: ReadableDb, key: number, limit: number): ListedArticleRow[] {
  return db
    .prepare<[bigint, number], ListedArticleRow>(
      `SELECT key, id, title, outlet, published, path, text_hash, story_id,
              (SELECT json_group_array(path ORDER BY path)
                 FROM (SELECT DISTINCT item.path FROM import_item item WHERE item.article_id = article.id)) AS files
         FROM article WHERE key > ? ORDER BY key LIMIT ?`,
    )
    .all(BigInt(key), limit);
}

export interface ListedLinkRow {
  readonly a: string;
  readonly b: string;
  readonly relation: string;
  readonly score: number;
  readonly decision: string | null;
  readonly suggested: string | null;
  readonly title_a: string;
  readonly title_b: string;
  readonly outlet_a: string | null;
  readonly outlet_b: string | null;
}

type Pair = readonly [a: string, b: string];

/** All copy links, suggested or decided, in order of pairs: one look at all of them, then kept while the pages are asked for. */
function allLinks(db: ReadableDb): readonly Pair[] {
  return keptReading(db, { kind: "links", state: commitState(db) }, () =>
    db
      .prepare<[], Pair>("SELECT a, b FROM copy_pair UNION SELECT a, b FROM copy_decision ORDER BY a, b")
      .raw()
      .all(),
  );
}

/** Copy links after a pair, in order of pairs. People who contradict each other: "not a copy" wins, then "accepted". */
export function linksAfter(
  db: ReadableDb,
  after: { readonly a: string; readonly b: string },
  limit: number,
): ListedLinkRow[] {
  const links = allLinks(db);
  const from = firstAfter(links, after);
  return db
    .prepare<[string], ListedLinkRow>(
      `WITH page AS (SELECT value ->> 0 AS a, value ->> 1 AS b FROM json_each(?))
       SELECT page.a, page.b, coalesce(pair.score, 0) AS score, pair.relation AS suggested,
         coalesce(one.title, '') AS title_a, coalesce(other.title, '') AS title_b,
         one.outlet AS outlet_a, other.outlet AS outlet_b,
         (SELECT decision FROM copy_decision decided WHERE decided.a = page.a AND decided.b = page.b
          ORDER BY decision = 'not-a-copy' DESC, decision = 'accepted' DESC LIMIT 1) AS decision,
         coalesce((SELECT relation FROM copy_decision decided WHERE decided.a = page.a AND decided.b = page.b
           AND decided.relation IS NOT NULL ORDER BY decided.id LIMIT 1), pair.relation, 'same-event') AS relation
       FROM page LEFT JOIN copy_pair pair ON pair.a = page.a AND pair.b = page.b
         LEFT JOIN article one ON one.id = page.a LEFT JOIN article other ON other.id = page.b ORDER BY page.a, page.b`,
    )
    .all(JSON.stringify(links.slice(from, from + limit)));
}

/** Place of the first link behind a pair, which need not be one. */
function firstAfter(links: readonly Pair[], { a, b }: { readonly a: string; readonly b: string }): number {
  let low = 0;
  let high = links.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const [one = "", other = ""] = links[middle] ?? [];
    if (one < a || (one === a && other <= b)) low = middle + 1;
    else high = middle;
  }
  return low;
}

export interface FoundArticle {
  readonly id: string;
  readonly title: string;
  readonly path: string;
}

/** How a typed word can name an article, the surest first. A file that was found to be here already names it too. */
const RULES: readonly string[] = [
  "article.id = :words",
  `article.path = :words
   OR article.id IN (SELECT article_id FROM import_item WHERE import_item.path = :words)`,
  "length(:words) >= 4 AND substr(article.id, 1, length(:words)) = lower(:words)",
  `substr(article.path, -(length(:words) + 1)) = '/' || :words
   OR substr(:words, -(length(article.path) + 1)) = '/' || article.path
   OR article.id IN (SELECT article_id FROM import_item
     WHERE substr(import_item.path, -(length(:words) + 1)) = '/' || :words
       OR substr(:words, -(length(import_item.path) + 1)) = '/' || import_item.path)`,
];

/** The articles that `words` may name, at most 20: those of the first rule that finds any. */
export function articlesNamed(db: ReadableDb, words: string): FoundArticle[] {
  for (const rule of RULES) {
    const found = db
      .prepare<unknown[], FoundArticle>(
        `SELECT id, title, path FROM article WHERE ${rule} ORDER BY key DESC LIMIT 20`,
      )
      .all({ words });
    if (found.length > 0) return found;
  }
  return [];
}
