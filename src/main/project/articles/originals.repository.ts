import { inflateSync } from "node:zlib";
import type { ReadableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";

/** The bytes an article came from, as they were imported. */
export interface OriginalOfArticle {
  readonly hash: string;
  /** Bytes. */
  readonly size: number;
  /** Path in the receipt of the import that brought them. */
  readonly path: string;
}

/** The original of an article's newest text, as far as its bytes are kept; the one of the latest import goes first. */
export function originalOf(db: ReadableDb, articleId: string): OriginalOfArticle | null {
  return (
    prepared<[string], OriginalOfArticle>(
      db,
      `SELECT original.hash, original.size, item.path FROM import_item item
         JOIN original ON original.hash = item.original_hash JOIN import_run run ON run.id = item.run_id
        WHERE item.article_id = ? AND run.undone_at IS NULL
        ORDER BY item.outcome = 'alreadyHere', run.started_at DESC, item.path LIMIT 1`,
    ).get(articleId) ?? null
  );
}

/** The bytes of an original as they came, or null when they are not kept. Holds them whole: 48 MB at most. */
export function bytesOfOriginal(db: ReadableDb, hash: string): Uint8Array | null {
  const deflated = prepared<[string], Buffer>(db, "SELECT deflated FROM original WHERE hash = ?")
    .pluck()
    .get(hash);
  return deflated === undefined ? null : inflateSync(deflated);
}

export interface ListedOriginal extends OriginalOfArticle {
  /** JSON array of the ids of the articles that came from it. */
  readonly articleIds: string;
}

interface OriginalRow extends ListedOriginal {
  /** Of one of the articles that came from it; null when none is here any more. */
  readonly format: string | null;
}

/** All originals with the path they came under first and their articles, sorted by path. Cost: one pass over receipts. */
export function listOriginals(db: ReadableDb): ListedOriginal[] {
  const rows = db
    .prepare<[], OriginalRow>(
      `SELECT original.hash, original.size,
         (SELECT item.path FROM import_item item JOIN import_run run ON run.id = item.run_id
           WHERE item.original_hash = original.hash ORDER BY run.started_at, item.source, item.path LIMIT 1) AS path,
         (SELECT json_group_array(DISTINCT article.id) FROM import_item item JOIN article ON article.id = item.article_id
           WHERE item.original_hash = original.hash) AS articleIds,
         (SELECT article.format FROM import_item item JOIN article ON article.id = item.article_id
           WHERE item.original_hash = original.hash LIMIT 1) AS format
       FROM original`,
    )
    .all();
  return rows
    .map(({ format, ...row }) => ({ ...row, path: pathOfBytes(row.path ?? row.hash, format) }))
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** Rows, items and pieces of a text stand in their file's bytes; messages and pages of an archive have bytes, and so an original, of their own. */
const IN_FILE_BYTES: ReadonlySet<string> = new Set(["record", "feed", "text", "markdown"]);
const EXTENSIONS: Readonly<Record<string, string>> = {
  ...{ html: ".html", mhtml: ".mhtml", pdf: ".pdf", docx: ".docx", email: ".eml" },
};

/** The path of the bytes: "table.csv" for "table.csv#12", "mail.mbox#3.eml" for the third message, else as it is. */
function pathOfBytes(path: string, format: string | null): string {
  const place = /#\d+$/u.exec(path);
  if (place === null || format === null) return path;
  if (!IN_FILE_BYTES.has(format)) return `${path}${EXTENSIONS[format] ?? ""}`;
  const file = path.slice(0, place.index);
  // A table in an archive: the bytes that are kept are the archive's.
  return /^(.*?\.(?:zip|gz|tgz|warc))\/./iu.exec(file)?.[1] ?? file;
}
