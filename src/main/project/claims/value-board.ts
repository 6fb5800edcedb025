import type {
  BoardFilter,
  BoardRow,
  BoardTopic,
  BoardValue,
  Said,
} from "../../../shared/contract/values.contract.ts";
import { earliestFirst } from "../../../shared/domain/carriage.ts";
import { type Dispute, disputesOf } from "../../../shared/domain/disputed-values.ts";
import { holdsWords } from "../../../shared/text/holds-words.ts";
import { comparableValue, equalValueKey, nameKey } from "../../../shared/text/value-keys.ts";
import { tagAndBelow } from "../articles/tag-tree.repository.ts";
import type { ReadableDb } from "../db/connection.ts";
import { type Carrier, carriersOf } from "./carriers.ts";
import { type QuoteRow, quotesOfClaims } from "./claims.repository.ts";
import { speakerName, speakerOf } from "./quote-views.ts";
import {
  type BoardClaim,
  claimsWithValues,
  type ValueRow,
  valuesOfClaims,
  valueView,
} from "./values.repository.ts";

interface Board {
  readonly claims: readonly BoardClaim[];
  readonly values: ReadonlyMap<string, readonly ValueRow[]>;
  readonly byId: ReadonlyMap<string, ValueRow>;
  readonly statements: ReadonlyMap<string, string>;
  readonly disputes: ReadonlyMap<string, Dispute>;
}

/**
 * The claims with values under a filter, those with contradicted values first, each group newest first. Contradictions
 * are looked for among all of them. Cost: all values once (n log n), quotes and texts of copies of the page only.
 */
export function valueBoard(
  db: ReadableDb,
  filter: BoardFilter,
  page: { readonly offset: number; readonly limit: number },
): { total: number; disputed: number; topics: BoardTopic[]; rows: BoardRow[] } {
  const board = boardOf(db, filter);
  const isDisputed = (claim: BoardClaim): boolean =>
    (board.values.get(claim.id) ?? []).some((value) => board.disputes.has(value.id));
  const disputed = board.claims.filter(isDisputed);
  const shown =
    filter.disputedOnly === true
      ? disputed
      : [...disputed, ...board.claims.filter((claim) => !isDisputed(claim))];
  return {
    total: shown.length,
    disputed: disputed.length,
    topics: topicsOf(board, shown),
    rows: rowsOf(db, board, shown.slice(page.offset, page.offset + page.limit)),
  };
}

function boardOf(db: ReadableDb, filter: BoardFilter): Board {
  const tagIds = filter.tagId === undefined ? null : tagAndBelow(db, filter.tagId);
  const found = claimsWithValues(db, { tagIds, actorId: filter.actorId ?? null });
  const all = valuesOfClaims(
    db,
    found.map((claim) => claim.id),
  );
  const ofAll = Map.groupBy(all, (value) => value.claim_id);
  const claims = withWords(found, ofAll, filter.text ?? "");
  const isShown = new Set(claims.map((claim) => claim.id));
  const rows = all.filter((value) => isShown.has(value.claim_id));
  return {
    claims,
    values: Map.groupBy(rows, (value) => value.claim_id),
    byId: new Map(rows.map((value) => [value.id, value])),
    statements: new Map(claims.map((claim) => [claim.id, claim.statement])),
    disputes: disputesOf(rows.map((row) => comparableValue(valueView(row)))),
  };
}

function withWords(
  claims: readonly BoardClaim[],
  values: ReadonlyMap<string, readonly ValueRow[]>,
  text: string,
): readonly BoardClaim[] {
  const holds = holdsWords(text);
  if (holds === null) return claims;
  return claims.filter((claim) => {
    const ofClaim = values.get(claim.id) ?? [];
    const words = ofClaim.flatMap((value) => [
      value.topic,
      value.words,
      value.unit ?? "",
      value.actor_name ?? "",
    ]);
    return holds([claim.statement, ...words].join("\n"));
  });
}

/** Topics by how many values they have; each under the name that is written most often. */
function topicsOf(board: Board, claims: readonly BoardClaim[]): BoardTopic[] {
  const values = claims.flatMap((claim) => board.values.get(claim.id) ?? []);
  const topics = [...Map.groupBy(values, (value) => nameKey(value.topic))].map(([key, ofTopic]) => ({
    key,
    name: mostFrequent(ofTopic.map((value) => value.topic)),
    values: ofTopic.length,
    disputed: ofTopic.filter((value) => board.disputes.has(value.id)).length,
  }));
  return topics.sort((a, b) => b.values - a.values || (a.key < b.key ? -1 : 1));
}

