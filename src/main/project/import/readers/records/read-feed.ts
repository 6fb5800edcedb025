import { canonicalText } from "../../../../../shared/text/canonical-text.ts";
import { countWords } from "../../../../../shared/text/zones/zone-word-count.ts";
import { type Guess, NO_GUESS } from "../article.ts";
import type { Document, Part } from "../part.ts";
import { finishArticle } from "../read-article.ts";
import { refuse } from "../refusal.ts";
import { decodeDocument } from "../text/text-stream.ts";
import { blocksOfFragment, isMarkedUp } from "../web/fragment-blocks.ts";
import { type Feed, type FeedItem, parseFeedText } from "./feed-items.ts";
import { composeRecord, type RecordFields } from "./record-article.ts";

/** A description with so many words is the article, not its summary. */
const FULL_TEXT = 150;

/**
 * Reads a feed (RSS, Atom, RDF, JSON Feed): each item is an article "#n" with what it has; only a summary gives the check
 * "summary-only". Relative links follow the feed's own; an item that comes twice counts once. Entities are never expanded
 * beyond those of XML and HTML, nothing is fetched. The whole file is in memory (48 MB at most).
 */
export async function* readFeed(document: Document): AsyncGenerator<Part> {
  const decoded = decodeDocument(document.bytes, document.options);
  if ("error" in decoded) {
    yield { ...refuse(decoded.error === "binary" ? "binary" : "unreadable", decoded.reason), place: "" };
    return;
  }
  const feed = await parseFeedText(canonicalText(decoded.text));
  if (feed.items.length === 0) {
    const code = feed.cut ? "unreadable" : "empty";
    const reason = feed.cut ? "The feed is damaged; no item could be read." : "The feed holds no items.";
    yield { ...refuse(code, reason), place: "" };
    return;
  }
  const seen = new Set<string>();
  for (const [index, item] of feed.items.entries()) {
    const place = `#${index + 1}`;
    const key = item.id ?? item.link;
    if (key !== null && seen.has(key)) {
      yield { ...refuse("ignored", "The feed holds this item twice."), place };
      continue;
    }
    if (key !== null) seen.add(key);
    const content = composeRecord(fieldsOf(item, feed), document.options);
    if ("kind" in content) {
      yield { ...refuse("no-text", "The item holds no text, only a title or a link."), place };
      continue;
    }
    const outcome = finishArticle(content, decoded);
    yield outcome.kind === "refused" ? { ...outcome, place } : { ...outcome, place, original: "file" };
  }
  if (feed.cut) {
    yield { ...refuse("cut-off", "The feed ends in the middle; the items before came in."), place: "" };
  }
}

function fieldsOf(item: FeedItem, feed: Feed): RecordFields {
  const text = item.content ?? item.summary ?? "";
  const guess = (value: string | null, from: string): Guess => (value === null ? NO_GUESS : { value, from });
  const summaryOnly = item.content === null && wordsOf(text) < FULL_TEXT;
  return {
    format: "feed",
    title: guess(item.title, "the item's title"),
    text,
    byline: guess(item.author, "the item's author"),
    outlet:
      item.source === null ? guess(feed.title, "the feed's title") : guess(item.source, "the item's source"),
    published: guess(item.date, "the item's date"),
    captured: NO_GUESS,
    url: guess(absolute(item.link, item.base ?? feed.base), "the item's link"),
    language: item.language ?? feed.language,
    checks: summaryOnly ? ["summary-only"] : [],
  };
}

function wordsOf(text: string): number {
  if (!isMarkedUp(text)) return countWords(text);
  return blocksOfFragment(text).reduce((sum, block) => sum + countWords(block.words), 0);
}

function absolute(link: string | null, base: string | null): string | null {
  if (link === null) return null;
  try {
    return base === null ? new URL(link).href : new URL(link, base).href;
  } catch {
    return null;
  }
}
