import { createHash } from "node:crypto";
import { join } from "node:path";
import { zonesInForce } from "../../src/main/project/articles/zones.repository.ts";
import { type BatchResult, indexNextBatch } from "../../src/main/project/search/index-batch.ts";
import { searchArticles } from "../../src/main/project/search/search.repository.ts";
import {
  attachSearchIndex,
  openSearchIndex,
  type SearchIndex,
} from "../../src/main/project/search/search-index.ts";
import type { SearchRequest, SearchResult } from "../../src/main/project/search/search-request.ts";
import { firstKeyOf } from "../../src/shared/domain/article-key.ts";
import type { ZoneRole } from "../../src/shared/domain/zone.ts";
import { temporaryProject } from "./memory-project.ts";

/** A paragraph of an article: its words, or its words with a role (and weak evidence for it). */
export type Paragraph = string | readonly [ZoneRole, string] | readonly [ZoneRole, string, "weak"];

export interface ArticleToAdd {
  readonly title?: string;
  readonly outlet?: string | null;
  readonly published?: string;
  readonly language?: string;
  readonly storyId?: string;
}

/** A project with its search index, filled through SQL: the search room needs no import. */
export function searchProject() {
  const project = temporaryProject();
  const { db } = project;
  const indexPath = join(project.folder, "index", "search.db");
  const zones = (hash: string, outlet: string | null) => zonesInForce(db, hash, outlet);
  let index: SearchIndex = openSearchIndex(indexPath, { projectId: "p" });
  let sequence = 0;
  db.exec(
    "INSERT INTO import_run (id, name, state, started_at, finished_at) VALUES ('run1', 'first', 'finished', 0, 0)",
  );
  const note = (key: number) =>
    db.prepare("INSERT INTO article_change (article_key) VALUES (?)").run(BigInt(key));

  return {
    db,
    indexPath,
    get index() {
      return index;
    },
    reopenIndex(projectId = "p") {
      if (index.db.open) index.close();
      index = openSearchIndex(indexPath, { projectId });
    },
    /** Adds an article and answers its key. Paragraphs without a role are body. */
    add(paragraphs: readonly Paragraph[], article: ArticleToAdd = {}): number {
      sequence++;
      const { hash } = storeText(paragraphs);
      const published = article.published ?? "2026-11-01";
      const key = (firstKeyOf(published) ?? 0) + sequence;
      const id = `a${sequence}`;
      db.prepare(
        `INSERT INTO article (key, id, text_hash, title, outlet, published, language, direction, captured_at, path, run_id,
           format, encoding, words, warnings, guesses, story_id)
         VALUES (?, ?, ?, ?, ?, ?, ?, 'ltr', 0, '', 'run1', 'text', 'utf-8', 1, '[]', '{}', ?)`,
      ).run(
        BigInt(key),
        id,
        hash,
        article.title ?? `Untitled`,
        article.outlet ?? null,
        published,
        article.language ?? "en",
        article.storyId ?? id,
      );
      note(key);
      return key;
    },
    note,
    storeText,
    /** Many additions in one transaction: a commit waits for the disk. */
    atOnce: (work: () => void) => db.transaction(work)(),
    remove(key: number) {
      db.prepare("DELETE FROM article WHERE key = ?").run(BigInt(key));
      note(key);
    },
    step: (limit: number): BatchResult => indexNextBatch(db, index, zones, limit),
    indexAll() {
      while (indexNextBatch(db, index, zones, 50).remaining > 0);
    },
    search(query: string, request: Partial<SearchRequest> = {}): SearchResult {
      attachSearchIndex(db, indexPath, "p");
      return searchArticles(db, zones, {
        query,
        limit: 50,
        includeBoilerplate: false,
        filters: {},
        order: "newest",
        collapseCopies: false,
        ...request,
      });
    },
    /** Ids of the hits of a query, in order. */
    ids(query: string, request: Partial<SearchRequest> = {}): string[] {
      return this.search(query, request).hits.map(({ articleId }) => articleId);
    },
    close() {
      if (index.db.open) index.close();
      project.close();
    },
  };

  function storeText(paragraphs: readonly Paragraph[]): { hash: string } {
    let body = "";
    const spans: [ZoneRole, number, number, "weak" | "strong", string][] = [];
    for (const paragraph of paragraphs) {
      const [role, words, strength = "strong"] =
        typeof paragraph === "string" ? (["body", paragraph] as const) : paragraph;
      if (body !== "") body += "\n\n";
      spans.push([role, body.length, body.length + words.length, strength, "test"]);
      body += words;
    }
    const hash = createHash("sha256").update(body).digest("hex");
    db.prepare("INSERT OR REPLACE INTO text VALUES (?, ?, ?, 1)").run(hash, body, JSON.stringify(spans));
    return { hash };
  }
}
