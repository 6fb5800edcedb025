import type { Span } from "../../../shared/domain/anchor.ts";
import { sentencesIn } from "../../../shared/text/sentences.ts";
import { bodyOf } from "../articles/articles.repository.ts";
import type { ReadableDb } from "../db/connection.ts";
import {
  mentionedTogether,
  type SharedMention,
  sharedMentions,
  type TogetherRow,
} from "./together.repository.ts";

/** An article in which two actors are mentioned, with their nearest mentions. */
export interface SharedArticle {
  readonly mention: SharedMention;
  /** From the first of the two to the end of the second. */
  readonly span: Span;
  readonly inOneSentence: boolean;
}

/** Mentions further apart than this are not looked at for a common sentence. UTF-16 units. */
const LONGEST_SENTENCE = 1500;

/**
 * A page of those mentioned with a root, with the stories in which one sentence holds both. Only the page's actors are
 * looked up in the texts; of a text only the paragraph around two near mentions is cut into sentences.
 */
export function togetherPage(
  db: ReadableDb,
  actorId: string,
  page: { readonly offset: number; readonly limit: number },
): { total: number; rows: (TogetherRow & { inOneSentence: number })[] } {
  const all = mentionedTogether(db, actorId);
  const rows = all.slice(page.offset, page.offset + page.limit);
  const shared = sharedMentions(
    db,
    actorId,
    rows.map((row) => row.id),
  );
  const stories = new Map<string, Set<string>>();
  for (const inArticle of Map.groupBy(shared, (mention) => mention.article_id).values()) {
    const judge = sentenceJudge(db, inArticle);
    const mine = inArticle.filter((mention) => mention.root === actorId);
    for (const [root, theirs] of Map.groupBy(inArticle, (mention) => mention.root)) {
      const story = inArticle[0]?.story_id ?? "";
      if (root === actorId || stories.get(root)?.has(story) === true) continue;
      if (nearestPair(mine, theirs, judge)?.inOneSentence !== true) continue;
      stories.set(root, (stories.get(root) ?? new Set()).add(story));
    }
  }
  return {
    total: all.length,
    rows: rows.map((row) => ({ ...row, inOneSentence: stories.get(row.id)?.size ?? 0 })),
  };
}

/** The articles that mention both, newest first, those with a common sentence included; at most `limit`. */
export function sharedArticles(
  db: ReadableDb,
  actorId: string,
  otherId: string,
  limit: number,
): SharedArticle[] {
  const articles = Map.groupBy(sharedMentions(db, actorId, [otherId]), (mention) => mention.article_id);
  const found: SharedArticle[] = [];
  for (const inArticle of articles.values()) {
    const mine = inArticle.filter((mention) => mention.root === actorId);
    const theirs = inArticle.filter((mention) => mention.root !== actorId);
    const nearest = nearestPair(mine, theirs, sentenceJudge(db, inArticle));
    const [mention] = mine;
    if (nearest === null || mention === undefined) continue;
    found.push({ mention, ...nearest });
    if (found.length === limit) break;
  }
  return found;
}

type Judge = (span: Span) => boolean;

/** Says whether a stretch of an article's text lies in one sentence; the text is read when it is first asked. */
function sentenceJudge(db: ReadableDb, inArticle: readonly SharedMention[]): Judge {
  const [first] = inArticle;
  let body: string | null = null;
  return ({ start, end }) => {
    if (first === undefined || end - start > LONGEST_SENTENCE) return false;
    body ??= bodyOf(db, first.text_hash) ?? "";
    if (body.slice(start, end).includes("\n")) return false;
    const paragraphStart = body.lastIndexOf("\n", start) + 1;
    const paragraphEnd = body.indexOf("\n", end);
    const block = { start: paragraphStart, end: paragraphEnd < 0 ? body.length : paragraphEnd };
    return sentencesIn(body, block, first.language).some(
      (sentence) => sentence.start <= start && end <= sentence.end,
    );
  };
}

/** The two mentions that stand closest, those in one sentence before others. */
function nearestPair(
  mine: readonly SharedMention[],
  theirs: readonly SharedMention[],
  inOneSentence: Judge,
): { span: Span; inOneSentence: boolean } | null {
  const spans = mine
    .flatMap((one) =>
      theirs.map((other) => ({ start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) })),
    )
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  const [nearest] = spans;
  if (nearest === undefined) return null;
  // A nearer pair can straddle the end of a sentence while a farther one does not; a few are enough to tell.
  const together = spans.slice(0, 5).find(inOneSentence);
  return { span: together ?? nearest, inOneSentence: together !== undefined };
}
