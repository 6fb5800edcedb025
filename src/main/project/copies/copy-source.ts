import type { ZoneInForce } from "../articles/zones.repository.ts";

/** An article as the copy engine reads it. */
export interface SourceArticle {
  readonly key: number;
  readonly id: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly textHash: string;
  readonly body: string;
  readonly proposed: ZoneInForce[];
  /** The layer of what the corpus taught, as stored. */
  readonly learned: ZoneInForce[] | null;
  readonly decided: ZoneInForce[];
  /** Titles and known outlets of the articles that carry this text: of the first 64, whichever of them this is. */
  readonly titles: readonly string[];
  readonly outlets: readonly string[];
}

/** Where the copy engine reads from: the project file, or arrays in a test. */
export interface CopySource {
  /**
   * The article, or null when it is gone. `known` is what was read of it before: when nothing has changed it is given
   * back itself, and a text that stays is not read again.
   */
  article(articleKey: number, known?: SourceArticle): SourceArticle | null;
  /** Whether people said that this paragraph is the article's own, wherever it stands. */
  isOwnParagraph(hash: number): boolean;
}
