import { DefuddleClass } from "defuddle/node";
import { parseHTML } from "linkedom";
import type { ProposedZone } from "../../../../../shared/domain/zone.ts";
import { ANNOUNCES } from "../../../../../shared/text/zones/zone-tail.ts";
import { countWords } from "../../../../../shared/text/zones/zone-word-count.ts";
import { type Block, collectBlocks } from "./html-blocks.ts";
import { isProse, markedBody, proseWords } from "./html-body.ts";
import { type ComposedText, composeText } from "./html-compose.ts";
import { TextMatcher, wordAgreement, wordsOfBlocks } from "./html-likeness.ts";
import { markElements } from "./html-marks.ts";
import { type PageMetadata, readPageMetadata } from "./html-metadata.ts";
import { fold } from "./html-page-facts.ts";
import { preparePage, scanPage } from "./html-scan.ts";
import { isSimplePage, wrapFragment } from "./read-html.ts";

/** What the second reading of a page says of the first one's text. */
export interface SecondOpinion {
  /** Word F1 of the two extractions, 0 to 1; -1 when the page is too deep or too large for it. */
  readonly agreement: number;
  /** Spans of the text that are better left out, in order; empty: none. */
  readonly left: readonly ProposedZone[];
  /** The article as the second extractor found it, when the first one clearly found too little. */
  readonly instead: ComposedText | null;
}

/** What the page offers beside the first reading. */
interface Witnesses {
  readonly second: readonly Block[];
  /** The article's words by the page's own word: JSON-LD, else the place named as the body; null: none. */
  readonly reference: TextMatcher | null;
  readonly referenceText: string;
  /** The reference is the page's own copy of the text in JSON-LD. */
  readonly declared: boolean;
  readonly headings: ReadonlySet<string>;
  readonly metadata: PageMetadata;
}

interface Paragraph {
  readonly zone: ProposedZone;
  readonly words: string;
  readonly count: number;
}

const FEWEST_WORDS = 25;
const FEWEST_REFERENCE = 60;
/** Leaving out more than this share of the words needs the page's own word. */
const MOST_LEFT_OUT = 0.4;
/** A second reading that shares less of the words than this found something else. */
const FEWEST_COMMON = 0.4;
const LONG_PROSE = 40;
const FEWEST_LEAD = 12;
/** A text that takes the place of another has at least this much more. */
const LEAST_GAIN = 1.15;
const UNDECIDED: SecondOpinion = { agreement: -1, left: [], instead: null };
const REASON = "The second reading of the page left it out.";

/**
 * Reads a page again with defuddle and judges the text that the first reading made of it. Nothing is fetched: the
 * synchronous way has no network, and the function given for it throws. About 190 ms of CPU for a usual page, so it
 * belongs in the background. Pure; throws only what the extractor throws on odd trees.
 */
export function secondOpinion(input: {
  readonly path: string;
  readonly html: string;
  readonly text: string;
  readonly zones: readonly ProposedZone[];
}): SecondOpinion {
  const html = preparePage(input.html);
  if (!isSimplePage(scanPage(html))) return UNDECIDED;
  const paragraphs = bodyParagraphs(input.text, input.zones);
  const first = paragraphs.map(({ words }) => words).join("\n");
  const witnesses = askPage(html, input.path, first);
  const secondText = wordsOfBlocks(witnesses.second);
  const agreement = wordAgreement(first, secondText);
  if (countWords(secondText) < FEWEST_WORDS) return { agreement, left: [], instead: null };
  if (isBetter(paragraphs, first, secondText, witnesses)) {
    const instead = composeSecond(witnesses, first);
    // The rules for zones can see captions, furniture and other articles in it; then the first reading is the better one after all.
    const others = instead.zones.findIndex(({ reason }) => reason === ANNOUNCES);
    const own = others === -1 ? instead.zones : instead.zones.slice(0, others);
    const gained = bodyParagraphs(instead.text, own).reduce((sum, { count }) => sum + count, 0);
    if (gained > countWords(first) * LEAST_GAIN) return { agreement, left: [], instead };
  }
  return { agreement, left: leftOut(paragraphs, first, secondText, witnesses), instead: null };
}

