import type { Part, SourceFile } from "./part.ts";
import { readArticle } from "./read-article.ts";

const LARGEST_FILE_BYTES = 48 * 1024 * 1024;

/** Reads a file of the disk: its articles one by one. Interim: whole files only. */
export async function* readParts(file: SourceFile): AsyncIterable<Part> {
  if (file.size > LARGEST_FILE_BYTES) {
    const megabytes = Math.round(file.size / 1024 / 1024);
    const reason = `The file has ${megabytes} MB; one article may have ${LARGEST_FILE_BYTES / 1024 / 1024} MB at most.`;
    yield { kind: "refused", place: "", code: "too-large", reason };
    return;
  }
  const bytes = await file.slice(0, file.size);
  const outcome = readArticle({ path: file.path, bytes });
  yield outcome.kind === "refused"
    ? { ...outcome, place: "" }
    : { kind: "article", place: "", article: outcome.article, original: bytes };
}
