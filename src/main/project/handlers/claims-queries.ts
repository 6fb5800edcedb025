import type { Handlers, MethodInput } from "../../../shared/contract/index.ts";
import { UserFacingError } from "../../../shared/result.ts";
import { tagAndBelow } from "../articles/tag-tree.repository.ts";
import { agreementOn, claimsJudgedApart } from "../claims/agreement.repository.ts";
import { claimRows, claimView } from "../claims/claim-views.ts";
import { findClaim, listClaims } from "../claims/claims.repository.ts";
import type { ClaimRecord } from "../claims/claims.table.ts";
import { claimsOfPerson } from "../claims/claims-of-person.repository.ts";
import { claimsWithWords } from "../claims/claims-with-words.ts";
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
): readonly ClaimRecord[] {
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
  return claimsWithWords(db, claims, (claim) => claim, text ?? "");
}
