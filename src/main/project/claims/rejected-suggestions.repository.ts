import type { Span } from "../../../shared/domain/anchor.ts";
import { contentId } from "../articles/content-id.ts";
import type { ReadableDb } from "../db/connection.ts";

/** The id of a rejection: two people who turn the same words of a text down make one decision. */
export function rejectedSuggestionId(textHash: string, { start, end }: Span): string {
  return contentId(["rejected suggestion", 1, textHash, start, end]);
}

/** The spans of a text that people turned down, in order. */
export function rejectedSpans(db: ReadableDb, textHash: string): Span[] {
  return db
    .prepare<[string], Span>(
      "SELECT start, end FROM rejected_suggestion WHERE text_hash = ? ORDER BY start, end",
    )
    .all(textHash);
}
