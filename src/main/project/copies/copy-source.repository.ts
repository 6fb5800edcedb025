import { layersAsRead, zoneLayers } from "../articles/zones.repository.ts";
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
}

interface TextRow {
  readonly zones: string;
  readonly second: string | null;
  readonly learned: string | null;
  /** 1 when people decided on anything that can touch this text. */
  readonly decided: 0 | 1;
  /** Articles that carry this text, counted up to one more than are asked for their titles. */
  readonly sharers: number;
}

type Row = ArticleRow & TextRow;

/**
 * Of so many articles that carry one text the titles and outlets count. The same ones for each of them, since they share
 * what is learned about it; without a bound ten thousand copies of one text would each read ten thousand titles.
 */
const MOST_SHARERS = 64;

// Two statements of one table each take a tenth of the time of one that joins them (measured: 8 and 80 microseconds).
const ARTICLE = "SELECT key, id, title, outlet, published, text_hash AS textHash FROM article WHERE key = ?";
const TEXT_COLUMNS = `zones,
         (SELECT zones FROM zone_layer WHERE text_hash = text.hash AND layer = 'second-reading') AS second,
         (SELECT zones FROM zone_layer WHERE text_hash = text.hash AND layer = 'learned') AS learned,
         EXISTS (SELECT 1 FROM zone_decision WHERE text_hash = text.hash)
           OR EXISTS (SELECT 1 FROM paragraph_decision) AS decided,
         (SELECT count(*) FROM (SELECT 1 FROM article WHERE text_hash = text.hash LIMIT ${MOST_SHARERS + 1})) AS sharers`;
const TEXT = `SELECT ${TEXT_COLUMNS} FROM text WHERE hash = ?`;
/** The words as bytes: Node decodes them three times as fast as the SQLite binding makes a string. */
const TEXT_WITH_BODY = `SELECT ${TEXT_COLUMNS}, CAST(body AS BLOB) AS body FROM text WHERE hash = ?`;

/** The row that an article was read from, so that the next reading sees whether it is still the same. */
const rowOf = new WeakMap<SourceArticle, Row>();

/** The project file as the copy engine reads it. */
export function copySource(db: ReadableDb): CopySource {
  return {
    article: (articleKey, known) => sourceArticle(db, articleKey, known),
    isOwnParagraph: (hash) =>
      prepared(db, "SELECT 1 FROM paragraph_decision WHERE hash = ? AND outlet = '' AND role = 'body'").get(
        BigInt(hash),
      ) !== undefined,
  };
}

function sourceArticle(db: ReadableDb, articleKey: number, known?: SourceArticle): SourceArticle | null {
  const about = prepared<[bigint], ArticleRow>(db, ARTICLE).get(BigInt(articleKey));
  if (about === undefined) return null;
  const { textHash, title, outlet } = about;
  const isKnownText = known !== undefined && known.textHash === textHash;
  const words = prepared<[string], TextRow & { readonly body?: Buffer }>(
    db,
    isKnownText ? TEXT : TEXT_WITH_BODY,
  );
  const found = words.get(textHash);
  if (found === undefined) return null;
  // The bytes are not kept with the row.
  const { body: bytes, ...text } = found;
  const row: Row = { ...about, ...text };
  const before = known === undefined ? undefined : rowOf.get(known);
  if (known !== undefined && before !== undefined && saysAll(row) && isSameRow(row, before)) return known;
  const layers = row.decided === 0 ? layersAsRead(row) : zoneLayers(db, textHash, outlet);
  const body = isKnownText ? known.body : bytes?.toString("utf8");
  if (layers === null || body === undefined) return null;
  const alike = row.sharers > 1 ? sharersOf(db, textHash) : [{ title, outlet }];
  const { key, id, published } = row;
  const article = {
    ...{ key, id, title, outlet, published, textHash, body },
    ...layers,
    titles: alike.map((one) => one.title),
    outlets: alike.flatMap((one) => one.outlet ?? []),
  };
  rowOf.set(article, row);
  return article;
}

/** Whether nothing outside the row says anything of the article. */
function saysAll({ sharers, decided }: Row): boolean {
  return sharers === 1 && decided === 0;
}

function isSameRow(one: Row, other: Row): boolean {
  return (
    one.id === other.id &&
    one.title === other.title &&
    one.outlet === other.outlet &&
    one.published === other.published &&
    one.textHash === other.textHash &&
    one.sharers === other.sharers &&
    one.zones === other.zones &&
    one.second === other.second &&
    one.learned === other.learned &&
    one.decided === other.decided
  );
}

function sharersOf(db: ReadableDb, textHash: string): { title: string; outlet: string | null }[] {
  return prepared<[string], { title: string; outlet: string | null }>(
    db,
    `SELECT title, outlet FROM article WHERE text_hash = ? ORDER BY key LIMIT ${MOST_SHARERS}`,
  ).all(textHash);
}

/** Every paragraph that people decided on. */
export function decidedParagraphs(db: ReadableDb): { hash: number; decision: string }[] {
  return prepared<[], { hash: number; decision: string }>(
    db,
    "SELECT hash, outlet || ' ' || role AS decision FROM paragraph_decision ORDER BY hash, outlet",
  ).all();
}
