import { salvageFeed } from "./feed-salvage.ts";

/** An item of a feed in any dialect, as written: texts may be HTML, links relative. */
export interface FeedItem {
  readonly id: string | null;
  readonly title: string | null;
  readonly link: string | null;
  readonly author: string | null;
  readonly date: string | null;
  readonly content: string | null;
  readonly summary: string | null;
  /** The outlet the item was taken from, when it is another than the feed's. */
  readonly source: string | null;
  readonly language: string | null;
  readonly base: string | null;
}

export interface Feed {
  readonly title: string | null;
  /** What relative links start from. */
  readonly base: string | null;
  readonly language: string | null;
  readonly items: readonly FeedItem[];
  /** The file ends before the feed does. */
  readonly cut: boolean;
}

/**
 * The items of a feed: by feedsmith, or by our own lenient walk when it refuses, as it does for cut and malformed files.
 * Loads the parser when first asked.
 */
export async function parseFeedText(text: string): Promise<Feed> {
  const { parseFeed } = await import("feedsmith");
  try {
    const { feed } = parseFeed(text);
    const found = shapeFeed(feed);
    if (found.items.length > 0) return found;
  } catch {
    // Malformed; what there is is taken below.
  }
  return salvageFeed(text);
}

/** Brings feedsmith's four shapes into one. Its types differ by dialect, so values are looked up by path. */
function shapeFeed(feed: unknown): Feed {
  const list = at(feed, "items") ?? at(feed, "entries");
  const items = Array.isArray(list) ? list.map(shapeItem) : [];
  return {
    title: first(feed, "title", "title.value"),
    base: first(feed, "xml.base") ?? alternate(feed) ?? first(feed, "link", "home_page_url"),
    language: first(feed, "language", "xml.lang"),
    items,
    cut: false,
  };
}

function shapeItem(item: unknown): FeedItem {
  return {
    id: first(item, "guid.value", "id", "rdf.about"),
    title: first(item, "title", "title.value", "media.title.value"),
    link: alternate(item) ?? first(item, "link", "url", "external_url") ?? permalink(item),
    author: names(item),
    date: first(
      item,
      "pubDate",
      "published",
      "date_published",
      "dc.dates.0",
      "dc.date",
      "updated",
      "date_modified",
    ),
    content: first(item, "content.encoded", "content.value", "content_html", "content_text"),
    summary: first(
      item,
      "description",
      "summary.value",
      "summary",
      "media.description.value",
      "itunes.summary",
    ),
    source: first(item, "source.title", "source.title.value", "dc.sources.0"),
    language: first(item, "language", "xml.lang", "dc.languages.0"),
    base: first(item, "xml.base"),
  };
}

function names(item: unknown): string | null {
  const list = at(item, "authors");
  const own = Array.isArray(list) ? list.map(nameOf).filter((name) => name !== null) : [];
  if (own.length > 0) return own.join(", ");
  const creators = at(item, "dc.creators");
  const all = Array.isArray(creators) ? creators.filter((name) => typeof name === "string") : [];
  return all.length > 0
    ? all.join(", ")
    : first(item, "author.name", "author", "dc.creator", "itunes.author");
}

/** RSS writes "desk@herald.example (Ana Ruiz)". */
function nameOf(author: unknown): string | null {
  const words = typeof author === "string" ? author : (first(author, "name") ?? first(author, "email"));
  return words === null ? null : (/^\S+@\S+\s+\((.+)\)$/.exec(words)?.[1] ?? words);
}

/** The link of an Atom feed or entry to its page. */
function alternate(value: unknown): string | null {
  const links = at(value, "links");
  if (!Array.isArray(links)) return null;
  const page = links.find((link) => (first(link, "rel") ?? "alternate") === "alternate");
  return first(page, "href");
}

function permalink(item: unknown): string | null {
  const value = first(item, "guid.value");
  return at(item, "guid.isPermaLink") !== false && value !== null && /^https?:/i.test(value) ? value : null;
}

/** The first of the paths that leads to words. */
function first(value: unknown, ...paths: readonly string[]): string | null {
  for (const path of paths) {
    const found = at(value, path);
    if (typeof found === "string" && found.trim() !== "") return found;
    if (typeof found === "number") return String(found);
    if (found instanceof Date && !Number.isNaN(found.getTime())) return found.toISOString();
  }
  return null;
}

function at(value: unknown, path: string): unknown {
  let found: unknown = value;
  for (const key of path.split(".")) {
    if (typeof found !== "object" || found === null) return undefined;
    found = Object.hasOwn(found, key) ? Reflect.get(found, key) : undefined;
  }
  return found;
}
