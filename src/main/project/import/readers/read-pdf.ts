import type { ArticleCheck } from "../../../../shared/domain/check.ts";
import type { ProposedZone } from "../../../../shared/domain/zone.ts";
import { proposeZones } from "../../../../shared/text/zones.ts";
import { guessFromText } from "../guess-metadata.ts";
import type { Guess, ReadContent, Refusal } from "./article.ts";
import type { Document } from "./part.ts";
import { splitColumns } from "./pdf-columns.ts";
import { type PdfFacts, readFacts } from "./pdf-facts.ts";
import { type BarePage, type Furniture, parkFurniture, printedAddress } from "./pdf-furniture.ts";
import { refusePackedBombs } from "./pdf-guard.ts";
import { looksGarbled } from "./pdf-letters.ts";
import { makeLine, makeRows } from "./pdf-lines.ts";
import { lacksEnd, type OpenPdf, openPdf } from "./pdf-open.ts";
import { type PdfPage, readPage } from "./pdf-page.ts";
import { joinParagraphs, type PdfParagraph, type Region } from "./pdf-paragraphs.ts";
import { plainWords } from "./same-words.ts";

/** Pages behind these are left out, with a warning. */
export const PAGE_LIMIT = 2000;
const CHARACTER_LIMIT = 10_000_000;
/** A printed picture of a page brought 50 characters of browser header a page (research/import.md 6). */
const SCANNED_BELOW = 100;
const PICTURE = /\/Subtype\s*\/Image\b/;

/** A paragraph of the article, or furniture of its pages. */
type Piece =
  | { readonly kind: "paragraph"; readonly paragraph: PdfParagraph }
  | { readonly kind: "furniture"; readonly furniture: Furniture };

/**
 * Reads the words of a PDF by where they stand: columns one after the other, lines that run to the right or to the
 * left, paragraphs by gaps and indents. Words broken at a line's end are joined (the hyphen stays where the document
 * writes the word with one elsewhere). Running titles and page numbers become boilerplate. Nothing in the document
 * runs, and nothing is loaded from outside. Up to 2,000 pages and 10 million characters; about 10 ms a page.
 */
export async function readPdf(document: Document): Promise<ReadContent | Refusal> {
  const bomb = refusePackedBombs(document.bytes);
  if (bomb !== null) return bomb;
  const opened = await openPdf(document.bytes);
  if ("kind" in opened) return opened;
  try {
    return await readOpened(opened, document);
  } catch {
    return { kind: "refused", code: "unreadable", reason: "The PDF is damaged and cannot be read." };
  } finally {
    await opened.close();
  }
}

async function readOpened(opened: OpenPdf, source: Document): Promise<ReadContent | Refusal> {
  const warnings: string[] = [];
  const checks = new Set<ArticleCheck>();
  const facts = await readFacts(opened.document);
  const pages = await readPages(opened, warnings, checks);
  if (pages.length === 0) return noWords("The PDF has no page that can be read.", "no-text");
  const bare = parkFurniture(pages);
  const pieces = assemble(pages, bare);
  const text = textOf(pieces);
  if (!/[\p{L}\p{N}]/u.test(text)) return noText(text);
  noteContents(source.bytes, facts, opened, warnings);
  if (lacksEnd(source.bytes)) {
    checks.add("cut-off");
    warnings.push("The end of the PDF is missing; pages may be missing too.");
  }
  const characters = pages.reduce((sum, page) => sum + page.characters, 0);
  if (characters < SCANNED_BELOW * pages.length && hasPictures(source.bytes)) {
    checks.add("needs-ocr");
    warnings.push("The PDF holds mostly pictures of text, which cannot be read yet.");
  }
  if (looksGarbled(text)) {
    checks.add("garbled");
    warnings.push("The letters of the PDF do not make words; its fonts may lack a map to characters.");
  }
  const content = compose(pieces, text, facts, source.path);
  const address = content.url.value === null ? printedAddress(bare) : null;
  return {
    ...content,
    ...(address === null ? {} : { url: { value: address, from: "address printed on the page" } }),
    warnings: [...warnings, ...content.warnings],
    checks: [...checks],
  };
}

