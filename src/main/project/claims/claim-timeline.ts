import type { RelatedClaim, TimelineLane, TimelineMark } from "../../../shared/contract/overview.contract.ts";
import type { ClaimRow } from "../../../shared/contract/views.ts";
import { earliestFirst } from "../../../shared/domain/carriage.ts";
import { publishedOrder } from "../../../shared/domain/published-order.ts";
import { resolvedActors } from "../actors/resolved-actors.repository.ts";
import type { ReadableDb } from "../db/connection.ts";
import { type Carrier, carriersOf } from "./carriers.ts";
import { claimRows } from "./claim-views.ts";
import { type QuoteRow, quotesOfClaims } from "./claims.repository.ts";
import { type ClaimFacts, isAgainst } from "./filtered-claims.ts";
import { speakerOf } from "./quote-views.ts";
import { relationsOfClaims } from "./view-claims.repository.ts";

/**
 * Lanes of a page of claims, in the order given. Who carries what comes from the same functions as everywhere
 * (`carriersOf`), asked for each stance apart: a copy of a denial carries the denial. Cost: some statements, and
 * one alignment for each copy the first time.
 */
export function timelineLanes(db: ReadableDb, page: readonly ClaimFacts[]): TimelineLane[] {
  const claims = page.map(({ claim }) => claim);
  const ids = claims.map((claim) => claim.id);
  const quotes = Map.groupBy(quotesOfClaims(db, ids), (quote) => quote.claim_id);
  const related = relatedClaims(db, ids);
  const nameOf = speakerNames(db);
  return claimRows(db, claims).map((row) => {
    const own = quotes.get(row.id) ?? [];
    const marks = marksOf(db, row, own, nameOf);
    return {
      claimId: row.id,
      statement: row.statement,
      tags: row.tags,
      origins: row.carriage.origins,
      against: new Set(marks.filter((mark) => isAgainst(mark.stance)).map((mark) => mark.storyId)).size,
      articles: row.carriage.articles,
      voices: new Set(own.flatMap((quote) => nameOf(quote) ?? [])).size,
      marks,
      related: related.get(row.id) ?? [],
    };
  });
}

type NameOf = (quote: QuoteRow) => string | null;

/** Speakers in words; a merged actor has the name of the one it counts as. */
function speakerNames(db: ReadableDb): NameOf {
  const actors = resolvedActors(db);
  return (quote) => {
    const speaker = speakerOf(quote);
    if (speaker === null) return null;
    if (speaker.kind === "actor") return actors.get(speaker.actorId)?.name ?? quote.actor_name;
    return speaker.kind === "unnamed" ? speaker.label : quote.outlet;
  };
}

function marksOf(db: ReadableDb, row: ClaimRow, quotes: readonly QuoteRow[], nameOf: NameOf): TimelineMark[] {
  const marks: TimelineMark[] = [];
  for (const [stance, held] of Map.groupBy(quotes, (quote) => quote.stance)) {
    const carriers = carriersOf(db, held).get(row.id) ?? [];
    for (const [storyId, inStory] of Map.groupBy(carriers, (carrier) => carrier.storyId)) {
      const shown = shownCarrier(inStory, row.carriage.firstArticleId);
      if (shown === null) continue;
      const ofStory = held.filter((quote) => quote.story_id === storyId);
      marks.push({
        storyId,
        stance,
        articleId: shown.id,
        title: shown.title,
        outlet: shown.outlet,
        published: shown.published,
        speakers: [...new Set(ofStory.flatMap((quote) => nameOf(quote) ?? []))],
        copies: inStory.length - 1,
        quoteId: ofStory.find((quote) => quote.article_id === shown.id)?.id ?? null,
        isFirst: shown.id === row.carriage.firstArticleId,
      });
    }
  }
  return marks.sort(inTime);
}

/** The article that stands for a story: the one known as the very first, else the earliest that carries the words. */
function shownCarrier(inStory: readonly Carrier[], firstId: string | null): Carrier | null {
  return inStory.find(({ id }) => id === firstId) ?? inStory.toSorted(earliestFirst)[0] ?? null;
}

/** By publication as it is known; of equal dates what states goes before what denies. */
function inTime(one: TimelineMark, other: TimelineMark): number {
  const [a, b] = [publishedOrder(one.published), publishedOrder(other.published)];
  if (one.isFirst !== other.isFirst) return one.isFirst ? -1 : 1;
  if (a !== b) return a < b ? -1 : 1;
  return (
    Number(isAgainst(one.stance)) - Number(isAgainst(other.stance)) || (one.storyId < other.storyId ? -1 : 1)
  );
}

/** The related claims of many, each with where it was said first and by whom. */
function relatedClaims(db: ReadableDb, claimIds: readonly string[]): Map<string, RelatedClaim[]> {
  const relations = relationsOfClaims(db, claimIds);
  const others = [...new Set(relations.map((relation) => relation.other_id))];
  const quotes = Map.groupBy(quotesOfClaims(db, others), (quote) => quote.claim_id);
  const nameOf = speakerNames(db);
  const found = new Map<string, RelatedClaim[]>();
  for (const relation of relations) {
    const own = quotes.get(relation.other_id) ?? [];
    const [first] = own.toSorted((one, other) =>
      publishedOrder(one.published) < publishedOrder(other.published) ? -1 : 1,
    );
    const list = found.get(relation.claim_id) ?? [];
    list.push({
      claimId: relation.other_id,
      statement: relation.statement,
      kind: relation.kind,
      way: relation.a === relation.claim_id ? "to" : "from",
      speakers: [...new Set(own.flatMap((quote) => nameOf(quote) ?? []))].slice(0, 5),
      articleId: first?.article_id ?? null,
      outlet: first?.outlet ?? null,
      published: first?.published ?? null,
    });
    found.set(relation.claim_id, list);
  }
  return found;
}

/** Earliest and latest publication of the quoted articles, as written; null when none is dated. */
export function timeOf(claims: readonly ClaimFacts[]): {
  readonly from: string | null;
  readonly to: string | null;
} {
  let from: string | null = null;
  let to: string | null = null;
  for (const { quotes } of claims) {
    for (const { published } of quotes) {
      if (published === null || published === "") continue;
      if (from === null || published < from) from = published;
      if (to === null || published > to) to = published;
    }
  }
  return { from, to };
}
