import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { insertArticle, storeText } from "../../src/main/project/articles/articles.repository.ts";
import { zonesInForce } from "../../src/main/project/articles/zones.repository.ts";
import { COPY_ALGORITHM } from "../../src/main/project/copies/sketches.repository.ts";
import { inTransaction, openReader, type WritableDb } from "../../src/main/project/db/connection.ts";
import { writeFact } from "../../src/main/project/db/facts.ts";
import { openProjectFile } from "../../src/main/project/db/open-project.ts";
import { indexNextBatch } from "../../src/main/project/search/index-batch.ts";
import { upkeepStep } from "../../src/main/project/search/index-upkeep.ts";
import { openSearchIndex } from "../../src/main/project/search/search-index.ts";
import { identify } from "../../src/main/project/session/identity.ts";
import { newId, uuidFromBytes } from "../../src/shared/domain/ids.ts";
import { generateNews, type NewsOptions } from "./generate-news.ts";
import { createRandom } from "./seeded-random.ts";

/** A project of generated news with its index, kept in a folder between runs. */
export interface NewsProject {
  readonly folder: string;
  readonly path: string;
  readonly dataFolder: string;
  readonly indexPath: string;
  readonly indexId: string;
  readonly built: BuiltFigures;
}

/** What building took, in ms, and what it made. */
export interface BuiltFigures {
  readonly articles: number;
  /** UTF-8 bytes of all texts. */
  readonly textBytes: number;
  readonly storeMs: number;
  readonly indexMs: number;
  readonly termsAndMergeMs: number;
  readonly actors: number;
}

const BATCH = 1000;
const ACTORS = 30_000;
const MENTIONS = 50_000;

/**
 * Makes the project, or takes the one made before with the same options. Articles are stored by the program's own
 * statements, but without files, receipts and copies: those have benches of their own.
 */
export function newsProject(options: NewsOptions, cache: string, clock: () => number): NewsProject {
  const name = `news-${options.count}-${options.seed}-${options.sharedData === null ? "own" : "real"}`;
  const folder = join(cache, name);
  const figures = join(folder, "built.json");
  const path = join(folder, "news.wirebench");
  const dataFolder = join(folder, "data");
  if (!existsSync(figures)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(figures, JSON.stringify(build(options, path, dataFolder, clock)));
  }
  const kept = JSON.parse(readFileSync(figures, "utf8")) as BuiltFigures & { indexId: string };
  const { indexId, ...built } = kept;
  return { folder, path, dataFolder, indexPath: indexPathOf(dataFolder, indexId), indexId, built };
}

function indexPathOf(dataFolder: string, indexId: string): string {
  return join(dataFolder, "indexes", `${indexId}.search`);
}

/** Stores generated news as a project of this data folder, without an index. */
export function storeNews(options: NewsOptions, path: string, dataFolder: string, clock: () => number) {
  const db = openProjectFile(path, { create: true });
  let random = 0;
  const makeId = (): string => {
    random += 1;
    return newId(Date.UTC(2026, 0, 1) + random, new Uint8Array(16).fill(random % 251));
  };
  const { replicaId } = identify(db, {
    path,
    dataFolder,
    userName: "Bench",
    nowMs: Date.UTC(2026, 0, 1),
    newId: makeId,
  });
  let textBytes = 0;
  let generating = 0;
  const started = clock();
  db.prepare(
    "INSERT INTO import_run (id, name, state, started_at) VALUES ('run', 'bench', 'finished', 0)",
  ).run();
  const news = generateNews(options);
  for (let stored = 0; stored < options.count; stored += BATCH) {
    const from = clock();
    const batch = [...takeSome(news, BATCH)];
    generating += clock() - from;
    textBytes += storeBatch(db, batch, stored);
  }
  const storeMs = clock() - started - generating;
  const actors = addPeople(db, options.count);
  skipOtherWork(db);
  db.pragma("wal_checkpoint(TRUNCATE)");
  db.close();
  return { textBytes, storeMs, actors, indexId: replicaId };
}

