import type { ClaimOrder, OpenPlace } from "../../shared/contract/overview.contract.ts";
import type { ClaimRelation, Stance } from "../../shared/domain/claim.ts";
import { formatCount, formatMany } from "./format.ts";

/** What a claim does to the one it stands beside; "to": this one does so, "from": the other does. */
const relationShort: Readonly<Record<ClaimRelation, Readonly<Record<"to" | "from", string>>>> = {
  supports: { to: "supports another", from: "supported" },
  contradicts: { to: "contradicts another", from: "contradicted" },
  updates: { to: "updates another", from: "updated" },
  same: { to: "same as another", from: "same as another" },
};
const relations: Readonly<Record<ClaimRelation, Readonly<Record<"to" | "from", string>>>> = {
  supports: { to: "This claim supports", from: "Supported by" },
  contradicts: { to: "This claim contradicts", from: "Contradicted by" },
  updates: { to: "This claim updates", from: "Updated by" },
  same: { to: "Same as", from: "Same as" },
};
const stances: Readonly<Record<Stance, string>> = {
  asserted: "states it",
  alleged: "alleges it",
  denied: "denies it",
  questioned: "questions it",
};
const orders: Readonly<Record<ClaimOrder, string>> = {
  first: "First seen first",
  newest: "Newest claim first",
  origins: "Most independent origins first",
  statement: "By statement",
};
const openKinds: Readonly<Record<OpenPlace["kind"], string>> = {
  quotation: "Quotation",
  speech: "Said so",
  number: "Number",
};