function bodyParagraphs(text: string, zones: readonly ProposedZone[]): Paragraph[] {
  return zones
    .filter((zone) => zone.role === "body")
    .map((zone) => {
      const words = text.slice(zone.start, zone.end);
      return { zone, words, count: countWords(words) };
    });
}

function askPage(html: string, path: string, first: string): Witnesses {
  const { document } = parseHTML(wrapFragment(html));
  markElements(document);
  const metadata = readPageMetadata(document, html, path);
  const whole = collectBlocks(document.body);
  const named = markedBody(document);
  const second = runDefuddle(document, whole);
  const declared = declaredText(metadata, first, second);
  const referenceText = declared ?? (named === null ? "" : wordsOfBlocks(named));
  const matcher = new TextMatcher(referenceText);
  const title = fold(metadata.title.value ?? "");
  return {
    second: second.filter((block) => block.mark === null && fold(block.words) !== title),
    reference: matcher.words >= FEWEST_REFERENCE ? matcher : null,
    referenceText,
    declared: declared !== null,
    headings: new Set(whole.filter(({ kind }) => kind === "heading").map(({ words }) => fold(words))),
    metadata,
  };
}

function refuseToFetch(): never {
  throw new Error("reading a page never fetches anything");
}

function runDefuddle(
  document: ReturnType<typeof parseHTML>["document"],
  whole: readonly Block[],
): readonly Block[] {
  const known = new Map<string, Block>();
  for (const block of whole) known.set(fold(block.words), block);
  const extractor = new DefuddleClass(document as unknown as Document, {
    url: "https://page.invalid/",
    useAsync: false,
    includeReplies: false,
    fetch: refuseToFetch,
  });
  const content = extractor.parse().content;
  const tree = parseHTML(`<!doctype html><html><head></head><body>${content}</body></html>`).document;
  // It drops our marks, so they are looked up by the words of the paragraph.
  return collectBlocks(tree.body).map((block) => {
    const same = known.get(fold(block.words));
    return same === undefined ? block : { ...block, kind: same.kind, linked: same.linked, mark: same.mark };
  });
}

