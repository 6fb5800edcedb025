import type { ReadArticle } from "../../src/main/project/import/readers/article.ts";
import { memoryFile } from "../../src/main/project/import/readers/memory-file.ts";
import type { Part, SourceFile } from "../../src/main/project/import/readers/part.ts";
import { readParts } from "../../src/main/project/import/readers/read-parts.ts";
import type { ReadOptions } from "../../src/shared/domain/read-options.ts";

/** Sixty words that read like an article; `mark` makes it another one. */
export function prose(mark = "first"): string {
  return (
    `The harbour of Lindholm will stay closed until Friday, the port office said on Monday in its ${mark} statement. ` +
    "Ships wait outside the breakwater while crews repair the lock gates that broke in the storm of last week. " +
    "Fishermen have asked the council for help with the cost of the longer way around the northern cape. " +
    "The council will meet on Thursday and wants to hear the owners of all the boats before it decides."
  );
}

export function toBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}

/** All values of a stream. */
export async function collect<T>(values: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const value of values) all.push(value);
  return all;
}

/** All parts of a file by the route that import takes. */
export async function partsOf(
  path: string,
  content: string | Uint8Array,
  options: ReadOptions = {},
): Promise<Part[]> {
  return collect(readParts(memoryFile(path, toBytes(content), options)));
}

/** "#1 Title" for articles, "#2 code" for refusals: the outcome of a file at a glance. */
export function summary(parts: readonly Part[]): string[] {
  return parts.map((part) =>
    part.kind === "article" ? `${part.place} ${part.article.title.value}` : `${part.place} ${part.code}`,
  );
}

export function articlesOf(parts: readonly Part[]): ReadArticle[] {
  return parts.flatMap((part) => (part.kind === "article" ? [part.article] : []));
}

/** The same file handed over in small pieces, as a disk or a network share may. */
export function inPieces(path: string, content: string | Uint8Array, size: number): SourceFile {
  const bytes = toBytes(content);
  return {
    ...memoryFile(path, bytes),
    async *chunks(start = 0) {
      for (let at = start; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    },
  };
}
