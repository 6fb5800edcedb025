import type { Handlers } from "../../../shared/contract/index.ts";
import { tagsOf } from "../articles/tags.repository.ts";
import { taggingChanges } from "../articles/tags.ts";
import {
  assessmentId,
  newQuoteChange,
  type QuotePatch,
  quotePatchFields,
  removeClaimChanges,
  removeQuoteChanges,
  requireClaim,
  requireQuote,
} from "../claims/claim-changes.ts";
import { findAssessment, quotesByIds, quotesOfClaims } from "../claims/claims.repository.ts";
import type { QuoteRecord } from "../claims/claims.table.ts";
import { settleCredits } from "../claims/credits.ts";
import { differentClaimsId } from "../claims/different-claims.ts";
import { leftQuoteId, leftQuotes } from "../claims/left-quotes.ts";
import { mergeClaimChanges } from "../claims/merge-claims.ts";
import { acceptProjected } from "../claims/projected-quotes.ts";
import { newValueChanges } from "../claims/value-changes.ts";
import type { ReadableDb } from "../db/connection.ts";
import type { Change } from "../work-log/work-log.ts";
import type { CommandContext } from "./contexts.ts";

export const claimsCommands = {
  "claims.create": ({ db, log, newId }, { statement, quote: given, values }) => {
    const ids = { claimId: newId(), quoteId: newId() };
    const { quote, made } = settleCredits(db, given, newId);
    log.record("mark claim", [
      ...made,
      { kind: "put", type: "claim", entity: ids.claimId, fields: { statement } },
      newQuoteChange(db, ids, quote),
      ...newValueChanges(db, ids, values ?? [], newId),
    ]);
    return ids;
  },
  "claims.update": ({ db, log }, { claimId, ...given }) => {
    requireClaim(db, claimId);
    const fields = withoutMissing(given);
    if (Object.keys(fields).length === 0) return {};
    log.record("edit claim", [{ kind: "put", type: "claim", entity: claimId, fields }]);
    return {};
  },
  "claims.tag": ({ db, log }, { claimIds, name, present }) => {
    for (const claimId of claimIds) requireClaim(db, claimId);
    const { tagId, changes } = taggingChanges(db, "claim", { ownerIds: claimIds, name, present });
    const count = changes.filter((change) => change.type === "claim").length;
    if (count > 0) {
      const what = count === 1 ? "claim" : `${count} claims`;
      log.record(present ? `tag ${what} “${name}”` : `take tag “${name}” off ${what}`, changes);
    }
    return { tagId };
  },
  "claims.remove": ({ db, log }, { claimId }) => {
    requireClaim(db, claimId);
    log.record("remove claim", removeClaimChanges(db, claimId));
    return {};
  },
  "claims.removeMany": ({ db, log }, { claimIds }) => {
    const ids = [...new Set(claimIds)];
    for (const claimId of ids) requireClaim(db, claimId);
    const changes = ids.flatMap((claimId) => removeClaimChanges(db, claimId));
    // A relation between two of them goes once.
    const once = new Map(changes.map((change) => [change.entity, change]));
    log.record(ids.length === 1 ? "remove claim" : `remove ${ids.length} claims`, [...once.values()]);
    return {};
  },
  "claims.merge": ({ db, log, person, nowMs, newId }, { claimId, mergedIds }) => {
    for (const id of [claimId, ...mergedIds]) requireClaim(db, id);
    const tags = tagsOf(db, "claim", [claimId, ...mergedIds]);
    const tagIdsOf = (id: string) => (tags.get(id) ?? []).map((tag) => tag.id);
    const context = { db, personId: person.id, nowMs, newId, tagIdsOf };
    const { changes, quotes } = mergeClaimChanges(context, claimId, mergedIds);
    if (changes.length > 0) log.record("merge claims", changes);
    return { quotes };
  },
  "quotes.add": ({ db, log, newId }, { claimId, quote: given, values }) => {
    requireClaim(db, claimId);
    const ids = { quoteId: newId(), claimId };
    const { quote, made } = settleCredits(db, given, newId);
    log.record("add quote", [
      ...made,
      newQuoteChange(db, ids, quote),
      ...newValueChanges(db, ids, values ?? [], newId),
    ]);
    return { quoteId: ids.quoteId };
  },
  "quotes.update": ({ db, log, newId }, { quoteId, ...given }) => {
    const stored = requireQuote(db, quoteId);
    const { quote, made } = settleCredits(db, given, newId);
    const fields = quotePatchFields(db, stored, quote);
    if (Object.keys(fields).length === 0) return {};
    log.record("edit quote", [...made, { kind: "put", type: "quote", entity: quoteId, fields }]);
    return {};
  },
  "quotes.updateMany": ({ db, log, newId }, { quoteIds, claimIds, ...given }) => {
    const { quote: patch, made } = settleCredits(db, given, newId);
    const quotes = [...quotesByIds(db, quoteIds ?? []), ...quotesOfClaims(db, claimIds ?? [])];
    const changes = quotes.flatMap((quote) => changeOf(db, quote, patch));
    const what = changes.length === 1 ? "quote" : `${changes.length} quotes`;
    if (changes.length > 0) log.record(`edit ${what}`, [...made, ...changes]);
    return { changed: changes.length };
  },
  "quotes.removeMany": ({ db, log }, { quoteIds }) => {
    const ids = [...new Set(quoteIds)];
    for (const quoteId of ids) requireQuote(db, quoteId);
    const changes = ids.flatMap((quoteId) => removeQuoteChanges(db, quoteId));
    log.record(ids.length === 1 ? "remove quote" : `remove ${ids.length} quotes`, changes);
    return {};
  },
  "quotes.acceptProjected": ({ db, log, newId }, { claimId, articleIds }) => {
    requireClaim(db, claimId);
    const changes = acceptProjected(db, claimId, articleIds, newId);
    const label = changes.length === 1 ? "add quote in a copy" : `add quotes in ${changes.length} copies`;
    if (changes.length > 0) log.record(label, changes);
    return { added: changes.length };
  },
  "quotes.leaveProjected": ({ db, log }, { claimId, articleIds, left }) => {
    requireClaim(db, claimId);
    const isLeft = leftQuotes(db);
    const changes = [...new Set(articleIds)]
      .filter((articleId) => isLeft(claimId, articleId) !== left)
      .map((articleId): Change => {
        const target = { type: "left-quote", entity: leftQuoteId(claimId, articleId) };
        return left
          ? { kind: "put", ...target, fields: { claimId, articleId } }
          : { kind: "delete", ...target };
      });
    const what = changes.length === 1 ? "a copy" : `${changes.length} copies`;
    if (changes.length > 0)
      log.record(left ? `leave claim in ${what}` : `offer claim in ${what} again`, changes);
    return {};
  },
  "quotes.remove": ({ db, log }, { quoteId }) => {
    requireQuote(db, quoteId);
    log.record("remove quote", removeQuoteChanges(db, quoteId));
    return {};
  },
  "claims.tellApart": ({ db, log }, { claimIds: [a = "", b = ""], different }) => {
    requireClaim(db, a);
    requireClaim(db, b);
    const target = { type: "different-claims", entity: differentClaimsId(a, b) };
    const [lower, higher] = a < b ? [a, b] : [b, a];
    log.record(different ? "tell claims apart" : "take “not the same” back", [
      different ? { kind: "put", ...target, fields: { a: lower, b: higher } } : { kind: "delete", ...target },
    ]);
    return {};
  },
  "assessments.set": ({ db, log, person }, { claimId, ...values }) => {
    requireClaim(db, claimId);
    const entity = assessmentId(claimId, person.id);
    const isEmpty = Object.values(values).every((value) => value === null);
    if (!isEmpty) {
      const fields = { claimId, personId: person.id, ...values };
      log.record("assess claim", [{ kind: "put", type: "assessment", entity, fields }]);
    } else if (findAssessment(db, entity) !== null) {
      log.record("remove assessment", [{ kind: "delete", type: "assessment", entity }]);
    }
    return {};
  },
} satisfies Partial<Handlers<"command", CommandContext>>;

/** The change of one of many quotes, where the patch says anything new of it. */
function changeOf(db: ReadableDb, quote: QuoteRecord, patch: QuotePatch): Change[] {
  const fields = quotePatchFields(db, quote, patch);
  const stored: Record<string, unknown> = { stance: quote.stance, directness: quote.directness };
  const changed = Object.entries(fields).filter(([field, value]) =>
    field === "speaker" ? JSON.stringify(value) !== (quote.speaker ?? "null") : stored[field] !== value,
  );
  if (changed.length === 0) return [];
  return [{ kind: "put", type: "quote", entity: quote.id, fields: Object.fromEntries(changed) }];
}

/** Keys given as undefined were not given: JSON has no such value. */
function withoutMissing(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