/** The text in JSON-LD, when it is long enough not to be a teaser. */
function declaredText(metadata: PageMetadata, first: string, second: readonly Block[]): string | null {
  const text = (metadata.declaredBody ?? "")
    .replace(/<[^<>]{1,300}>/g, " ")
    .replace(/&nbsp;|&#160;/g, " ")
    .replace(/&[a-z]{2,8};|&#\d{1,6};/gi, "’");
  const words = countWords(text);
  const others = Math.min(countWords(first), countWords(wordsOfBlocks(second)));
  if (/(?:…|\.\.\.|\[…\]|read more)\s*$/iu.test(text)) return null;
  return words >= FEWEST_REFERENCE && words >= others * 0.6 ? text : null;
}

/** Whether the second extraction should stand instead of the first. */
function isBetter(
  paragraphs: readonly Paragraph[],
  first: string,
  second: string,
  witnesses: Witnesses,
): boolean {
  const firstWords = paragraphs.reduce((sum, { count }) => sum + count, 0);
  const secondWords = countWords(second);
  if (secondWords <= firstWords * LEAST_GAIN) return false;
  const { reference, referenceText, declared } = witnesses;
  const isHalf = firstWords * 2 < secondWords;
  if (reference !== null) {
    const gain = wordAgreement(referenceText, second) - wordAgreement(referenceText, first);
    return gain > (isHalf ? 0.05 : declared ? 0.1 : 0.15);
  }
  const prose = proseWords(witnesses.second);
  return isHalf && prose * 2 > secondWords && prose > proseOf(paragraphs) * 1.6;
}

function proseOf(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((sum, { words, count }) => sum + (isProseText(words) ? count : 0), 0);
}

function isProseText(words: string): boolean {
  return isProse({ words, kind: "paragraph", linked: 0, mark: null });
}

/** The second extraction as a text with zones; what neither the first nor the page's own word has is dimmed. */
function composeSecond(witnesses: Witnesses, first: string): ComposedText {
  const { metadata, reference } = witnesses;
  const composed = composeText(witnesses.second, metadata.title, metadata.byline.value);
  if (reference === null) return composed;
  const firstMatcher = new TextMatcher(first);
  const zones = composed.zones.map((zone): ProposedZone => {
    const words = composed.text.slice(zone.start, zone.end);
    if (zone.role !== "body" || firstMatcher.has(words) || reference.has(words)) return zone;
    return { ...zone, role: "boilerplate", strength: "weak", reason: "Only one reading of the page has it." };
  });
  return { text: composed.text, zones };
}

/** The paragraphs that a majority of the witnesses leaves out. */
function leftOut(
  paragraphs: readonly Paragraph[],
  first: string,
  secondText: string,
  witnesses: Witnesses,
): ProposedZone[] {
  const second = new TextMatcher(secondText);
  const inSecond = paragraphs.map(({ words }) => second.has(words));
  const all = paragraphs.reduce((sum, { count }) => sum + count, 0);
  const common = paragraphs.reduce(
    (sum, { count }, index) => sum + (inSecond[index] === true ? count : 0),
    0,
  );
  // A second reading that found another place of the page says nothing about this one.
  if (common < all * FEWEST_COMMON && !witnesses.declared) return [];
  const lastCommon = inSecond.lastIndexOf(true);
  const dropped = paragraphs.filter((paragraph, index) => {
    if (inSecond[index] === true) return false;
    const next = paragraphs[index + 1];
    const isNextKept =
      next !== undefined && (inSecond[index + 1] === true || witnesses.reference?.has(next.words) === true);
    const isInRun = [-2, -1, 1, 2].filter((step) => inSecond[index + step] === false).length >= 2;
    const isFollowed = index < lastCommon;
    // Extractors cut leads: the first paragraph of prose belongs to what both have below it.
    if (index === 0 && isFollowed && paragraph.count >= FEWEST_LEAD && isProseText(paragraph.words))
      return false;
    return !isKept(paragraph, witnesses, { isNextKept, isInRun, isFollowed });
  });
  if (dropped.length === 0) return [];
  const gone = dropped.reduce((sum, { count }) => sum + count, 0);
  if (gone > all * MOST_LEFT_OUT && !isBetterWithout(paragraphs, dropped, first, witnesses)) return [];
  return dropped.map(({ zone }) => ({
    role: "boilerplate",
    start: zone.start,
    end: zone.end,
    strength: "strong",
    reason: REASON,
  }));
}

interface Place {
  readonly isNextKept: boolean;
  /** Beside others that the second extraction lacks: a list. */
  readonly isInRun: boolean;
  /** Something that both extractions have comes after. */
  readonly isFollowed: boolean;
}

/** Whether a paragraph stays although the second extraction lacks it. */
function isKept({ words, count }: Paragraph, witnesses: Witnesses, place: Place): boolean {
  const { reference, declared, metadata } = witnesses;
  if (metadata.lead.some((block) => fold(block.words) === fold(words))) return true;
  // Sub-headings go with the paragraph below them.
  if (place.isNextKept && witnesses.headings.has(fold(words))) return true;
  if (reference === null) return place.isFollowed && count >= LONG_PROSE && isProseText(words);
  if (!reference.has(words)) return false;
  if (declared || (count >= LONG_PROSE / 2 && isProseText(words))) return true;
  return place.isFollowed && (place.isInRun || (count >= 6 && /[.!?…。！？؟"”»]$/u.test(words)));
}

function isBetterWithout(
  paragraphs: readonly Paragraph[],
  dropped: readonly Paragraph[],
  first: string,
  witnesses: Witnesses,
): boolean {
  if (witnesses.reference === null) return false;
  const gone = new Set(dropped);
  const kept = paragraphs.filter((paragraph) => !gone.has(paragraph));
  const rest = kept.map(({ words }) => words).join("\n");
  if (countWords(rest) < FEWEST_WORDS) return false;
  return wordAgreement(witnesses.referenceText, rest) > wordAgreement(witnesses.referenceText, first) + 0.05;
}
