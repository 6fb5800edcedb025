import type { Anchor } from "../../../shared/domain/anchor.ts";
import { comparableWords, holdsWords } from "../../../shared/text/comparable-words.ts";
import { bodyOf } from "../articles/articles.repository.ts";
import type { ReadableDb } from "../db/connection.ts";
import { articlesOfStories, type StoryArticleRow } from "./carriage.repository.ts";
import type { QuoteRow } from "./claims.repository.ts";

/** An article that carries a claim: it is quoted, or it is of the same story and holds the same words. */
export interface Carrier extends StoryArticleRow {
  readonly storyId: string;
  readonly quoted: boolean;
}

/**
 * The articles that carry each claim, by claim id: the quoted ones, and the members of their stories that hold all
 * words of one of the quotes. One statement, and one read a text that has to be looked into.
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
  const quotesOfSpans = quotes.map(wordsOf);
  const carries = (member: StoryArticleRow): boolean => {
    if (quotedIds.has(member.id) || quotedTexts.has(member.text_hash)) return true;
    const text = readText(db, member.text_hash);
    return quotesOfSpans.some((spans) => spans.every((words) => text.holds(words)));
  };
  return members
    .filter(carries)
    .map((member) => ({ ...member, storyId: member.story_id, quoted: quotedIds.has(member.id) }));
}

function wordsOf(quote: QuoteRow): string[] {
  const content: readonly Anchor[] = JSON.parse(quote.content);
  return content.map((anchor) => anchor.exact);
}

/** A text that is asked whether words stand in it. */
class ComparableText {
  readonly #body: string;
  #comparable: string | null = null;

  constructor(body: string) {
    this.#body = body;
  }

  /** Most copies hold the words as they are; only for the others the text is made comparable, once. */
  holds(words: string): boolean {
    if (holdsWords(this.#body, words)) return true;
    this.#comparable ??= comparableWords(this.#body);
    return holdsWords(this.#comparable, comparableWords(words));
  }
}

/** Texts never change, so what was read once can be kept. UTF-16 units in all. */
const REMEMBERED_UNITS = 16_000_000;
const remembered = new Map<string, ComparableText>();
let rememberedUnits = 0;

function readText(db: ReadableDb, textHash: string): ComparableText {
  const known = remembered.get(textHash);
  if (known !== undefined) return known;
  const body = bodyOf(db, textHash) ?? "";
  const text = new ComparableText(body);
  if (rememberedUnits + body.length > REMEMBERED_UNITS) {
    remembered.clear();
    rememberedUnits = 0;
  }
  if (body !== "") {
    remembered.set(textHash, text);
    rememberedUnits += body.length;
  }
  return text;
}
