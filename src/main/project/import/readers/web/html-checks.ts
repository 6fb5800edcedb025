import type { IngestCheck } from "../../../../../shared/domain/check.ts";
import type { ProposedZone } from "../../../../../shared/domain/zone.ts";
import { countWords } from "../../../../../shared/text/zones/zone-word-count.ts";
import type { Block } from "./html-blocks.ts";

export interface CheckedPage {
  readonly blocks: readonly Block[];
  readonly text: string;
  readonly zones: readonly ProposedZone[];
  readonly title: string | null;
  readonly url: string | null;
  /** The blocks are the whole page because no article was found. */
  readonly raw: boolean;
}

export interface PageChecks {
  readonly checks: IngestCheck[];
  readonly warnings: string[];
}

interface Sign {
  readonly pattern: RegExp;
  readonly warning: string;
  /** The sign counts only when the body has fewer words. */
  readonly below: number;
}

const SIGNS: readonly Sign[] = [
  {
    pattern:
      /\b(?:please )?(?:enable|turn on|activate) (?:javascript|cookies)|javascript (?:is|seems to be) (?:disabled|not enabled|required)|requires javascript|javascript (?:aktivieren|ist deaktiviert)|activer javascript|activ[ae] javascript|включите javascript/iu,
    warning: "The page asks to enable JavaScript; it is probably not the article.",
    below: 80,
  },
  {
    pattern:
      /verify(?:ing)? (?:that )?you are (?:a )?human|are you a robot|checking your browser|unusual (?:traffic|activity)|complete the (?:captcha|security check)|ddos protection|access (?:to this page )?(?:has been )?denied|403 forbidden|you don't have permission to access|request blocked/iu,
    warning: "The page is the site’s guard against robots, not the article.",
    below: 150,
  },
  {
    pattern:
      /\b404\b.{0,40}(?:not found|error)|(?:page|article|story|content|seite|página|страница) (?:you (?:requested|are looking for|were looking for) )?(?:could not be|was not|cannot be|can't be|can’t be|not|nicht|no) (?:be )?(?:found|gefunden|encontrad[ao]|найдена)|seite (?:wurde )?nicht gefunden|page introuvable|página no encontrada|страница не найдена|no longer (?:available|exists)|has been (?:removed|deleted)|nothing (?:was )?found (?:for|here|at)/iu,
    warning: "The page says that it was not found.",
    below: 120,
  },
  {
    pattern:
      /(?:we|our (?:site|partners)|this (?:web)?site|and our).{0,60}(?:use|store|process).{0,40}(?:cookies|personal data)|accept (?:all )?cookies|manage (?:your )?(?:cookie )?(?:preferences|consent)|(?:wir|und unsere partner).{0,60}(?:cookies|einwilligung)|alle akzeptieren|accepter (?:et|les cookies)|aceptar (?:las )?cookies|consent to the (?:use|processing)/iu,
    warning: "The page asks for consent to cookies; it is probably not the article.",
    below: 220,
  },
  {
    pattern:
      /(?:subscribe|sign ?up|register|log ?in|sign in|become a (?:member|subscriber)|create (?:a|your) (?:free )?account).{0,60}(?:to (?:continue|keep|read|unlock|access|view)|for (?:full|unlimited) access)|(?:this|the) (?:article|story|content) is (?:only )?(?:available )?(?:for|to|exclusive to|reserved for) (?:our )?(?:subscribers|members)|subscriber[- ]only|already a subscriber|continue reading (?:with|by)|(?:weiterlesen|jetzt) (?:mit|abonnieren)|nur für abonnenten|dieser artikel ist.{0,30}abonnenten|réservé aux abonnés|(?:contenido )?(?:solo|exclusivo) para suscriptores|you(?:'ve|’ve| have) (?:reached|read|used) (?:your|all).{0,30}(?:free )?(?:articles|limit)/iu,
    warning: "The page asks to subscribe or to log in; it probably holds only the article’s beginning.",
    below: 260,
  },
];
const ERROR_TITLE =
  /^(?:404|403|500|error|page not found|not found|access denied|forbidden|just a moment|attention required|are you a robot|robot check|subscribe|log ?in|sign ?in|register|cookies?|consent|seite nicht gefunden|page introuvable|página no encontrada)(?:\s*[!.|:–—-].*|\s+(?:error|required|forbidden).*)?$/iu;
const FRONT_PAGE = /^https?:\/\/[^/]+\/?(?:index\.\w+|home\/?)?$/i;
const INDEX_PATH =
  /\/(?:tag|tags|category|categories|topic|topics|section|author|authors|search|archive|archives)(?:\/[^/]*)?\/?$/i;
const FEWEST_LINKED = 12;

/**
 * Whether the page is probably not the article (walls, error pages, front pages, galleries) or mostly links, with a
 * sentence for each. By phrases in short bodies and by shape; never decides anything, only asks a person to look.
 */
export function checkPage(page: CheckedPage): PageChecks {
  const checks: IngestCheck[] = [];
  const warnings: string[] = [];
  const body = wordsIn(page, (role) => role === "body");
  const sign = findSign(page, body);
  const shape = sign === null ? findShape(page, body) : null;
  if (sign !== null || shape !== null) {
    checks.push("not-an-article");
    warnings.push(sign ?? shape ?? "");
  }
  const linked = linkedShare(page.blocks);
  if (linked > 0.5 && body >= 20) {
    checks.push("link-heavy");
    if (warnings.length === 0) warnings.push("More than half of the text is links.");
  }
  return { checks, warnings };
}

function findSign(page: CheckedPage, body: number): string | null {
  if (body < 150 && ERROR_TITLE.test((page.title ?? "").trim()))
    return "The page’s title is that of an error, a login or a consent page.";
  for (const { pattern, warning, below } of SIGNS) {
    if (body < below && pattern.test(page.text.slice(0, 6000))) return warning;
  }
  return null;
}

function findShape(page: CheckedPage, body: number): string | null {
  const linkedLines = page.blocks.filter(
    (block) => block.linked > 0.6 && countWords(block.words) >= 3,
  ).length;
  const isList = linkedLines >= FEWEST_LINKED && linkedShare(page.blocks) > 0.4;
  if (isList && (page.raw || FRONT_PAGE.test(page.url ?? "") || INDEX_PATH.test(page.url ?? "")))
    return "The page looks like a list of articles, not like one.";
  const captions = wordsIn(page, (role) => role === "caption");
  if (captions > 60 && captions > body * 1.5) return "The page looks like a gallery of pictures.";
  return null;
}

function wordsIn(page: CheckedPage, wanted: (role: ProposedZone["role"]) => boolean): number {
  let words = 0;
  for (const zone of page.zones)
    if (wanted(zone.role)) words += countWords(page.text.slice(zone.start, zone.end));
  return words;
}

function linkedShare(blocks: readonly Block[]): number {
  let all = 0;
  let linked = 0;
  for (const block of blocks) {
    all += block.words.length;
    linked += block.words.length * block.linked;
  }
  return all === 0 ? 0 : linked / all;
}
