import type { ReadableDb } from "../../../src/main/project/db/connection.ts";
import { openReader } from "../../../src/main/project/db/connection.ts";
import { attachSearchIndex } from "../../../src/main/project/search/search-index.ts";
import { createReaderPool, type ReaderPool } from "../../../src/main/project/session/reader-pool.ts";
import { createSearchDesk, type SearchDesk } from "../../../src/main/project/session/search-desk.ts";
import type { MethodInput } from "../../../src/shared/contract/index.ts";
import type { Result } from "../../../src/shared/result.ts";
import type { NewsProject } from "../../support/news-project.ts";

/** One line of the report. */
export interface GoalRow {
  readonly what: string;
  readonly value: string;
  /** Null when it could not be run here. */
  readonly met: boolean | null;
  /** Why not, or what stands in. */
  readonly note?: string;
}
export type Goal = (bench: SearchBench) => Promise<GoalRow[]>;

/** The built project, opened twice: directly, for plain FTS5, and by the program's reader threads. */
export interface SearchBench {
  readonly project: NewsProject;
  /** A connection with the index attached. */
  readonly db: ReadableDb;
  readonly readers: ReaderPool;
  readonly desk: SearchDesk;
  /** Words of the corpus by the share of articles that have them. */
  readonly words: WordClasses;
  close(): Promise<void>;
}

export interface WordClasses {
  readonly rare: readonly string[];
  readonly mid: readonly string[];
  readonly common: readonly string[];
  readonly veryCommon: readonly string[];
  /** The most frequent of all. */
  readonly stop: readonly string[];
  /** Two letters with which many words begin. */
  readonly prefixes: readonly string[];
}

const READERS = 4;
const NEVER = new AbortController().signal;

export async function openBench(project: NewsProject): Promise<SearchBench> {
  const db = openReader(project.path);
  if (!attachSearchIndex(db, project.indexPath, project.indexId)) throw new Error("the index cannot be used");
  const readers = createReaderPool({
    size: READERS,
    workerData: {
      projectPath: project.path,
      indexPath: project.indexPath,
      indexId: project.indexId,
      person: { id: "bench", name: "Bench" },
      sourcesFolder: project.folder,
    },
    quick: new Set(["search.complete", "search.names", "search.things"]),
    onIndexLost: () => console.error("the index was lost"),
  });
  const desk = createSearchDesk({ readers, publish: () => {} });
  // Reader threads alone do not keep a program alive.
  const alive = setInterval(() => {}, 60_000);
  // All threads start, so that no goal pays for them.
  await Promise.all(Array.from({ length: 2 * READERS }, () => readers.read("search.state", {}, NEVER)));
  return {
    project,
    db,
    readers,
    desk,
    words: wordClasses(db, project.built.articles),
    async close() {
      clearInterval(alive);
      await readers.close();
      db.close();
    },
  };
}

function wordClasses(db: ReadableDb, articles: number): WordClasses {
  const between = (low: number, high: number, limit: number): string[] =>
    db
      .prepare<[bigint, bigint, bigint], string>(
        `SELECT term FROM idx.term WHERE articles BETWEEN ? AND ? AND length(term) > 3 AND term GLOB '[a-z]*'
         ORDER BY abs(random() % 1000), term LIMIT ?`,
      )
      .pluck()
      .all(BigInt(Math.ceil(low * articles)), BigInt(Math.ceil(high * articles)), BigInt(limit))
      .sort();
  const most = db
    .prepare<[], string>("SELECT term FROM idx.term ORDER BY articles DESC LIMIT 3")
    .pluck()
    .all();
  const prefixes = db
    .prepare<[], string>(
      `SELECT substr(term, 1, 2) AS start FROM idx.term WHERE term GLOB '[a-z][a-z]*'
       GROUP BY start ORDER BY count(*) DESC LIMIT 12`,
    )
    .pluck()
    .all();
  return {
    rare: between(0, 3 / articles, 20),
    mid: between(0.004, 0.02, 20),
    common: between(0.05, 0.2, 20),
    veryCommon: between(0.3, 0.75, 12),
    stop: most,
    prefixes,
  };
}

/** Building takes long and others use the machine too: what counts is the time this program had a processor. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

export interface Times {
  readonly p50: number;
  readonly p95: number;
  readonly best: number;
}

/** Runs each piece of work `runs` times after one to warm up; the best time of each counts, then the percentiles. */
export async function timesOf(work: readonly (() => unknown)[], runs = 3): Promise<Times> {
  const best: number[] = [];
  for (const one of work) {
    await one();
    let least = Number.POSITIVE_INFINITY;
    for (let run = 0; run < runs; run += 1) {
      const started = performance.now();
      await one();
      least = Math.min(least, performance.now() - started);
    }
    best.push(least);
  }
  best.sort((a, b) => a - b);
  const at = (share: number): number => best[Math.min(best.length - 1, Math.floor(best.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), best: best[0] ?? 0 };
}

export type ArticlesInput = MethodInput<"search.articles">;

export function ask(query: string, more: Partial<ArticlesInput> = {}): ArticlesInput {
  return {
    ...{ query, filter: {}, order: "newest", includeBoilerplate: false, collapseCopies: true, typing: false },
    ...{ cursor: null, limit: 50, ...more },
  } as ArticlesInput;
}

/** Asks as the window does, by a reader thread; throws on an error. */
export async function asked(bench: SearchBench, input: ArticlesInput): Promise<unknown> {
  return answerOf(await bench.desk.articles(input, NEVER));
}

export async function read(bench: SearchBench, method: string, input: unknown): Promise<unknown> {
  return answerOf(await bench.readers.read(method, input, NEVER));
}

function answerOf(result: Result<unknown>): unknown {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

export function ms({ p50, p95 }: Times): string {
  return `p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`;
}
