import type { ActorRow } from "../../../shared/contract/actors.contract.ts";
import type { ClaimView } from "../../../shared/contract/views.ts";
import { bodyOf, findArticle } from "../articles/articles.repository.ts";
import type { ArticleRecord } from "../articles/articles.table.ts";
import type { Guesses } from "../articles/entity-types.ts";
import { bytesOfOriginal, listOriginals } from "../articles/originals.repository.ts";
import { zonesInForce } from "../articles/zones.repository.ts";
import { storyMembers } from "../copies/copies.repository.ts";
import { storyMember } from "../copies/story-member.ts";
import type { ReadableDb } from "../db/connection.ts";
import { readFact } from "../db/facts.ts";
import type { ExportedArticle, ExportSource, IngestRecord } from "./export-source.ts";

/** How the views of claims and actors are made; they stand in rooms above this one. */
export interface ProjectViews {
  claims(): Iterable<ClaimView>;
  actors(): Iterable<ActorRow>;
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
    storyMembers: (storyId) => storyMembers(db, [storyId]).map(storyMember),
    *texts() {
      for (const row of db
        .prepare<[], { hash: string; body: string }>("SELECT hash, body FROM text ORDER BY hash")
        .iterate()) {
        yield { hash: row.hash, text: row.body };
      }
    },
    *ops() {
      yield* db
        .prepare<[], { id: Uint8Array; line: string }>("SELECT id, line FROM operation ORDER BY id")
        .iterate();
    },
    *ingestRecords() {
      const rows = db
        .prepare<[], ArticleRecord & { original_hash: string | null }>(
          `SELECT article.*, (SELECT original_hash FROM import_item item
             WHERE item.article_id = article.id AND item.original_hash IS NOT NULL ORDER BY outcome = 'alreadyHere' LIMIT 1) AS original_hash
           FROM article ORDER BY id`,
        )
        .iterate();
      for (const row of rows) yield ingestRecord(row, row.original_hash ?? "");
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
  };
}

function ingestRecord(row: ArticleRecord, originalHash: string): IngestRecord {
  const guesses: Guesses = JSON.parse(row.guesses);
  const guess = (field: string): string | null => guesses[field]?.[0] ?? null;
  return {
    id: row.id,
    path: row.path,
    format: row.format,
    encoding: row.encoding,
    originalHash,
    textHash: row.text_hash,
    title: guess("title") ?? row.title,
    byline: guess("byline"),
    outlet: guess("outlet"),
    published: guess("published"),
    language: guess("language"),
    url: row.url,
    captured: new Date(row.captured_at).toISOString(),
  };
}
