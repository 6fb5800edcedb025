import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { insertArticle, storeText } from "../../src/main/project/articles/articles.repository.ts";
import { zonesInForce } from "../../src/main/project/articles/zones.repository.ts";
import { COPY_ALGORITHM } from "../../src/main/project/copies/sketches.repository.ts";
import {
  inTransaction,
  openReader,
  openWriter,
  type WritableDb,
} from "../../src/main/project/db/connection.ts";
import { writeFact } from "../../src/main/project/db/facts.ts";
import { openProjectFile } from "../../src/main/project/db/open-project.ts";
import { batchLengths, indexNextBatch } from "../../src/main/project/search/index-batch.ts";
import { upkeepStep } from "../../src/main/project/search/index-upkeep.ts";
import { INDEX_STATE, openSearchIndex, removeIndexFile } from "../../src/main/project/search/search-index.ts";
import { identify } from "../../src/main/project/session/identity.ts";
import { newId } from "../../src/shared/domain/ids.ts";
import { generateNews, type NewsOptions } from "./generate-news.ts";
import { addClaims, addCopies, addPeople, newsId } from "./news-people.ts";

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
const NO_WORD = (): void => {};

/**
 * Makes the project, or takes the one made before with the same options; an index of an older version is built again.
 * Articles are stored by the program's own statements, but without files and receipts, and the links of copies are
 * given, not found: those have benches of their own. `tell` hears now and then how far it is.
 */
export function newsProject(
  options: NewsOptions,
  cache: string,
  clock: () => number,
  tell: (progress: string) => void = NO_WORD,
): NewsProject {
  const name = `news-${options.count}-${options.seed}-${options.sharedData === null ? "own" : "real"}`;
  const folder = join(cache, name);
  const path = join(folder, "news.wirebench");
  const dataFolder = join(folder, "data");
  mkdirSync(folder, { recursive: true });
  const stored = keptFigures(join(folder, "stored.json"), () => {
    for (const suffix of ["", "-wal", "-shm"]) rmSync(path + suffix, { force: true });
    return storeNews(options, path, dataFolder, clock, tell);
  });
  // Also for a project made before: a program that was ended amid such work leaves it to be done.
  const writer = openWriter(path, { create: false });
  tellDone(writer);
  writer.close();
  const { indexId } = stored;
  const indexPath = join(dataFolder, "indexes", `${indexId}.search`);
  const indexed = keptFigures(join(folder, `indexed-${INDEX_STATE}.json`), () => {
    removeIndexFile(indexPath);
    return buildIndex(path, indexPath, indexId, clock, tell);
  });
  return {
    folder,
    path,
    dataFolder,
    indexPath,
    indexId,
    built: { articles: options.count, ...stored, ...indexed },
  };
}

/** What was measured when something was made, or makes it. */
function keptFigures<Figures extends object>(file: string, make: () => Figures): Figures {
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")) as Figures;
  const figures = make();
  writeFileSync(file, JSON.stringify(figures));
  return figures;
}

/** Stores generated news as a project of this data folder, without an index. */
export function storeNews(
  options: NewsOptions,
  path: string,
  dataFolder: string,
  clock: () => number,
  tell: (progress: string) => void = NO_WORD,
) {
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
  const copies: [number, number][] = [];
  for (let stored = 0; stored < options.count; stored += BATCH) {
    const from = clock();
    const batch = [...takeSome(news, BATCH)];
    generating += clock() - from;
    textBytes += storeBatch(db, batch, stored);
    for (const [offset, { copyOf }] of batch.entries())
      if (copyOf !== null) copies.push([stored + offset, copyOf]);
    if ((stored / BATCH) % 50 === 49)
      tell(`${stored + BATCH} stored after ${Math.round(clock() - started)} ms`);
  }
  const storeMs = clock() - started - generating;
  const actors = addPeople(db, options.count);
  addCopies(db, copies);
  addClaims(db, options.count);
  skipOtherWork(db);
  db.pragma("wal_checkpoint(TRUNCATE)");
  db.close();
  return { textBytes, storeMs, actors, indexId: replicaId };
}

function buildIndex(
  path: string,
  indexPath: string,
  indexId: string,
  clock: () => number,
  tell: (progress: string) => void,
) {
  const project = openReader(path);
  const index = openSearchIndex(indexPath, { projectId: indexId });
  const zones = (hash: string, outlet: string | null) => zonesInForce(project, hash, outlet);
  const indexing = clock();
  let told = 0;
  for (const limit of batchLengths()) {
    const { remaining } = indexNextBatch(project, index, zones, limit);
    if (remaining === 0) break;
    if (clock() - told < 10_000) continue;
    told = clock();
    tell(`${remaining} to index after ${Math.round(told - indexing)} ms`);
  }
  const indexMs = clock() - indexing;
  const tidying = clock();
  while (upkeepStep(index));
  const termsAndMergeMs = clock() - tidying;
  index.db.pragma("wal_checkpoint(TRUNCATE)");
  index.close();
  project.close();
  return { indexMs, termsAndMergeMs };
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
      insertArticle(db, {
        ...{
          id: newsId(number),
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
          words: Math.ceil(body.length / 6),
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

/** Copies and second readings are told that they have seen everything: this project is for searching. */
function skipOtherWork(db: WritableDb): void {
  tellDone(db);
  db.prepare(
    "INSERT INTO copy_sketch (article_key, algorithm, words, keys, lines) SELECT key, ?, 0, x'', x'' FROM article",
  ).run(COPY_ALGORITHM);
}

function tellDone(db: WritableDb): void {
  const last = db.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'article_change'").pluck().get();
  writeFact(db, "copiesDoneThrough", String(last ?? 0));
  writeFact(db, "copiesLearned", "1");
}
