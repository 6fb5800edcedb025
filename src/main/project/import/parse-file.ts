import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { deflateSync } from "node:zlib";
import { type ReadArticle, type RefusalCode, readArticle } from "./readers/read-article.ts";

/** Larger files are refused before a byte is read. */
export const LARGEST_FILE_BYTES = 48 * 1024 * 1024;

/** What a parser worker gives back for one file. */
export type ParsedFile =
  | {
      readonly kind: "article";
      readonly article: ReadArticle;
      /** SHA-256 of the canonical text, in hex. */
      readonly textHash: string;
      readonly original: { readonly hash: string; readonly size: number; readonly deflated: Uint8Array };
    }
  | { readonly kind: "refused"; readonly code: RefusalCode; readonly reason: string };

/** Reads and parses one file from disk. Never throws for what is in or about the file. */
export async function parseFile(path: string): Promise<ParsedFile> {
  try {
    const facts = await stat(path);
    if (facts.size > LARGEST_FILE_BYTES) return refusedForSize(facts.size);
    const bytes = await readFile(path);
    const outcome = readArticle({ path, bytes });
    if (outcome.kind === "refused") return outcome;
    return {
      kind: "article",
      article: outcome.article,
      textHash: createHash("sha256").update(outcome.article.text, "utf8").digest("hex"),
      original: {
        hash: createHash("sha256").update(bytes).digest("hex"),
        size: bytes.length,
        deflated: deflateSync(bytes, { level: 3 }),
      },
    };
  } catch (error) {
    return { kind: "refused", code: "unreadable", reason: reasonOf(error) };
  }
}

function refusedForSize(size: number): ParsedFile {
  const megabytes = Math.round(size / 1024 / 1024);
  return {
    kind: "refused",
    code: "too-large",
    reason: `The file has ${megabytes} MB; one article may have ${LARGEST_FILE_BYTES / 1024 / 1024} MB at most.`,
  };
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "EACCES" || code === "EPERM") return "There is no permission to read the file.";
  if (code === "ENOENT") return "The file vanished while the folder was read.";
  if (code === "EISDIR") return "This is a folder, not a file.";
  return `The file could not be read (${code === "" ? String(error) : code}).`;
}
