import type { ConflictKind, MergeReport } from "../../shared/domain/exchange.ts";
import { capital } from "../../shared/text/capital.ts";
import { formatCount, formatMany } from "./format.ts";

/** Kinds of things in the work log: one, many. */
const kinds: Readonly<Record<string, readonly [one: string, many: string]>> = {
  claim: ["claim", "claims"],
  quote: ["quote", "quotes"],
  assessment: ["assessment", "assessments"],
  "left-quote": ["passage left out", "passages left out"],
  "claim-relation": ["relation of claims", "relations of claims"],
  "claim-value": ["value", "values"],
  "rejected-suggestion": ["suggestion turned down", "suggestions turned down"],
  role: ["role", "roles"],
  "different-claims": ["decision on two claims", "decisions on two claims"],
  "different-actors": ["decision on two actors", "decisions on two actors"],
  memo: ["memo", "memos"],
  "saved-search": ["saved search", "saved searches"],
  actor: ["actor", "actors"],
  alias: ["alias", "aliases"],
  mention: ["mention", "mentions"],
  article: ["article corrected", "articles corrected"],
  paragraph: ["paragraph rule", "paragraph rules"],
  zone: ["zone", "zones"],
  tag: ["tag", "tags"],
  copy: ["copy link", "copy links"],
  setting: ["setting", "settings"],
  person: ["person", "people"],
};

const fields: Readonly<Record<string, string>> = {
  statement: "Statement",
  note: "Note",
  claimId: "Claim",
  articleId: "Article",
  actorId: "Actor",
  mergedInto: "Merged into",
  organisationId: "Organisation",
  identifiers: "Identifier",
  validFrom: "From",
  validUntil: "Until",
  personId: "Person",
  content: "Exact words",
  cue: "Cue",
  speakerSpan: "Words for the speaker",
  speaker: "Speaker",
  directness: "Directness",
  stance: "Stance",
  verdict: "Verdict",
  confidence: "Confidence",
  reason: "Reason",
  name: "Name",
  kind: "Kind",
  weak: "Weak",
  description: "Description",
  anchor: "Words",
  title: "Title",
  outlet: "Outlet",
  byline: "Byline",
  published: "Published",
  language: "Language",
  textHash: "Text",
  start: "Start",
  end: "End",
  role: "Role",
  words: "Words",
  hash: "Paragraph",
  decision: "Decision",
  relation: "Relation",
  a: "First article",
  b: "Second article",
  chain: "Chain of speakers",
  topic: "Topic",
  number: "Number",
  upper: "Upper bound",
  unit: "Unit",
  quoteId: "Quote",
  body: "Words",
  aboutKind: "About",
  aboutId: "Thing",
  writtenAt: "Written",
  parentId: "Stands under",
  value: "Value",
  tags: "Tag",
};

/** Values that the program wrote, as people say them. */
const values: Readonly<Record<string, string>> = {
  "not-a-copy": "not a copy",
  "new-version": "new version",
  "recurring-report": "recurring report",
  "shares-passages": "shares passages",
  "same-event": "same event",
  "related-headline": "related headline",
  "armed-group": "armed group",
};

/** Fields whose values are the program's own words, never a person's. */
const OWN_WORDS: ReadonlySet<string> = new Set([
  "decision",
  "relation",
  "role",
  "kind",
  "stance",
  "directness",
]);

/** Fields that only link things: their values are ids, which say nothing to a person. */
const IDS: ReadonlySet<string> = new Set([
  "claimId",
  "articleId",
  "actorId",
  "personId",
  "textHash",
  "hash",
  "quoteId",
  "aboutId",
  "writtenAt",
  "parentId",
  "a",
  "b",
]);

function kindOf(type: string): string {
  return kinds[type]?.[0] ?? type;
}

/** "1 quote", "3 quotes": how many things of a kind of the work log. */
export function countedKind(type: string, count: number): string {
  const [one, many] = kinds[type] ?? [type, type];
  return formatMany(count, one, many);
}

/** Counts as a sentence's part: "3 new, 1 changed"; what is zero is left out. */
function tally(counts: { readonly new: number; readonly changed: number; readonly deleted: number }): string {
  const parts = [
    counts.new === 0 ? "" : `${formatCount(counts.new)} new`,
    counts.changed === 0 ? "" : `${formatCount(counts.changed)} changed`,
    counts.deleted === 0 ? "" : `${formatCount(counts.deleted)} deleted`,
  ].filter((part) => part !== "");
  return parts.length === 0 ? "nothing" : parts.join(", ");
}