function mostFrequent(words: readonly string[]): string {
  const counts = [...Map.groupBy(words, (word) => word)].map(([word, all]) => ({ word, count: all.length }));
  return counts.sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))[0]?.word ?? "";
}

function rowsOf(db: ReadableDb, board: Board, claims: readonly BoardClaim[]): BoardRow[] {
  const against = claims.flatMap((claim) =>
    (board.values.get(claim.id) ?? []).flatMap((value) =>
      (board.disputes.get(value.id)?.against ?? []).flatMap((id) => board.byId.get(id)?.claim_id ?? []),
    ),
  );
  const here = new Set(claims.map((claim) => claim.id));
  const quotes = quotesOfClaims(db, [...new Set([...here, ...against])]);
  const ofClaims = quotes.filter((quote) => here.has(quote.claim_id));
  const carriers = carriersOf(db, ofClaims);
  const sources = { quotes: Map.groupBy(quotes, (quote) => quote.claim_id), carriers };
  return claims.map((claim) => {
    const byTopic = Map.groupBy(board.values.get(claim.id) ?? [], (value) => nameKey(value.topic));
    const cells = [...byTopic].map(([topic, values]) => ({ topic, values: cellOf(board, sources, values) }));
    return { claimId: claim.id, statement: claim.statement, cells };
  });
}

interface Sources {
  readonly quotes: ReadonlyMap<string, readonly QuoteRow[]>;
  readonly carriers: ReadonlyMap<string, readonly Carrier[]>;
}

/** The different values of a claim on one topic; equal ones are one, carried by all the stories they stand in. */
function cellOf(board: Board, sources: Sources, values: readonly ValueRow[]): BoardValue[] {
  const groups = Map.groupBy(values, (value) => equalValueKey(valueView(value)));
  return [...groups.values()].flatMap((equal) => {
    const [value] = equal;
    if (value === undefined) return [];
    const quotes = equal.flatMap((one) => quotesOfValue(sources, one));
    const isWhole = equal.some((one) => one.quote_id === null);
    const stories = new Set(quotes.map((quote) => quote.story_id));
    const carriers = (sources.carriers.get(value.claim_id) ?? []).filter(
      (carrier) => isWhole || stories.has(carrier.storyId),
    );
    const first = firstQuote(quotes);
    const dispute = board.disputes.get(value.id);
    return [
      {
        value: valueView(value),
        stance: first?.stance ?? null,
        ...saidBy(first),
        origins: new Set(carriers.map((carrier) => carrier.storyId)).size,
        articles: new Set(carriers.map((carrier) => carrier.id)).size,
        disputes: dispute?.count ?? 0,
        against: (dispute?.against ?? []).flatMap((id) => {
          const other = board.byId.get(id);
          if (other === undefined) return [];
          const theirs = firstQuote(quotesOfValue(sources, other));
          const sameSpeaker = speakerKey(first) !== null && speakerKey(first) === speakerKey(theirs);
          const statement = board.statements.get(other.claim_id) ?? "";
          return [{ value: valueView(other), statement, ...saidBy(theirs), sameSpeaker }];
        }),
      },
    ];
  });
}

/** The quote whose words a value is taken from; of a value of the whole claim all its quotes. */
function quotesOfValue(sources: Sources, value: ValueRow): readonly QuoteRow[] {
  const all = sources.quotes.get(value.claim_id) ?? [];
  const own = all.filter((quote) => quote.id === value.quote_id);
  return own.length > 0 || value.quote_id !== null ? own : all;
}

function firstQuote(quotes: readonly QuoteRow[]): QuoteRow | null {
  const member = (quote: QuoteRow) => ({
    id: quote.article_id,
    storyId: quote.story_id ?? quote.article_id,
    outlet: quote.outlet,
    published: quote.published,
  });
  return quotes.toSorted((a, b) => earliestFirst(member(a), member(b)))[0] ?? null;
}

/** Who is credited, as one word to compare by: a registered actor after all merges. */
function speakerKey(quote: QuoteRow | null): string | null {
  return quote?.speaker_root ?? quote?.speaker ?? null;
}

function saidBy(quote: QuoteRow | null): Said {
  const speaker = quote === null ? null : speakerOf(quote);
  return {
    speaker,
    speakerName: quote === null ? null : speakerName(speaker, quote),
    articleId: quote?.article_id ?? null,
    quoteId: quote?.id ?? null,
    outlet: quote?.outlet ?? null,
    published: quote?.published ?? null,
  };
}
