import type { CopyLinkView, CopyPairView } from "../../shared/contract/copies.contract.ts";
import { sharedPercent } from "../../shared/domain/copy-link.ts";
import type { ZoneRole } from "../../shared/domain/zone.ts";
import type { PairLayout } from "../../shared/text/pair-layout.ts";
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
  story: (title: string) => `Story: ${title}`,
  storyArticles: (count: number) => formatMany(count, "article", "articles"),
  alone: (title: string) => `Beside: ${title}`,
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
    number: "number",
    becomes: "becomes",
    dropped: "dropped:",
    added: "added:",
    headline: "headline inserted:",
    more: (count: number) => `and ${formatMany(count, "more change", "more changes")}`,
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

const MAX_NAME = 44;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A name inside a sentence: shortened, and kept from turning the words around it when written right to left. */
function named(name: string): string {
  const short =
    name.length > MAX_NAME ? `${name.slice(0, MAX_NAME).replace(/[\s,;:–-]+\S{0,14}$/u, "")} …` : name;
  return RIGHT_TO_LEFT.test(short) ? `\u2068${short}\u2069` : short;
}

type Named = Pick<CopyPairView["left"]["row"], "outlet" | "title">;

/** What to call the two articles so that they can be told apart: the outlets, else the titles, else the sides. */
export function pairNames(left: Named, right: Named): Readonly<Record<Side, string>> {
  const title = (article: Named) => `“${named(article.title)}”`;
  const name = (article: Named) => (article.outlet === null ? title(article) : named(article.outlet));
  if (name(left) !== name(right)) return { left: name(left), right: name(right) };
  if (title(left) !== title(right)) return { left: title(left), right: title(right) };
  return { left: "the left text", right: "the right text" };
}

/** The evidence in one sentence: how much of the shorter text stands in the other, in how many passages. */
export function evidenceSentence(pair: CopyPairView, layout: PairLayout): string {
  const names = pairNames(pair.left.row, pair.right.row);
  if (pair.passages.length === 0) return `No shared passage was found in ${names.left} and ${names.right}.`;
  const subject: Side = layout.right.words <= layout.left.words ? "right" : "left";
  const other: Side = subject === "right" ? "left" : "right";
  const words = formatMany(layout[subject].words, "word", "words");
  if (pair.link.relation === "identical") {
    return capital(`${names[subject]} (${words}) repeats ${names[other]} word for word.`);
  }
  const passages = formatMany(pair.passages.length, "passage", "passages");
  const share = sharedPercent(pair.link.score);
  return `${share} % of ${names[subject]} (${words}) stands in ${names[other]}, in ${passages}.`;
}

/** What is suggested and why, what was left out of the comparison, and the longest run of equal words. */
export function suggestionSentences(pair: CopyPairView, layout: PairLayout): string {
  const sentences = [suggestion(pair, layout), leftOutWords(layout)];
  if (pair.passages.length > 0 && pair.link.relation !== "identical") {
    sentences.push(`The longest run without a change has ${formatMany(pair.longestRun, "word", "words")}.`);
  }
  return sentences.filter((sentence) => sentence !== null).join(" ");
}

const RELATION_TO: Readonly<Partial<Record<Relation, string>>> = {
  identical: "identical with",
  copy: "copy of",
  excerpt: "excerpt of",
  "new-version": "new version of",
};

/** "Suggested: excerpt of A, because B names A as its source." What somebody decided is not called suggested. */
function suggestion(pair: CopyPairView, layout: PairLayout): string | null {
  const { relation, decision } = pair.link;
  const reason = reasonWords(pair);
  if (decision !== null) return reason === null ? null : capital(`${reason}.`);
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

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function withReadableDates(reason: string): string {
  return reason.replace(
    /\((\d{4}(?:-\d{2}){0,2}(?:T\d{2}:\d{2})?)[^)]*\)/g,
    (_, date: string) => `(${formatPublished(date)})`,
  );
}

const LEFT_OUT: readonly (readonly [ZoneRole, string, string])[] = [
  ["related-headline", "headline of another article", "headlines of other articles"],
  ["caption", "caption", "captions"],
  ["boilerplate", "piece of boilerplate", "pieces of boilerplate"],
];

function leftOutWords(layout: PairLayout): string | null {
  const blocks = [...layout.left.blocks, ...layout.right.blocks];
  const parts = LEFT_OUT.flatMap(([role, one, many]) => {
    const count = blocks.filter((block) => block.kind === "paragraph" && block.role === role).length;
    return count === 0 ? [] : [{ words: formatMany(count, one, many), count }];
  });
  if (parts.length === 0) return null;
  const total = parts.reduce((sum, part) => sum + part.count, 0);
  const words = parts.map((part) => part.words);
  const list =
    words.length === 1 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
  return `${list} ${total === 1 ? "was" : "were"} left out.`;
}
