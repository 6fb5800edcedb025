import type { ReadableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";

export interface LearnedListRow {
  readonly hash: number;
  /** Null when the corpus does not teach it. */
  readonly articles: number | null;
  readonly families: number | null;
  readonly role: "boilerplate" | "related-headline" | null;
  readonly strength: "weak" | "strong" | null;
  readonly outlets: string | null;
  /** Words as somebody decided on them. */
  readonly words: string | null;
  /** The text of an article that has it. */
  readonly body: string | null;
}

export interface ParagraphDecisionRow {
  readonly hash: number;
  /** '' for all outlets. */
  readonly outlet: string;
  readonly role: "body" | "boilerplate";
}

export interface ListPage {
  readonly offset: number;
  readonly limit: number;
}

// A word for all outlets settles a paragraph: it is no suggestion any more. One for an outlet leaves the others open.
const OPEN =
  "NOT EXISTS (SELECT 1 FROM paragraph_decision said WHERE said.hash = learned.hash AND said.outlet = '')";
// Newer versions may know further roles; these are not shown as one of ours.
const KNOWN = "role IN ('body', 'boilerplate')";
const FOR_OUTLET = "EXISTS (SELECT 1 FROM json_each(learned.outlets) WHERE value = :outlet)";

/** Which of the open paragraphs: all, those learned for an outlet, or (null) those learned wherever they stand. */
function place(outlet: string | null | undefined): string {
  if (outlet === undefined) return OPEN;
  return `${OPEN} AND ${outlet === null ? "learned.outlets IS NULL" : FOR_OUTLET}`;
}

export function learnedList(
  db: ReadableDb,
  outlet: string | null | undefined,
  page: ListPage,
): { total: number; rows: LearnedListRow[] } {
  const where = place(outlet);
  const named = outlet === undefined || outlet === null ? {} : { outlet };
  const total = prepared<[object], number>(db, `SELECT count(*) FROM copy_paragraph learned WHERE ${where}`)
    .pluck()
    .get(named);
  const rows = prepared<[object], LearnedListRow>(
    db,
    `SELECT learned.hash, articles, families, role, strength, outlets, NULL AS words, text.body
       FROM copy_paragraph learned LEFT JOIN article ON article.key = learned.sample
            LEFT JOIN text ON text.hash = article.text_hash
      WHERE ${where} ORDER BY outlets IS NOT NULL, outlets, families DESC, articles DESC, learned.hash
      LIMIT :limit OFFSET :offset`,
  ).all({ ...named, ...page });
  return { total: total ?? 0, rows };
}

/** Open paragraphs by the outlet they were learned for; null: wherever they stand. */
export function learnedByOutlet(db: ReadableDb): { outlet: string | null; count: number }[] {
  return prepared<[], { outlet: string | null; count: number }>(
    db,
    `SELECT one.value AS outlet, count(*) AS count
       FROM copy_paragraph learned LEFT JOIN json_each(learned.outlets) one
      WHERE ${OPEN} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 200`,
  ).all();
}

/** The paragraphs on which people decided, by their words. */
export function decidedList(db: ReadableDb, page: ListPage): LearnedListRow[] {
  return prepared<[object], LearnedListRow>(
    db,
    `SELECT said.hash, learned.articles, learned.families, learned.role, learned.strength, learned.outlets,
            said.words, NULL AS body
       FROM (SELECT hash, min(words) AS words FROM paragraph_decision WHERE ${KNOWN} GROUP BY hash) said
            LEFT JOIN copy_paragraph learned ON learned.hash = said.hash
      ORDER BY said.words, said.hash LIMIT :limit OFFSET :offset`,
  ).all(page);
}

export function decidedCount(db: ReadableDb): number {
  return (
    prepared<[], number>(db, `SELECT count(DISTINCT hash) FROM paragraph_decision WHERE ${KNOWN}`)
      .pluck()
      .get() ?? 0
  );
}

export function decisionsOn(db: ReadableDb, hashes: readonly number[]): ParagraphDecisionRow[] {
  return prepared<[string], ParagraphDecisionRow>(
    db,
    `SELECT hash, outlet, role FROM paragraph_decision
      WHERE hash IN (SELECT value FROM json_each(?)) AND ${KNOWN} ORDER BY hash, outlet`,
  ).all(JSON.stringify(hashes));
}

/** One known paragraph: as the corpus teaches it, or as somebody decided on it; null when it is neither. */
export function knownParagraph(
  db: ReadableDb,
  hash: number,
): Pick<LearnedListRow, "words" | "body" | "outlets"> | null {
  return (
    prepared<[{ hash: bigint }], Pick<LearnedListRow, "words" | "body" | "outlets">>(
      db,
      `SELECT NULL AS words, text.body, outlets
         FROM copy_paragraph learned JOIN article ON article.key = learned.sample
              JOIN text ON text.hash = article.text_hash
        WHERE learned.hash = :hash
       UNION ALL
       SELECT words, NULL, NULL FROM paragraph_decision WHERE hash = :hash
       LIMIT 1`,
    ).get({ hash: BigInt(hash) }) ?? null
  );
}

export interface PlaceRow {
  readonly key: number;
  readonly articleId: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly direction: "ltr" | "rtl";
  readonly textHash: string;
  readonly body: string;
}

const PLACE = `SELECT article.key, article.id AS articleId, title, outlet, published, direction,
                      text_hash AS textHash, body
                 FROM article JOIN text ON text.hash = text_hash`;

export function placesByKey(db: ReadableDb, keys: readonly number[]): PlaceRow[] {
  return prepared<[string], PlaceRow>(
    db,
    `${PLACE} WHERE article.key IN (SELECT value FROM json_each(?)) ORDER BY article.key DESC`,
  ).all(JSON.stringify(keys));
}

/** Articles in whose texts people decided on zones, at most `limit`. */
export function touchedArticles(db: ReadableDb, limit: number): PlaceRow[] {
  return prepared<[bigint], PlaceRow>(
    db,
    `${PLACE} WHERE text_hash IN (SELECT text_hash FROM zone_decision) ORDER BY article.key DESC LIMIT ?`,
  ).all(BigInt(limit));
}

/** The key of the article so many places before the newest; -1 when there are fewer. */
export function keyBefore(db: ReadableDb, articles: number): number {
  return (
    prepared<[bigint], number>(db, "SELECT key FROM article ORDER BY key DESC LIMIT 1 OFFSET ?")
      .pluck()
      .get(BigInt(articles)) ?? -1
  );
}

/** The texts in which people decided on zones. */
export function touchedTexts(db: ReadableDb): string[] {
  return prepared<[], string>(db, "SELECT body FROM text WHERE hash IN (SELECT text_hash FROM zone_decision)")
    .pluck()
    .all();
}
