import { canonicalText } from "../../../../../shared/text/canonical-text.ts";
import { type BlockMark, isBlockMark, MARK_ATTRIBUTE } from "./html-marks.ts";

/** One paragraph of a page. */
export interface Block {
  readonly words: string;
  readonly kind: "paragraph" | "heading" | "caption" | "item" | "code";
  /** Share of the characters that stand inside links, 0 to 1. */
  readonly linked: number;
  /** What the page's markup says of nearly all of the paragraph; null: nothing. */
  readonly mark: BlockMark | null;
}

/** The little of a DOM that the walker needs; linkedom's nodes and browsers' nodes both fit. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<DomNode>;
}

export interface DomElement extends DomNode {
  getAttribute(name: string): string | null;
}

export const SILENT_TAGS: ReadonlySet<string> = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT EMBED CANVAS AUDIO VIDEO SELECT BUTTON TEXTAREA INPUT HEAD TITLE NOEMBED NOFRAMES DATALIST DIALOG MAP".split(
    " ",
  ),
);
export const BLOCK_TAGS: ReadonlySet<string> = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL CAPTION LEGEND".split(
    " ",
  ),
);

/** U+2029 ends a paragraph wherever it stands. */
export const PARAGRAPH_END = "\u2029";
const CELLS: ReadonlySet<string> = new Set(["TD", "TH"]);
const LONGEST_CELL = 240;
const MOST_ROWS_LOOKED_AT = 12;

/** A by-line inside a sentence marks the words, not the paragraph. */
const MARKED_SHARE = 0.85;
const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

/** Gathers words into paragraphs: a block element or two line breaks end a paragraph, one line break is kept. */
export class BlockBuilder {
  readonly blocks: Block[] = [];
  // Pieces, joined once: a page can break one paragraph into 100,000 of them.
  private pieces: string[] = [];
  private last: "nothing" | "space" | "break" | "word" = "nothing";
  private linkedCharacters = 0;
  private readonly marked = new Map<BlockMark, number>();
  private kind: Block["kind"] = "paragraph";

  /** Adds running text; white space is collapsed. */
  text(words: string, linked: boolean, mark: BlockMark | null = null): void {
    if (words.includes(PARAGRAPH_END)) {
      for (const [index, part] of words.split(PARAGRAPH_END).entries()) {
        if (index > 0) this.end(this.kind);
        this.text(part, linked, mark);
      }
      return;
    }
    const collapsed = words.replace(/[ \t\n\r\f\v]+/g, " ");
    const piece = this.last === "word" ? collapsed : collapsed.replace(/^ /, "");
    if (piece === "") return;
    this.pieces.push(piece);
    this.last = piece.endsWith(" ") ? "space" : "word";
    if (!linked && mark === null) return;
    const characters = piece.replace(/\s/g, "").length;
    if (linked) this.linkedCharacters += characters;
    if (mark !== null) this.marked.set(mark, (this.marked.get(mark) ?? 0) + characters);
  }

  /** A line break: the second in a row ends the paragraph. */
  lineBreak(): void {
    if (this.last === "break") this.end();
    else if (this.last !== "nothing") {
      this.pieces.push("\n");
      this.last = "break";
    }
  }

  /** The next cell of a row. */
  cell(): void {
    if (this.last === "nothing") return;
    this.pieces.push("\t");
    this.last = "space";
  }

  /** Ends the paragraph; the next one is of the given kind. */
  end(next: Block["kind"] = "paragraph"): void {
    const words = canonicalText(this.pieces.join("").replace(/ \n/g, "\n").trim()).trim();
    if (/[^\s\uFFFD]/u.test(words)) {
      const characters = Math.max(1, words.replace(/\s/g, "").length);
      const linked = Math.min(1, this.linkedCharacters / characters);
      const mark = [...this.marked].find(([, count]) => count >= characters * MARKED_SHARE)?.[0] ?? null;
      this.blocks.push({ words, kind: this.kind, linked, mark });
    }
    this.pieces = [];
    this.last = "nothing";
    this.linkedCharacters = 0;
    this.marked.clear();
    this.kind = next;
  }
}

/**
 * The paragraphs under a node, in order: one for each block element, never gluing words of neighbours, without
 * scripts, styles, forms' fields or hidden elements. Recursion is as deep as the page (capped by the caller).
 */
