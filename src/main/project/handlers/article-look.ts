import type { MethodOutput } from "../../../shared/contract/index.ts";
import { UserFacingError } from "../../../shared/result.ts";
import { findArticle } from "../articles/articles.repository.ts";
import type { ArticleRecord } from "../articles/articles.table.ts";
import { bytesOfOriginal, type OriginalOfArticle, originalOf } from "../articles/originals.repository.ts";
import type { ReadableDb } from "../db/connection.ts";

type Look = MethodOutput<"articles.look">;
type Shown = Pick<Look, "kind" | "content">;

/** UTF-16 units of a page or text that are shown at most. */
const LONGEST_LOOK = 4_000_000;
const FORMATS_WITH_LOOK: ReadonlySet<string> = new Set([
  ...["html", "mhtml", "email", "feed"],
  ...["text", "markdown", "record"],
]);

/** Whether the imported bytes of an article are kept and can be shown as they looked. */
export function hasLook(db: ReadableDb, article: Pick<ArticleRecord, "id" | "format">): boolean {
  return FORMATS_WITH_LOOK.has(article.format) && originalOf(db, article.id) !== null;
}

/**
 * The imported bytes as a page or a text. What comes back is unsafe: nothing in it was cleaned, and whoever shows it
 * must sanitise it and show it where nothing runs and nothing is fetched. Throws `not_found`.
 */
export async function articleLook(db: ReadableDb, articleId: string): Promise<Look> {
  const article = findArticle(db, articleId);
  if (article === null) throw new UserFacingError({ code: "not_found", what: "article" });
  const original = hasLook(db, article) ? originalOf(db, articleId) : null;
  const bytes = original === null ? null : bytesOfOriginal(db, original.hash);
  const fileName = (original?.path ?? article.path).split("/").at(-1) ?? article.path;
  if (original === null || bytes === null)
    return { kind: "none", content: "", fileName, bytes: original?.size ?? 0, cut: false };
  const { kind, content } = await shownAs(article, original, bytes);
  const cut = content.length > LONGEST_LOOK;
  return { kind, content: content.slice(0, LONGEST_LOOK), fileName, bytes: original.size, cut };
}

/** The parsers are loaded when somebody looks: most people never look at an e-mail's page. */
async function shownAs(
  { format, encoding }: Pick<ArticleRecord, "format" | "encoding">,
  original: OriginalOfArticle,
  bytes: Uint8Array,
): Promise<Shown> {
  if (format === "mhtml" || format === "email") {
    const { mainHtml } = await import("../import/readers/web/main-html.ts");
    const html = await mainHtml(bytes);
    if (html !== null) return { kind: "html", content: html };
  }
  // Loaded like the parsers: each reader thread would hold it otherwise.
  const { decodeDocument } = await import("../import/readers/text/text-stream.ts");
  // As it was read: what was told once must not be guessed again.
  const decoded = decodeDocument(bytes, encoding === "binary" ? {} : { encoding });
  if ("error" in decoded) return { kind: "none", content: "" };
  if (format === "feed") return itemOf(decoded.text, original.path);
  return { kind: format === "html" ? "html" : "text", content: decoded.text };
}

/** An item of a feed as it was written there; the whole feed when the item is not found again. */
async function itemOf(feed: string, path: string): Promise<Shown> {
  const { parseFeedText } = await import("../import/readers/records/feed-items.ts");
  const { items } = await parseFeedText(feed);
  const number = Number(/#(\d+)$/u.exec(path)?.[1] ?? 0);
  const item = items[number - 1];
  const written = item?.content ?? item?.summary ?? null;
  return written === null ? { kind: "text", content: feed } : { kind: "html", content: written };
}
