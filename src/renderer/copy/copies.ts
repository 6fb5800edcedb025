import type { CopyLinkView, CopyPairView } from "../../shared/contract/copies.contract.ts";
import { sharedPercent } from "../../shared/domain/copy-link.ts";
import type { ZoneRole } from "../../shared/domain/zone.ts";
import { capital } from "../../shared/text/capital.ts";
import { evidenceSentence as sentenceOf } from "../../shared/text/compare/evidence-sentence.ts";
import { leftOutOf } from "../../shared/text/compare/left-out.ts";
import type { PairLayout } from "../../shared/text/compare/pair-layout.ts";
import { pairNames } from "../../shared/text/compare/pair-names.ts";
import { formatCount, formatMany, formatPublished } from "./format.ts";

type Relation = CopyLinkView["relation"];
type Decision = NonNullable<CopyLinkView["decision"]>;
type Side = "left" | "right";

/** What the second article is to the first, as a word in a list. */
export const relationWords: Readonly<Record<Relation, string>> = {
  identical: "identical",
  copy: "copy",
  excerpt: "excerpt",
  "new-version": "new version",
  "recurring-report": "recurring report",
  "shares-passages": "shares passages",
  "same-event": "same event",
};

/** The same on a button that accepts it. */
export const relationActions: Readonly<Record<Relation, string>> = {
  identical: "Identical",
  copy: "Copy of it",
  excerpt: "Excerpt of it",
  "new-version": "New version of it",
  "recurring-report": "Recurring report",
  "shares-passages": "Shares passages",
  "same-event": "Same event",
};

/** What choosing it means. */
export const relationDetails: Readonly<Record<Relation, string>> = {
  identical: "The same words. One story.",
  copy: "Most of it stands in the other. One story.",
  excerpt: "A part cut out of the other. One story.",
  "new-version": "The same outlet reworked its article. One story.",
  "recurring-report": "The same form with other facts. Two stories.",
  "shares-passages": "A quotation or background in both. Two stories.",
  "same-event": "Own words about the same thing. Two stories.",
};

export const copiesCopy = {
  title: "Copies to review",
  queue: "Pairs of articles",
  decided: (done: number, all: number) =>
    `${formatCount(done)} of ${formatMany(all, "pair", "pairs")} decided`,
  acceptIdentical: (count: number) =>
    count === 1 ? "Accept 1 identical text" : `Accept ${formatCount(count)} identical texts`,
  show: { label: "Show", undecided: "Undecided", decided: "Decided", all: "All" },
  story: "Story:",
  storyArticles: (count: number) => formatMany(count, "article", "articles"),
  alone: "Beside:",
  pairOf: (one: string, other: string) => `${one} and ${other}`,
  score: (share: number) => `${sharedPercent(share)}`,
  percent: (share: number) => `${sharedPercent(share)} percent`,
  decision: (decision: Decision, relation: Relation) =>
    ({
      accepted: `accepted: ${relationWords[relation]}`,
      "not-a-copy": "not a copy",
      unsure: "unsure",
    })[decision],
  decidedAs: (decision: Decision, relation: Relation) =>
    ({
      accepted: `Accepted as: ${relationWords[relation]}`,
      "not-a-copy": "Decided: not a copy",
      unsure: "Decided: unsure",
    })[decision],
  decidedSuggested: (decision: string, suggested: Relation) =>
    `${decision}; suggested: ${relationWords[suggested]}`,
  threshold: {
    label: "Copy from",
    value: (share: number) => `${Math.round(share * 100)} %`,
    counts: (links: number, stories: number, folded: number) =>
      `${formatMany(links, "link", "links")}, ${formatMany(stories, "story", "stories")}, ${formatCount(folded)} folded`,
    apply: "Apply",
    reset: (preset: number) => `Back to ${Math.round(preset * 100)} %`,
    applied: (share: number) => `Suggested links join articles from ${Math.round(share * 100)} % on.`,
    help: "From which share of the shorter article on a suggested copy joins a story. What a person decided stays.",
  },
  keepsApart: (left: number, right: number) => `Not a copy keeps ${left} × ${right} articles apart`,
  other: "Other relation",
  notACopy: "Not a copy",
  unsure: "Unsure",
  skip: "Skip",
  takeBack: "Take back",
  claims: (count: number, name: string) => `${formatMany(count, "claim is", "claims are")} marked in ${name}`,
  leftText: "Left text",
  rightText: "Right text",
  openArticle: (title: string) => `Open ${title}`,
  words: (count: number) => formatMany(count, "word", "words"),
  noOutlet: "no outlet",
  origin: "origin of the story",
  only: "only here",
  absence: (paragraphs: number, words: number) =>
    `${formatMany(paragraphs, "paragraph", "paragraphs")} of the other text missing here (${formatMany(words, "word", "words")})`,
  evidence: "Evidence",
  changes: "What changed",
  chip: {
    becomes: "becomes",
    before: "before",
    doubtDropped: "dropped",
    doubtAdded: "added",
    /** Words that only one of the two has. */
    oneSided: (name: string | null, isAdded: boolean) =>
      `${name === null ? "" : `${name} `}${isAdded ? "added:" : "dropped:"}`,
    sentences: (what: "dropped" | "inserted", count: number) =>
      `${formatMany(count, "sentence", "sentences")} ${what}:`,
    kinds: { number: "number", name: "name", speaker: "speaker", hedge: "doubt", date: "date" },
    headline: "headline inserted:",
    more: (count: number) => `and ${formatMany(count, "more change", "more changes")}`,
  },
  bulk: {
    accept: "Accept as suggested",
    done: (decision: Decision, count: number) => {
      const pairs = formatMany(count, "pair", "pairs");
      if (decision === "accepted") return `Accepted ${pairs}.`;
      return decision === "unsure" ? `Unsure about ${pairs}.` : `${pairs} are no copies.`;
    },
  },
  said: {
    accepted: (relation: Relation) => `Accepted as ${relationWords[relation]}.`,
    "not-a-copy": "Marked as not a copy.",
    unsure: "Marked as unsure.",
    takenBack: "Decision taken back.",
    identical: (count: number) => `${formatMany(count, "identical text", "identical texts")} accepted.`,
  },
  empty: {
    title: "No copies to review",
    words:
      "When two imported articles share passages, the pair appears here with the evidence: which words stand in both, which were changed, and which came first. Copies are looked for after each import.",
    doneTitle: "Every pair is decided",
    doneWords: "New pairs appear here after the next import. A decision can be looked at and taken back.",
    noneDecidedTitle: "Nothing decided yet",
    noneDecidedWords: "Pairs that somebody decided stand here, and every decision can be taken back.",
    noneOfPersonWords: "This person has decided on no pair. Choose somebody else, or anybody.",
    showDecided: "Show the decided pairs",
    showUndecided: "Show the undecided pairs",
  },
} as const;

