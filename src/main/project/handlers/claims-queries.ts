import type { Handlers } from "../../../shared/contract/index.ts";
import { UserFacingError } from "../../../shared/result.ts";
import { foldText } from "../../../shared/text/fold-text.ts";
import { tagAndBelow } from "../articles/tag-tree.repository.ts";
import { tagsOf } from "../articles/tags.repository.ts";
import { claimRows, claimView } from "../claims/claim-views.ts";
import { listClaims } from "../claims/claims.repository.ts";
import type { ClaimRecord } from "../claims/claims.table.ts";
import { projectedOfClaim, projectedOnArticle } from "../claims/projected-quotes.ts";
import type { ReadableDb } from "../db/connection.ts";
import { memosAbout } from "../memos/memos.repository.ts";
import type { QueryContext } from "./contexts.ts";

export const claimsQueries = {
  "claims.list": ({ db }, { text, actorId, articleId, tagId, offset, limit }) => {
    const claims = withWords(
      db,
      listClaims(db, {
        actorId: actorId ?? null,
        articleId: articleId ?? null,
        tagIds: tagId === undefined ? null : tagAndBelow(db, tagId),
      }),
      text,
    );
    return { total: claims.length, rows: claimRows(db, claims.slice(offset, offset + limit)) };
  },
  "claims.get": ({ db, person }, { claimId }) => {
    const claim = claimView(db, claimId, person.id);
    if (claim === null) throw new UserFacingError({ code: "not_found", what: "claim" });
    const ids = [claimId, ...claim.quotes.map((quote) => quote.id)];
    return { ...claim, memos: memosAbout(db, ids, person.id) };
  },
  "claims.projections": ({ db }, { claimId, articleId }) => {
    if (articleId === undefined)
      return { projections: claimId === undefined ? [] : projectedOfClaim(db, claimId) };
    const onArticle = projectedOnArticle(db, articleId);
    return { projections: onArticle.filter((one) => claimId === undefined || one.claimId === claimId) };
  },
} satisfies Partial<Handlers<"query", QueryContext>>;

/** Claims whose statement, note and tags together hold all words of `text`, case and accents aside. */
function withWords(db: ReadableDb, claims: ClaimRecord[], text: string | undefined): ClaimRecord[] {
  const words = foldText(text ?? "")
    .split(/\s+/u)
    .filter((word) => word !== "");
  if (words.length === 0) return claims;
  const tags = tagsOf(
    db,
    "claim",
    claims.map((claim) => claim.id),
  );
  return claims.filter((claim) => {
    const tagNames = (tags.get(claim.id) ?? []).map((tag) => tag.name);
    const held = foldText([claim.statement, claim.note ?? "", ...tagNames].join("\n"));
    return words.every((word) => held.includes(word));
  });
}
