import type { ConcordanceOrder } from "../../shared/contract/mentions.contract.ts";
import type { LikenessReason } from "../../shared/text/possibly-same.ts";
import { formatMany, formatPublished } from "./format.ts";

const orders: Readonly<Record<ConcordanceOrder, string>> = {
  date: "newest first",
  outlet: "by outlet",
  left: "by the words before",
  right: "by the words after",
};

/** Two dates between which something held, in words; empty without dates. */
function between(from: string | null, until: string | null): string {
  if (from !== null && until !== null) {
    return from === until ? formatPublished(from) : `${formatPublished(from)} to ${formatPublished(until)}`;
  }
  if (from !== null) return `from ${formatPublished(from)}`;
  return until === null ? "" : `until ${formatPublished(until)}`;
}

const mentions = (count: number) => formatMany(count, "mention", "mentions");
const articles = (count: number) => formatMany(count, "article", "articles");
const claims = (count: number) => formatMany(count, "claim", "claims");

const reasons: Readonly<Record<LikenessReason, (a: string, b: string) => string>> = {
  identifier: (a) => `Both have the identifier ${a}.`,
  "same-name": (a, b) => (a === b ? `Both are called “${a}”.` : `“${a}” and “${b}” are the same name.`),
  acronym: (a, b) => (a.length < b.length ? `“${a}” is short for “${b}”.` : `“${b}” is short for “${a}”.`),
  reordered: (a, b) => `“${a}” and “${b}” have the same words in another order.`,
  spelling: (a, b) => `“${a}” and “${b}” sound alike: perhaps one name in two spellings.`,
  contained: (a, b) => (a.length < b.length ? `“${a}” is part of “${b}”.` : `“${b}” is part of “${a}”.`),
};