async function readPages(opened: OpenPdf, warnings: string[], checks: Set<ArticleCheck>): Promise<PdfPage[]> {
  const { document } = opened;
  const count = Math.min(document.numPages, PAGE_LIMIT);
  const pages: PdfPage[] = [];
  const broken: number[] = [];
  let characters = 0;
  let cut = document.numPages > count;
  for (let number = 1; number <= count; number += 1) {
    try {
      const page = await readPage(document, number);
      pages.push(page);
      characters += page.characters;
      cut ||= page.cut;
    } catch {
      broken.push(number);
    }
    if (characters > CHARACTER_LIMIT) {
      cut = true;
      break;
    }
  }
  if (broken.length > 0) {
    checks.add("cut-off");
    const list = broken.slice(0, 5).join(", ") + (broken.length > 5 ? " …" : "");
    warnings.push(
      broken.length === 1
        ? `Page ${list} could not be read.`
        : `${broken.length} pages could not be read: ${list}.`,
    );
  }
  if (cut) {
    checks.add("cut-off");
    warnings.push(
      `Only the first ${pages.length} pages of ${document.numPages} were read, or parts of them.`,
    );
  }
  return pages;
}

function assemble(pages: readonly PdfPage[], bare: readonly BarePage[]): Piece[] {
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

function textOf(pieces: readonly Piece[]): string {
  return pieces.map(wordsOf).join("\n\n");
}

function wordsOf(piece: Piece): string {
  return piece.kind === "paragraph" ? piece.paragraph.words : piece.furniture.words;
}

function compose(pieces: readonly Piece[], text: string, facts: PdfFacts, path: string): ReadContent {
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
  const largest: Guess =
    titleIndex === null ? guessed.title : { ...guessed.title, from: "largest type on the first page" };
  const pick = (first: Guess, second: Guess): Guess => (first.value === null ? second : first);
  return {
    format: "pdf",
    text,
    zones: [...zones, ...parked].toSorted((one, other) => one.start - other.start),
    ...guessed,
    title: pick(facts.title, largest),
    byline: pick(guessed.byline, facts.author),
    captured: facts.captured,
    declaredLanguage: facts.language,
    warnings: doubts,
  };
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

/** The paragraph with the words of the known title, else the one in the largest type on the first page. */
function findTitle(pieces: readonly Piece[], known: Guess): number | null {
  const paragraphs = pieces.flatMap((piece) => (piece.kind === "paragraph" ? [piece.paragraph] : []));
  const first = paragraphs.filter((paragraph) => paragraph.page === 0).slice(0, 30);
  const words = plainWords(known.value ?? "");
  const named = words === "" ? -1 : first.findIndex((paragraph) => plainWords(paragraph.words) === words);
  if (named !== -1) return named;
  const sizes = paragraphs
    .slice(0, 200)
    .flatMap(({ size, words: own }) => [{ size, characters: own.length }]);
  const body = sizes.reduce((most, entry) => (entry.characters > most.characters ? entry : most), {
    size: 0,
    characters: 0,
  });
  const largest = first.reduce((most, paragraph) => Math.max(most, paragraph.size), 0);
  if (largest < body.size * 1.12) return null;
  const index = first.findIndex(
    (paragraph) =>
      paragraph.size >= largest - 0.5 && paragraph.words.length <= 300 && /\p{L}{2}/u.test(paragraph.words),
  );
  return index === -1 ? null : index;
}

function noteContents(bytes: Uint8Array, facts: PdfFacts, opened: OpenPdf, warnings: string[]): void {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (facts.scripted || raw.includes("/JavaScript"))
    warnings.push("The PDF holds scripts; they were not run and are not part of the text.");
  if (raw.includes("/EmbeddedFile")) warnings.push("The PDF holds attached files; they were not read.");
  if (opened.wanted.size > 0)
    warnings.push("The PDF uses a map of characters that it does not hold; letters may be missing.");
}

function hasPictures(bytes: Uint8Array): boolean {
  return PICTURE.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1"));
}

function noText(text: string): Refusal {
  if (/\S/u.test(text))
    return noWords(
      "The letters of the PDF cannot be told: its fonts have no map to characters.",
      "needs-ocr",
    );
  return noWords(
    "The PDF holds no text, only pictures or drawings of it; these cannot be read yet.",
    "needs-ocr",
  );
}

function noWords(reason: string, code: "needs-ocr" | "no-text"): Refusal {
  return { kind: "refused", code, reason };
}
