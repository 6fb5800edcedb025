import type { ReadOptions } from "../../../../shared/domain/read-options.ts";
import type { ReadArticle, Refusal } from "./article.ts";

/** A document whose bytes are in memory: a file of the disk, or an entry of an archive. `path` is a hint only. */
export interface Document {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly options: ReadOptions;
}

/** A file that may be too large for memory. Readers of containers take this; offsets and sizes are bytes. */
export interface SourceFile {
  readonly path: string;
  readonly size: number;
  readonly options: ReadOptions;
  /** The bytes from `start` to `end`, fewer when the file ends before. */
  slice(start: number, end: number): Promise<Uint8Array>;
  /** From `start` (0) to the end, in pieces. */
  chunks(start?: number): AsyncIterable<Uint8Array>;
}

/**
 * What one file gave, or one part of it. `place` is appended to the file's path in the receipt: "" for the file
 * itself, "/inner/name.html" for an entry of an archive, "#12" for the twelfth record or message (from 1).
 */
export type Part =
  | {
      readonly kind: "article";
      readonly place: string;
      readonly article: ReadArticle;
      /** The part's own bytes as they came, or "file" when it stands in the file's bytes with others. */
      readonly original: Uint8Array | "file";
    }
  | (Refusal & { readonly place: string });

/** A decoded text of which the type is known. `path` is a hint only. */
export interface TextDocument {
  readonly path: string;
  readonly text: string;
  readonly options: ReadOptions;
}

/** A decoded web page. */
export interface PageDocument {
  readonly path: string;
  readonly html: string;
  readonly options: ReadOptions;
}

/** Reads an entry of a container by the same rules as a file; parts come with places that start with `place`. */
export type ReadInner = (
  place: string,
  bytes: Uint8Array,
  hintPath: string,
  /** What the container says of this entry, such as its encoding. */
  said?: ReadOptions,
) => AsyncIterable<Part>;

/** What a container may still take, shared by all containers inside one file. Counts down. */
export interface Budget {
  /** Unpacked bytes. */
  bytes: number;
  entries: number;
}

/** What surrounds the file that is read. */
export interface Inside {
  /** How many archives, this one counted. */
  readonly archives: number;
  readonly budget: Budget;
  readonly readInner: ReadInner;
}
