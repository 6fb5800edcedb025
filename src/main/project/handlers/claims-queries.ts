import type { Handlers, MethodInput } from "../../../shared/contract/index.ts";
import { UserFacingError } from "../../../shared/result.ts";
import { foldText } from "../../../shared/text/fold-text.ts";
import { tagAndBelow } from "../articles/tag-tree.repository.ts";
import { tagsOf } from "../articles/tags.repository.ts";
import { agreementOn, claimsJudgedApart } from "../claims/agreement.repository.ts";
import { claimRows, claimView } from "../claims/claim-views.ts";
import { findClaim, listClaims } from "../claims/claims.repository.ts";
import type { ClaimRecord } from "../claims/claims.table.ts";
import { claimsOfPerson } from "../claims/claims-of-person.repository.ts";
import { projectedOfClaim, projectedOnArticle } from "../claims/projected-quotes.ts";
import { claimsPossiblySame } from "../claims/same-claims.repository.ts";
import type { ReadableDb } from "../db/connection.ts";
import { memosAbout } from "../memos/memos.repository.ts";
import type { QueryContext } from "./contexts.ts";

const MOST_PAIRS = 200;

export const claimsQueries = {
  "claims.list": ({ db }, { offset, limit, ...asked }) => {
    const claims = claimsAsked(db, asked);
    return { total: claims.length, rows: claimRows(db, claims.slice(offset, offset + limit)) };
  },
  "claims.agreement": ({ db }, asked) => {
    const { people, ...figures } = agreementOn(db, new Set(claimsAsked(db, asked).map(({ id }) => id)));
    return { ...figures, people: [...people] };
  },
  "claims.possiblySame": ({ db }, { claimId }) => {
    const all = claimsPossiblySame(db);
    const wanted = all.filter(({ a, b }) => claimId === undefined || a === claimId || b === claimId);
    const named = (id: string) => ({ id, statement: findClaim(db, id)?.statement ?? "" });
    return {
      claims: new Set(all.flatMap(({ a, b }) => [a, b])).size,
      pairs: wanted.slice(0, MOST_PAIRS).map(({ a, b, reason }) => ({ a: named(a), b: named(b), reason })),
    };
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

function claimsAsked(
  db: ReadableDb,
  { text, actorId, articleId, tagId, personId, judgedApart, possiblySame }: MethodInput<"claims.agreement">,
): ClaimRecord[] {
  const listed = listClaims(db, {
    actorId: actorId ?? null,
    articleId: articleId ?? null,
    tagIds: tagId === undefined ? null : tagAndBelow(db, tagId),
  });
  const touched = personId === undefined ? null : claimsOfPerson(db, personId);
  const apart = judgedApart === undefined ? null : claimsJudgedApart(db);
  const pairs = possiblySame === undefined ? null : claimsPossiblySame(db);
  const twice = pairs === null ? null : new Set(pairs.flatMap(({ a, b }) => [a, b]));
  const claims = listed.filter(({ id }) => [touched, apart, twice].every((set) => set?.has(id) ?? true));
  return withWords(db, claims, text);
}

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
