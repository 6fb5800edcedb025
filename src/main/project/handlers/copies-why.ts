import type { WhyCopies } from "../../../shared/contract/cli.contract.ts";
import { type CopyEvidence, sharedPercent } from "../../../shared/domain/copy-link.ts";
import { UserFacingError } from "../../../shared/result.ts";
import {
  type ComparedArticle,
  compareArticles,
  measureArticles,
} from "../../../shared/text/compare/compare-articles.ts";
import { creditsIn } from "../../../shared/text/compare/credits.ts";
import { evidenceSentence } from "../../../shared/text/compare/evidence-sentence.ts";
import { leftOutOf } from "../../../shared/text/compare/left-out.ts";
import { comparedWords, pairChanges, wordsWithin } from "../../../shared/text/compare/pair-changes.ts";
import { type NamedArticle, pairNames } from "../../../shared/text/compare/pair-names.ts";
import { relationReasons } from "../../../shared/text/compare/relation-reasons.ts";
import { type WeighedText, weighChanges } from "../../../shared/text/compare/weigh-changes.ts";
import type { Span } from "../../../shared/text/span.ts";
import { findArticle } from "../articles/articles.repository.ts";
import { comparedArticle } from "../copies/compare-pair.ts";
import { findLink } from "../copies/copies.repository.ts";
import type { ReadableDb } from "../db/connection.ts";

/**
 * Everything there is to say about two articles as copies, computed from their texts whether or not a link is stored.
 * Throws `not_found` for an unknown article.
 */
export function whyCopies(db: ReadableDb, a: string, b: string): WhyCopies {
  const [one, other] = [articleOf(db, a), articleOf(db, b)];
  const [lower, higher] = a < b ? [a, b] : [b, a];
  const stored = findLink(db, lower, higher);
  const found = compareArticles(one.compared, other.compared);
  const evidence = found?.evidence ?? null;
  const passages = (evidence?.passages ?? []).map((passage) => ({
    left: { start: passage.aStart, end: passage.aEnd },
    right: { start: passage.bStart, end: passage.bEnd },
  }));
  const [left, right] = [weighed(one), weighed(other)];
  const words = { left: comparedWords(left), right: comparedWords(right) };
  const changes = pairChanges(words.left, words.right, passages);
  const differences = weighChanges(left, right, passages, changes);
  const place = (text: string, span: Span) => ({ ...span, words: text.slice(span.start, span.end) });
  const placed = (text: string, span: Span | null) => (span === null ? null : place(text, span));
  return {
    a: one.named,
    b: other.named,
    relation: stored?.relation ?? found?.relation ?? null,
    score: evidence?.score ?? 0,
    decision: stored?.decision ?? null,
    suggested: found?.relation ?? null,
    linked: stored !== null,
    sameStory: one.storyId === other.storyId,
    sentence: sentenceOf(
      one,
      other,
      { identical: found?.relation === "identical", changes: changes.length },
      evidence,
    ),
    coverageA: evidence?.coverageA ?? 0,
    coverageB: evidence?.coverageB ?? 0,
    sharedWords: evidence?.sharedWords ?? 0,
    longestRun: evidence?.longestRun ?? 0,
    passages: passages.map((passage) => ({
      a: place(left.text, passage.left),
      b: place(right.text, passage.right),
    })),
    changes: differences.changes.map((change) => ({
      kind: change.kind,
      a: placed(left.text, change.left),
      b: placed(right.text, change.right),
    })),
    onlyA: differences.onlyLeft.map((span) => place(left.text, { start: span.start, end: span.end })),
    onlyB: differences.onlyRight.map((span) => place(right.text, { start: span.start, end: span.end })),
    direction: evidence?.direction ?? null,
    directionReason: evidence?.directionReason ?? null,
    considered: relationReasons(measureArticles(one.compared, other.compared), found?.relation ?? null),
  };
}

interface Side {
  readonly named: WhyCopies["a"];
  readonly compared: ComparedArticle;
  readonly language: string | null;
  readonly storyId: string;
}

function articleOf(db: ReadableDb, id: string): Side {
  const article = findArticle(db, id);
  const compared = comparedArticle(db, id);
  if (article === null || compared === null)
    throw new UserFacingError({ code: "not_found", what: "article" });
  const { title, outlet, published, path, language, story_id: storyId } = article;
  const words = comparedWords(compared).count;
  return { named: { id, title, outlet, published, path, words }, compared, language, storyId };
}

function weighed({ compared, language }: Side): WeighedText {
  return { ...compared, language, credits: creditsIn(compared.text, compared.zones, language) };
}

function sentenceOf(
  one: Side,
  other: Side,
  { identical, changes }: { readonly identical: boolean; readonly changes: number },
  evidence: CopyEvidence | null,
): string {
  const leftOut = leftOutOf([one.compared, other.compared]);
  const isShorter = one.named.words < other.named.words;
  const subject = isShorter ? one : other;
  const words = comparedWords(subject.compared);
  const lengths = (evidence?.passages ?? []).map((passage) => {
    const span = isShorter
      ? { start: passage.aStart, end: passage.aEnd }
      : { start: passage.bStart, end: passage.bEnd };
    const { from, to } = wordsWithin(words, span);
    return to - from;
  });
  const names = pairNames(one.named, other.named);
  return evidenceSentence({
    ...(isShorter
      ? { name: names.left, otherName: names.right }
      : { name: names.right, otherName: names.left }),
    words: subject.named.words,
    percent: sharedPercent(evidence?.score ?? 0),
    passages: lengths.length,
    longest: Math.max(0, ...lengths),
    changes,
    identical,
    leftOut,
  });
}

/** The sentence as far as stored evidence tells it, for long lists: texts are not read again. */
export function storedSentence(
  a: NamedArticle,
  b: NamedArticle,
  evidence: CopyEvidence,
  identical: boolean,
): string {
  const names = pairNames(a, b);
  const isShorter = evidence.wordsA < evidence.wordsB;
  return evidenceSentence({
    ...(isShorter
      ? { name: names.left, otherName: names.right }
      : { name: names.right, otherName: names.left }),
    words: Math.min(evidence.wordsA, evidence.wordsB),
    percent: sharedPercent(evidence.score),
    passages: evidence.passages.length,
    longest: null,
    changes: null,
    identical,
    leftOut: { notices: [], headlines: 0, captions: 0 },
  });
}