/** The words of the views: timeline, network, matrix, coverage, overview. */
export const viewsCopy = {
  title: "Views",
  tabs: {
    overview: "Overview",
    timeline: "Timeline",
    network: "Network",
    matrix: "Who says what",
    coverage: "Coverage",
  },
  tabsLabel: "Views",
  loading: "Reading the project",
  table: "Table",
  asTable: "Show as a table",
  /** The part of the page that the table scrolls in; the view has its caption for a name already. */
  tableOf: (caption: string) => `${caption}, table`,
  asPicture: "Show as a drawing",
  save: "Save picture",
  saveSvg: "Save as SVG",
  saveSvgHint: "A drawing with its fonts inside, sharp at any size",
  savePng: "Save as PNG",
  savePngHint: "A picture at twice its size, for slides and texts",
  saved: (file: string) => `Picture saved to ${file}.`,
  saveFailed: "The picture was not saved. No complete file was written.",
  pictureName: (project: string, view: string) => `${project} ${view}`.trim(),
  more: (count: string) => `Show ${count} more`,
  loaded: (shown: number, total: number) => `${formatCount(shown)} of ${formatCount(total)}`,
  filter: {
    text: "Filter claims",
    textPlaceholder: "Filter claims",
    tag: "Tag",
    anyTag: "Any tag",
    actor: "Speaker",
    actorPlaceholder: "Said by",
    order: "Order",
    disputed: "Disputed only",
    origins: (least: number | undefined, most: number | undefined) =>
      most === undefined
        ? `${least ?? 0} independent origins or more`
        : least === most
          ? `${formatMany(most, "independent origin", "independent origins")}`
          : `${least ?? 0} to ${most} independent origins`,
    remove: (what: string) => `Without: ${what}`,
    credited: (name: string) => `Said by ${name}`,
    nothing: "No claim passes this filter",
    nothingWords: "Take a word or a tag out of the filter.",
    clear: "Show all claims",
  },
  orders,
  stances,
  relations,
  claimFigures: (origins: number, voices: number, against: number) =>
    [
      formatMany(origins, "independent origin", "independent origins"),
      formatMany(voices, "voice", "voices"),
      ...(against === 0 ? [] : [`${formatCount(against)} against`]),
    ].join(" · "),
  noClaims: "No claims yet",
  noClaimsWords:
    "Mark what somebody says in an article. This view then shows who says so, since when, and who contradicts.",
  timeline: {
    chart: "Claims over time",
    claim: "Claim",
    axis: "Date of publication",
    undated: "no date",
    noOutlet: "no outlet",
    relationShort,
    together: (count: number) => `${count} together`,
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    fit: "All of it",
    keys: "Arrow keys walk claims and reports, + and − zoom, Shift with arrows moves in time, 0 shows all, Enter opens.",
    first: "Known from here first",
    copies: (count: number) => formatMany(count, "copy", "copies"),
    item: (place: number, total: number) => `${place} of ${total}`,
    several: (count: number) => `${count} reports close together; press + to part them`,
    legend: {
      first: "first report",
      asserted: "states it",
      alleged: "alleges it",
      denied: "denies it",
      questioned: "questions it",
      contradicts: "contradicting claim",
      updates: "updating claim",
      supports: "supporting claim",
      same: "same claim",
      several: "several reports",
      span: "only month or year known",
      copies: "+2: two copies of the report",
    },
    legendLabel: "Signs",
    columns: {
      claim: "Claim",
      origins: "Independent origins",
      voices: "Voices",
      against: "Against",
      published: "Published",
      who: "Who says so",
      outlet: "Outlet",
      how: "How",
      copies: "Copies",
    },
    pictureTitle: (shown: number, total: number) =>
      shown === total
        ? `Claims over time: ${formatCount(total)}`
        : `Claims over time: ${formatCount(shown)} of ${formatCount(total)}`,
  },
  network: {
    chart: "Actors and their ties",
    intro: (actors: number, ties: number) =>
      `${formatMany(actors, "actor", "actors")}, ${formatMany(ties, "tie", "ties")}`,
    cut: (shown: number, total: number) =>
      `${formatCount(shown)} of ${formatCount(total)} actors have such ties or fit`,
    cutTies: (shown: number, total: number) =>
      `the heaviest ${formatCount(shown)} of ${formatCount(total)} ties are drawn`,
    ties: "Tied by",
    tiesNames: { articles: "the same report", claims: "the same claim" },
    tiesHint: {
      articles: "Two actors are tied when a report names both. Copies of a report count once.",
      claims: "Two actors are tied when both are credited with a claim, or one speaks about the other in it.",
    },
    least: "At least",
    leastOf: (weight: number, ties: "articles" | "claims") =>
      ties === "articles" ? formatMany(weight, "report", "reports") : formatMany(weight, "claim", "claims"),
    allKinds: "All kinds",
    someKinds: (count: number) => formatMany(count, "kind", "kinds"),
    from: "From",
    to: "To",
    datePlaceholder: "2026-11",
    badDate: "A date such as 2026, 2026-11 or 2026-11-20",
    claim: "Claim",
    claimPlaceholder: "Only around a claim",
    keys: "Arrow keys go to the next actor that way, N and P along the ties of the chosen one, + and − zoom, Enter opens the actor.",
    weightOf: (weight: number, ties: "articles" | "claims") =>
      ties === "articles"
        ? `in ${formatMany(weight, "report", "reports")}`
        : `in ${formatMany(weight, "claim", "claims")}`,
    tieCount: (count: number) => formatMany(count, "tie", "ties"),
    announce: (name: string, kind: string, weight: string, ties: string, nearest: string) =>
      `${name}, ${kind}, ${weight}, ${ties}${nearest === "" ? "" : `, most with ${nearest}`}`,
    chosen: "Chosen actor",
    none: "Choose an actor to see its ties",
    noneWords: "Click one, or press an arrow key in the drawing.",
    tiedWith: "Tied with",
    amongDrawn: "Among the ties that are drawn",
    openActor: "Open the actor",
    where: (a: string, b: string) => `Where ${a} and ${b} meet`,
    empty: "No ties yet",
    emptyWords: "Tag names in articles as actors. Two actors that a report names together are tied here.",
    nothing: "No tie passes this filter",
    nothingWords: "Lower the number of reports, or take a filter out.",
    columns: { actor: "Actor", kind: "Kind", weight: "Reports", ties: "Ties", strongest: "Strongest ties" },
    moving: "The drawing settles",
  },
  matrix: {
    grid: "Who says what",
    claims: "Claims",
    speakers: "Speakers",
    speakerOrder: "Speakers by",
    speakerOrders: { claims: "number of claims", name: "name" },
    nobody: "Nobody credited",
    unnamed: "not named",
    outlet: "outlet itself",
    more: (count: string) => `${count} more speakers are not shown. Filter to see them.`,
    keys: "Arrow keys walk, Enter opens the quote.",
    cell: (claim: string, speaker: string, held: string) => `${speaker}: ${held}. ${claim}`,
    emptyCell: (speaker: string) => `${speaker}: says nothing`,
    quotes: (count: number) => formatMany(count, "quote", "quotes"),
    stanceNames: {
      asserted: "states it",
      alleged: "alleges it",
      denied: "denies it",
      questioned: "questions it",
    },
    columns: { claim: "Claim", speaker: "Speaker", stance: "How", quotes: "Quotes" },
    pictureTitle: (claims: number, speakers: number) =>
      `Who says what: ${formatMany(claims, "claim", "claims")}, ${formatMany(speakers, "speaker", "speakers")}`,
  },
  coverage: {
    title: "Coverage",
    intro:
      "What the rules find in each article, and how much of it lies in a quote of a claim. A rule may be wrong: nothing here is a duty.",
    quotations: "Quotations",
    speech: "Words that attribute",
    numbers: "Numbers",
    claims: "Claims",
    article: "Article",
    published: "Published",
    outlet: "Outlet",
    ofFound: (claimed: number, found: number) => `${formatCount(claimed)} of ${formatCount(found)}`,
    none: "none",
    order: "Order",
    orders: {
      newest: "Newest first",
      oldest: "Oldest first",
      fewest: "Fewest claims first",
      most: "Most claims first",
    },
    open: "No claim yet",
    openCount: (count: number) => formatMany(count, "place", "places"),
    openKinds,
    allClaimed: "Everything the rules find lies in a claim.",
    nothingFound: "The rules find no quotations, speech or numbers here.",
    showMore: (count: number) => `Show ${formatCount(count)} more`,
    pictureTitle: (shown: number, total: number) =>
      `Coverage of articles: ${formatCount(shown)} of ${formatCount(total)}`,
    empty: "No articles yet",
    emptyWords: "Import articles to see what of them has no claim yet.",
  },
  overview: {
    title: "The project at a glance",
    counts: {
      articles: "articles",
      origins: "own reports",
      stories: "stories with copies",
      outlets: "outlets",
      claims: "claims",
      quotes: "quotes",
      actors: "actors",
      mentions: "mentions",
    },
    waiting: "Waits for you",
    waitingNames: {
      copies: "copies to review",
      conflicts: "conflicts to settle",
      checks: "articles to check",
      lostMarks: "marks that lost their place",
      articlesWithoutClaim: "articles without a claim",
    },
    suggestions: (articles: number) =>
      articles === 1
        ? "suggestions of claims in the newest article"
        : `suggestions of claims in the newest ${articles} articles`,
    nothingWaits: "Nothing waits for you.",
    runs: "Newest imports",
    runFiles: (added: number, files: number) =>
      `${formatCount(added)} of ${formatMany(files, "file", "files")} came in`,
    byTime: "Articles over time",
    byOutlet: "Articles by outlet",
    byLanguage: "Articles by language",
    byOrigins: "Claims by independent origins",
    origins: (origins: number, isLast: boolean) => (isLast ? `${origins} or more` : String(origins)),
    mostCopied: "Most copied stories",
    copies: (count: number) => formatMany(count, "copy", "copies"),
    disputed: "Disputed claims",
    noDisputed: "No claim is denied, questioned or contradicted.",
    noCopies: "No story has copies.",
    noRuns: "Nothing was imported yet.",
    unknown: "not known",
    earlier: "earlier",
    later: "later",
    undated: "no exact date",
    showAll: (count: string) => `All ${count}`,
    empty: "Nothing here yet",
    emptyWords: "Import articles: drop files or folders anywhere on the window.",
    articles: (count: number) => formatMany(count, "article", "articles"),
    claims: (count: number) => formatMany(count, "claim", "claims"),
    columns: { part: "Part", what: "What", count: "Number" },
    pictureTitle: "The project at a glance",
  },
} as const;
