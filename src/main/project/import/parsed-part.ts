import type { GivenWords } from "../../../shared/domain/given-words.ts";
import type { ReadOptions } from "../../../shared/domain/read-options.ts";
import type { ReadArticle, RefusalCode } from "./readers/article.ts";
import type { TableDescription } from "./readers/records/read-csv.ts";
import type { SkipCode } from "./walk-sources.ts";

/** What can go wrong about a file, whatever is in it. */
export type FaultCode = SkipCode | "too-slow" | "too-much-memory" | "broke-off" | "changed";

/** Imported bytes on their way into the project. */
export interface ParsedOriginal {
  /** SHA-256 of the bytes, in hex. */
  readonly hash: string;
  /** Bytes. */
  readonly size: number;
  /** Null when an earlier part of the same file brought them. */
  readonly deflated: Uint8Array | null;
  /** Whether the bytes are this part's alone; else it stands in them with others. */
  readonly own: boolean;
}

export interface ParsedArticle {
  readonly kind: "article";
  /** Where in the file: "" for the file itself; see readers/part.ts. */
  readonly place: string;
  readonly article: ReadArticle;
  /** Where the language came from, in plain words. */
  readonly languageFrom: string;
  /** SHA-256 of the canonical text, in hex. */
  readonly textHash: string;
  /** Null when the file is too large for its bytes to be kept. */
  readonly original: ParsedOriginal | null;
}

export interface RefusedPart {
  readonly kind: "refused";
  readonly place: string;
  readonly code: RefusalCode | FaultCode;
  /** A plain sentence for a person. */
  readonly reason: string;
}

/** What a parser thread gives back for a file or for one part of it. */
export type ParsedPart = ParsedArticle | RefusedPart;

/** Parts that a parser thread may hand over before the first of them is acknowledged. */
export const PART_CREDIT = 8;

export interface ReadMessage {
  readonly type: "read";
  readonly id: number;
  readonly path: string;
  /** Read instead of the file at `path`. */
  readonly words: GivenWords | null;
  readonly options: ReadOptions;
  /** Whether the columns of a table are wanted before its rows. */
  readonly describes: boolean;
}

export type ToParser = ReadMessage | { readonly type: "credit" | "stop"; readonly id: number };

export type FromParser =
  | { readonly type: "ready" }
  | { readonly type: "table"; readonly id: number; readonly table: TableDescription }
  | { readonly type: "part"; readonly id: number; readonly part: ParsedPart }
  /** `grown`: the thread holds so much memory that another one should read the next file. */
  | { readonly type: "end"; readonly id: number; readonly grown: boolean };
