import type { ClaimRow, ClaimView } from "../../../shared/contract/views.ts";
import { carriageOf, earliestFirst, originFirst } from "../../../shared/domain/carriage.ts";
import { copyDirection } from "../../../shared/text/compare/copy-direction.ts";
import { tagsOf } from "../articles/tags.repository.ts";
import { storyMembers } from "../copies/copies.repository.ts";
import { storyMember } from "../copies/story-member.ts";
import type { ReadableDb } from "../db/connection.ts";
import { type Carrier, carriersOf } from "./carriers.ts";
import { assessmentsOf, findClaim, type QuoteRow, quotesOfClaims } from "./claims.repository.ts";
import type { ClaimRecord } from "./claims.table.ts";
import { knownText } from "./known-texts.ts";
import { quoteViews, speakerName, speakerOf } from "./quote-views.ts";
import { relationsOfClaim, sameClaims } from "./relations.repository.ts";
import { valuesOfClaims, valueView } from "./values.repository.ts";

/** Rows of the list of claims, in the order given, with how far each is carried. Four statements, and texts of copies. */
export function claimRows(db: ReadableDb, claims: readonly ClaimRecord[]): ClaimRow[] {
  const quotes = quotesOfClaims(
    db,
    claims.map((claim) => claim.id),
  );
  return rowsOf(db, claims, quotes, carriersOf(db, quotes));
}

function rowsOf(
  db: ReadableDb,
  claims: readonly ClaimRecord[],
  quotes: readonly QuoteRow[],
  carriers: ReadonlyMap<string, readonly Carrier[]>,
): ClaimRow[] {
  const ids = claims.map((claim) => claim.id);
  const tags = tagsOf(db, "claim", ids);
  const byClaim = Map.groupBy(quotes, (quote) => quote.claim_id);
  return claims.map((claim) => ({
    id: claim.id,
    statement: claim.statement,
    speakers: speakersOf(byClaim.get(claim.id) ?? []),
    quotes: byClaim.get(claim.id)?.length ?? 0,
    carriage: carriageOf(withCredit(db, carriers.get(claim.id) ?? [])),
    tags: tags.get(claim.id) ?? [],
  }));
}

/** One claim with everything that stands behind it, as `personId` sees it; null when there is no such claim. */
export function claimView(
  db: ReadableDb,
  claimId: string,
  personId: string,
): Omit<ClaimView, "memos"> | null {
  const claim = findClaim(db, claimId);
  if (claim === null) return null;
  const quotes = quotesOfClaims(db, [claimId]);
  const carriers = carriersOf(db, quotes);
  const [row] = rowsOf(db, [claim], quotes, carriers);
  if (row === undefined) return null;
  return {
    row,
    note: claim.note,
    quotes: quoteViews(db, quotes),
    carriers: carryingStories(db, carriers.get(claimId) ?? []),
    assessments: assessmentsOf(db, claimId).map((assessment) => ({
      id: assessment.id,
      personName: assessment.person_name ?? "unnamed person",
      isMine: assessment.person_id === personId,
      verdict: assessment.verdict,
      confidence: assessment.confidence,
      reason: assessment.reason,
    })),
    values: valuesOfClaims(db, [claimId]).map(valueView),
    relations: relationsOfClaim(db, claimId),
    combined: combinedCarriage(db, claimId),
  };
}

/** How far a claim is carried with all that people say are the same; copies shared by two of them count once. */
function combinedCarriage(db: ReadableDb, claimId: string): ClaimView["combined"] {
  const claimIds = sameClaims(db, claimId);
  if (claimIds.length < 2) return null;
  const carriers = carriersOf(db, quotesOfClaims(db, claimIds));
  return { claims: claimIds.length, carriage: carriageOf(withCredit(db, [...carriers.values()].flat())) };
}

/** The stories that carry a claim, the earliest first, each with its origin first. An origin that does not hold the words is not among them. */
function carryingStories(db: ReadableDb, carriers: readonly Carrier[]): ClaimView["carriers"] {
  const storyIds = new Set(carriers.map((carrier) => carrier.storyId));
  const members = new Map(storyMembers(db, [...storyIds]).map((row) => [row.id, storyMember(row)]));
  const byStory = Map.groupBy(carriers.toSorted(earliestFirst), (carrier) => carrier.storyId);
  return [...byStory].map(([storyId, inStory]) => ({
    storyId,
    members: inStory.toSorted(originFirst).flatMap(({ id, quoted }) => {
      const member = members.get(id);
      return member === undefined ? [] : [{ ...member, quoted }];
    }),
  }));
}

/** So many copies of an origin are asked whether they name it as their source. */
const ASKED_COPIES = 6;

/** Marks the origin of the earliest carrying story when a copy names it as its source. Texts of a few copies are read. */
function withCredit(
  db: ReadableDb,
  carriers: readonly Carrier[],
): readonly (Carrier & { credited?: boolean })[] {
  const [earliest] = carriers.toSorted(earliestFirst);
  const origin = carriers.find((one) => one.id === earliest?.storyId);
  if (origin === undefined) return carriers;
  const copies = carriers.filter((one) => one.storyId === origin.id && one.id !== origin.id);
  if (!copies.slice(0, ASKED_COPIES).some((copy) => namesAsSource(db, copy, origin))) return carriers;
  return carriers.map((one) => ({ ...one, credited: one.id === origin.id }));
}

/** Whether the words of a copy name the origin as where they come from; dates aside. */
function namesAsSource(db: ReadableDb, copy: Carrier, origin: Carrier): boolean {
  const side = ({ outlet, text_hash: hash }: Carrier) => ({
    ...{ text: knownText(db, hash).text, outlet, published: null, coverage: 1 },
  });
  const { direction, directionReason } = copyDirection(side(copy), side(origin));
  return direction === "a-from-b" && directionReason?.startsWith("names ") === true;
}

function speakersOf(quotes: readonly QuoteRow[]): string[] {
  return [...new Set(quotes.flatMap((quote) => speakerName(speakerOf(quote), quote) ?? []))];
}
