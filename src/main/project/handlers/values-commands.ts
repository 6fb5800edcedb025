import type { Handlers } from "../../../shared/contract/index.ts";
import { invalidInput, UserFacingError } from "../../../shared/result.ts";
import { requireClaim, requireQuote } from "../claims/claim-changes.ts";
import { findRelation } from "../claims/relations.repository.ts";
import { newValueChanges, relationChange, valueFields } from "../claims/value-changes.ts";
import { findValue } from "../claims/values.repository.ts";
import type { ReadableDb } from "../db/connection.ts";
import type { CommandContext } from "./contexts.ts";

export const valuesCommands = {
  "values.add": ({ db, log, newId }, { claimId, quoteId, values }) => {
    requireClaim(db, claimId);
    if (quoteId !== null && requireQuote(db, quoteId).claim_id !== claimId)
      throw invalidInput("the quote belongs to another claim");
    const changes = newValueChanges(db, { claimId, quoteId }, values, newId);
    log.record(values.length === 1 ? "add value" : `add ${values.length} values`, changes);
    return { valueIds: changes.map((change) => change.entity) };
  },
  "values.update": ({ db, log }, { valueId, value }) => {
    requireValue(db, valueId);
    const fields = valueFields(db, value);
    log.record("edit value", [{ kind: "put", type: "claim-value", entity: valueId, fields }]);
    return {};
  },
  "values.remove": ({ db, log }, { valueId }) => {
    requireValue(db, valueId);
    log.record("remove value", [{ kind: "delete", type: "claim-value", entity: valueId }]);
    return {};
  },
  "relations.add": ({ db, log }, { claimId, otherId, kind, note }) => {
    const change = relationChange(db, { a: claimId, b: otherId, kind, note: note ?? null });
    if (findRelation(db, change.entity) === null) log.record("relate claims", [change]);
    return { relationId: change.entity };
  },
  "relations.update": ({ db, log }, { relationId, note }) => {
    requireRelation(db, relationId);
    const fields = { note: note?.trim() === "" ? null : note };
    log.record("note on a relation", [{ kind: "put", type: "claim-relation", entity: relationId, fields }]);
    return {};
  },
  "relations.remove": ({ db, log }, { relationId }) => {
    requireRelation(db, relationId);
    log.record("remove relation", [{ kind: "delete", type: "claim-relation", entity: relationId }]);
    return {};
  },
} satisfies Partial<Handlers<"command", CommandContext>>;

function requireValue(db: ReadableDb, valueId: string): void {
  if (findValue(db, valueId) === null) throw new UserFacingError({ code: "not_found", what: "value" });
}

function requireRelation(db: ReadableDb, relationId: string): void {
  if (findRelation(db, relationId) === null)
    throw new UserFacingError({ code: "not_found", what: "relation" });
}
