import type { ProjectedQuote } from "../../shared/contract/claims.contract.ts";
import type { Carriage } from "../../shared/contract/views.ts";
import type { Verdict } from "../../shared/domain/claim.ts";

type Change = ProjectedQuote["changes"][number];

const verdicts: Readonly<Record<Verdict, string>> = {
  true: "true",
  likely: "likely",
  unclear: "unclear",
  unlikely: "unlikely",
  false: "false",
};

/** Why an article counts as the first of those that carry a claim. */
const firstReasons: Readonly<Record<NonNullable<Carriage["firstReason"]>, string>> = {
  only: "nobody else carries it",
  credited: "named as the source by others",
  earliest: "earliest date",
  origin: "origin of its story",
  unknown: "dates do not tell",
};

/** What copies have instead of the words of a quote, in a sentence about `count` of them. */
function changedWords({ kind, before, after }: Change, count: number): string {
  const [copies, say, drop] = count === 1 ? ["1 copy", "says", "drops"] : [`${count} copies`, "say", "drop"];
  if (before !== null && after !== null) return `${copies} ${say} “${after}” instead of “${before}”`;
  if (kind === "speaker") {
    if (before === null) return `${copies} ${count === 1 ? "names" : "name"} “${after ?? ""}”`;
    return `${copies} ${drop} the credit “${before}”`;
  }
  return before === null
    ? `${copies} ${count === 1 ? "adds" : "add"} “${after ?? ""}”`
    : `${copies} ${drop} “${before}”`;
}

/** The words of the list of claims and of one claim. */
export const claimsCopy = {
  title: "Claims",
  filter: "Filter claims",
  filterPlaceholder: "Words of the statement",
  empty: "No claims yet",
  emptyWords:
    "Open an article, select the words of a claim and press C. Or press J to go sentence by sentence: suggestions are underlined with dashes, Y accepts one.",
  nothingFound: "No claim has these words",
  loading: "Reading the claims",
  heading: "Claim",
  origins: (count: number) => (count === 1 ? "independent origin" : "independent origins"),
  spread: (articles: string, outlets: string) => `${articles}, ${outlets}`,
  spreadCopies: (articles: string, outlets: string, copies: string) => `${articles}, ${outlets}; ${copies}`,
  article: "article",
  articles: "articles",
  outlet: "outlet",
  outlets: "outlets",
  copiesOne: "is a copy of another",
  copiesMany: "are copies of others",
  quote: "quote",
  quotes: "quotes",
  carriers: "Who carries it",
  origin: "origin",
  ownReporting: "own reporting",
  quoted: "quoted here",
  moreCopies: (count: string) => `and ${count} more`,
  first: "First",
  firstReason: (reason: NonNullable<Carriage["firstReason"]>) => firstReasons[reason],
  titled: (title: string) => `“${title}”`,
  projected: {
    heading: "Same passage in copies",
    intro: (count: string) => `${count} not quoted yet`,
    same: "same words",
    changed: "other wording",
    acceptAll: (count: number) => (count === 1 ? "Accept 1" : `Accept all ${count}`),
    accept: "Accept",
    leave: "Leave",
    acceptIn: (name: string) => `Accept the quote in ${name}`,
    leaveIn: (name: string) => `Leave the quote in ${name} alone`,
    again: "Offer again",
    againIn: (name: string) => `Offer the quote in ${name} again`,
    left: (count: number) => (count === 1 ? "1 left alone" : `${count} left alone`),
    more: (count: string) => `and ${count} more`,
    differ: "Changed in copies",
    differHint: "These do not carry the claim as quoted.",
    changedWords,
    change: (change: Change) => `${change.before ?? "nothing"} → ${change.after ?? "nothing"}`,
    added: (count: number) => (count === 1 ? "1 quote added" : `${count} quotes added`),
    leftAlone: "Left alone",
    offered: "Offered again",
    missing: "…",
  },
  quotesHeading: "Exact words",
  nobody: "nobody credited",
  goTo: "Show in the article",
  editDone: "Done",
  remove: "Remove quote",
  removeClaim: "Remove claim",
  statement: "Statement",
  speaker: "Speaker",
  stance: "Held as",
  directness: "Words are",
  stances: { asserted: "asserted", denied: "denied", alleged: "alleged", questioned: "questioned" },
  directnessNames: { direct: "in quotation marks", indirect: "retold", mixed: "both" },
  verdictHeading: "My verdict",
  verdict: "Verdict",
  noVerdict: "none yet",
  verdicts,
  confidence: "Confidence, 0 to 100",
  confidenceIs: (value: number) => `${value} % sure`,
  badConfidence: "A number from 0 to 100, or nothing.",
  reason: "Reason",
  othersHeading: "Verdicts of others",
  tags: "Tags",
  addTag: "Add a tag",
  removeTag: (name: string) => `Remove the tag ${name}`,
  note: "Note",
  notAnchored: "these words no longer stand in the text",
  saved: {
    statement: "Statement changed",
    quote: "Quote changed",
    quoteRemoved: "Quote removed",
    claimRemoved: "Claim removed",
    verdict: "Verdict saved",
    tag: "Tags changed",
  },
} as const;
