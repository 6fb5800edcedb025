import {
  COPY_THRESHOLD,
  type CopyDecision,
  type CopyRelation,
  joinsStory,
} from "../../../shared/domain/copy-link.ts";
import { findArticle } from "../articles/articles.repository.ts";
import { contentId } from "../articles/content-id.ts";
import { inTransaction, type WritableDb } from "../db/connection.ts";
import { readFact, writeFact } from "../db/facts.ts";
import { markNearCopy } from "../import/import.repository.ts";
import type { Change } from "../work-log/work-log.ts";
import { storeStories, storyInputs } from "./copies.repository.ts";
import type { LearnedChange } from "./learned-store.ts";
import { COPY_ALGORITHM, type CopyResult, storeCopyResult, storeLearned } from "./sketches.repository.ts";
import { copyThreshold, storiesAt } from "./threshold.ts";

/** What the copies worker hands over at a time. */
export interface CopiesBatch {
  /** Up to here the journal is done. */
  readonly doneThrough: number;
  readonly remaining: number;
  readonly results: readonly CopyResult[];
  readonly learned: readonly LearnedChange[];
  /** Learning has caught up with everything looked at. */
  readonly hasLearned: boolean;
}

/**
 * Takes over a batch of the copies worker with its progress, in one transaction. Forming stories anew costs as much as
 * there are links, so a long run of batches does it now and then and at its end.
 */
export function storeCopiesBatch(
  db: WritableDb,
  batch: CopiesBatch,
  options: { readonly formStories: boolean },
): void {
  inTransaction(db, () => {
    for (const result of batch.results) {
      const isNew = storeCopyResult(db, result);
      if (isNew) noteNearCopy(db, result);
    }
    storeLearned(db, batch.learned);
    writeFact(db, "copiesLearned", batch.hasLearned ? "1" : "0");
    writeFact(db, "copiesDoneThrough", String(batch.doneThrough));
    if (batch.remaining === 0) writeFact(db, "copiesAlgorithm", String(COPY_ALGORITHM));
    if (options.formStories) recomputeStories(db);
  });
}

/** The receipt of a newly imported article says which earlier one it copies. */
function noteNearCopy(db: WritableDb, result: CopyResult): void {
  const best = result.pairs.find(
    (pair) => joinsStory(pair.relation) && pair.evidence.score >= COPY_THRESHOLD,
  );
  if (best === undefined) return;
  const other = findArticle(db, best.otherId);
  if (other === null) return;
  const where = other.outlet === null ? "" : ` (${other.outlet})`;
  markNearCopy(db, result.articleId, `${RELATION_WORDS[best.relation]} “${other.title}”${where}.`);
}

const RELATION_WORDS: Readonly<Record<CopyRelation, string>> = {
  identical: "The same words as",
  copy: "A copy of",
  excerpt: "Shares an excerpt with",
  "new-version": "Another version of",
  "recurring-report": "Same form as",
  "shares-passages": "Shares passages with",
  "same-event": "Same event as",
};

/**
 * Forms all stories anew from suggested and decided links. Cost: near linear in linked articles and links.
 * Returns how many articles changed their story.
 */
export function recomputeStories(db: WritableDb): number {
  const storyOf = new Map<string, string>();
  for (const story of storiesAt(db, copyThreshold(db)).stories) {
    for (const member of story.members) storyOf.set(member, story.id);
  }
  const changed = storeStories(db, storyOf);
  writeFact(db, "storiesFormedFrom", inputsOf(db));
  return changed;
}

/** Forms stories anew when what they are formed from has changed since the last time, as after a crash. */
export function recomputeOldStories(db: WritableDb): void {
  if (readFact(db, "storiesFormedFrom") !== inputsOf(db)) recomputeStories(db);
}

function inputsOf(db: WritableDb): string {
  return `${COPY_ALGORITHM} ${copyThreshold(db)} ${storyInputs(db)}`;
}

/** The id of the decision on a pair: two people deciding on the same pair speak about the same thing. */
export function copyDecisionId(a: string, b: string): string {
  const [lower, higher] = a < b ? [a, b] : [b, a];
  return contentId(["dup", 1, lower, higher]);
}

/** The changes that write (or with null take back) one decision on pairs of articles. */
export function decisionChanges(
  pairs: readonly { readonly a: string; readonly b: string }[],
  decision: CopyDecision | null,
  relation: CopyRelation | null,
): Change[] {
  return pairs.map(({ a, b }): Change => {
    const entity = copyDecisionId(a, b);
    if (decision === null) return { kind: "delete", type: "copy", entity };
    const [lower, higher] = a < b ? [a, b] : [b, a];
    return { kind: "put", type: "copy", entity, fields: { a: lower, b: higher, decision, relation } };
  });
}
