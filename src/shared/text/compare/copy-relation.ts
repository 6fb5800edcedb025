import { COPY_THRESHOLD, type CopyRelation } from "../../domain/copy-link.ts";
import type { FactsAgreement, PassageFacts } from "./article-facts.ts";
import type { FilledSlots } from "./filled-slots.ts";

// The rules of research/duplicates.md 5.1.7. All shares are of the shorter article's compared words.
const LEAST_SHARED_WORDS = 25;
const LEAST_FACTS_AGREEMENT = 0.5;
/** A copy whose words outside quotation marks match less than this shares a statement, not an article. */
const LEAST_UNQUOTED = 0.35;
/**
 * Two reports that both open in their own words, one by a sentence and one by a lead paragraph at least, and share
 * less than this of all their words, were written apart and use the same agency's passages. From three quarters of
 * the shorter on the words alone decide.
 */
const OWN_SENTENCE_WORDS = 15;
const OWN_LEAD_WORDS = 40;
const SHARED_OF_BOTH = 0.6;
const SURELY_COPIED = 0.75;
/** An excerpt covers less than half of the longer article; what lost only its last paragraphs is still a copy. */
const EXCERPT_OF_LONGER = 0.5;
/** Much shorter and nothing added: cut, not reworked. */
const CUT_LENGTH = 0.75;
const CUT_COVERED = 0.9;
const SAME_TITLE = 0.5;
const VERSION_COVERED = 0.8;
const RECURRING_DAYS = 3;
const RECURRING_FACTS = 0.9;
/** Under one title days later, an update has grown or shrunk; a form keeps its length. */
const SAME_LENGTH = 0.8;
const BACKGROUND_FACTS = 0.8;
/** In the shared passages of a form at least two facts and one in eight are others; in copies hardly any are. */
const LEAST_CHANGED_FACTS = 2;
const CHANGED_FACTS_SHARE = 0.12;
/** A form has one place with other facts for every twelve facts that stay. */
const CHANGED_SLOTS_SHARE = 1 / 12;
/** Edits and misread letters change more places without facts than with them; a form hardly any. */
const PLAIN_FOR_CHANGED = 1;
/** Where single words apart differ three times as often without facts, an editor or a misreading machine went over them. */
const PLAIN_OF_EDITED = 3;

/** What is known of a pair when its relation is chosen. */
export interface MeasuredPair {
  /** Share of the shorter article's words in shared passages; `longerCovered` is that of the longer one. */
  readonly score: number;
  readonly longerCovered: number;
  /** Words of the shorter over words of the longer article. */
  readonly lengthRatio: number;
  readonly sharedWords: number;
  /** Share of the shorter article's words outside quotation marks that lie in shared passages. */
  readonly unquoted: number;
  /** Words before the first shared passage, in each article, and the share of all words of both in passages. */
  readonly openings: { readonly shorter: number; readonly longer: number };
  readonly sharedOfBoth: number;
  readonly facts: FactsAgreement;
  readonly passageFacts: PassageFacts;
  readonly slots: FilledSlots;
  readonly days: number | null;
  readonly sameOutlet: boolean;
  /** Likeness of the titles, 0..1. */
  readonly titles: number;
}

/** The relation of two articles that are not identical, or null when they share too little to say anything. */
export function chooseRelation(pair: MeasuredPair, threshold: number = COPY_THRESHOLD): CopyRelation | null {
  const isCopy = pair.score >= threshold && pair.sharedWords >= LEAST_SHARED_WORDS;
  if (isRecurring(pair, isCopy)) return "recurring-report";
  if (!isCopy) {
    return pair.sharedWords >= LEAST_SHARED_WORDS || pair.score >= threshold ? "shares-passages" : null;
  }
  if (pair.unquoted < LEAST_UNQUOTED || areWrittenApart(pair) || isBackground(pair)) return "shares-passages";
  const isCut = pair.lengthRatio < CUT_LENGTH && pair.score > CUT_COVERED;
  if (isNewVersion(pair, isCut)) return "new-version";
  return pair.longerCovered < EXCERPT_OF_LONGER ? "excerpt" : "copy";
}

/**
 * The same form filled in anew: other numbers and names in the same sentences. Of one outlet fewer of them tell, and
 * days later any other facts do. Copies by other outlets are edited, not refilled.
 */
function isRecurring(pair: MeasuredPair, isCopy: boolean): boolean {
  const { facts, passageFacts: inPassages } = pair;
  const otherFacts = facts.all !== null && facts.all < RECURRING_FACTS;
  const refilled =
    otherFacts &&
    inPassages.changed >= LEAST_CHANGED_FACTS &&
    inPassages.changed >= inPassages.all * CHANGED_FACTS_SHARE;
  const otherNumbers = facts.numbers !== null && facts.numbers < LEAST_FACTS_AGREEMENT;
  const isForm =
    otherFacts &&
    pair.slots.changed > 0 &&
    pair.slots.changed * PLAIN_FOR_CHANGED >= pair.slots.plain &&
    pair.slots.changed >= (pair.slots.changed + pair.slots.equalFacts) * CHANGED_SLOTS_SHARE;
  const isEdited = pair.slots.plainApart > pair.slots.changedApart * PLAIN_OF_EDITED;
  const disagree =
    isForm ||
    (!isEdited && facts.all !== null && facts.all < LEAST_FACTS_AGREEMENT) ||
    (refilled && (pair.sameOutlet || (!isEdited && otherNumbers)));
  if (isCopy && disagree) return true;
  const daysLater = pair.sameOutlet && pair.days !== null && pair.days > RECURRING_DAYS;
  const sameTitle = pair.titles >= SAME_TITLE;
  return (
    daysLater &&
    (isCopy || sameTitle) &&
    (otherFacts || (sameTitle && (inPassages.changed > 0 || pair.lengthRatio > SAME_LENGTH)))
  );
}

/** Both articles open in their own words and what they share is not the bulk of them. */
function areWrittenApart({ openings, score, sharedOfBoth }: MeasuredPair): boolean {
  const [less, more] =
    openings.shorter < openings.longer
      ? [openings.shorter, openings.longer]
      : [openings.longer, openings.shorter];
  if (less < OWN_SENTENCE_WORDS || more < OWN_LEAD_WORDS) return false;
  return score < SURELY_COPIED && sharedOfBoth < SHARED_OF_BOTH;
}

/** One outlet reuses the background of its report in another one: other title, other facts. */
function isBackground(pair: MeasuredPair): boolean {
  const { facts } = pair;
  const otherFacts = facts.all !== null && facts.all < BACKGROUND_FACTS;
  return pair.sameOutlet && otherFacts && pair.titles < SAME_TITLE && pair.score < VERSION_COVERED;
}

/**
 * One outlet reworked its own article: the same title, or nearly all of it, or most of it at another known time. A
 * plain cut counts only when its date says that it came at another time.
 */
function isNewVersion(pair: MeasuredPair, isCut: boolean): boolean {
  if (!pair.sameOutlet) return false;
  const sameTitle = pair.titles >= SAME_TITLE;
  if (isCut) return sameTitle && pair.days !== null && pair.days > 0;
  return sameTitle || pair.longerCovered >= (pair.days === null ? VERSION_COVERED : EXCERPT_OF_LONGER);
}
