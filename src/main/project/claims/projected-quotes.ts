import type { ProjectedQuote } from "../../../shared/contract/claims.contract.ts";
import { type Anchor, anchorOf } from "../../../shared/domain/anchor.ts";
import { publishedOrder } from "../../../shared/domain/published-order.ts";
import type { ReadableDb } from "../db/connection.ts";
import type { Change } from "../work-log/work-log.ts";
import { articlesOfStories, quotesInStory, type StoryArticleRow } from "./carriage.repository.ts";
import { newQuoteChange } from "./claim-changes.ts";
import { type QuoteRow, quotesOfClaims } from "./claims.repository.ts";
import { knownText } from "./known-texts.ts";
import { leftQuotes } from "./left-quotes.ts";
import { type ProjectedMarks, projectQuote } from "./project-quote.ts";
import { speakerName, speakerOf } from "./quote-views.ts";
import { wordingsOf } from "./wordings.ts";

/** In a larger story only so many members are looked into at once; nobody reads more, and time stays bounded. */
const MOST_MEMBERS = 2000;

/**
 * The quotes of a claim as they fall on the other articles of their stories, where nobody has quoted the claim yet:
 * the earliest article first. Nothing is stored; see {@link projectQuote}.
 */
export function projectedOfClaim(db: ReadableDb, claimId: string): ProjectedQuote[] {
  const quotes = quotesOfClaims(db, [claimId]);
  const members = articlesOfStories(db, storiesOf(quotes));
  return projected(db, quotes, members);
}

/** The quotes of all claims of a story as they fall on one of its articles, in the order of its text. */
export function projectedOnArticle(db: ReadableDb, articleId: string): ProjectedQuote[] {
  const quotes = quotesInStory(db, articleId);
  if (quotes.length === 0) return [];
  const members = articlesOfStories(db, storiesOf(quotes)).filter((member) => member.id === articleId);
  const found = [...Map.groupBy(quotes, (quote) => quote.claim_id).values()].flatMap((ofClaim) =>
    projected(db, ofClaim, members),
  );
  return found.sort((one, other) => (one.content[0]?.start ?? 0) - (other.content[0]?.start ?? 0));
}

function storiesOf(quotes: readonly QuoteRow[]): string[] {
  return [...new Set(quotes.flatMap((quote) => quote.story_id ?? []))];
}

/** Of one claim, the best projection on each of the members that do not quote it. */
function projected(
  db: ReadableDb,
  quotes: readonly QuoteRow[],
  members: readonly StoryArticleRow[],
): ProjectedQuote[] {
  const quoted = new Set(quotes.map((quote) => quote.article_id));
  const isLeft = leftQuotes(db);
  const wordings = new Map(
    [...Map.groupBy(quotes, (quote) => quote.story_id)].map(([id, inStory]) => [id, wordingsOf(inStory)]),
  );
  const open = members
    .filter((member) => !quoted.has(member.id))
    .map((member) => ({ member, order: publishedOrder(member.published) }))
    .sort((one, other) => (one.order < other.order ? -1 : Number(one.order > other.order)));
  return open.slice(0, MOST_MEMBERS).flatMap(({ member }) => {
    const best = bestOf(db, wordings.get(member.story_id) ?? [], member);
    return best === null ? [] : [viewOf(db, best, member, isLeft(best.quote.claim_id, member.id))];
  });
}

interface Best {
  readonly quote: QuoteRow;
  readonly marks: ProjectedMarks;
}

/** The same words before a change of wording before a weighty change; among equals the quote made first. */
function bestOf(db: ReadableDb, quotes: readonly QuoteRow[], member: StoryArticleRow): Best | null {
  let best: Best | null = null;
  const rank = (marks: ProjectedMarks) => (marks.weighty ? 2 : marks.exactness === "changed" ? 1 : 0);
  for (const quote of quotes) {
    const marks = projectQuote(db, quote, member.text_hash, member.language);
    if (marks === null) continue;
    if (best === null || rank(marks) < rank(best.marks)) best = { quote, marks };
    if (rank(best.marks) === 0) break;
  }
  return best;
}

function viewOf(
  db: ReadableDb,
  { quote, marks }: Best,
  member: StoryArticleRow,
  left: boolean,
): ProjectedQuote {
  const { text } = knownText(db, member.text_hash);
  return {
    claimId: quote.claim_id,
    statement: quote.statement,
    quoteId: quote.id,
    fromTitle: quote.article_title ?? "",
    fromOutlet: quote.outlet,
    articleId: member.id,
    articleTitle: member.title,
    outlet: member.outlet,
    published: member.published,
    storyId: member.story_id,
    words: marks.content.map((span) => text.slice(span.start, span.end)),
    content: [...marks.content],
    cue: marks.cue,
    speakerSpan: marks.speakerSpan,
    speakerName: speakerName(speakerOf(quote), quote),
    exactness: marks.exactness,
    changes: [...marks.changes],
    weighty: marks.weighty,
    left,
  };
}

/**
 * The changes that make real quotes of the projections of a claim on the given articles; articles without one, or
 * already quoted, are passed over. Anchors are checked like those of any quote.
 */
export function acceptProjected(
  db: ReadableDb,
  claimId: string,
  articleIds: readonly string[],
  newId: () => string,
): Change[] {
  const wanted = new Set(articleIds);
  const quotes = new Map(quotesOfClaims(db, [claimId]).map((quote) => [quote.id, quote]));
  const members = new Map(
    articlesOfStories(db, storiesOf([...quotes.values()])).map((member) => [member.id, member]),
  );
  return projectedOfClaim(db, claimId).flatMap((one) => {
    const quote = quotes.get(one.quoteId);
    const member = members.get(one.articleId);
    if (!wanted.has(one.articleId) || quote === undefined || member === undefined) return [];
    const { text } = knownText(db, member.text_hash);
    const anchor = (span: { start: number; end: number }): Anchor => anchorOf(text, member.text_hash, span);
    const input = {
      articleId: one.articleId,
      content: one.content.map(anchor),
      cue: one.cue === null ? null : anchor(one.cue),
      speakerSpan: one.speakerSpan === null ? null : anchor(one.speakerSpan),
      speaker: speakerIn(quote, one),
      directness: quote.directness,
      stance: quote.stance,
    };
    return [newQuoteChange(db, { quoteId: newId(), claimId }, input)];
  });
}

/** Whoever the copy credits still; a copy that dropped the speaker credits nobody, and its outlet says so itself. */
function speakerIn(quote: QuoteRow, one: ProjectedQuote) {
  const isDropped = one.changes.some((change) => change.kind === "speaker" && change.after === null);
  return isDropped ? null : speakerOf(quote);
}
