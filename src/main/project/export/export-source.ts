import type { ActorRow } from "../../../shared/contract/actors.contract.ts";
import type { ClaimView, StoryMember } from "../../../shared/contract/views.ts";
import type { Agreement } from "../../../shared/domain/agreement.ts";
import type { Zone } from "../../../shared/domain/zone.ts";
import type { IngestRecord } from "../articles/ingest-record.ts";
import type { PassedOn } from "../articles/passed-on.ts";
import type { StoredZone } from "../articles/zones.repository.ts";

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

export interface ExportedText {
  readonly hash: string;
  readonly text: string;
  readonly words: number;
  readonly zones: readonly StoredZone[];
  /** Keys of its line in exchange files that only a newer version knows. */
  readonly passedOn: PassedOn;
}

/** An original as it is stored. */
export interface PackedOriginal {
  readonly hash: string;
  /** Bytes before deflating. */
  readonly size: number;
  readonly deflated: Uint8Array;
}

/** What a team-mate has, as far as the file of theirs shows that was merged here. */
export interface Reach {
  /** Replica and the highest counter of its operations. */
  readonly replicas: readonly (readonly [id: string, count: number])[];
  hasText(hash: string): boolean;
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

/** One of several values that people gave a field without knowing of each other's, and that nobody has settled. */
export interface DisputedValue {
  readonly personName: string;
  readonly value: string | null;
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
  /** The values of a field in conflict, newest first; empty when it is not disputed. */
  disputed(entity: string, field: string): readonly DisputedValue[];
  /** How far everybody's verdicts agree, over all claims. */
  agreement(): Agreement;
  /** The members of a story, its origin first; at least the article itself. */
  storyMembers(storyId: string): readonly StoryMember[];
  /** All texts, sorted by hash, with their words counted and the zones that import proposed. */
  texts(): Iterable<ExportedText>;
  /** The whole work log, sorted by id (byte order). */
  ops(): Iterable<ExportedOperation>;
  /** One record for each article, also of those whose words have not come yet, sorted by id. */
  ingestRecords(): Iterable<IngestRecord>;
  /** The imported bytes as they are stored, sorted by hash. */
  packedOriginals(): Iterable<PackedOriginal>;
  /** What the sender of a merged file had then; null when there is no such merge. */
  reachedBy(mergeId: string): Reach | null;
  /** Every original whose bytes are kept, sorted by path. */
  originals(): Iterable<ExportedOriginal>;
}
