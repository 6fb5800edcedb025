import { Parser } from "htmlparser2";
import type { Feed, FeedItem } from "./feed-items.ts";

const DEEPEST = 128;
const MOST_ITEMS = 100_000;
const FIELDS: Readonly<Record<string, keyof FeedItem>> = {
  guid: "id",
  id: "id",
  title: "title",
  link: "link",
  creator: "author",
  author: "author",
  pubdate: "date",
  published: "date",
  date: "date",
  updated: "date",
  encoded: "content",
  content: "content",
  description: "summary",
  summary: "summary",
  source: "source",
};

interface Draft {
  readonly fields: Map<keyof FeedItem, string>;
}

interface OpenField {
  readonly key: keyof FeedItem;
  readonly depth: number;
  /** Where its markup begins in the text, for content written as XHTML. */
  readonly markup: number | null;
  words: string;
}

/**
 * Takes the items out of a malformed or cut feed by a walk over its tags that never gives up. Entities other than those
 * of XML and HTML stay as written; nothing is expanded or fetched. Linear time.
 */
export function salvageFeed(text: string): Feed {
  const items: FeedItem[] = [];
  const channel: Draft = { fields: new Map() };
  let item: Draft | null = null;
  let field: OpenField | null = null;
  let depth = 0;
  let closedRoot = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (depth > DEEPEST || items.length >= MOST_ITEMS) return;
        const local = localName(name);
        if (local === "item" || local === "entry") {
          // An item inside an item is one whose end was left out.
          if (item !== null) items.push(finished(item));
          item = { fields: new Map() };
          field = null;
          return;
        }
        const key = field === null ? FIELDS[local] : undefined;
        if (key === undefined) return;
        const { href, rel } = attributes;
        if (local === "link" && href !== undefined && (rel ?? "alternate") === "alternate") {
          keep(item ?? channel, "link", href);
        }
        const markup = attributes.type === "xhtml" ? parser.endIndex + 1 : null;
        field = { key, depth, markup, words: "" };
      },
      ontext(words) {
        if (field !== null) field.words += words;
      },
      onclosetag(name) {
        const local = localName(name);
        if (field !== null && depth <= field.depth) {
          const words = field.markup === null ? field.words : text.slice(field.markup, parser.startIndex);
          keep(item ?? channel, field.key, words.trim());
          field = null;
        }
        if ((local === "item" || local === "entry") && item !== null) {
          items.push(finished(item));
          item = null;
        }
        depth -= 1;
        // Tags that the end of the file closes have no place in it.
        if (depth === 0)
          closedRoot = parser.startIndex < text.length && text.slice(parser.startIndex).startsWith("</");
      },
    },
    { xmlMode: true, decodeEntities: true, recognizeCDATA: true },
  );
  parser.write(text);
  const cut = item !== null || depth > 0 || !closedRoot;
  parser.end();
  const said = finished(channel);
  return { title: said.title, base: said.link, language: null, items, cut };
}

/** The first of several counts: the item's own title, its publication before its update. */
function keep(draft: Draft, key: keyof FeedItem, words: string): void {
  if (words !== "" && !draft.fields.has(key)) draft.fields.set(key, words);
}

function finished(draft: Draft): FeedItem {
  const get = (key: keyof FeedItem): string | null => draft.fields.get(key) ?? null;
  return {
    id: get("id"),
    title: get("title"),
    link: get("link"),
    author: get("author"),
    date: get("date"),
    content: get("content"),
    summary: get("summary"),
    source: get("source"),
    language: null,
    base: null,
  };
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1).toLowerCase();
}
