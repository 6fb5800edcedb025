import { type ZoneLayers, zoneLayers } from "../articles/zones.repository.ts";
import type { ReadableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";
import type { CopySource, SourceArticle } from "./copy-source.ts";

interface ArticleRow {
  readonly key: number;
  readonly id: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly textHash: string;
  readonly body: string;
  readonly sharers: number;
}

/** The project file as the copy engine reads it. */
export function copySource(db: ReadableDb): CopySource {
  return {
    article: (articleKey) => sourceArticle(db, articleKey),
    isOwnParagraph: (hash) =>
      prepared(db, "SELECT 1 FROM paragraph_decision WHERE hash = ? AND outlet = '' AND role = 'body'").get(
        BigInt(hash),
      ) !== undefined,
  };
}

function sourceArticle(db: ReadableDb, articleKey: number): SourceArticle | null {
  const row = prepared<[bigint], ArticleRow>(
    db,
    `SELECT key, id, title, outlet, published, text_hash AS textHash, text.body,
            (SELECT count(*) FROM article same WHERE same.text_hash = article.text_hash) AS sharers
       FROM article JOIN text ON text.hash = article.text_hash WHERE key = ?`,
  ).get(BigInt(articleKey));
  if (row === undefined) return null;
  const layers: ZoneLayers | null = zoneLayers(db, row.textHash, row.outlet);
  if (layers === null) return null;
  const { sharers, ...article } = row;
  const alike = sharers > 1 ? sharersOf(db, row.textHash) : [row];
  return {
    ...article,
    ...layers,
    titles: alike.map((one) => one.title),
    outlets: alike.flatMap((one) => one.outlet ?? []),
  };
}

function sharersOf(db: ReadableDb, textHash: string): { title: string; outlet: string | null }[] {
  return prepared<[string], { title: string; outlet: string | null }>(
    db,
    "SELECT title, outlet FROM article WHERE text_hash = ?",
  ).all(textHash);
}

/** Every paragraph that people decided on. */
export function decidedParagraphs(db: ReadableDb): { hash: number; decision: string }[] {
  return prepared<[], { hash: number; decision: string }>(
    db,
    "SELECT hash, outlet || ' ' || role AS decision FROM paragraph_decision ORDER BY hash, outlet",
  ).all();
}
