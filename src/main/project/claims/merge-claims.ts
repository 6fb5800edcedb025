import type { ReadableDb } from "../db/connection.ts";
import type { Change } from "../work-log/work-log.ts";
import { assessmentId } from "./claim-changes.ts";
import { assessmentsOf, childrenOfClaim, findClaim, memosOnClaim } from "./claims.repository.ts";
import type { AssessmentRecord, ClaimRelationRecord } from "./claims.table.ts";
import { relationsWith } from "./relations.repository.ts";
import { relationId } from "./value-changes.ts";

interface MergeContext {
  readonly db: ReadableDb;
  readonly personId: string;
  readonly nowMs: () => number;
  readonly newId: () => string;
  /** Tags of each claim, by its id. */
  readonly tagIdsOf: (claimId: string) => readonly string[];
}

function put(type: string, entity: string, fields: Readonly<Record<string, unknown>>): Change {
  return { kind: "put", type, entity, fields };
}

function remove(type: string, entity: string): Change {
  return { kind: "delete", type, entity };
}

/**
 * The changes that make several claims one: quotes, values, relations, tags, memos and assessments of `mergedIds` move to
 * `claimId`. What cannot stand twice is written down instead of lost: the statement merged away, its note, and a verdict of
 * a person who has one on the kept claim. Relations between the claims go.
 */
export function mergeClaimChanges(
  context: MergeContext,
  claimId: string,
  mergedIds: readonly string[],
): { changes: Change[]; quotes: number } {
  const { db } = context;
  const gone = [...new Set(mergedIds)].filter((id) => id !== claimId);
  const changes = relationChanges(db, claimId, gone);
  const assessed = new Set(assessmentsOf(db, claimId).map((one) => one.person_id));
  const tags = new Set(context.tagIdsOf(claimId));
  let quotes = 0;
  for (const id of gone) {
    const children = childrenOfClaim(db, id);
    quotes += children.quotes.length;
    changes.push(
      ...children.quotes.map((quote) => put("quote", quote, { claimId })),
      ...children.values.map((value) => put("claim-value", value, { claimId })),
      ...memosOnClaim(db, id).map((memo) => put("memo", memo, { aboutId: claimId })),
    );
    for (const tagId of context.tagIdsOf(id)) {
      if (tags.has(tagId)) continue;
      tags.add(tagId);
      changes.push({ kind: "add", type: "claim", entity: claimId, field: "tags", value: tagId });
    }
    for (const one of assessmentsOf(db, id)) {
      changes.push(remove("assessment", one.id));
      if (assessed.has(one.person_id))
        changes.push(memoChange(context, claimId, one.person_id, verdictWords(one)));
      else changes.push(movedAssessment(one, claimId));
      assessed.add(one.person_id);
    }
    const claim = findClaim(db, id);
    const words = [claim?.statement, claim?.note].filter((part) => part != null && part !== "").join("\n\n");
    changes.push(
      memoChange(context, claimId, context.personId, `Merged claim: ${words}`),
      remove("claim", id),
    );
  }
  return { changes, quotes };
}

/** Relations of the merged claims hang on the kept one from now on; what says the same twice, or of itself, goes. */
function relationChanges(db: ReadableDb, claimId: string, gone: readonly string[]): Change[] {
  const isGone = new Set(gone);
  const at = (id: string) => (isGone.has(id) ? claimId : id);
  const kept = new Set(
    relationsWith(db, [claimId])
      .filter((one) => !isGone.has(one.a) && !isGone.has(one.b))
      .map((one) => one.id),
  );
  return relationsWith(db, gone).flatMap((relation: ClaimRelationRecord) => {
    const [a, b] = [at(relation.a), at(relation.b)];
    const changes = [remove("claim-relation", relation.id)];
    const id = relationId(a, b, relation.kind);
    if (a === b || kept.has(id)) return changes;
    kept.add(id);
    const [one, other] = relation.kind === "same" && b < a ? [b, a] : [a, b];
    const note = relation.note === null ? {} : { note: relation.note };
    changes.push(put("claim-relation", id, { a: one, b: other, kind: relation.kind, ...note }));
    return changes;
  });
}

function movedAssessment(one: AssessmentRecord, claimId: string): Change {
  const { person_id: personId, verdict, confidence, reason } = one;
  const given = Object.entries({ verdict, confidence, reason }).filter(([, value]) => value !== null);
  return put("assessment", assessmentId(claimId, personId), {
    claimId,
    personId,
    ...Object.fromEntries(given),
  });
}

function verdictWords({ verdict, confidence, reason }: AssessmentRecord): string {
  const sure = confidence === null ? "" : `, ${confidence} % sure`;
  return `Verdict on the merged claim: ${verdict ?? "none"}${sure}${reason === null ? "" : `\n\n${reason}`}`;
}

function memoChange(context: MergeContext, claimId: string, personId: string, words: string): Change {
  const body = words.slice(0, 20_000);
  const about = { aboutKind: "claim", aboutId: claimId };
  return put("memo", context.newId(), { ...about, body, personId, writtenAt: context.nowMs() });
}
