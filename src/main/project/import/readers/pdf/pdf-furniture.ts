import { makeLine, makeRows } from "./pdf-lines.ts";
import type { PdfPage, TextBox } from "./pdf-page.ts";

/** A line that the document prints around its text: a running title, a page number. */
export interface Furniture {
  readonly words: string;
  readonly reason: string;
  readonly strength: "weak" | "strong";
}

/** A page parted into its own words and the furniture above and below them. */
export interface BarePage {
  readonly boxes: readonly TextBox[];
  readonly header: readonly Furniture[];
  readonly footer: readonly Furniture[];
}

interface Edge {
  readonly page: number;
  readonly boxes: readonly TextBox[];
  readonly words: string;
  readonly key: string;
  /** Share of the page's height. */
  readonly place: number;
  readonly header: boolean;
}

/** Rows from the edge, and the share of the height, in which furniture is looked for. */
const EDGE_ROWS = 3;
const EDGE_SHARE = 0.2;
const SAME_PLACE = 0.02;
const PAGE_NUMBER =
  /^(?:[-–—|•\s]*(?:page|seite|pagina|página|pág\.?|p\.|стр\.?|страница|صفحة|עמוד)?\s*(?:[\d٠-٩۰-۹]{1,4}|[ivxl]{1,6})\s*(?:(?:\/|of|von|de|sur|из|من|מתוך)\s*[\d٠-٩۰-۹]{1,4})?[-–—|•\s]*)$/iu;
const NAMED_NUMBER =
  /^(?:page|seite|pagina|página|страница|صفحة|עמוד)\s*\d{1,4}(?:\s*(?:\/|of|von|de|sur|из|من)\s*\d{1,4})?$/iu;
const PRINTED_ADDRESS = /^(?:https?|file):\/\/\S+\s+\d{1,4}\/\d{1,4}$/i;
const PRINTED_WHEN =
  /^\d{1,2}[./]\d{1,2}[./]\d{2,4},? \d{1,2}:\d{2}(?: ?[AP]M)?(?: \S.*)?$|^\S.* \d{1,2}[./]\d{1,2}[./]\d{2,4},? \d{1,2}:\d{2}(?: ?[AP]M)?$/i;

/**
 * Finds running titles and page numbers: lines among the first or last three of a page, in its outer fifth, that
 * stand at the same height with the same words (figures aside) on several pages; and lines that are only a number
 * where the pages have numbers that go up with them. Three pages are strong evidence, two are weak. What a browser
 * prints around a page (address, number, time) is known on a single page too.
 */
export function parkFurniture(pages: readonly PdfPage[]): BarePage[] {
  const edges = pages.flatMap((page, index) => edgesOf(page, index));
  const found = new Map<number, { edge: Edge; furniture: Furniture }[]>();
  for (const group of groupEdges(edges).values()) {
    for (const edge of group) {
      const furniture = printedBy(edge, edges) ?? judge(edge, group, pages.length);
      if (furniture === null) continue;
      found.set(edge.page, [...(found.get(edge.page) ?? []), { edge, furniture }]);
    }
  }
  return pages.map((page, index) => {
    const list = (found.get(index) ?? []).toSorted((one, other) => one.edge.place - other.edge.place);
    const taken = new Set(list.flatMap(({ edge }) => edge.boxes));
    return {
      boxes: page.boxes.filter((box) => !taken.has(box)),
      header: list.filter(({ edge }) => edge.header).map(({ furniture }) => furniture),
      footer: list.filter(({ edge }) => !edge.header).map(({ furniture }) => furniture),
    };
  });
}

function edgesOf(page: PdfPage, index: number): Edge[] {
  const rows = makeRows(page.boxes.filter((box) => box.words.trim() !== ""));
  const edge = (row: (typeof rows)[number], header: boolean): Edge | null => {
    const line = makeLine(row);
    if (line === null || line.words.length > 300) return null;
    const key = line.words.replace(/\p{N}+|^[ivxl]{1,6}$/giu, "0").toLowerCase();
    return { page: index, boxes: row.boxes, words: line.words, key, place: row.y / page.height, header };
  };
  const top = rows
    .slice(0, EDGE_ROWS)
    .filter((row) => row.y < page.height * EDGE_SHARE)
    .map((row) => edge(row, true));
  const bottom = rows
    .slice(Math.max(top.length, rows.length - EDGE_ROWS))
    .filter((row) => row.y > page.height * (1 - EDGE_SHARE))
    .map((row) => edge(row, false));
  return [...top, ...bottom].filter((found) => found !== null);
}

/** Edges with the same words, figures aside; page numbers in whatever form make one group for each form. */
function groupEdges(edges: readonly Edge[]): Map<string, Edge[]> {
  const groups = new Map<string, Edge[]>();
  for (const edge of edges) {
    const key = `${edge.header ? "top" : "bottom"} ${edge.key}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [edge]);
    else group.push(edge);
  }
  return groups;
}

/** The address of a printed web page, as its last line names it; null when the document is no such print. */
export function printedAddress(pages: readonly BarePage[]): string | null {
  const lines = pages.flatMap((page) => page.footer);
  const found = lines.find((line) => PRINTED_ADDRESS.test(line.words) && /^https?:/i.test(line.words));
  return found?.words.split(/\s/)[0] ?? null;
}

function printedBy(edge: Edge, edges: readonly Edge[]): Furniture | null {
  const isAddress = !edge.header && PRINTED_ADDRESS.test(edge.words);
  const isTime =
    edge.header &&
    PRINTED_WHEN.test(edge.words) &&
    edges.some((other) => other.page === edge.page && !other.header && PRINTED_ADDRESS.test(other.words));
  return isAddress || isTime ? furniture(edge, "Printed by the browser around the page.", true) : null;
}

function judge(edge: Edge, group: readonly Edge[], pages: number): Furniture | null {
  const number = PAGE_NUMBER.test(edge.words);
  const near = group.filter((other) => Math.abs(other.place - edge.place) <= SAME_PLACE);
  const there = new Set(near.map((other) => other.page));
  if (number) {
    const named = NAMED_NUMBER.test(edge.words);
    const counted = countsUp(edge, near);
    if (!named && !counted) return null;
    return furniture(edge, "A page number.", named || there.size >= 3);
  }
  if (there.size < 2 || (there.size < 3 && pages > 4) || !/\p{L}{2}/u.test(edge.words)) return null;
  return furniture(edge, `Stands in the same place on ${there.size} pages.`, there.size >= 3);
}

function furniture(edge: Edge, reason: string, strong: boolean): Furniture {
  return { words: edge.words, reason, strength: strong ? "strong" : "weak" };
}

/** Whether another page's number differs from this one by as much as the pages do. */
function countsUp(edge: Edge, near: readonly Edge[]): boolean {
  const own = numberIn(edge.words);
  return near.some((other) => {
    const theirs = numberIn(other.words);
    return (
      other.page !== edge.page && own !== null && theirs !== null && theirs - own === other.page - edge.page
    );
  });
}

function numberIn(words: string): number | null {
  const western = words.replace(/[٠-٩۰-۹]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 15));
  const digits = /\d+/.exec(western)?.[0];
  if (digits !== undefined) return Number(digits);
  const roman = /[ivxl]+/i.exec(western)?.[0];
  return roman === undefined ? null : romanNumber(roman.toLowerCase());
}

function romanNumber(roman: string): number {
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };
  let sum = 0;
  for (let at = 0; at < roman.length; at += 1) {
    const value = values[roman.charAt(at)] ?? 0;
    sum += value < (values[roman.charAt(at + 1)] ?? 0) ? -value : value;
  }
  return sum;
}
