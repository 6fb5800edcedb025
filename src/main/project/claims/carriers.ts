import type { ReadableDb } from "../db/connection.ts";
import { articlesOfStories, type StoryArticleRow } from "./carriage.repository.ts";
import type { QuoteRow } from "./claims.repository.ts";
import { projectQuote } from "./project-quote.ts";
import { wordingsOf } from "./wordings.ts";

/** An article that carries a claim: it is quoted, or it is of the same story and holds the same words. */
export interface Carrier extends StoryArticleRow {
  readonly storyId: string;
  readonly quoted: boolean;
}

/**
 * The articles that carry each claim, by claim id: the quoted ones, and the members of their stories that hold all
 * words of one of the quotes. Words may differ a little, but a copy with another number, name, speaker, date or
 * without a word of doubt does not carry the claim. One statement, and one alignment a text the first time.
 */
export function carriersOf(db: ReadableDb, quotes: readonly QuoteRow[]): Map<string, Carrier[]> {
  const storyIds = new Set(quotes.flatMap((quote) => quote.story_id ?? []));
  const members = Map.groupBy(articlesOfStories(db, [...storyIds]), (article) => article.story_id);
  const carriers = new Map<string, Carrier[]>();
  for (const [claimId, ofClaim] of Map.groupBy(quotes, (quote) => quote.claim_id)) {
    const found: Carrier[] = [];
    for (const [storyId, inStory] of Map.groupBy(ofClaim, (quote) => quote.story_id)) {
      if (storyId === null) continue;
      found.push(...carriersInStory(db, inStory, members.get(storyId) ?? []));
    }
    carriers.set(claimId, found);
  }
  return carriers;
}

function carriersInStory(
  db: ReadableDb,
  quotes: readonly QuoteRow[],
  members: readonly StoryArticleRow[],
): Carrier[] {
  const quotedIds = new Set(quotes.map((quote) => quote.article_id));
  const quotedTexts = new Set(quotes.map((quote) => quote.text_hash));
  const wordings = wordingsOf(quotes);
  const carries = (member: StoryArticleRow): boolean =>
    quotedIds.has(member.id) ||
    quotedTexts.has(member.text_hash) ||
    wordings.some((quote) => projectQuote(db, quote, member.text_hash, member.language)?.weighty === false);
  return members
    .filter(carries)
    .map((member) => ({ ...member, storyId: member.story_id, quoted: quotedIds.has(member.id) }));
}
