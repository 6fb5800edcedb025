import type { ReadableDb } from "../db/connection.ts";
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
  maskedArticles,
  samePairs,
  storedSketches,
} from "./sketches.repository.ts";

/**
 * Looked at before anything is stored, in one view of the file: about a quarter of a second. Each commit of the writer
 * makes the reader's pages old, so that batches of 100 cost a tenth more.
 */
const BATCH_ARTICLES = 400;
/** While many articles come in, learning takes place now and then, so that fewer are looked at twice. */
const LEARN_EVERY = 2000;
const SAME_FAMILY = 0.5;

/**
 * Follows the journal of a project file in rounds: each gives what was found out about the next articles. Whoever
 * asks stores it before asking again.
 */
export class CopiesRounds {
  private readonly db: ReadableDb;
  private readonly engine: CopyEngine;
  /** Articles without a sketch, the first ones last. */
  private readonly toSketch: number[];
  private doneThrough: number;
  private decided: ReadonlyMap<number, string>;
  private lookedSinceLearning = 0;
  private readonly most: number;

  /** `most`: articles in a round. */
  constructor(db: ReadableDb, most = BATCH_ARTICLES) {
    this.db = db;
    this.most = most;
    this.engine = new CopyEngine(copySource(db));
    this.doneThrough = Number(readFact(db, "copiesDoneThrough") ?? "0");
    const learnAnew = readFact(db, "copiesLearned") !== "1";
    this.engine.restore({
      sketches: storedSketches(db),
      sames: samePairs(db, SAME_FAMILY),
      learned: learnedRows(db),
      masked: learnAnew ? maskedArticles(db) : [],
      learnAnew,
    });
    this.toSketch = articlesToSketch(db).reverse();
    this.decided = decidedByHash(db);
  }

  /** Looks at the next changed articles, learns when there are none. Nothing remaining means that all is done. */
  next(): CopiesBatch {
    // One view of the file for the whole round: each statement alone would take the lock and a new view of the log.
    return this.db.transaction(() => this.round())();
  }

  private round(): CopiesBatch {
    const { db, engine } = this;
    this.followDecisions();
    const changes = changesAfter(db, this.doneThrough, this.most);
    const keys = new Set(changes.map((change) => change.article_key));
    this.takeToSketch(keys);
    for (const key of engine.takeWaiting(Math.max(0, this.most - keys.size))) keys.add(key);
    const results: CopyResult[] = [];
    for (const key of keys) {
      const looked = engine.look(key);
      if (looked !== null) results.push(resultOf(looked));
    }
    this.doneThrough = changes.at(-1)?.stamp ?? this.doneThrough;
    this.lookedSinceLearning += results.length;
    const left = countChangesAfter(db, this.doneThrough) + this.toSketch.length + engine.waitingCount;
    const learned = left === 0 || this.lookedSinceLearning >= LEARN_EVERY ? this.learn() : [];
    return {
      doneThrough: this.doneThrough,
      remaining: left === 0 ? engine.waitingCount : left,
      results,
      learned,
      hasLearned: !engine.canLearn && engine.waitingCount === 0,
    };
  }

  /** Fills up a round with articles that have no sketch, but for those that the journal named since. */
  private takeToSketch(keys: Set<number>): void {
    while (keys.size < this.most) {
      const key = this.toSketch.pop();
      if (key === undefined) return;
      if (!this.engine.hasLookedAt(key)) keys.add(key);
    }
  }

  private learn(): LearnedChange[] {
    this.lookedSinceLearning = 0;
    return this.engine.canLearn ? this.engine.learn() : [];
  }

  /** Paragraphs that people decided on since the last round, either way. */
  private followDecisions(): void {
    const now = decidedByHash(this.db);
    for (const [hash, decision] of now) if (this.decided.get(hash) !== decision) this.engine.decided(hash);
    for (const hash of this.decided.keys()) if (!now.has(hash)) this.engine.decided(hash);
    this.decided = now;
  }
}

/** What people decided on paragraphs, by hash, as words that can be compared. */
function decidedByHash(db: ReadableDb): Map<number, string> {
  const found = new Map<number, string>();
  for (const { hash, decision } of decidedParagraphs(db)) {
    found.set(hash, `${found.get(hash) ?? ""};${decision}`);
  }
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
