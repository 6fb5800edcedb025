import type { CopyDirection } from "../../domain/copy-link.ts";
import { earlierOf } from "../../domain/published-order.ts";

/** What tells which of two articles came from the other. */
export interface DatedArticle {
  readonly text: string;
  readonly outlet: string | null;
  readonly published: string | null;
  /** Share of its words that stand in the other. */
  readonly coverage: number;
}

export interface FoundDirection {
  readonly direction: CopyDirection | null;
  /** Plain words, naming no side: "names Reuters as its source". */
  readonly directionReason: string | null;
}

/** News agencies under the names and marks by which articles credit them. */
const AGENCIES: readonly (readonly string[])[] = [
  ["Reuters"],
  ["Associated Press", "AP", "The Associated Press"],
  ["Agence France-Presse", "AFP", "Agence France Presse"],
  ["Xinhua"],
  ["TASS"],
  ["Interfax"],
  ["Deutsche Presse-Agentur", "dpa"],
  ["EFE"],
  ["ANSA"],
  ["Press Association", "PA Media", "PA"],
  ["Anadolu Agency", "AA", "Anadolu"],
  ["United Press International", "UPI"],
  ["Press Trust of India", "PTI"],
];

/** Furniture of sites that repeat other sites' articles. */
const REPEATER =
  /\bread (?:the )?(?:full )?original (?:article|story|post)\b|\bautomatic aggregator\b|\b(?:continue reading|read more) (?:at|on) the (?:source|original)\b|\bgathers (?:headlines|news) automatically\b|\boriginally (?:published|appeared) (?:on|in|at|by)\b|\bthis (?:article|story) (?:was )?(?:first|originally) (?:published|appeared)\b/i;

const CREDIT_BEFORE =
  /(?:^|[\n([/—–])\s*$|(?:\b(?:source|via|credit|from|by|courtesy of|published (?:on|in|at|by)|appeared (?:on|in|at)))\s*:?\s*(?:the\s+)?$/i;
const CREDIT_AFTER = /^\s*(?:[)\]/\n—–]|-\s|$)/;
const CONTEXT = 24;
/** Of an article with less of its words in the other, the other is a cut at best, never the source. */
const LEAST_COVERED = 0.5;

/**
 * Which of two copies came from the other, when something tells: a named credit, the furniture of a repeater, or
 * the earlier date, in this order. Weaker hints (length) are left to the story.
 */
export function copyDirection(a: DatedArticle, b: DatedArticle): FoundDirection {
  return byCredit(a, b) ?? byRepeater(a, b) ?? byDate(a, b) ?? { direction: null, directionReason: null };
}

function byCredit(a: DatedArticle, b: DatedArticle): FoundDirection | null {
  const creditInA = creditedName(a, b);
  const creditInB = creditedName(b, a);
  if (creditInA !== null && creditInB === null) {
    return { direction: "a-from-b", directionReason: `names ${creditInA} as its source` };
  }
  if (creditInB !== null && creditInA === null) {
    return { direction: "b-from-a", directionReason: `names ${creditInB} as its source` };
  }
  return null;
}

/** The name under which `article` credits the outlet of `source`, or null. */
function creditedName(article: DatedArticle, source: DatedArticle): string | null {
  if (source.outlet === null || sameOutlet(article.outlet, source.outlet)) return null;
  return namesOf(source.outlet).find((name) => isCredited(article.text, name)) ?? null;
}

function namesOf(outlet: string): readonly string[] {
  const agency = AGENCIES.find((names) => names.some((name) => sameOutlet(name, outlet)));
  return agency ?? [outlet];
}

function isCredited(text: string, name: string): boolean {
  if (name.length < 2) return false;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const before = text.slice(Math.max(0, at - CONTEXT), at);
    const after = text.slice(at + name.length, at + name.length + CONTEXT);
    if (CREDIT_BEFORE.test(before) && CREDIT_AFTER.test(after)) return true;
  }
  return false;
}

function byRepeater(a: DatedArticle, b: DatedArticle): FoundDirection | null {
  if (a.coverage < LEAST_COVERED && b.coverage < LEAST_COVERED) return null;
  const inA = REPEATER.exec(a.text)?.[0];
  const inB = REPEATER.exec(b.text)?.[0];
  if (inA !== undefined && inB === undefined && a.coverage >= LEAST_COVERED) {
    return { direction: "a-from-b", directionReason: `says that it repeats another site (“${inA}”)` };
  }
  if (inB !== undefined && inA === undefined && b.coverage >= LEAST_COVERED) {
    return { direction: "b-from-a", directionReason: `says that it repeats another site (“${inB}”)` };
  }
  return null;
}

function byDate(a: DatedArticle, b: DatedArticle): FoundDirection | null {
  const earlier = earlierOf(a.published, b.published);
  if (earlier === null) return null;
  const [first, second] = earlier === "a" ? [a.published, b.published] : [b.published, a.published];
  return {
    direction: earlier === "a" ? "b-from-a" : "a-from-b",
    directionReason: `was published later (${second ?? ""}) than the other (${first ?? ""})`,
  };
}

/** Whether two outlet names are one outlet: letters and digits only, case and a leading "the" aside. */
export function sameOutlet(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  const left = foldOutlet(a);
  return left.length > 0 && left === foldOutlet(b);
}

function foldOutlet(outlet: string): string {
  return outlet
    .normalize("NFKD")
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:www\.)?(?:the\s+)?/, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
