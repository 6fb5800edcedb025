import type { Span } from "../domain/anchor.ts";
import type { Zone, ZoneRole } from "../domain/zone.ts";
import { detectParagraphs } from "./paragraphs.ts";

/** A paragraph, or the part of one that a zone cuts out: what the reader shows as one block. */
export interface ReadingBlock extends Span {
  readonly role: ZoneRole;
  /** Index of the zone that gives the role, or -1 where no zone stands. */
  readonly zone: number;
}

/** Longer blocks are cut at white space, so that the window lays out only what is near the screen. */
const LONGEST_BLOCK = 20_000;

/**
 * The paragraphs of `text`, cut at the borders of `zones` (which stand in order and do not overlap), without the
 * white space around them. UTF-16 spans in order; linear time.
 */
export function readingBlocks(text: string, zones: readonly Zone[]): ReadingBlock[] {
  const blocks: ReadingBlock[] = [];
  let first = 0;
  for (const paragraph of detectParagraphs(text)) {
    while ((zones[first]?.end ?? Number.POSITIVE_INFINITY) <= paragraph.start) first += 1;
    let at = paragraph.start;
    for (let index = first; at < paragraph.end; ) {
      const zone = zones[index];
      if (zone === undefined || zone.start >= paragraph.end) {
        pushBlock(blocks, text, { start: at, end: paragraph.end, role: "body", zone: -1 });
        break;
      }
      if (zone.start > at) pushBlock(blocks, text, { start: at, end: zone.start, role: "body", zone: -1 });
      const start = Math.max(at, zone.start);
      const end = Math.min(zone.end, paragraph.end);
      if (end > start) pushBlock(blocks, text, { start, end, role: zone.role, zone: index });
      at = Math.max(at, end);
      index += 1;
    }
  }
  return blocks;
}

/** Index of the block that holds `offset`, or of the next one; -1 when there is none. Binary search. */
export function blockAt(blocks: readonly Span[], offset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return blocks.length === 0 ? -1 : low;
}

function pushBlock(blocks: ReadingBlock[], text: string, block: ReadingBlock): void {
  let start = block.start;
  while (start < block.end) {
    const end = cutBefore(text, start, block.end);
    const words = text.slice(start, end);
    const trimmed = words.trim();
    if (trimmed !== "") {
      const from = start + words.indexOf(trimmed);
      blocks.push({ ...block, start: from, end: from + trimmed.length });
    }
    start = end;
  }
}

function cutBefore(text: string, start: number, end: number): number {
  if (end - start <= LONGEST_BLOCK) return end;
  const limit = start + LONGEST_BLOCK;
  const space = text.lastIndexOf(" ", limit);
  if (space > start + LONGEST_BLOCK / 2) return space + 1;
  const code = text.charCodeAt(limit);
  return code >= 0xdc00 && code <= 0xdfff ? limit - 1 : limit;
}
