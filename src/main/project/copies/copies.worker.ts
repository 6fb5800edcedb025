import { parentPort, workerData } from "node:worker_threads";
import type { ComparedArticle } from "../../../shared/text/compare-articles.ts";
import { wordsOf } from "../../../shared/text/words.ts";
import { openReader } from "../db/connection.ts";
import { readFact } from "../db/facts.ts";
import {
  type CopyResult,
  changesAfter,
  comparableByKey,
  countChangesAfter,
  storedSketches,
} from "./copies.repository.ts";
import { CopyIndex } from "./copy-index.ts";
import { findCopies, sketchOf } from "./find-copies.ts";

/** What the worker tells the project process, which alone writes. */
export interface CopiesBatch {
  readonly doneThrough: number;
  readonly remaining: number;
  readonly results: readonly CopyResult[];
}

const BATCH_CHANGES = 60;

const { projectPath } = workerData as { readonly projectPath: string };
const db = openReader(projectPath);
const index = new CopyIndex();
for (const sketch of storedSketches(db)) index.add(sketch.key, keysOfBytes(sketch.keys), sketch.words);
let doneThrough = Number(readFact(db, "copiesDoneThrough") ?? "0");

parentPort?.on("message", () => {
  const batch = nextBatch();
  parentPort?.postMessage(batch);
});

/** Looks at the next changed articles of the journal. An empty batch means that all is done. */
function nextBatch(): CopiesBatch {
  const changes = changesAfter(db, doneThrough, BATCH_CHANGES);
  const results: CopyResult[] = [];
  for (const key of new Set(changes.map((change) => change.article_key))) {
    const result = lookAt(key);
    if (result !== null) results.push(result);
  }
  doneThrough = changes.at(-1)?.stamp ?? doneThrough;
  return { doneThrough, remaining: countChangesAfter(db, doneThrough), results };
}

function lookAt(key: number): CopyResult | null {
  const row = comparableByKey(db, key);
  if (row === null) {
    index.remove(key);
    return null;
  }
  const words = wordsOf(row.body, row.zones);
  const idOfKey = new Map<number, string>();
  const found = findCopies(key, { ...comparedOf(row), words }, index, (other) => {
    const candidate = comparableByKey(db, other);
    if (candidate === null) return null;
    idOfKey.set(other, candidate.id);
    return comparedOf(candidate);
  });
  const { keys, wordCount } = sketchOf(words);
  index.add(key, keys, wordCount);
  const pairs = found.flatMap((copy) => {
    const otherId = idOfKey.get(copy.other);
    return otherId === undefined || otherId === row.id
      ? []
      : [{ otherId, relation: copy.relation, evidence: copy.evidence }];
  });
  return {
    articleId: row.id,
    words: wordCount,
    keys: new Uint8Array(keys.buffer, keys.byteOffset, keys.byteLength),
    pairs,
  };
}

function comparedOf(row: NonNullable<ReturnType<typeof comparableByKey>>): ComparedArticle {
  return { text: row.body, zones: row.zones, title: row.title, outlet: row.outlet, published: row.published };
}

function keysOfBytes(bytes: Buffer): Uint32Array {
  return new Uint32Array(Uint8Array.from(bytes).buffer);
}
