import { canonicalText } from "../../../../../shared/text/canonical-text.ts";
import { countWords } from "../../../../../shared/text/zones/zone-word-count.ts";
import type { Block, DomElement } from "./html-blocks.ts";

interface StateDocument {
  querySelectorAll(selector: string): Iterable<DomElement>;
}

/** Strings that stand at the same place of the data but for their number in a list. */
interface Group {
  words: number;
  readonly strings: { readonly list: string; readonly value: string }[];
}

const LARGEST_SCRIPT = 8_000_000;
const MOST_NODES = 100_000;
const DEEPEST = 64;
const FEWEST_CHARACTERS = 12;
const BLOCK_ENDS = /\n+|<\/?(?:p|div|br|h\d|li|ul|ol|blockquote|section|figure)\b[^<>]{0,300}>/i;
const MARKUP = /<[^<>]{1,400}>/g;
const SENTENCE_END = /[.!?…。！？]["”’»)\]]*$/u;
const ASSIGNED = /^\s*(?:window\.|self\.|var |const )?[\w.[\]"']{2,60}\s*=\s*(?=[{[])/;

/**
 * The article in the data from which a page's own program would draw it: pages that show nothing without scripts carry
 * their words as JSON (`__NEXT_DATA__` and its like). Of all strings those are taken that stand at one place of the data
 * and hold the most words. Read as data, nothing runs; bounded in size, depth and number of nodes.
 */
export function stateBlocks(document: StateDocument): Block[] {
  let best: Group | null = null;
  for (const script of document.querySelectorAll("script")) {
    const data = dataOf(script);
    if (data === null) continue;
    for (const group of groupsOf(data).values()) if (best === null || group.words > best.words) best = group;
  }
  return best === null ? [] : paragraphsOf(best).map(asBlock);
}

/** The paragraphs of words that may be marked up. */
export function wordsAsBlocks(words: string): Block[] {
  return plainParagraphs(words).map(asBlock);
}

function asBlock(words: string): Block {
  return { words, kind: "paragraph", linked: 0, mark: null };
}

function dataOf(script: DomElement): unknown {
  const type = script.getAttribute("type") ?? "";
  const source = script.textContent ?? "";
  if (source.length > LARGEST_SCRIPT || source.length < 200 || /ld\+json/i.test(type)) return null;
  const isData = /json$/i.test(type);
  if (!isData && !ASSIGNED.test(source.slice(0, 200))) return null;
  try {
    return JSON.parse(isData ? source : source.replace(ASSIGNED, "").replace(/;\s*$/, ""));
  } catch {
    // A program, not data.
    return null;
  }
}

function groupsOf(root: unknown): Map<string, Group> {
  const groups = new Map<string, Group>();
  let nodes = 0;
  const walk = (value: unknown, place: string, list: string, depth: number): void => {
    nodes += 1;
    if (nodes > MOST_NODES || depth > DEEPEST) return;
    if (typeof value === "string") {
      if (value.length >= FEWEST_CHARACTERS || list !== "") addTo(groups, place, list, value);
    } else if (Array.isArray(value)) {
      const own = `${list}/${nodes}`;
      for (const part of value) walk(part, place, own, depth + 1);
    } else if (typeof value === "object" && value !== null) {
      for (const [key, part] of Object.entries(value)) walk(part, `${place}.${key}`, list, depth + 1);
    }
  };
  walk(root, "", "", 0);
  return groups;
}

function addTo(groups: Map<string, Group>, place: string, list: string, value: string): void {
  const group = groups.get(place) ?? { words: 0, strings: [] };
  // Addresses, ids and styles hold no words of an article.
  if (/\s/.test(value.trim()) && !/^[{[<]?(?:https?:|data:|function\b)/.test(value))
    group.words += countWords(value.replace(MARKUP, " "));
  group.strings.push({ list, value });
  groups.set(place, group);
}

/** Each string is a paragraph or more, unless most are pieces of sentences: then those of one list belong together. */
function paragraphsOf(group: Group): string[] {
  const { strings } = group;
  const whole = strings.filter(
    ({ value }) => BLOCK_ENDS.test(value) || SENTENCE_END.test(value.replace(MARKUP, "").trim()),
  ).length;
  if (whole * 2 >= strings.length) return strings.flatMap(({ value }) => plainParagraphs(value));
  const lists = new Map<string, string>();
  for (const { list, value } of strings) lists.set(list, (lists.get(list) ?? "") + value);
  return [...lists.values()].flatMap(plainParagraphs);
}

function plainParagraphs(words: string): string[] {
  return words
    .split(BLOCK_ENDS)
    .map((part) => canonicalText(part.replace(MARKUP, "").replace(/\s+/g, " ")).trim())
    .filter((part) => part !== "");
}
