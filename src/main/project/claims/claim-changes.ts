import type { Anchor } from "../../../shared/domain/anchor.ts";
import type { ChainLink, QuoteInput, Speaker } from "../../../shared/domain/claim.ts";
import { UserFacingError } from "../../../shared/result.ts";
import { rootsOf } from "../actors/roots.repository.ts";
import { anchorChecker } from "../articles/checked-anchor.ts";
import { contentId } from "../articles/content-id.ts";
import type { ReadableDb } from "../db/connection.ts";
import type { Change } from "../work-log/work-log.ts";
import { childrenOfClaim, childrenOfQuote, findClaim, findQuote } from "./claims.repository.ts";
import type { QuoteRecord } from "./claims.table.ts";
import type { Credits } from "./credits.ts";

/** What a person can change of a quote, its speakers settled; a missing key leaves a value as it is. */
export interface QuotePatch extends Credits {
  readonly content?: readonly Anchor[] | undefined;
  readonly cue?: Anchor | null | undefined;
  readonly speakerSpan?: Anchor | null | undefined;
  readonly directness?: QuoteInput["directness"] | undefined;
  readonly stance?: QuoteInput["stance"] | undefined;
}

/** Throws `not_found` unless the claim is in the project. */
export function requireClaim(db: ReadableDb, claimId: string): void {
  if (findClaim(db, claimId) === null) throw new UserFacingError({ code: "not_found", what: "claim" });
}

/** The quote; throws `not_found` when it is not in the project. */
export function requireQuote(db: ReadableDb, quoteId: string): QuoteRecord {
  const quote = findQuote(db, quoteId);
  if (quote === null) throw new UserFacingError({ code: "not_found", what: "quote" });
  return quote;
}

/** The change that makes a quote. Every anchor is checked against its text. */
export function newQuoteChange(
  db: ReadableDb,
  ids: { readonly quoteId: string; readonly claimId: string },
  quote: Omit<QuoteInput, keyof Credits> & Credits,
): Change {
  const { articleId, ...patch } = quote;
  const fields = checkedFields(db, articleId, patch);
  const given = Object.entries(fields).filter(([, value]) => value !== null);
  return {
    kind: "put",
    type: "quote",
    entity: ids.quoteId,
    fields: { claimId: ids.claimId, articleId, ...Object.fromEntries(given) },
  };
}

/** The given fields of a quote with anchors checked, ready for the work log. */
function checkedFields(db: ReadableDb, articleId: string, patch: QuotePatch): Record<string, unknown> {
  const checker = anchorChecker(db);
  const checked = (anchor: Anchor | null, what: string) =>
    anchor === null ? null : checker.check(articleId, anchor, what);
  const fields: Record<string, unknown> = {};
  if (patch.content !== undefined) {
    fields.content = patch.content.map((anchor) => checked(anchor, "words of the quote"));
  }
  if (patch.cue !== undefined) fields.cue = checked(patch.cue, "cue");
  if (patch.speakerSpan !== undefined)
    fields.speakerSpan = checked(patch.speakerSpan, "words of the speaker");
  if (patch.speaker !== undefined) fields.speaker = patch.speaker;
  if (patch.directness !== undefined) fields.directness = patch.directness;
  if (patch.stance !== undefined) fields.stance = patch.stance;
  if (patch.chain !== undefined) fields.chain = patch.chain.length === 0 ? null : patch.chain;
  return fields;
}

/** What a patch changes of a quote that is there: a new speaker takes the old one's place in the chain. */
export function quotePatchFields(
  db: ReadableDb,
  quote: QuoteRecord,
  given: QuotePatch,
): Record<string, unknown> {
  const patch = keepsCredit(db, quote, given.speaker) ? { ...given, speaker: undefined } : given;
  const fields = checkedFields(db, quote.article_id, patch);
  if (patch.speaker === undefined || patch.chain !== undefined || quote.chain === null) return fields;
  const chain: readonly ChainLink[] = JSON.parse(quote.chain);
  const at = chain.findIndex(({ speaker }) => sameSpeaker(speaker, quote.speaker));
  if (at < 0) return fields;
  const renewed = chain.flatMap((link, index) => {
    if (index !== at) return [link];
    return patch.speaker == null ? [] : [{ speaker: patch.speaker, words: null }];
  });
  return { ...fields, chain: renewed.length === 0 ? null : renewed };
}

/** Whether a form gives back the credited actor as it is shown after merges: that changes nothing, else unmerging would lose it. */
function keepsCredit(db: ReadableDb, quote: QuoteRecord, speaker: Speaker | null | undefined): boolean {
  if (speaker?.kind !== "actor" || quote.speaker_actor_id === null) return false;
  const roots = rootsOf(db, [speaker.actorId, quote.speaker_actor_id]);
  const root = roots.get(speaker.actorId);
  return root !== undefined && root === roots.get(quote.speaker_actor_id);
}

function sameSpeaker(speaker: Speaker, stored: string | null): boolean {
  const other: Speaker | null = stored === null ? null : JSON.parse(stored);
  if (other === null || other.kind !== speaker.kind) return false;
  if (speaker.kind === "actor" && other.kind === "actor") return speaker.actorId === other.actorId;
  if (speaker.kind === "unnamed" && other.kind === "unnamed") return speaker.label === other.label;
  return true;
}

function removing(type: string): (entity: string) => Change {
  return (entity) => ({ kind: "delete", type, entity });
}

/** The changes that remove a claim with all that belongs to it and everybody's assessments. */
export function removeClaimChanges(db: ReadableDb, claimId: string): Change[] {
  const { quotes, assessments, values, relations, memos } = childrenOfClaim(db, claimId);
  return [
    ...memos.map(removing("memo")),
    ...values.map(removing("claim-value")),
    ...relations.map(removing("claim-relation")),
    ...quotes.map(removing("quote")),
    ...assessments.map(removing("assessment")),
    removing("claim")(claimId),
  ];
}

/** The changes that remove a quote with its memos. Values taken from its words stay with the claim. */
export function removeQuoteChanges(db: ReadableDb, quoteId: string): Change[] {
  const { values, memos } = childrenOfQuote(db, quoteId);
  return [
    ...memos.map(removing("memo")),
    ...values.map(
      (entity): Change => ({ kind: "put", type: "claim-value", entity, fields: { quoteId: null } }),
    ),
    removing("quote")(quoteId),
  ];
}

/** One person has one assessment of a claim, on whatever computer it is made. */
export function assessmentId(claimId: string, personId: string): string {
  return contentId(["assess", 1, claimId, personId]);
}
