import type { Handlers } from "../../../shared/contract/index.ts";
import { UserFacingError } from "../../../shared/result.ts";
import { taggingChanges } from "../articles/tags.ts";
import {
  assessmentId,
  checkedFields,
  newQuoteChange,
  removeClaimChanges,
  requireClaim,
} from "../claims/claim-changes.ts";
import { findAssessment, findQuote } from "../claims/claims.repository.ts";
import type { QuoteRecord } from "../claims/claims.table.ts";
import { leftQuoteId, leftQuotes } from "../claims/left-quotes.ts";
import { acceptProjected } from "../claims/projected-quotes.ts";
import type { ReadableDb } from "../db/connection.ts";
import type { Change } from "../work-log/work-log.ts";
import type { CommandContext } from "./contexts.ts";

export const claimsCommands = {
  "claims.create": ({ db, log, newId }, { statement, quote }) => {
    const ids = { claimId: newId(), quoteId: newId() };
    log.record("mark claim", [
      { kind: "put", type: "claim", entity: ids.claimId, fields: { statement } },
      newQuoteChange(db, ids, quote),
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
  "quotes.add": ({ db, log, newId }, { claimId, quote }) => {
    requireClaim(db, claimId);
    const quoteId = newId();
    log.record("add quote", [newQuoteChange(db, { quoteId, claimId }, quote)]);
    return { quoteId };
  },
  "quotes.update": ({ db, log }, { quoteId, ...patch }) => {
    const quote = requireQuote(db, quoteId);
    const fields = checkedFields(db, quote.article_id, patch);
    if (Object.keys(fields).length === 0) return {};
    log.record("edit quote", [{ kind: "put", type: "quote", entity: quoteId, fields }]);
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
    log.record("remove quote", [{ kind: "delete", type: "quote", entity: quoteId }]);
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

function requireQuote(db: ReadableDb, quoteId: string): QuoteRecord {
  const quote = findQuote(db, quoteId);
  if (quote === null) throw new UserFacingError({ code: "not_found", what: "quote" });
  return quote;
}

/** Keys given as undefined were not given: JSON has no such value. */
function withoutMissing(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
