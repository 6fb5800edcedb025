import type { ActorRow } from "../../../shared/contract/actors.contract.ts";
import type { ClaimView } from "../../../shared/contract/views.ts";
import type { Agreement } from "../../../shared/domain/agreement.ts";
import { bodyOf, findArticle } from "../articles/articles.repository.ts";
import type { ArticleRecord } from "../articles/articles.table.ts";
import { recordOfRow } from "../articles/ingest-record.repository.ts";
import type { IngestRecord } from "../articles/ingest-record.ts";
import { bytesOfOriginal, listOriginals } from "../articles/originals.repository.ts";
import type { PassedOn } from "../articles/passed-on.ts";
import { zonesInForce } from "../articles/zones.repository.ts";
import { storyMembers } from "../copies/copies.repository.ts";
import { storyMember } from "../copies/story-member.ts";
import type { ReadableDb } from "../db/connection.ts";
import { readFact } from "../db/facts.ts";
import { prepared } from "../db/prepared.ts";
import type { DisputedValue, ExportedArticle, ExportSource, PackedOriginal } from "./export-source.ts";

/** How the views of claims and actors are made; they stand in rooms above this one. */
export interface ProjectViews {
  claims(): Iterable<ClaimView>;
  actors(): Iterable<ActorRow>;
  disputed(entity: string, field: string): readonly DisputedValue[];
  agreement(): Agreement;
}

/** The project as exports read it. Call it inside one read transaction that stays open until the export is written. */
export function projectSource(db: ReadableDb, views: ProjectViews, exportedAt: number): ExportSource {
  const exported = (record: ArticleRecord): ExportedArticle => ({
    id: record.id,
    path: record.path,
    title: record.title,
    byline: record.byline,
    outlet: record.outlet,
    published: record.published,
    captured: new Date(record.captured_at).toISOString(),
    language: record.language,
    url: record.url,
    text: bodyOf(db, record.text_hash) ?? "",
    zones: zonesInForce(db, record.text_hash, record.outlet).map(({ role, start, end }) => ({
      role,
      start,
      end,
    })),
    textHash: record.text_hash,
    storyId: record.story_id,
    isOrigin: record.story_id === record.id,
  });
  return {
    project: { id: readFact(db, "projectId") ?? "", title: readFact(db, "title") ?? "" },
    exportedAt,
    *articles() {
      for (const record of db.prepare<[], ArticleRecord>("SELECT * FROM article ORDER BY key").iterate())
        yield exported(record);
    },
    article(articleId) {
      const record = findArticle(db, articleId);
      return record === null ? null : exported(record);
    },
    text: (textHash) => bodyOf(db, textHash),
    claims: () => views.claims(),
    actors: () => views.actors(),
    disputed: (entity, field) => views.disputed(entity, field),
    agreement: () => views.agreement(),
    storyMembers: (storyId) => storyMembers(db, [storyId]).map(storyMember),
    *texts() {
      const passedOn = passedOnOfTexts(db);
      for (const row of db
        .prepare<[], { hash: string; body: string; zones: string; words: number }>(
          "SELECT hash, body, zones, words FROM text ORDER BY hash",
        )
        .iterate()) {
        const { hash, body: text, words } = row;
        yield { hash, text, words, zones: JSON.parse(row.zones), passedOn: passedOn(hash) };
      }
    },
    *ops() {
      yield* db
        .prepare<[], { id: Uint8Array; line: string }>("SELECT id, line FROM operation ORDER BY id")
        .iterate();
    },
    *ingestRecords() {
      const waiting = db
        .prepare<[], string>("SELECT line FROM waiting_article ORDER BY id")
        .pluck()
        .iterate();
      const here = db.prepare<[], ArticleRecord>("SELECT * FROM article ORDER BY id").iterate();
      yield* inOrder(
        mapped(here, (row) => recordOfRow(db, row)),
        mapped(waiting, (line): IngestRecord => JSON.parse(line)),
      );
    },
    *originals() {
      for (const { articleIds, ...original } of listOriginals(db)) {
        yield {
          ...original,
          articleIds: JSON.parse(articleIds),
          bytes: () => bytesOfOriginal(db, original.hash) ?? new Uint8Array(),
        };
      }
    },
    *packedOriginals() {
      yield* db
        .prepare<[], PackedOriginal>("SELECT hash, size, deflated FROM original ORDER BY hash")
        .iterate();
    },
    reachedBy(mergeId) {
      const replicas = prepared<[string], string>(
        db,
        "SELECT replicas FROM merge WHERE id = ? AND undone_at IS NULL",
      )
        .pluck()
        .get(mergeId);
      if (replicas === undefined) return null;
      return {
        replicas: JSON.parse(replicas),
        hasText: (hash) =>
          prepared(
            db,
            // A text that got keys by another file since is sent again with them.
            `SELECT 1 FROM merge_text WHERE merge_id = ? AND hash = ? AND NOT EXISTS (
               SELECT 1 FROM text_key WHERE text_key.hash = merge_text.hash AND text_key.merge_id <> merge_text.merge_id)`,
          ).get(mergeId, hash) !== undefined,
      };
    },
  };
}

/** Finds the unknown keys of a text. Few projects have any: then nothing is asked for each text. */
function passedOnOfTexts(db: ReadableDb): (hash: string) => PassedOn {
  if (prepared(db, "SELECT 1 FROM text_key LIMIT 1").get() === undefined) return () => ({});
  const keys = prepared<[string], { key: string; value: string }>(
    db,
    "SELECT key, max(value) AS value FROM text_key WHERE hash = ? GROUP BY key",
  );
  return (hash) => Object.fromEntries(keys.all(hash).map(({ key, value }) => [key, JSON.parse(value)]));
}

function* mapped<From, To>(rows: Iterable<From>, make: (row: From) => To): Generator<To> {
  for (const row of rows) yield make(row);
}

/** Two passes sorted by id as one; a record that stands in both comes from the first. */
function* inOrder(first: Generator<IngestRecord>, second: Generator<IngestRecord>): Generator<IngestRecord> {
  let [left, right] = [first.next(), second.next()];
  while (left.done !== true || right.done !== true) {
    if (right.done === true || (left.done !== true && left.value.id <= right.value.id)) {
      if (left.done === true) return;
      if (right.done !== true && right.value.id === left.value.id) right = second.next();
      yield left.value;
      left = first.next();
    } else {
      yield right.value;
      right = second.next();
    }
  }
}
