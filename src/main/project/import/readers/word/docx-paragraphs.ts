import { Parser } from "htmlparser2";
import { canonicalText } from "../../../../../shared/text/canonical-text.ts";

export interface DocxParagraph {
  readonly words: string;
  readonly kind: "paragraph" | "heading" | "item" | "row" | "note";
}

const PARAGRAPH_TAGS: ReadonlySet<string> = new Set(["p", "h1", "h2", "h3", "h4", "h5", "h6", "li"]);
const BACK_LINK = /^#(?:footnote|endnote)-ref-/;
const NOTE_ID = /^(?:footnote|endnote)-\d+/;

interface Table {
  row: string[][];
  cell: string[];
}

/**
 * The paragraphs of the clean HTML that the converter of Word documents writes: headings, list items, notes at the
 * end behind their number ("[1] ..."), and a table's rows as lines with " | " between the cells. A row that has a cell
 * of several paragraphs is laid-out text, so its paragraphs stand alone. Linear; nesting costs no stack.
 */
export function docxParagraphs(html: string): DocxParagraph[] {
  const paragraphs: DocxParagraph[] = [];
  const tables: Table[] = [];
  let words = "";
  let kind: DocxParagraph["kind"] = "paragraph";
  let silent = 0;
  let notes = 0;
  let pendingNote = "";
  const end = (): void => {
    const clean = canonicalText(words.replace(/[ \t\r\n]+/g, " ").replace(/ ?\u2028 ?/g, "\n")).trim();
    words = "";
    if (clean === "") return;
    const table = tables.at(-1);
    if (table !== undefined) table.cell.push(clean);
    else paragraphs.push({ words: pendingNote + clean, kind });
    pendingNote = "";
  };
  const endRow = (row: readonly string[][]): void => {
    const cells = row.filter((cell) => cell.length > 0);
    const outer = tables.at(-1);
    const lines = cells.some((cell) => cell.length > 1)
      ? cells.flat()
      : [cells.map((cell) => cell.join(" ")).join(" | ")];
    for (const line of lines.filter((found) => found !== "")) {
      if (outer === undefined) paragraphs.push({ words: line, kind: cells.length > 1 ? "row" : "paragraph" });
      else outer.cell.push(line);
    }
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (silent > 0 || BACK_LINK.test(attributes.href ?? "")) silent += 1;
      if (name === "br") words += "\u2028";
      else if (name === "table") {
        end();
        tables.push({ row: [], cell: [] });
      } else if (PARAGRAPH_TAGS.has(name)) {
        end();
        if (name === "li" && NOTE_ID.test(attributes.id ?? "")) {
          notes += 1;
          pendingNote = `[${notes}] `;
          kind = "note";
        } else if (kind !== "note") kind = kindOf(name, kind);
      }
    },
    ontext(text) {
      if (silent === 0) words += text;
    },
    onclosetag(name) {
      if (silent > 0) silent -= 1;
      const table = tables.at(-1);
      if (PARAGRAPH_TAGS.has(name)) {
        end();
        if (name === "li" || kind !== "note") kind = "paragraph";
      } else if ((name === "td" || name === "th") && table !== undefined) {
        end();
        table.row.push(table.cell);
        table.cell = [];
      } else if (name === "tr" && table !== undefined) {
        tables.pop();
        endRow(table.row);
        tables.push({ row: [], cell: [] });
      } else if (name === "table" && table !== undefined) {
        end();
        tables.pop();
      }
    },
  });
  parser.end(html);
  end();
  return paragraphs;
}

function kindOf(name: string, current: DocxParagraph["kind"]): DocxParagraph["kind"] {
  if (name === "li") return "item";
  if (name === "p") return current === "item" ? "item" : "paragraph";
  return "heading";
}
