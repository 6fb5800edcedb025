import type { ZoneView } from "../../shared/contract/views.ts";
import type { ZoneRole } from "../../shared/domain/zone.ts";
import { formatMany } from "./format.ts";

/** A reason in words as a sentence: with a capital and a full stop. */
function sentence(words: string): string {
  const first = words.slice(0, 1).toLocaleUpperCase("en") + words.slice(1);
  return /[.!?]$/.test(first) ? first : `${first}.`;
}

const roles: Readonly<Record<ZoneRole, string>> = {
  title: "title",
  byline: "byline",
  body: "body",
  "related-headline": "related headline",
  caption: "caption",
  boilerplate: "boilerplate",
};

/** Who proposed the role of a paragraph. */
const zoneSources: Readonly<Record<ZoneView["source"], string>> = {
  import: "found by the import",
  "second-reading": "found by a second reading of the page",
  learned: "learned from the other articles",
  person: "decided by a person",
};

const markNames = {
  quote: "Claim",
  mention: "Actor",
  projected: "Claim of a copy",
  suggestion: "Suggested claim",
  name: "Suggested actor",
} as const;
type MarkName = keyof typeof markNames;

/** The words of the reader, the claim form and the tag dialog. */
export const readerCopy = {
  roles,
  loading: "Opening the article",
  region: "Article text",
  regionBeside: "Text of the article beside",
  published: (date: string) => `published ${date}`,
  captured: (date: string) => `captured ${date}`,
  text: (hash: string) => `text ${hash}`,
  noDate: "no date of publication",
  noOutlet: "outlet not known",
  bar: {
    label: "What to do with the selection",
    claim: "Claim",
    actor: "Actor",
    notArticle: "Not article",
    isArticle: "Is article",
    everywhere: (isPart: boolean, outlet: string | null) =>
      `${isPart ? "Not" : "Is"} article in ${outlet === null ? "all articles" : "all of this outlet"}`,
    asContent: "As content",
    addContent: "Add content",
    asCue: "As cue",
    asSpeaker: "As speaker",
  },
  strays: (count: number) =>
    count === 1 ? "1 mark no longer matches this text" : `${count} marks no longer match this text`,
  strayStates: {
    moved: "found elsewhere",
    ambiguous: "found at several places",
    lost: "not found",
  },
  sentence: (position: number, total: number, words: string) => `Sentence ${position} of ${total}. ${words}`,
  suggested: (speaker: string | null) =>
    speaker === null ? "Claim suggested. Y accepts." : `Claim suggested, speaker ${speaker}. Y accepts.`,
  marksHidden: "Marks hidden",
  marksShown: "Marks shown",
  noMarks: "No marks in this article",
  selectSomething: "Select some words first, or go to a sentence with J.",
  fold: (lines: number, isHidden: boolean) =>
    `${formatMany(lines, "line that is", "lines that are")} not the article: ${isHidden ? "show" : "hide"}`,
  zoneWhy: (reason: string, source: ZoneView["source"], isWeak: boolean) =>
    [
      sentence(reason === "" ? zoneSources[source] : `${zoneSources[source]}: ${reason}`),
      ...(isWeak ? ["Weak evidence: only dimmed, still searched."] : []),
    ].join(" "),
  zoneKey: (isAside: boolean, key: string) =>
    isAside ? `${key} makes it part of the article.` : `${key} takes it out of the article.`,
  zoneOut: "Taken out of the article",
  zoneIn: "Part of the article again",
  zoneOutEverywhere: (articles: number, outlet: string | null) =>
    `Taken out of ${formatMany(articles, "article", "articles")}${outlet === null ? "" : ` of ${outlet}`}`,
  zoneInEverywhere: (articles: number, outlet: string | null) =>
    `Part of the article again in ${formatMany(articles, "article", "articles")}${outlet === null ? "" : ` of ${outlet}`}`,
  zoneSet: (role: ZoneRole) => `Marked as ${roles[role]}`,
  zoneTakenBack: "Decision on the role taken back",
  markRemoved: "Mark removed",
  noMarksHere: "No mark at this place",
  namesComing: "Names are still being looked for. Press the key again in a moment.",
  noNames: "Select a name first: no other name was found behind this place.",
  nameAt: (at: number, total: number, name: string, places: number, kind: string | null) =>
    `Name ${at} of ${total}: ${name}, ${kind ?? "kind not known"}, ${formatMany(places, "place", "places")}. Y looks and tags, Alt Y tags all, Shift Y turns it down.`,
  nameRejected: (name: string) => `“${name}” turned down as an actor`,
  noSuggestions: "No suggestion left in this article",
  suggestionRejected: "Suggestion turned down",
  suggestionsBack: (count: number) =>
    count === 1 ? "Suggestion offered again" : `${count} suggestions offered again`,
  suggestionAt: (at: number, total: number, words: string, speaker: string | null) =>
    `Suggestion ${at} of ${total}: ${words}. ${speaker === null ? "No speaker found" : `Speaker ${speaker}`}. Y accepts, Shift Y turns down.`,
  rejected: (count: number) => `${formatMany(count, "suggestion", "suggestions")} turned down in this text`,
  offerAgain: "Offer again",
  offerAllAgain: "Offer all again",
  markAt: (kind: MarkName, words: string) => `${markNames[kind]}: ${words}`,
  markOf: (at: number, total: number, kind: MarkName, words: string) =>
    `${markNames[kind]}, ${at} of ${total} here: ${words}`,
  edges: {
    handle: {
      start: "Drag to move the beginning, with Alt to the letter",
      end: "Drag to move the end, with Alt to the letter",
    },
    picked: {
      start: (words: string) =>
        `Beginning: ${words}. Arrows move it by a character, with Control by a word. Enter keeps, Escape leaves.`,
      end: (words: string) =>
        `End: ${words}. Arrows move it by a character, with Control by a word. Enter keeps, Escape leaves.`,
    },
    at: {
      start: (words: string) => `Begins: ${words}`,
      end: (words: string) => `Ends: ${words}`,
    },
    hint: (edge: "start" | "end") => `Moving the ${edge === "start" ? "beginning" : "end"}`,
    hintKeys: "arrows a letter, Ctrl arrows a word, Enter keeps, Esc leaves",
    kept: (words: string) => `Kept: ${words}`,
    left: "Left as it was",
    moved: "Mark moved",
  },
  look: {
    open: "Look of the text",
    sign: "Aa",
    size: (pixels: number) => `Text ${pixels} px`,
    measure: (letters: number) => `Lines of about ${letters} letters`,
    bigger: "Bigger text",
    smaller: "Smaller text",
    longer: "Longer lines",
    shorter: "Shorter lines",
    usual: "Usual size and length",
    fade: "Fade all but the marks",
    unfade: "Fade nothing",
    faded: "Only marked words stand out",
    unfaded: "All words stand out again",
    hide: "Hide all marks",
    show: "Show all marks",
  },
  beside: {
    open: "Beside",
    openTitle: "Another article beside this one",
    none: "Open another article first: the last ones stand here.",
    close: "Close the article beside",
    copies: (relation: string) => `in the same story: ${relation}`,
    recent: "read before",
    synced: "Both scroll together: they hold the same passages.",
    apart: "The two scroll apart.",
    sync: "Scroll together",
  },
  card: {
    claim: "Claim",
    suggestion: "Suggested claim",
    name: "Suggested actor",
    kindNotKnown: "kind not known",
    inRegister: "in the register by this name",
    newActor: "not in the register yet",
    acceptName: "Y looks and tags, Alt Y tags all places here, Shift Y turns it down",
    projected: (from: string) => `Claim marked in ${from}, same passage`,
    because: (rule: string, cue: string | null) =>
      `proposed by the rule “${rule.replaceAll("-", " ")}”${cue === null ? "" : ` because of “${cue}”`}`,
    accept: "Y accepts, Shift Y turns down for good",
    acceptProjected: "Y makes a quote of it, Shift Y leaves it alone",
    said: (speaker: string) => `said by ${speaker}`,
  },
  find: {
    label: "Find in this article",
    placeholder: "Find in this article",
    count: (at: number, total: number) => `${at} of ${total}`,
    none: "not found",
    next: "Next hit",
    previous: "Previous hit",
  },
  role: {
    title: "This paragraph is",
    takeBack: "as import proposed",
    outOf: (where: string) => `not the article, in ${where}`,
    into: (where: string) => `the article, in ${where}`,
    allOf: (outlet: string) => `all articles of ${outlet}`,
    all: "all articles",
  },
  form: {
    titleNew: "New claim",
    titleAdd: "One more quote of a claim",
    statement: "Statement, in your words",
    content: "Content",
    cue: "Cue",
    speakerWords: "Speaker in the text",
    none: "none; select words in the text",
    remove: (what: string) => `Remove ${what}`,
    speaker: "Who is credited",
    directness: "Words are",
    stance: "Held as",
    addTo: "Add to an existing claim",
    addToPlaceholder: "Statement of a claim",
    newInstead: "Make a new claim instead",
    save: "Save claim",
    saveQuote: "Save quote",
    cancel: "Keep as draft",
    discard: "Discard",
    saved: "Claim saved",
    quoteSaved: "Quote saved",
    draftKept: "Draft kept. C opens it again.",
    needsStatement: "Say what is claimed.",
    directnessNames: { direct: "in quotation marks", indirect: "retold", mixed: "both" },
    stanceNames: { asserted: "asserted", denied: "denied", alleged: "alleged", questioned: "questioned" },
  },
  tag: {
    title: (name: string) => `Tag “${name}”`,
    actor: "Actor",
    placeholder: "Name or alias",
    kind: "Kind of the new actor",
    scope: "Where",
    scopeThis: "this place",
    scopeArticle: "all in this article",
    scopeStory: "all in this story",
    scopeProject: "all in the project",
    names: (names: string) => `Looking for ${names}`,
    searching: "Looking for the name",
    places: (chosen: number, total: number) => `${chosen} of ${total} places`,
    more: "Only the first 2,000 places are shown.",
    all: "All",
    noneChosen: "None",
    already: "tagged",
    weak: "weak name",
    save: (count: number) => (count === 1 ? "Tag 1 place" : `Tag ${count} places`),
    untag: (count: number) => (count === 1 ? "Untag 1 place" : `Untag ${count} places`),
    change: (tagged: number, untagged: number) => `Tag ${tagged}, untag ${untagged}`,
    untagged: (count: number) => (count === 1 ? "1 place untagged" : `${count} places untagged`),
    done: (count: number, name: string) =>
      count === 1 ? `1 place tagged as ${name}` : `${count} places tagged as ${name}`,
    addAlias: (name: string) => `Keep “${name}” as another name`,
  },
} as const;