/** Roles of zones as labels beside a text; the article's own words have none. */
export const zoneLabels: Readonly<Record<ZoneRole, string | null>> = {
  title: "title",
  byline: "byline",
  body: null,
  "related-headline": "related headline",
  caption: "caption",
  boilerplate: "boilerplate",
};

/** The evidence in one sentence: how much of the shorter text stands in the other, and what was left out. */
export function evidenceSentence(pair: CopyPairView, layout: PairLayout): string {
  const names = pairNames(pair.left.row, pair.right.row);
  const subject: Side = layout.right.words <= layout.left.words ? "right" : "left";
  const other: Side = subject === "right" ? "left" : "right";
  return sentenceOf({
    name: names[subject],
    otherName: names[other],
    words: layout[subject].words,
    percent: sharedPercent(pair.link.score),
    passages: pair.passages.length,
    longest: layout[subject].longest,
    changes: layout.changes.length,
    identical: pair.link.suggested === "identical",
    leftOut: leftOutOf([pair.left, pair.right]),
  });
}

/** What is suggested and why. What somebody decided has the suggestion beside it. */
export function suggestionSentences(pair: CopyPairView, layout: PairLayout): string {
  const { relation, decision, suggested } = pair.link;
  if (decision === null) return suggestion(pair, layout, relation);
  const reason = reasonWords(pair);
  const machine =
    suggested === null ? "The program suggested nothing." : `Suggested was: ${relationWords[suggested]}.`;
  return reason === null ? machine : `${machine} ${capital(`${reason}.`)}`;
}

const RELATION_TO: Readonly<Partial<Record<Relation, string>>> = {
  identical: "identical with",
  copy: "copy of",
  excerpt: "excerpt of",
  "new-version": "new version of",
};

/** "Suggested: excerpt of A, because B names A as its source." */
function suggestion(pair: CopyPairView, layout: PairLayout, relation: Relation): string {
  const reason = reasonWords(pair);
  const [from, source]: readonly [Side, Side] =
    pair.direction === "left-from-right" ? ["left", "right"] : ["right", "left"];
  // The longer of two texts is no excerpt of the shorter, whichever came first.
  const isLonger = relation === "excerpt" && layout[from].words > layout[source].words;
  const to = isLonger ? undefined : RELATION_TO[relation];
  if (reason === null) return `Suggested: ${relationWords[relation]}.`;
  if (to === undefined) return `Suggested: ${relationWords[relation]}. ${capital(reason)}.`;
  const names = pairNames(pair.left.row, pair.right.row);
  return `Suggested: ${to} ${names[source]}, because ${reason}.`;
}

function reasonWords({ left, right, direction, directionReason }: CopyPairView): string | null {
  if (direction === null || directionReason === null) return null;
  const names = pairNames(left.row, right.row);
  const [from, to] = direction === "left-from-right" ? [names.left, names.right] : [names.right, names.left];
  return `${from} ${withReadableDates(directionReason).replace("than the other", `than ${to}`)}`;
}

function withReadableDates(reason: string): string {
  return reason.replace(
    /\((\d{4}(?:-\d{2}){0,2}(?:T\d{2}:\d{2})?)[^)]*\)/g,
    (_, date: string) => `(${formatPublished(date)})`,
  );
}
