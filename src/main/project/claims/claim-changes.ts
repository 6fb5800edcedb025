import type { Anchor } from "../../../shared/domain/anchor.ts";
import type { QuoteInput, Speaker } from "../../../shared/domain/claim.ts";
import { UserFacingError } from "../../../shared/result.ts";
import { findActor } from "../actors/actors.repository.ts";
import { anchorChecker } from "../articles/checked-anchor.ts";
import { contentId } from "../articles/content-id.ts";
import type { ReadableDb } from "../db/connection.ts";
import type { Change } from "../work-log/work-log.ts";
import { childrenOfClaim, findClaim } from "./claims.repository.ts";

/** What a person can change of a quote; a missing key leaves a value as it is. */
export interface QuotePatch {
  readonly content?: readonly Anchor[] | undefined;
  readonly cue?: Anchor | null | undefined;
  readonly speakerSpan?: Anchor | null | undefined;
  readonly speaker?: Speaker | null | undefined;
  readonly directness?: QuoteInput["directness"] | undefined;
  readonly stance?: QuoteInput["stance"] | undefined;
}

/** Throws `not_found` unless the claim is in the project. */
export function requireClaim(db: ReadableDb, claimId: string): void {
  if (findClaim(db, claimId) === null) throw new UserFacingError({ code: "not_found", what: "claim" });
}

/** The change that makes a quote. Every anchor is checked against its text, the actor against the project. */
export function newQuoteChange(
  db: ReadableDb,
  ids: { readonly quoteId: string; readonly claimId: string },
  quote: QuoteInput,
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

/** The given fields of a quote with anchors and speaker checked, ready for the work log. */
export function checkedFields(db: ReadableDb, articleId: string, patch: QuotePatch): Record<string, unknown> {
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
  if (patch.speaker !== undefined) fields.speaker = checkedSpeaker(db, patch.speaker);
  if (patch.directness !== undefined) fields.directness = patch.directness;
  if (patch.stance !== undefined) fields.stance = patch.stance;
  return fields;
}

function checkedSpeaker(db: ReadableDb, speaker: Speaker | null): Speaker | null {
  if (speaker?.kind === "actor" && findActor(db, speaker.actorId) === null) {
    throw new UserFacingError({ code: "not_found", what: "actor" });
  }
  return speaker;
}

/** The changes that remove a claim with its quotes and everybody's assessments. */
export function removeClaimChanges(db: ReadableDb, claimId: string): Change[] {
  const { quotes, assessments } = childrenOfClaim(db, claimId);
  const remove =
    (type: string) =>
    (entity: string): Change => ({ kind: "delete", type, entity });
  return [...quotes.map(remove("quote")), ...assessments.map(remove("assessment")), remove("claim")(claimId)];
}

/** One person has one assessment of a claim, on whatever computer it is made. */
export function assessmentId(claimId: string, personId: string): string {
  return contentId(["assess", 1, claimId, personId]);
}
