/** What is known of a paragraph that stands in several articles, when it is judged. */
export interface RecurringParagraph {
  readonly articles: number;
  /** Articles that copy one another count once. */
  readonly families: number;
  /** Share of the pairs of these articles that are of different families. */
  readonly different: number;
  /** Families by outlet; '' where none is known. Asked for only where it decides. */
  readonly familiesOfOutlet: () => ReadonlyMap<string, number>;
  /** Another family's article has it as its title. */
  readonly isTitle: boolean;
  readonly words: number;
  /** Prose with a closing mark. */
  readonly isSentence: boolean;
  readonly hasHeadlineShape: boolean;
  /** Opens with a quotation mark, or tells what somebody said. */
  readonly isSomebodysWords: boolean;
  /** A short line with a closing mark, or one that names its speaker: a turn of a conversation. */
  readonly isTurn: boolean;
  /** It sounds like a page that speaks of itself. */
  readonly soundsLikePage: boolean;
  /** Share of the articles looked at in which only furniture stands before or behind it. Asked for like the outlets. */
  readonly atEdge: () => number;
  /** Share of them in which no sentence stands before it. */
  readonly above: () => number;
}

/** What the corpus teaches about a paragraph. `outlets` null: wherever it stands. */
export interface LearnedParagraph {
  readonly role: "boilerplate" | "related-headline";
  readonly strength: "weak" | "strong";
  readonly outlets: ReadonlySet<string> | null;
}

// research/duplicates.md 5.3 with families in place of articles, so that one report in five papers teaches nothing.
const LEAST_FAMILIES = 4;
const FEW_FAMILIES = 3;
const LEAST_DIFFERENT = 0.6;
/** Prose in the middle of unlike articles is an agency's background; at their edges it is furniture. */
const LEAST_AT_EDGE = 0.6;
/** Prose that says nothing of a page takes twice the evidence. */
const FAMILIES_OF_PLAIN_PROSE = 8;
const SHORT_WORDS = 12;
const MOSTLY_ABOVE = 0.3;

/**
 * Whether a recurring paragraph is furniture, by the articles it stands in: families of copies count once, so that
 * a wire report's paragraphs are spared. What opens with a quotation mark or reports what somebody said is never
 * judged by how often it stands somewhere: statements are quoted widely.
 */
export function judgeParagraph(paragraph: RecurringParagraph): LearnedParagraph | null {
  if (paragraph.isSomebodysWords) return null;
  if (paragraph.isTitle && paragraph.hasHeadlineShape) {
    return { role: "related-headline", strength: "strong", outlets: null };
  }
  if (paragraph.different < LEAST_DIFFERENT) return null;
  return paragraph.isSentence ? judgeProse(paragraph) : judgeShortLine(paragraph);
}

/**
 * What stands above many articles and says nothing of a page may be where they were said ("Press Briefing Room"), and
 * people answer one another alike: the first is dimmed, the second is nothing.
 */
function judgeShortLine(paragraph: RecurringParagraph): LearnedParagraph | null {
  const { families, words, soundsLikePage } = paragraph;
  if (families < FEW_FAMILIES || (paragraph.isTurn && !soundsLikePage)) return null;
  const dimmed = { role: "boilerplate", strength: "weak", outlets: null } as const;
  if (families < LEAST_FAMILIES) return words < SHORT_WORDS ? dimmed : null;
  if (!soundsLikePage && paragraph.above() >= MOSTLY_ABOVE) return dimmed;
  return { role: "boilerplate", strength: "strong", outlets: null };
}

/** Prose is furniture of the outlet whose articles end or begin with it; without outlets it takes more articles. */
function judgeProse(paragraph: RecurringParagraph): LearnedParagraph | null {
  const { families, atEdge, soundsLikePage } = paragraph;
  if (families < LEAST_FAMILIES || atEdge() < LEAST_AT_EDGE) return null;
  const familiesOfOutlet = paragraph.familiesOfOutlet();
  const outlets = [...familiesOfOutlet].filter(([name, count]) => name !== "" && count >= LEAST_FAMILIES);
  const everywhere = soundsLikePage || (familiesOfOutlet.get("") ?? 0) >= FAMILIES_OF_PLAIN_PROSE;
  if (everywhere) return { role: "boilerplate", strength: "strong", outlets: null };
  if (outlets.length === 0) return null;
  return { role: "boilerplate", strength: "strong", outlets: new Set(outlets.map(([name]) => name)) };
}
