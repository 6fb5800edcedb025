import { countWords } from "../../../../../shared/text/zones/zone-word-count.ts";
import { type Block, collectBlocks, type DomElement, type DomNode } from "./html-blocks.ts";
import { fold, isElsewhere, metaOf, type PageFacts, parentsOf } from "./html-page-facts.ts";

const LEAD_NAME =
  /(?:^|[\s_-])(?:lead|lede|leadtext|stand-?first|sub-?titles?|sub-?head(?:s|line|ing)?|dek|deck|summary|excerpt|strap-?line|chap[oô]|chapeau|vorspann|anlauf|bajada|copete|entradilla|sumario|sommario|occhiello|ingress|preamble|intro|teaser-text)(?=$|[\s_-])/i;
const LEVELS = 4;
/** Elements behind the heading that are looked at on each level. */
const MOST_BESIDE = 8;
const FEWEST_NAMED = 4;
const MOST_WORDS = 90;
const FEWEST_IN_POINT = 5;
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
    for (const [place, element] of behind(parent, branch).entries()) {
      const blocks = leadOf(element, said, place < 2 ? fold(title ?? "") : null);
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

/** `title`: the folded headline, if the element stands directly behind it, so that a lower heading says more of it. */
function leadOf(element: DomElement, said: readonly string[], title: string | null): Block[] {
  const blocks = collectBlocks(element).filter((block) => block.mark === null && block.linked < 0.3);
  const words = blocks.map((block) => block.words).join(" ");
  const count = countWords(words);
  if (count < FEWEST_NAMED || count > MOST_WORDS) return [];
  const names = `${element.getAttribute("class") ?? ""} ${element.getAttribute("itemprop") ?? ""}`;
  const folded = fold(words);
  const isSame = said.some(
    (other) => other === folded || (other.length > 60 && folded.startsWith(other.slice(0, 60))),
  );
  const points = blocks.filter(
    (block) => block.kind === "item" && countWords(block.words) >= FEWEST_IN_POINT,
  );
  // A few points in whole words between headline and article: its summary.
  if (points.length >= 2 && points.length * 2 >= blocks.length) return points;
  const isSubtitle =
    title !== null &&
    element.nodeName.toUpperCase() === "H2" &&
    blocks.length === 1 &&
    !title.includes(folded);
  return isSame || isSubtitle || LEAD_NAME.test(names) ? blocks : [];
}

function isElement(node: DomNode): node is DomElement {
  return node.nodeType === 1 && "getAttribute" in node;
}