function build(options: NewsOptions, path: string, dataFolder: string, clock: () => number) {
  const stored = storeNews(options, path, dataFolder, clock);
  const { indexId } = stored;
  const project = openReader(path);
  const index = openSearchIndex(indexPathOf(dataFolder, indexId), { projectId: indexId });
  const zones = (hash: string, outlet: string | null) => zonesInForce(project, hash, outlet);
  const indexing = clock();
  while (indexNextBatch(project, index, zones, 300).remaining > 0);
  const indexMs = clock() - indexing;
  const tidying = clock();
  while (upkeepStep(index));
  const termsAndMergeMs = clock() - tidying;
  index.db.pragma("wal_checkpoint(TRUNCATE)");
  index.close();
  project.close();
  return { articles: options.count, ...stored, indexMs, termsAndMergeMs };
}

function* takeSome<T>(all: Iterator<T>, count: number): Generator<T> {
  for (let taken = 0; taken < count; taken += 1) {
    const next = all.next();
    if (next.done === true) return;
    yield next.value;
  }
}

function storeBatch(
  db: WritableDb,
  batch: ReturnType<typeof generateNews> extends Generator<infer A> ? A[] : never,
  from: number,
): number {
  let bytes = 0;
  inTransaction(db, () => {
    for (const [offset, { title, text, outlet, published, language }] of batch.entries()) {
      const body = `${title}\n\n${text}`;
      const digest = createHash("sha256").update(body).digest();
      const hash = digest.toString("hex");
      const start = title.length + 2;
      const zones = [
        ["title", 0, title.length, "strong", "first line"] as const,
        ["body", start, body.length, "strong", "text"] as const,
      ];
      storeText(db, { hash, body, zones, words: Math.ceil(body.length / 6) });
      const number = from + offset;
      const id = uuidFromBytes(createHash("sha256").update(String(number)).digest().subarray(0, 16), 8);
      insertArticle(db, {
        ...{
          id,
          textHash: hash,
          title,
          byline: null,
          language,
          url: null,
          outlet,
          published,
          direction: "ltr",
        },
        ...{
          words: 1,
          capturedAt: 0,
          path: `${number}.txt`,
          runId: "run",
          format: "text",
          encoding: "utf-8",
        },
        ...{ warnings: [], captured: null, checks: [], originalHash: null, guesses: {} },
      });
      bytes += Buffer.byteLength(body);
    }
  });
  return bytes;
}

/** Actors and marks, so that filters by actor and names have something to find. */
function addPeople(db: WritableDb, count: number): number {
  const random = createRandom(5);
  const actors = Math.min(ACTORS, Math.max(300, Math.floor(count / 10)));
  const idOf = (kind: string, number: number): string =>
    uuidFromBytes(createHash("sha256").update(`${kind} ${number}`).digest().subarray(0, 16), 8);
  const ids = db.prepare<[], string>("SELECT id FROM article ORDER BY key").pluck().all();
  inTransaction(db, () => {
    const insert = db.prepare("INSERT INTO actor (id, name, kind) VALUES (?, ?, 'person')");
    for (let number = 0; number < actors; number += 1) {
      const name = `${inventedName(random.below(900))} ${inventedName(number)}`;
      insert.run(idOf("actor", number), name);
    }
    const mark = db.prepare("INSERT INTO mention (id, actor_id, article_id, anchor) VALUES (?, ?, ?, '{}')");
    for (let number = 0; number < Math.min(MENTIONS, count); number += 1) {
      const actor = Math.floor(actors ** random.next()) - 1;
      mark.run(idOf("mention", number), idOf("actor", Math.max(0, actor)), random.pick(ids));
    }
  });
  return actors;
}

const SYLLABLES = "ka lo mi re su ta ve no da or bel rin gos tav mer lun pas hel".split(" ");

function inventedName(number: number): string {
  let rest = number + 7;
  let name = "";
  for (let part = 0; part < 4; part += 1) {
    name += SYLLABLES[rest % SYLLABLES.length] ?? "";
    rest = Math.floor(rest / SYLLABLES.length);
  }
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Copies and second readings are told that they have seen everything: this project is for searching. */
function skipOtherWork(db: WritableDb): void {
  const last = db.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'article_change'").pluck().get();
  writeFact(db, "copiesDoneThrough", String(last ?? 0));
  writeFact(db, "copiesLearned", "1");
  db.prepare(
    "INSERT INTO copy_sketch (article_key, algorithm, words, keys, lines) SELECT key, ?, 0, x'', x'' FROM article",
  ).run(COPY_ALGORITHM);
}
