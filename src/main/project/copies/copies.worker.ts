import { parentPort, workerData } from "node:worker_threads";
import { openReader } from "../db/connection.ts";
import { readFact } from "../db/facts.ts";
import type { CopiesBatch } from "./copies.service.ts";
import { CopyEngine, type LookedAt } from "./copy-engine.ts";
import { copySource, decidedParagraphs } from "./copy-source.repository.ts";
import type { LearnedChange } from "./learned-store.ts";
import {
  articlesToSketch,
  type CopyResult,
  changesAfter,
  countChangesAfter,
  learnedRows,
  samePairs,
  storedSketches,
} from "./sketches.repository.ts";

const BATCH_ARTICLES = 100;
/** While many articles come in, learning takes place now and then, so that fewer are looked at twice. */
const LEARN_EVERY = 2000;
const SAME_FAMILY = 0.5;

const { projectPath } = workerData as { readonly projectPath: string };
const db = openReader(projectPath);
const engine = new CopyEngine(copySource(db));
let doneThrough = Number(readFact(db, "copiesDoneThrough") ?? "0");
engine.restore({
  sketches: storedSketches(db),
  sames: samePairs(db, SAME_FAMILY),
  learned: learnedRows(db),
  learnAnew: readFact(db, "copiesLearned") !== "1",
});
const toSketch = articlesToSketch(db);
let decided = decidedByHash();
let lookedSinceLearning = 0;

parentPort?.on("message", () => {
  parentPort?.postMessage(nextBatch());
});

/** Looks at the next changed articles, learns when there are none. Nothing remaining means that all is done. */
function nextBatch(): CopiesBatch {
  followDecisions();
  const changes = changesAfter(db, doneThrough, BATCH_ARTICLES);
  const keys = new Set(changes.map((change) => change.article_key));
  for (const key of toSketch.splice(0, Math.max(0, BATCH_ARTICLES - keys.size))) keys.add(key);
  for (const key of engine.takeWaiting(Math.max(0, BATCH_ARTICLES - keys.size))) keys.add(key);
  const results: CopyResult[] = [];
  for (const key of keys) {
    const looked = engine.look(key);
    if (looked !== null) results.push(resultOf(looked));
  }
  doneThrough = changes.at(-1)?.stamp ?? doneThrough;
  lookedSinceLearning += results.length;
  const left = countChangesAfter(db, doneThrough) + toSketch.length + engine.waitingCount;
  // Pairs of this batch are known to the engine; what it learns now holds for them too.
  const learned = left === 0 || lookedSinceLearning >= LEARN_EVERY ? learn() : [];
  const remaining = left === 0 ? engine.waitingCount : left;
  return {
    doneThrough,
    remaining,
    results,
    learned,
    hasLearned: !engine.canLearn && engine.waitingCount === 0,
  };
}

function learn(): LearnedChange[] {
  lookedSinceLearning = 0;
  return engine.canLearn ? engine.learn() : [];
}

/** Paragraphs that people decided on since the last batch, either way. */
function followDecisions(): void {
  const now = decidedByHash();
  for (const [hash, decision] of now) if (decided.get(hash) !== decision) engine.decided(hash);
  for (const hash of decided.keys()) if (!now.has(hash)) engine.decided(hash);
  decided = now;
}

function decidedByHash(): Map<number, string> {
  const found = new Map<number, string>();
  for (const { hash, decision } of decidedParagraphs(db))
    found.set(hash, `${found.get(hash) ?? ""};${decision}`);
  return found;
}

function resultOf({ id, pairs, compared: _compared, ...looked }: LookedAt): CopyResult {
  return {
    ...looked,
    articleId: id,
    pairs: pairs.map(({ other, otherId, relation, evidence }) => ({
      otherKey: other,
      otherId,
      relation,
      evidence,
    })),
  };
}