/** The words of merging, roles, names in context and who is mentioned together. */
export const actorsDepthCopy = {
  between,
  counts: (of: { readonly mentions: number; readonly articles: number; readonly claims: number }) =>
    `${mentions(of.mentions)} in ${articles(of.articles)}, ${claims(of.claims)}`,
  selection: {
    kind: "Kind",
    merge: "Merge",
    apart: "Not the same",
    tag: "Tag",
    tagName: "Name of the tag",
    tagDone: "Tag them",
    kindChanged: (count: number) => `${formatMany(count, "actor", "actors")} changed`,
    removed: (count: number) => `${formatMany(count, "actor", "actors")} removed`,
    tagged: (name: string) => `Tagged “${name}”`,
    pairsApart: (count: number) => `${formatMany(count, "pair is", "pairs are")} not the same`,
  },
  order: { label: "Order", name: "by name", mentions: "most mentioned" },
  merge: {
    title: (count: number) => `Merge ${count} actors`,
    loading: "Counting what comes together",
    keep: "The name that stays in front",
    alias: "The other names stay as aliases; nothing is lost, and it can be taken apart again at any time.",
    brings: (mentionCount: number, claimCount: number, aliasCount: number) =>
      [mentions(mentionCount), claims(claimCount), formatMany(aliasCount, "more name", "more names")].join(
        ", ",
      ),
    together: (of: { readonly mentions: number; readonly articles: number; readonly claims: number }) =>
      `Together: ${mentions(of.mentions)} in ${articles(of.articles)}, ${claims(of.claims)}.`,
    apart: (a: string, b: string) =>
      `Somebody said that ${a} and ${b} are not the same. Merging takes that word back.`,
    one: "All of them count as one actor already.",
    save: "Merge",
    done: (count: number, name: string) => `${formatMany(count, "actor", "actors")} merged into ${name}`,
  },
  merged: {
    heading: "Merged into this",
    via: (name: string) => `through ${name}`,
    unmerge: "Unmerge",
    unmergeNamed: (name: string) => `Unmerge ${name}`,
    unmergeAll: "Unmerge all",
    done: (name: string) => `${name} stands for itself again`,
    doneAll: "They stand for themselves again",
    brought: "merged",
  },
  different: {
    heading: "Not the same as",
    takeBack: (name: string) => `Take back that ${name} is not the same`,
    takenBack: "They may be the same again",
  },
  same: {
    open: (count: number) => `Possibly the same ${count}`,
    title: "Possibly the same",
    back: "Back to actors",
    list: "Pairs of actors",
    evidence: "Evidence",
    reasons,
    together: (count: number) =>
      count === 0
        ? "No article mentions both."
        : `${articles(count)} ${count === 1 ? "mentions" : "mention"} both.`,
    keeps: "stays in front",
    keep: "Keep this name",
    merge: "Merge",
    apart: "Not the same",
    skip: "Skip",
    loading: "Comparing names",
    emptyTitle: "No two actors look like one",
    emptyWords:
      "Pairs appear here when two actors share a name, an acronym, a spelling or an identifier. Decisions are kept: a pair you told apart does not come back.",
    saidMerged: (a: string, b: string) => `${a} merged into ${b}.`,
    saidApart: (a: string, b: string) => `${a} and ${b} are not the same.`,
    left: (count: number) => `${formatMany(count, "pair", "pairs")} left`,
    look: "Look at this actor",
  },
  roles: {
    heading: "Roles",
    members: "People and roles here",
    add: "Add a role",
    title: "Title",
    organisation: "Organisation, state or group",
    from: "From",
    until: "Until",
    dateWrong: "Not a date like 2021, 2021-03 or 2021-03-05",
    orderWrong: "Before the first date",
    note: "Note",
    member: "member",
    of: (title: string | null, organisation: string | null) => {
      if (organisation === null) return title ?? "";
      return title === null ? `member of ${organisation}` : `${title}, ${organisation}`;
    },
    edit: (words: string) => `Edit the role ${words}`,
    remove: (words: string) => `Remove the role ${words}`,
    saved: "Role saved",
    removed: "Role removed",
    none: "No roles yet.",
    atTheTime: "Then",
    perhaps: "perhaps",
  },
  identifiers: {
    heading: "Identifiers",
    add: "Add an identifier",
    label: "Wikidata item or scheme:value",
    hint: "Q30, wikidata:Q30, isni:0000 0001 2331 6153. Nothing is looked up.",
    wrong: "Neither a Wikidata item like Q30 nor scheme:value",
    remove: (identifier: string) => `Remove the identifier ${identifier}`,
    added: "Identifier added",
    removed: "Identifier removed",
  },
  aliases: {
    from: "In use from",
    until: "Until",
    edit: (name: string) => `Edit the name ${name}`,
    weakByKind: "A metonym is always weak: it is offered, never ticked beforehand.",
    saved: "Name changed",
    removeTag: (name: string) => `Take the tag ${name} off`,
    tags: "Tags",
    tagOff: "Tag taken off",
  },
  together: {
    heading: "Mentioned together",
    words: "Counted over stories: copies of one report count once.",
    none: "Nobody else is mentioned in the same articles.",
    row: (storyCount: number, articleCount: number) =>
      `${formatMany(storyCount, "story", "stories")}, ${articles(articleCount)}`,
    sentence: (count: number) =>
      count === 0 ? "" : `in one sentence in ${formatMany(count, "story", "stories")}`,
    show: (name: string) => `Show the articles that also mention ${name}`,
    more: "Show more",
    oneSentence: "one sentence",
    loading: "Looking at the articles",
  },
  context: {
    open: "Names in context",
    seeAll: "See all in context",
    title: "Names in context",
    of: (name: string) => `${name} in context`,
    back: "Back to actors",
    names: "Names, one a line or separated by commas",
    find: "Find",
    only: { label: "Places", all: "all places", tagged: "tagged", untagged: "not tagged yet" },
    order: "Order",
    orders,
    list: "Places",
    loading: "Reading the articles",
    total: (count: number, articleCount: number) =>
      `${formatMany(count, "place", "places")} in ${articles(articleCount)}`,
    more: "Only the first 20,000 places are shown.",
    emptyTitle: "No place found",
    emptyWords: "Names are found as whole words in the articles' own words, not in what stands around them.",
    startTitle: "Which names?",
    startWords:
      "Give one or several names. All places where one of them stands are listed with the words around.",
    tagAs: "Tag as",
    tag: (name: string) => `Tag as ${name}`,
    tagAll: (count: number) => `Tag all ${formatMany(count, "place", "places")}`,
    untag: "Untag",
    tagged: (count: number, name: string) => `${formatMany(count, "mention", "mentions")} of ${name} tagged`,
    untagged: (count: number) => `${formatMany(count, "mention", "mentions")} removed`,
    weak: "weak name",
    nothingToTag: "These places are tagged already",
    choose: "Choose an actor first",
  },
} as const;
