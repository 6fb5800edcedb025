import type { ProposedZone } from "../../../shared/domain/zone.ts";
import { EVERY_ARTICLE, GAP, toIndexText } from "../../../shared/text/search/index-text.ts";
import type { IndexColumn } from "../../../shared/text/search/query-fields.ts";
import type { Span } from "../../../shared/text/span.ts";

/** What search needs of a zone; the zones in force are given by the caller. */
export type SearchedZone = Pick<ProposedZone, "role" | "start" | "end" | "strength">;

/** A stretch of a text that is searched as one. */
export interface Piece extends Span {
  readonly column: IndexColumn;
}

/** An article as the index takes it. */
export type IndexedColumns = Readonly<Record<IndexColumn, string>>;

const SEPARATOR = ` ${GAP} `;

/**
 * Cuts a text into what is searched as title, as body, and only on request. Spans no zone speaks of are body:
 * rather too much is found than too little. Touching stretches of one column become one piece.
 */
export function piecesOf(text: string, zones: readonly SearchedZone[]): Piece[] {
  const pieces: { column: IndexColumn; start: number; end: number }[] = [];
  const add = (column: IndexColumn, start: number, end: number) => {
    if (start >= end) return;
    const last = pieces.at(-1);
    if (last !== undefined && last.column === column) last.end = end;
    // White space between zones goes with whatever comes before it.
    else if (last !== undefined && text.slice(start, end).trim() === "") return;
    else pieces.push({ column, start, end });
  };
  let read = 0;
  for (const zone of zones) {
    const gap = text.slice(read, zone.start);
    if (gap.trim() !== "") add("body", read, zone.start);
    add(columnOf(zone), zone.start, zone.end);
    read = Math.max(read, zone.end);
  }
  if (text.slice(read).trim() !== "") add("body", read, text.length);
  return pieces;
}

/** The columns of an article, folded. Phrases do not match from one piece into the next. */
export function indexedColumns(title: string, text: string, zones: readonly SearchedZone[]): IndexedColumns {
  const pieces = piecesOf(text, zones);
  const indexed = isAscii(text) ? (part: string) => part.toLowerCase() : toIndexText;
  const column = (wanted: IndexColumn) =>
    pieces
      .filter((piece) => piece.column === wanted)
      .map((piece) => indexed(text.slice(piece.start, piece.end)));
  const ownTitle = toIndexText(title);
  const titles = column("title").filter((written) => written.trim() !== ownTitle.trim());
  return {
    title: [ownTitle, ...titles].join(SEPARATOR),
    body: column("body").join(SEPARATOR),
    byline: column("byline").join(SEPARATOR),
    caption: column("caption").join(SEPARATOR),
    related: column("related").join(SEPARATOR),
    other: [...column("other"), EVERY_ARTICLE].join(SEPARATOR),
  };
}

/** Folding such a text is lower case and nothing else; asked so, it costs a tenth of looking at each character here. */
function isAscii(text: string): boolean {
  return Buffer.byteLength(text) === text.length;
}

/** Only strong evidence, or a person, takes words out of the default search. */
function columnOf(zone: SearchedZone): IndexColumn {
  if (zone.role === "title") return "title";
  if (zone.role === "body" || zone.strength === "weak") return "body";
  if (zone.role === "byline" || zone.role === "caption") return zone.role;
  return zone.role === "related-headline" ? "related" : "other";
}
