import type { IngestCheck } from "../../../../../shared/domain/check.ts";
import type { ReadContent, Refusal } from "../article.ts";
import type { Document } from "../part.ts";
import { assemblePages, composePdf, textOf } from "./pdf-compose.ts";
import { type PdfFacts, readFacts } from "./pdf-facts.ts";
import { parkFurniture, printedAddress } from "./pdf-furniture.ts";
import { refusePackedBombs } from "./pdf-guard.ts";
import { looksGarbled } from "./pdf-letters.ts";
import { lacksEnd, type OpenPdf, openPdf } from "./pdf-open.ts";
import { type PdfPage, readPage } from "./pdf-page.ts";

/** Pages behind these are left out, with a warning. */
const PAGE_LIMIT = 2000;
const CHARACTER_LIMIT = 10_000_000;
/** Fewer characters a page are print around a picture: one had 50 a page of a browser's header. */
const SCANNED_BELOW = 100;
const PICTURE = /\/Subtype\s*\/Image\b/;

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
  const checks = new Set<IngestCheck>();
  const facts = await readFacts(opened.document);
  const pages = await readPages(opened, warnings, checks);
  if (pages.length === 0) return noWords("The PDF has no page that can be read.", "no-text");
  const bare = parkFurniture(pages);
  const pieces = assemblePages(pages, bare);
  const text = textOf(pieces);
  if (!/[\p{L}\p{N}]/u.test(text)) return noText(text);
  noteContents(source.bytes, facts, warnings);
  if (lacksEnd(source.bytes)) {
    checks.add("cut-off");
    warnings.push("The end of the PDF is missing; pages may be missing too.");
  }
  const characters = pages.reduce((sum, page) => sum + page.characters, 0);
  if (characters < SCANNED_BELOW * pages.length && hasPictures(source.bytes)) {
    checks.add("needs-ocr");
    warnings.push("The PDF holds mostly pictures of text, which cannot be read yet.");
  }
  if (opened.wanted.size > 0) {
    checks.add("garbled");
    warnings.push("The PDF uses a map of characters that it does not hold; letters are missing.");
  }
  if (looksGarbled(text)) {
    checks.add("garbled");
    warnings.push("The letters of the PDF do not make words; its fonts may lack a map to characters.");
  }
  const content = composePdf(pieces, text, facts, source.path);
  const address = content.url.value === null ? printedAddress(bare) : null;
  return {
    ...content,
    ...(address === null ? {} : { url: { value: address, from: "address printed on the page" } }),
    warnings: [...warnings, ...content.warnings],
    checks: [...checks],
  };
}

async function readPages(opened: OpenPdf, warnings: string[], checks: Set<IngestCheck>): Promise<PdfPage[]> {
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

function noteContents(bytes: Uint8Array, facts: PdfFacts, warnings: string[]): void {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (facts.scripted || raw.includes("/JavaScript"))
    warnings.push("The PDF holds scripts; they were not run and are not part of the text.");
  if (raw.includes("/EmbeddedFile")) warnings.push("The PDF holds attached files; they were not read.");
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
