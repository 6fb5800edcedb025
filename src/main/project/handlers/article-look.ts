import type { MethodOutput } from "../../../shared/contract/index.ts";
import { UserFacingError } from "../../../shared/result.ts";
import { findArticle } from "../articles/articles.repository.ts";
import type { ArticleRecord } from "../articles/articles.table.ts";
import { bytesOfOriginal, originalOf } from "../articles/originals.repository.ts";
import type { ReadableDb } from "../db/connection.ts";
import { decodeBytes } from "../import/decode-bytes.ts";

type Look = MethodOutput<"articles.look">;

/** UTF-16 units of a page or text that are shown at most. */
const LONGEST_LOOK = 4_000_000;
const LOOKS: Readonly<Record<string, Look["kind"]>> = { html: "html", text: "text", markdown: "text" };

/** Whether the imported bytes of an article are kept and can be shown as they looked. */
export function hasLook(db: ReadableDb, article: Pick<ArticleRecord, "id" | "format">): boolean {
  return LOOKS[article.format] !== undefined && originalOf(db, article.id) !== null;
}

/**
 * The imported bytes as a page or a text. What comes back is unsafe: nothing in it was cleaned, and whoever shows it
 * must sanitise it and show it where nothing runs and nothing is fetched. Throws `not_found`.
 */
export function articleLook(db: ReadableDb, articleId: string): Look {
  const article = findArticle(db, articleId);
  if (article === null) throw new UserFacingError({ code: "not_found", what: "article" });
  const original = originalOf(db, articleId);
  const bytes = original === null ? null : bytesOfOriginal(db, original.hash);
  const fileName = (original?.path ?? article.path).split("/").at(-1) ?? article.path;
  const kind = LOOKS[article.format] ?? "none";
  const none: Look = { kind: "none", content: "", fileName, bytes: original?.size ?? 0, cut: false };
  if (bytes === null || kind === "none") return none;
  const decoded = decodeBytes(bytes);
  if ("error" in decoded) return none;
  return {
    ...none,
    kind,
    content: decoded.text.slice(0, LONGEST_LOOK),
    cut: decoded.text.length > LONGEST_LOOK,
  };
}