const conflictKinds: Readonly<Record<ConflictKind, string>> = {
  values: "Two values",
  "deleted-while-edited": "Deleted and edited",
  "parent-deleted": "What it belongs to was deleted",
  "not-a-copy-in-story": "“Not a copy” inside a story",
  ring: "Each under the other",
};

/** The words of the exchange with team-mates. */
export const exchangeCopy = {
  fieldName: (field: string) => fields[field] ?? field,
  isOnlyLink: (field: string) => IDS.has(field),
  valueWords: (field: string, value: string) => (OWN_WORDS.has(field) ? (values[value] ?? value) : value),
  kindOf,
  tally,
  preview: {
    title: (file: string) => `Merge ${file}?`,
    titleReading: (file: string) => `Reading ${file}`,
    titleRefused: (file: string) => `${file} cannot be merged`,
    titleMerging: (file: string) => `Merging ${file}`,
    reading: "The file is checked word for word. Nothing in your project changes.",
    merging: "A copy of the project is made first. Then everything comes in, or nothing.",
    backup: "A copy of the project is made before anything is written.",
    merge: "Merge",
    stop: "Stop",
    refused: "Nothing was changed. Ask for the file again, or for a new one.",
    nothingNew: "Everything in this file is in your project already. Merging it changes nothing.",
    intoEmpty: (title: string) => `Your project is empty: it takes over everything from “${title}”.`,
    otherProject: (title: string) =>
      `The file comes from another project, “${title}”. Merging joins the two. Nothing of yours is lost.`,
    failed: "The file could not be read. Nothing was changed.",
  },
  report: {
    people: "Who",
    things: "What people did",
    material: "Material",
    notices: "Good to know",
    kindName: (type: string) => capital(kinds[type]?.[1] ?? type),
    articles: ({ articles }: MergeReport) => {
      const parts = [
        articles.new === 0 ? "" : `${formatMany(articles.new, "new article", "new articles")}`,
        articles.changed === 0 ? "" : `${formatCount(articles.changed)} changed`,
        articles.waiting === 0
          ? ""
          : `${formatCount(articles.waiting)} without their words, which the file leaves out`,
      ].filter((part) => part !== "");
      return parts.length === 0 ? "no new articles" : parts.join(", ");
    },
    texts: (count: number) => formatMany(count, "new text", "new texts"),
    originals: (count: number) => formatMany(count, "imported file", "imported files"),
    articlesName: "Articles",
    textsName: "Texts",
    originalsName: "Originals",
    conflictsName: "Conflicts",
    conflictCount: (count: number) => formatMany(count, "conflict", "conflicts"),
    conflicts: (count: number) =>
      count === 0
        ? "none"
        : `${formatMany(count, "disagreement", "disagreements")} to decide; until then both values are kept`,
    skippedName: "For a newer version",
    skipped: (count: number) =>
      `${formatMany(count, "change", "changes")} of a kind this version does not know: kept, passed on, not shown`,
  },
  merged: {
    text: (file: string, report: MergeReport) => `Merged ${file}: ${tally(report)}.`,
    detail: (conflicts: number) =>
      conflicts === 0
        ? "The report stays under Team."
        : `${formatMany(conflicts, "conflict waits", "conflicts wait")} for a decision. The report stays under Team.`,
    cancelled: "The merge was stopped. Nothing was changed.",
    failed: (file: string) => `${file} could not be merged. Nothing was changed.`,
  },
  person: {
    label: "Who did it",
    anybody: "Anybody",
    me: (name: string) => `${name} (you)`,
  },
  work: {
    label: "What people did",
    count: (count: number) => formatMany(count, "action", "actions"),
    empty: "Nothing yet",
    emptyWords: "What this person does stands here with their next file.",
    did: { made: "made", changed: "changed", deleted: "deleted", restored: "brought back" },
    here: "on this computer",
  },
  agreement: {
    label: "Agreement of verdicts",
    shared: (count: number) =>
      count === 1
        ? "1 claim judged by two people or more"
        : `${formatCount(count)} claims judged by two people or more`,
    percent: (share: number) => `${Math.round(share * 100)} % agreement`,
    alpha: (alpha: number) => `Krippendorff’s α ${alpha.toFixed(2)}`,
    noAlpha: "α not defined: one verdict throughout",
    help: "Agreement: of all pairs of people’s verdicts on a claim, the share that says the same. Krippendorff’s alpha for nominal values takes chance off: 1 is perfect, 0 is chance.",
    showApart: (count: number) =>
      count === 1 ? "Show the 1 that differs" : `Show the ${formatCount(count)} that differ`,
    showAll: "Show all claims",
    overAll: "Over all claims:",
    apart: "The verdicts differ.",
    alike: "The verdicts agree.",
  },
  team: {
    title: "Team",
    merge: "Merge a file",
    send: "Export a file",
    peopleHeading: "People",
    me: "you",
    changes: (count: number) => formatMany(count, "change", "changes"),
    workOf: (name: string) => `What ${name} did`,
    show: { claims: "Claims", actors: "Actors", copies: "Copies", history: "History" },
    rename: "Change your name",
    yourName: "Your name",
    codeHeading: "Code of this project",
    codeHelp:
      "Two projects with the same code hold the same work. Read it to each other, on the telephone for instance.",
    compare: "Your team-mate’s code",
    same: "The same: nothing is missing on either side.",
    differs: "Not the same: exchange files both ways, then compare again.",
    short: "Keep typing: a code has 16 signs.",
    mergesHeading: "Merges",
    none: "No merges yet",
    noneWords:
      "Export a file for your team-mates and merge theirs: by the menu File, or by dropping a .wirex file on the window. Order and repetition do not matter.",
    takeBack: "Take this merge back",
    takenBack: "taken back",
    exportSince: "Export what is new since",
    takeBackTitle: "Take this merge back?",
    takeBackWords: (file: string) =>
      `What came with ${file} leaves this project, as if it had never been merged. Nothing of this travels to your team-mates, and merging the file again brings everything back.`,
    notTakenBack:
      "What came with it was worked on since, or a later merge builds on it. Undo those steps or take that merge back first, or open the copy that was made before.",
    tookBack: (file: string) => `Taken back: ${file}.`,
    open: "Show the report",
    hide: "Hide the report",
  },
  conflicts: {
    title: "Conflicts",
    count: (count: number) => `${formatCount(count)} to decide`,
    more: (shown: number) => `The first ${formatCount(shown)} are listed.`,
    queue: "Conflicts to decide",
    evidence: "Both sides",
    kinds: conflictKinds,
    say: {
      values: (type: string, field: string) =>
        `The ${fields[field]?.toLowerCase() ?? field} of this ${kindOf(type)} was changed in two ways.`,
      "deleted-while-edited": (type: string) =>
        `Somebody deleted this ${kindOf(type)} without knowing what somebody else wrote about it.`,
      "parent-deleted": (type: string) =>
        `What this ${kindOf(type)} belongs to was deleted by somebody who did not know of it.`,
      "not-a-copy-in-story": () =>
        "Somebody decided that these two articles are not copies; other decisions put them into one story.",
      ring: (type: string) =>
        type === "actor"
          ? "These actors were merged into each other by people who did not know of each other’s step. Which step is taken back?"
          : "These tags were put under each other by people who did not know of each other’s step. Which step is taken back?",
    },
    meanwhile: "Until somebody decides, the newest value is shown and exports print “disputed”.",
    deletedSide: "deleted it",
    noValue: "left it empty",
    take: "Take this",
    takeBack: "Take this step back",
    keep: "Keep it",
    keepParent: "Bring back what it belongs to",
    remove: "Delete it",
    giveWay: "Take “not a copy” back",
    skip: "Skip",
    openClaim: "Show the claim",
    openArticle: "Open the article",
    emptyTitle: "No conflicts",
    emptyWords:
      "When two people change the same thing without knowing of each other, both values are kept and stand here until somebody decides. The decision travels with your next file.",
    said: {
      taken: (name: string) => `Taken: the value of ${name}.`,
      tookBack: (name: string) => `The step of ${name} was taken back.`,
      kept: "Kept.",
      deleted: "Deleted.",
      gaveWay: "“Not a copy” was taken back.",
      left: (count: number) => (count === 0 ? "No conflict is left." : `${formatCount(count)} left.`),
    },
  },
  name: {
    region: "Your name",
    ask: "Team-mates see who changed what. Under which name do your changes stand?",
    label: "Your name",
    use: "Use this name",
    skip: "Not now",
  },
  history: {
    title: "History",
    show: "Show the history",
    none: "Nothing is written down about it yet.",
    here: "on this computer",
    words: { made: "made it", changed: "changed it", deleted: "deleted it", restored: "brought it back" },
    cleared: "taken away",
  },
} as const;
