import type { ActorRow } from "../../../shared/contract/actors.contract.ts";
import type { ClaimView, StoryMember } from "../../../shared/contract/views.ts";
import type { Zone } from "../../../shared/domain/zone.ts";

/** An article as exports see it. Zone offsets are UTF-16 units in `text`, half-open. */
export interface ExportedArticle {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly byline: string | null;
  readonly outlet: string | null;
  /** Partial ISO date. */
  readonly published: string | null;
  /** When the article was saved or imported, ISO. */
  readonly captured: string;
  readonly language: string | null;
  readonly url: string | null;
  readonly text: string;
  readonly zones: readonly Zone[];
  readonly textHash: string;
  readonly storyId: string;
  readonly isOrigin: boolean;
}

/** What the import found out about an article, before any person corrected it. Never changes. */
export interface IngestRecord {
  readonly id: string;
  readonly path: string;
  readonly format: string;
  readonly encoding: string;
  readonly originalHash: string;
  readonly textHash: string;
  readonly title: string;
  readonly byline: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly captured: string;
}

/** The bytes of an imported file, or of an entry of an archive, as they came. */
export interface ExportedOriginal {
  /** SHA-256 of the bytes, in hex. */
  readonly hash: string;
  /** Bytes. */
  readonly size: number;
  /** Path in the receipt of the import that brought them first. */
  readonly path: string;
  readonly articleIds: readonly string[];
  /** Read when asked for: one at a time is held in memory. */
  bytes(): Uint8Array;
}

/** One line of the work log, verbatim, with its 16-byte id. */
export interface ExportedOperation {
  readonly id: Uint8Array;
  readonly line: string;
}

/**
 * A project as it stood at one moment (one read transaction). Every call gives a fresh pass over rows that
 * are not all held in memory; a pass may be left early.
 */
export interface ExportSource {
  readonly project: { readonly id: string; readonly title: string };
  /** Epoch ms. */
  readonly exportedAt: number;
  /** All articles, in a steady order. */
  articles(): Iterable<ExportedArticle>;
  article(articleId: string): ExportedArticle | null;
  /** The words of a text version by hash, also of one that is not an article's newest. */
  text(textHash: string): string | null;
  claims(): Iterable<ClaimView>;
  actors(): Iterable<ActorRow>;
  /** The members of a story, its origin first; at least the article itself. */
  storyMembers(storyId: string): readonly StoryMember[];
  /** All texts, sorted by hash. */
  texts(): Iterable<{ readonly hash: string; readonly text: string }>;
  /** The whole work log, sorted by id (byte order). */
  ops(): Iterable<ExportedOperation>;
  /** One record for each article, sorted by id. */
  ingestRecords(): Iterable<IngestRecord>;
  /** Every original whose bytes are kept, sorted by path. */
  originals(): Iterable<ExportedOriginal>;
}
