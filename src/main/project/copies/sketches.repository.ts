import type { CopyEvidence, CopyRelation } from "../../../shared/domain/copy-link.ts";
import { mirrored } from "../../../shared/domain/copy-link.ts";
import { packAscending, unpackAscending } from "../../../shared/text/packed-numbers.ts";
import { noteTextChange } from "../articles/article-change.repository.ts";
import type { StoredZone } from "../articles/zones.repository.ts";
import type { ReadableDb, WritableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";
import type { KeptSketch } from "./copy-engine.ts";
import { evidenceToBytes } from "./evidence-bytes.ts";
import type { LearnedChange, LearnedRow } from "./learned-store.ts";

/** Raised when sketches or pairs would come out differently; older ones are then made anew. */
export const COPY_ALGORITHM = 3;
/** Raised when learned zones would come out differently. */
const LEARNED_VERSION = 1;

export interface FoundPair {
  readonly otherKey: number;
  readonly otherId: string;
  readonly relation: CopyRelation;
  /** With the article at hand as `a`. */
  readonly evidence: CopyEvidence;
}

/** What the copies worker found out about one changed article. */
export interface CopyResult {
  readonly articleKey: number;
  readonly articleId: string;
  readonly textHash: string;
  readonly words: number;
  readonly keys: Uint32Array;
  readonly lines: Uint32Array;
  readonly pairs: readonly FoundPair[];
  readonly layer: { readonly zones: readonly StoredZone[] | null } | null;
}

/** The next entries of the journal after `stamp`, oldest first. */
export function changesAfter(
  db: ReadableDb,
  stamp: number,
  limit: number,
): { stamp: number; article_key: number }[] {
  return prepared<[bigint, number], { stamp: number; article_key: number }>(
    db,
    "SELECT stamp, article_key FROM article_change WHERE stamp > ? ORDER BY stamp LIMIT ?",
  ).all(BigInt(stamp), limit);
}

/** How many entries of the journal follow `stamp`; a few more where stamps were left out. Its entries are never deleted. */
export function countChangesAfter(db: ReadableDb, stamp: number): number {
  const last = prepared<[], number | null>(db, "SELECT max(stamp) FROM article_change").pluck().get();
  return Math.max(0, (last ?? 0) - stamp);
}

/** Articles without a sketch of this algorithm, as after an update of the program, whatever the journal says. */
export function articlesToSketch(db: ReadableDb): number[] {
  return prepared<[number], number>(
    db,
    `SELECT key FROM article LEFT JOIN copy_sketch sketch ON sketch.article_key = article.key
      WHERE sketch.algorithm IS NOT ? ORDER BY key`,
  )
    .pluck()
    .all(COPY_ALGORITHM);
}

interface SketchRow {
  readonly articleKey: number;
  readonly id: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly words: number;
  readonly keys: Buffer;
  readonly lines: Buffer;
}

export function* storedSketches(db: ReadableDb): Generator<KeptSketch> {
  const rows = db
    .prepare<[number], SketchRow>(
      `SELECT article.key AS articleKey, id, title, outlet, sketch.words, keys, lines
         FROM copy_sketch sketch JOIN article ON article.key = sketch.article_key
        WHERE sketch.algorithm = ? ORDER BY article.key`,
    )
    .iterate(COPY_ALGORITHM);
  for (const row of rows) {
    yield { ...row, keys: unpackAscending(row.keys), lines: unpackAscending(row.lines) };
  }
}

/** The pairs of which `least` of the shorter article or more stands in the other. */
export function samePairs(db: ReadableDb, least: number): [number, number][] {
  return prepared<[number], { a: number; b: number }>(db, "SELECT a, b FROM copy_found WHERE score >= ?")
    .all(least)
    .map(({ a, b }) => [a, b]);
}

/** Articles whose text has a layer of learned zones. */
export function maskedArticles(db: ReadableDb): number[] {
  return prepared<[], number>(
    db,
    "SELECT key FROM zone_layer JOIN article USING (text_hash) WHERE layer = 'learned' ORDER BY key",
  )
    .pluck()
    .all();
}

// While all sketches are made anew, a pair of before stays until both its articles were looked at: whoever asks in the
// meantime finds it, and stories do not fall apart and come together again.
const DELETE_PAIRS = `DELETE FROM copy_found WHERE (a = :key OR b = :key)
  AND (SELECT algorithm FROM copy_sketch WHERE article_key = iif(a = :key, b, a)) = ${COPY_ALGORITHM}`;

/** Stores what was found about an article in place of what was known. Returns whether it was looked at for the first time. */
export function storeCopyResult(db: WritableDb, result: CopyResult): boolean {
  const key = BigInt(result.articleKey);
  const article = prepared<[bigint], { known: 0 | 1 }>(
    db,
    "SELECT EXISTS (SELECT 1 FROM copy_sketch WHERE article_key = key) AS known FROM article WHERE key = ?",
  ).get(key);
  if (article === undefined) return false;
  const wasKnown = article.known === 1;
  prepared(
    db,
    `INSERT INTO copy_sketch (article_key, algorithm, words, keys, lines) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (article_key) DO UPDATE SET algorithm = excluded.algorithm, words = excluded.words,
       keys = excluded.keys, lines = excluded.lines`,
  ).run(key, COPY_ALGORITHM, result.words, packAscending(result.keys), packAscending(result.lines));
  if (wasKnown) prepared(db, DELETE_PAIRS).run({ key });
  const insert = prepared(
    db,
    `INSERT INTO copy_found (a, b, relation, score, direction, evidence)
     SELECT ?, ?, ?, ?, ?, ? WHERE EXISTS (SELECT 1 FROM article WHERE key = ?) ON CONFLICT DO NOTHING`,
  );
  for (const pair of result.pairs) {
    const isLower = result.articleId < pair.otherId;
    const evidence = isLower ? pair.evidence : mirrored(pair.evidence);
    const [a, b] = isLower ? [result.articleKey, pair.otherKey] : [pair.otherKey, result.articleKey];
    insert.run(
      BigInt(a),
      BigInt(b),
      pair.relation,
      evidence.score,
      evidence.direction === null ? null : evidence.direction === "a-from-b" ? 0 : 1,
      bytesOf(evidence),
      BigInt(pair.otherKey),
    );
  }
  if (result.layer !== null) storeLearnedLayer(db, result.textHash, result.layer.zones);
  return !wasKnown;
}

function bytesOf(evidence: CopyEvidence): Uint8Array {
  const { coverageA, coverageB, wordsA, wordsB } = evidence;
  return evidenceToBytes({
    ...evidence,
    insideA: Math.round(coverageA * wordsA),
    insideB: Math.round(coverageB * wordsB),
  });
}

function storeLearnedLayer(db: WritableDb, textHash: string, zones: readonly StoredZone[] | null): void {
  if (zones === null) {
    prepared(db, "DELETE FROM zone_layer WHERE text_hash = ? AND layer = 'learned'").run(textHash);
  } else {
    prepared(
      db,
      `INSERT INTO zone_layer (text_hash, layer, version, zones) VALUES (?, 'learned', ?, ?)
       ON CONFLICT (text_hash, layer) DO UPDATE SET version = excluded.version, zones = excluded.zones`,
    ).run(textHash, LEARNED_VERSION, JSON.stringify(zones));
  }
  noteTextChange(db, textHash);
}

interface ParagraphRow {
  readonly hash: number;
  readonly articles: number;
  readonly families: number;
  readonly role: LearnedRow["role"];
  readonly strength: LearnedRow["strength"];
  readonly outlets: string | null;
  readonly sample: number;
}

export function learnedRows(db: ReadableDb): LearnedRow[] {
  return prepared<[], ParagraphRow>(db, "SELECT * FROM copy_paragraph")
    .all()
    .map((row) => ({ ...row, outlets: row.outlets === null ? null : new Set(JSON.parse(row.outlets)) }));
}

export function storeLearned(db: WritableDb, changes: readonly LearnedChange[]): void {
  const put = prepared(
    db,
    `INSERT OR REPLACE INTO copy_paragraph (hash, articles, families, role, strength, outlets, sample)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const remove = prepared(db, "DELETE FROM copy_paragraph WHERE hash = ?");
  for (const { hash, row } of changes) {
    if (row === null) remove.run(BigInt(hash));
    else {
      const outlets = row.outlets === null ? null : JSON.stringify([...row.outlets].sort());
      const counts = [row.articles, row.families].map(BigInt);
      put.run(BigInt(hash), ...counts, row.role, row.strength, outlets, BigInt(row.sample));
    }
  }
}
