import type { LearnedParagraph } from "../../shared/contract/boilerplate.contract.ts";
import type { ZoneRole } from "../../shared/domain/zone.ts";
import { formatCount, formatMany } from "./format.ts";

type Learned = NonNullable<LearnedParagraph["learned"]>;
type DecidedRole = LearnedParagraph["decisions"][number]["role"];

const ROLES: Readonly<Record<Learned["role"], string>> = {
  boilerplate: "boilerplate",
  "related-headline": "related headline",
};
const PLACE_ROLES: Readonly<Record<ZoneRole, string>> = {
  ...ROLES,
  body: "article text",
  title: "title",
  byline: "byline",
  caption: "caption",
};

/** The words of the page of paragraphs that recur. */
export const boilerplateCopy = {
  title: "Boilerplate",
  detail: "paragraphs that recur in otherwise different articles",
  list: "Recurring paragraphs",
  evidence: "Where the paragraph stands",
  show: { label: "Show", learned: "Suggested", decided: "Decided" },
  outlet: "Outlet",
  allOutlets: "All outlets",
  everywhere: "Everywhere",
  inOutlets: (names: readonly string[]) => names.join(", "),
  role: ({ role, strength }: Learned) => `${ROLES[role]}${strength === "weak" ? ", perhaps" : ""}`,
  counts: ({ articles, families }: Learned) =>
    articles === families
      ? formatMany(articles, "article", "articles")
      : `${formatCount(families)} unlike articles, ${formatCount(articles)} with copies`,
  /** The one sentence of evidence. */
  sentence: (learned: Learned | null) => {
    if (learned === null) return "The project no longer suggests anything about this paragraph.";
    const { articles, families, role } = learned;
    if (role === "related-headline")
      return `Stands in ${formatMany(articles, "article", "articles")}, and is the title of another article.`;
    if (articles === families)
      return `Stands in ${formatMany(articles, "article", "articles")} that have nothing else in common.`;
    return `Stands in ${formatCount(families)} articles that have nothing else in common, ${formatCount(articles)} with their copies.`;
  },
  /** What being learned does. */
  effect: ({ strength, outlets }: Learned) => {
    const where = outlets === null ? "wherever it stands" : `in ${outlets.join(", ")}`;
    return strength === "weak"
      ? `Greyed ${where}, because it may be furniture of the page. Still searched.`
      : `Left out of search and of the evidence for copies ${where}. Never deleted.`;
  },
  touched: (articles: number) =>
    `In ${formatMany(articles, "article that has it", "articles that have it")} somebody decided on zones by hand. Those places stay as they are, whatever is learned.`,
  places: (shown: number, articles: number | null) =>
    articles === null || articles <= shown
      ? "Where it stands"
      : `Where it stands: ${formatCount(shown)} of ${formatMany(articles, "article", "articles")}`,
  noPlaces: "No article of the project has this paragraph any more.",
  placeRole: (role: ZoneRole, decided: boolean) =>
    decided ? `${PLACE_ROLES[role]}, decided by hand` : PLACE_ROLES[role],
  open: (title: string) => `Open ${title}`,
  decision: (role: DecidedRole, outlet: string | null) =>
    role === "boilerplate"
      ? `boilerplate ${outlet === null ? "everywhere" : `in ${outlet}`}`
      : outlet === null
        ? "never learned"
        : `article text in ${outlet}`,
  confirm: "It is boilerplate",
  keep: "Keep as article text",
  keepIn: (outlet: string) => `Keep as article text in ${outlet}`,
  never: "Never learn this",
  takeBack: "Take back",
  said: {
    confirmed: (articles: number) => `Boilerplate in ${formatMany(articles, "article", "articles")}.`,
    kept: (outlet: string, articles: number) =>
      `Article text in ${formatMany(articles, "article", "articles")} of ${outlet}.`,
    never: (articles: number) =>
      `Article text in ${formatMany(articles, "article", "articles")}; not learned again.`,
    takenBack: "Decision taken back.",
  },
  empty: {
    title: "Nothing learned yet",
    words:
      "When the same paragraph stands in several articles that are otherwise different, such as a call to follow or a disclaimer, it appears here with the articles it was learned from. Such paragraphs are left out of search and never count as copying.",
    noneDecided: "Nothing decided yet",
    noneDecidedWords:
      "Paragraphs on which somebody decided stand here, and every decision can be taken back.",
    noneOfOutlet: "Nothing learned for this outlet",
    showSuggested: "Show the suggested paragraphs",
  },
} as const;
