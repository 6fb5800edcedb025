import type { IngestCheck } from "../../../../shared/domain/check.ts";
import type { ProposedZone } from "../../../../shared/domain/zone.ts";

/** A value read from a file, with where it was read, in plain words ("JSON-LD datePublished", "first line"). */
export interface Guess {
  readonly value: string | null;
  readonly from: string;
}

/** What an article's own words came as; "record" is a row of a table or an object of a JSON file. */
export type ArticleFormat =
  | "text"
  | "markdown"
  | "html"
  | "mhtml"
  | "pdf"
  | "docx"
  | "email"
  | "feed"
  | "record";

/** What one file gave. Offsets of zones are UTF-16 code units in `text`. */
export interface ReadArticle {
  readonly format: ArticleFormat;
  readonly encoding: string;
  /** Canonical text: see shared/text/canonical-text.ts. */
  readonly text: string;
  readonly zones: ProposedZone[];
  readonly title: Guess;
  readonly byline: Guess;
  readonly outlet: Guess;
  /** "2026", "2026-11", "2026-11-20" or "2026-11-20T21:40", as written, without a time zone. */
  readonly published: Guess;
  readonly url: Guess;
  /** When the page or message was saved, in the form of `published`; apart from it, and not the time of import. */
  readonly captured: Guess;
  /** ISO 639-1, or null when there is too little text to tell. */
  readonly language: string | null;
  readonly direction: "ltr" | "rtl";
  readonly warnings: string[];
  readonly checks: IngestCheck[];
  /** Words of the whole text. */
  readonly words: number;
}

export type RefusalCode =
  | "empty"
  | "binary"
  | "too-large"
  | "unsupported"
  | "too-deep"
  | "no-text"
  | "unreadable"
  | "password"
  | "needs-ocr"
  | "cut-off"
  | "not-an-article"
  /** An entry of an archive that may not be taken: its name, its size, its depth. */
  | "unsafe-entry"
  | "ignored";

export interface Refusal {
  readonly kind: "refused";
  readonly code: RefusalCode;
  /** A plain sentence for a person. */
  readonly reason: string;
}

export type ReadOutcome = { readonly kind: "article"; readonly article: ReadArticle } | Refusal;

/** The fields a file can say about itself. */
export interface Metadata {
  readonly title: Guess;
  readonly byline: Guess;
  readonly outlet: Guess;
  readonly published: Guess;
  readonly url: Guess;
}

/** What a format's own reader hands over; the rest is the same for all formats. */
export interface ReadContent extends Metadata {
  readonly format: ReadArticle["format"];
  readonly text: string;
  readonly zones: ProposedZone[];
  /** Set by readers that decode parts of a file themselves. */
  readonly encoding?: string;
  /** Language the file declares for itself, used when the text is too short to tell. */
  readonly declaredLanguage: string | null;
  readonly warnings: string[];
  /** When the page or message was saved, if the file says so. */
  readonly captured?: Guess;
  readonly checks?: readonly IngestCheck[];
}

export const NO_GUESS: Guess = { value: null, from: "not found" };
