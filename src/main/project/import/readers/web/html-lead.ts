import { countWords } from "../../../../../shared/text/zones/zone-word-count.ts";
import { type Block, collectBlocks, type DomElement, type DomNode } from "./html-blocks.ts";
import { fold, isElsewhere, metaOf, type PageFacts, parentsOf } from "./html-page-facts.ts";

const LEAD_NAME =
  /(?:^|[\s_-])(?:lead|lede|leadtext|stand-?first|sub-?titles?|sub-?head(?:s|line|ing)?|dek|deck|summary|excerpt|strap-?line|chap[oô]|chapeau|vorspann|anlauf|bajada|copete|entradilla|sumario|sommario|occhiello|ingress|preamble|intro|teaser-text)(?=$|[\s_-])/i;
const LEVELS = 4;
/** Elements behind the heading that are looked at on each level. */
const MOST_BESIDE = 8;
const FEWEST_WORDS = 6;
const MOST_WORDS = 90;
/** Letters and digits by which a paragraph is known to be the page's description of itself. */
const SHORTEST_SAME = 30;

/**
 * The words between headline and article that announce it: a short element behind the heading that is named like one
 * or says what the page's own description says. Extractors often leave it out. Empty when there is none.
 */
export function findLead(facts: PageFacts, title: string | null): Block[] {
  const said = ["og:description", "description", "twitter:description"]
    .map((name) => fold(metaOf(facts, name) ?? ""))
    .filter((words) => words.length >= SHORTEST_SAME);
  let branch: DomNode | null = facts.heading;
  // The highest heading can be the site's own name.
  if (branch === null || !fold(branch.textContent ?? "").includes(fold(title ?? "-"))) return [];
  let level = 0;
  for (const parent of parentsOf(facts.heading)) {
    level += 1;
    if (level > LEVELS) break;
    for (const element of behind(parent, branch)) {
      const blocks = leadOf(element, said);
      if (blocks.length > 0) return isElsewhere(element) ? [] : blocks;
    }
    branch = parent;
  }
  return [];
}

/** The elements behind one of them under their parent, and the first ones inside of those. */
function behind(parent: DomNode, branch: DomNode): DomElement[] {
  const children = [...parent.childNodes];
  const found: DomElement[] = [];
  for (const child of children.slice(children.indexOf(branch) + 1)) {
    if (!isElement(child)) continue;
    found.push(child);
    if (found.length >= MOST_BESIDE) break;
  }
  return found;
}

function leadOf(element: DomElement, said: readonly string[]): Block[] {
  const blocks = collectBlocks(element).filter((block) => block.mark === null && block.linked < 0.3);
  const words = blocks.map((block) => block.words).join(" ");
  const count = countWords(words);
  if (count < FEWEST_WORDS || count > MOST_WORDS) return [];
  const names = `${element.getAttribute("class") ?? ""} ${element.getAttribute("itemprop") ?? ""}`;
  const folded = fold(words);
  const isSame = said.some(
    (other) => other === folded || (other.length > 60 && folded.startsWith(other.slice(0, 60))),
  );
  return isSame || LEAD_NAME.test(names) ? blocks : [];
}

function isElement(node: DomNode): node is DomElement {
  return node.nodeType === 1 && "getAttribute" in node;
}