export function collectBlocks(root: DomNode, skip: ReadonlySet<string> = new Set()): Block[] {
  const builder = new BlockBuilder();
  walk(root, builder, { linked: false, kind: "paragraph", mark: null, inRows: false }, skip);
  builder.end();
  return builder.blocks;
}

interface WalkState {
  readonly linked: boolean;
  readonly kind: Block["kind"];
  readonly mark: BlockMark | null;
  /** Inside a table whose rows are paragraphs. */
  readonly inRows: boolean;
}

function walk(node: DomNode, builder: BlockBuilder, state: WalkState, skip: ReadonlySet<string>): void {
  if (node.nodeType === TEXT_NODE) {
    builder.text(node.textContent ?? "", state.linked, state.mark);
    return;
  }
  const tag = node.nodeName.toUpperCase();
  let mark = state.mark;
  if (node.nodeType === ELEMENT_NODE) {
    if (SILENT_TAGS.has(tag) || skip.has(tag) || isHidden(node)) return;
    mark ??= markOf(node);
    if (mark === "unseen") return;
    if (tag === "BR") builder.lineBreak();
  }
  const isCell = state.inRows && CELLS.has(tag);
  const inside = {
    linked: state.linked || tag === "A",
    kind: kindOf(tag) ?? (state.inRows && tag === "TR" ? "item" : state.kind),
    mark,
    inRows: tag === "TABLE" ? isDataTable(node) : state.inRows,
  };
  if (isCell) builder.cell();
  const isBlock = BLOCK_TAGS.has(tag) && !isCell && !(state.inRows && tag === "P");
  if (isBlock) builder.end(inside.kind);
  for (const child of node.childNodes) walk(child, builder, inside, skip);
  if (isBlock) builder.end(state.kind);
}

/** Two rows or more of short cells without blocks in them: a table of values, not one that lays out the page. */
function isDataTable(table: DomNode): boolean {
  const rows = rowsOf(table).slice(0, MOST_ROWS_LOOKED_AT);
  const cells = rows.map((row) =>
    [...row.childNodes].filter((cell) => CELLS.has(cell.nodeName.toUpperCase())),
  );
  return (
    cells.filter((row) => row.length >= 2).length >= Math.max(2, rows.length / 2) &&
    cells.every((row) => row.every(isPlainCell))
  );
}

function rowsOf(table: DomNode): DomNode[] {
  return [...table.childNodes].flatMap((child) => {
    const tag = child.nodeName.toUpperCase();
    if (tag === "TR") return [child];
    return tag === "TBODY" || tag === "THEAD" || tag === "TFOOT" ? rowsOf(child) : [];
  });
}

/** Whether an element holds at most so many characters of text; looks no further than that. */
export function isShort(element: DomNode, most: number): boolean {
  let left = most;
  const look = (node: DomNode): boolean => {
    if (node.nodeType === TEXT_NODE) left -= node.textContent?.length ?? 0;
    else for (const child of node.childNodes) if (!look(child)) return false;
    return left >= 0;
  };
  return look(element);
}

function isPlainCell(cell: DomNode): boolean {
  if (!isShort(cell, LONGEST_CELL)) return false;
  for (const child of cell.childNodes) {
    const tag = child.nodeName.toUpperCase();
    if (tag === "BR" || (BLOCK_TAGS.has(tag) && tag !== "P") || !isPlainCell(child)) return false;
  }
  return true;
}

function markOf(node: DomNode): BlockMark | null {
  const mark = "getAttribute" in node ? (node as DomElement).getAttribute(MARK_ATTRIBUTE) : null;
  return isBlockMark(mark) ? mark : null;
}

function kindOf(tag: string): Block["kind"] | null {
  if (/^H[1-6]$/.test(tag)) return "heading";
  if (tag === "FIGCAPTION") return "caption";
  if (tag === "PRE") return "code";
  return tag === "LI" ? "item" : null;
}

function isHidden(node: DomNode): boolean {
  if (!("getAttribute" in node)) return false;
  const element = node as DomElement;
  if (element.getAttribute("hidden") !== null || element.getAttribute("aria-hidden") === "true") return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute("style") ?? "");
}
