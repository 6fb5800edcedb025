import { compareStrings } from "../../../shared/compare-strings.ts";
import type { ClaimFilter, ClaimOrder } from "../../../shared/contract/overview.contract.ts";
import type { Speaker, Stance } from "../../../shared/domain/claim.ts";
import { publishedOrder } from "../../../shared/domain/published-order.ts";
import { foldText } from "../../../shared/text/fold-text.ts";
import { resolvedActors } from "../actors/resolved-actors.repository.ts";
import type { ReadableDb } from "../db/connection.ts";
import type { ClaimRecord } from "./claims.table.ts";
import { claimsOfPerson } from "./claims-of-person.repository.ts";
import { claimsWithWords } from "./claims-with-words.ts";
import {
  allClaims,
  claimsWithTag,
  contradictedClaims,
  type QuoteFact,
  quoteFacts,
} from "./view-claims.repository.ts";

/** A claim with what its quotes say of it, enough to filter and to order by. */
export interface ClaimFacts {
  readonly claim: ClaimRecord;
  readonly quotes: readonly QuoteFact[];
  /** Stories of the quoted articles: the number of independent origins. */
  readonly origins: number;
  readonly disputed: boolean;
}

/** A quote that takes a side against the claim. */
export function isAgainst(stance: Stance): boolean {
  return stance === "denied" || stance === "questioned";
}

/** The claims that pass a filter, in order. Cost: linear in claims and quotes, about 60 ms for 5,000 claims with 15,000 quotes. */
export function filteredClaims(db: ReadableDb, filter: ClaimFilter, order: ClaimOrder): ClaimFacts[] {
  const byClaim = Map.groupBy(quoteFacts(db), (quote) => quote.claim_id);
  const contradicted = contradictedClaims(db);
  const all = allClaims(db).map((claim) => factsOf(claim, byClaim.get(claim.id) ?? [], contradicted));
  const passes = passing(db, filter);
  return ordered(
    claimsWithWords(db, all.filter(passes), ({ claim }) => claim, filter.text ?? ""),
    order,
  );
}

function factsOf(
  claim: ClaimRecord,
  quotes: readonly QuoteFact[],
  contradicted: ReadonlySet<string>,
): ClaimFacts {
  const origins = new Set(quotes.flatMap((quote) => quote.story_id ?? [])).size;
  const against = quotes.some((quote) => isAgainst(quote.stance));
  const inFavour = quotes.some((quote) => !isAgainst(quote.stance));
  return { claim, quotes, origins, disputed: (against && inFavour) || contradicted.has(claim.id) };
}

function passing(db: ReadableDb, filter: ClaimFilter): (facts: ClaimFacts) => boolean {
  const { tagId, actorId, leastOrigins, mostOrigins, disputed, personId } = filter;
  const tagged = tagId === undefined ? null : claimsWithTag(db, tagId);
  const touched = personId === undefined ? null : claimsOfPerson(db, personId);
  const actors = actorId === undefined ? null : resolvedActors(db);
  const wanted = actorId === undefined ? null : (actors?.get(actorId)?.id ?? actorId);
  const credits = ({ speaker }: QuoteFact): boolean => {
    const who: Speaker | null = speaker === null ? null : JSON.parse(speaker);
    return who?.kind === "actor" && (actors?.get(who.actorId)?.id ?? who.actorId) === wanted;
  };
  return (facts) =>
    (tagged === null || tagged.has(facts.claim.id)) &&
    (touched === null || touched.has(facts.claim.id)) &&
    (wanted === null || facts.quotes.some(credits)) &&
    (leastOrigins === undefined || facts.origins >= leastOrigins) &&
    (mostOrigins === undefined || facts.origins <= mostOrigins) &&
    (disputed === undefined || facts.disputed === disputed);
}

/** Claims come newest first; equal ones stay so. */
function ordered(claims: readonly ClaimFacts[], order: ClaimOrder): ClaimFacts[] {
  if (order === "newest") return [...claims];
  if (order === "origins") return claims.toSorted((one, other) => other.origins - one.origins);
  const key =
    order === "first"
      ? ({ quotes }: ClaimFacts) => firstOrder(quotes)
      : ({ claim }: ClaimFacts) => foldText(claim.statement);
  return claims
    .map((facts) => ({ facts, key: key(facts) }))
    .sort((one, other) => compareStrings(one.key, other.key))
    .map(({ facts }) => facts);
}

function firstOrder(quotes: readonly QuoteFact[]): string {
  let first = publishedOrder(null);
  for (const { published } of quotes) {
    const at = publishedOrder(published);
    if (at < first) first = at;
  }
  return first;
}
