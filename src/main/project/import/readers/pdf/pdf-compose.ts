import type { ProposedZone } from "../../../../../shared/domain/zone.ts";
import { proposeZones } from "../../../../../shared/text/zones/zones.ts";
import { guessFromText } from "../../guess-metadata.ts";
import type { Guess, ReadContent } from "../article.ts";
import { plainWords } from "../text/same-words.ts";
import { splitColumns } from "./pdf-columns.ts";
import type { PdfFacts } from "./pdf-facts.ts";
import type { BarePage, Furniture } from "./pdf-furniture.ts";
import { makeLine, makeRows } from "./pdf-lines.ts";
import type { PdfPage } from "./pdf-page.ts";
import { joinParagraphs, type PdfParagraph, type Region } from "./pdf-paragraphs.ts";

/** From this times the size of the text a line is a heading. */
const LARGE = 1.12;
/** A paragraph of the article, or furniture of its pages. */
export type Piece =
  | { readonly kind: "paragraph"; readonly paragraph: PdfParagraph }
  | { readonly kind: "furniture"; readonly furniture: Furniture };

/** The paragraphs of the pages in reading order, with the furniture of each page before and behind its own. */
export function assemblePages(pages: readonly PdfPage[], bare: readonly BarePage[]): Piece[] {
  const regions = bare.flatMap((page, index) =>
    splitColumns(page.boxes).map((boxes): Region => {
      const lines = makeRows(boxes)
        .map(makeLine)
        .filter((line) => line !== null);
      return { page: index, lines };
    }),
  );
  const pieces: Piece[] = [];
  let parked = -1;
  // Furniture waits for the end of a paragraph that goes over from page to page.
  const park = (from: number, to: number, part: "header" | "footer"): void => {
    for (let page = from; page <= to; page += 1) {
      for (const furniture of furnitureOf(bare[page]?.[part] ?? [], pages[page], part)) {
        pieces.push({ kind: "furniture", furniture });
      }
    }
  };
  const parkUpTo = (page: number): void => {
    for (; parked < page; parked += 1) {
      if (parked >= 0) park(parked, parked, "footer");
      park(parked + 1, parked + 1, "header");
    }
  };
  joinParagraphs(
    regions.filter((region) => region.lines.length > 0),
    (paragraph) => {
      parkUpTo(paragraph.page);
      pieces.push({ kind: "paragraph", paragraph });
    },
  );
  parkUpTo(pages.length - 1);
  park(pages.length - 1, pages.length - 1, "footer");
  return pieces;
}

function furnitureOf(
  found: readonly Furniture[],
  page: PdfPage | undefined,
  part: "header" | "footer",
): readonly Furniture[] {
  if (part === "header" || page === undefined) return found;
  const sideways = page.sideways.map(
    (words): Furniture => ({ words, reason: "Stands sideways on the page.", strength: "weak" }),
  );
  return [...sideways, ...found];
}

export function textOf(pieces: readonly Piece[]): string {
  return pieces.map(wordsOf).join("\n\n");
}

function wordsOf(piece: Piece): string {
  return piece.kind === "paragraph" ? piece.paragraph.words : piece.furniture.words;
}

/** Zones and metadata of the assembled text: the document's own words, then what its lines say. */
export function composePdf(
  pieces: readonly Piece[],
  text: string,
  facts: PdfFacts,
  path: string,
): ReadContent {
  const placed = placePieces(pieces);
  const own = placed.filter(({ piece }) => piece.kind === "paragraph");
  const titleIndex = findTitle(
    own.map(({ piece }) => piece),
    facts.title,
  );
  const zones = proposeZones({
    text,
    paragraphs: own.map(({ start, end }) => ({ start, end })),
    markedUp: true,
    ...(titleIndex === null ? {} : { titleIndex }),
  });
  const { warnings: doubts, ...guessed } = guessFromText({ path, text, zones });
  const parked = placed.flatMap(({ piece, start, end }): ProposedZone[] =>
    piece.kind === "furniture"
      ? [
          {
            role: "boilerplate",
            start,
            end,
            reason: piece.furniture.reason,
            strength: piece.furniture.strength,
          },
        ]
      : [],
  );
  const inType = { ...guessed.title, from: "largest type on the first page" };
  const printed = titleIndex === null ? guessed.title : inType;
  const pick = (first: Guess, second: Guess): Guess => (first.value === null ? second : first);
  return {
    format: "pdf",
    text,
    zones: [...zones, ...parked].toSorted((one, other) => one.start - other.start),
    ...guessed,
    title: titleOf(facts.title, printed),
    byline: pick(guessed.byline, facts.author),
    captured: facts.captured,
    declaredLanguage: facts.language,
    warnings: doubts,
  };
}

/** What the document says, unless the page prints only the beginning of it: the rest is the outlet's name. */
function titleOf(known: Guess, printed: Guess): Guess {
  if (known.value === null) return printed;
  const words = printed.value ?? "";
  const shorter = words.length < known.value.length && beginsWith(known.value, words);
  return shorter && printed.from.startsWith("largest") ? printed : known;
}

function placePieces(pieces: readonly Piece[]): { piece: Piece; start: number; end: number }[] {
  let at = 0;
  return pieces.map((piece) => {
    const start = at;
    const end = start + wordsOf(piece).length;
    at = end + 2;
    return { piece, start, end };
  });
}

/**
 * The paragraph with the words of the known title; else one in large type with which the known title begins, as titles
 * of printed web pages do ("Storm closes harbour | Coast Herald"); else the one in the largest type on the first page.
 */
function findTitle(pieces: readonly Piece[], known: Guess): number | null {
  const paragraphs = pieces.flatMap((piece) => (piece.kind === "paragraph" ? [piece.paragraph] : []));
  const first = paragraphs.filter((paragraph) => paragraph.page === 0).slice(0, 30);
  const words = plainWords(known.value ?? "");
  const named = words === "" ? -1 : first.findIndex((paragraph) => plainWords(paragraph.words) === words);
  if (named !== -1) return named;
  const body = bodySize(paragraphs.slice(0, 200));
  const large = first.filter(
    ({ size, words: own }) => size >= body * LARGE && own.length <= 300 && /\p{L}{2}/u.test(own),
  );
  const begins = large.find((paragraph) => beginsWith(known.value, paragraph.words));
  const largest = large.reduce((most, { size }) => Math.max(most, size), 0);
  const found = begins ?? large.find(({ size }) => size >= largest - 0.5);
  return found === undefined ? null : first.indexOf(found);
}

function beginsWith(title: string | null, words: string): boolean {
  const start = plainWords(words);
  return start.length >= 8 && plainWords(title ?? "").startsWith(start);
}

/** The size that most characters have. */
function bodySize(paragraphs: readonly PdfParagraph[]): number {
  const sizes = new Map<number, number>();
  for (const { size, words } of paragraphs) sizes.set(size, (sizes.get(size) ?? 0) + words.length);
  return [...sizes].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0])[0];
}
