import { foldText } from "../../../shared/text/fold-text.ts";
import { runTokens, segmentsOf } from "../../../shared/text/search/index-text.ts";
import type { ReadableDb } from "../db/connection.ts";

/**
 * Keys of the articles whose own words can hold any of the names, newest first: hits of the attached index (idx) and
 * whatever it has not read yet, so that nothing is missed while it is being built. Null when a name has no word that
 * the index knows: then every article must be looked at. A superset: whoever asks looks at the words themselves.
 */
export function articlesNaming(db: ReadableDb, names: readonly string[]): number[] | null {
  const phrases = names.map(phraseOf);
  if (phrases.length === 0 || phrases.includes(null)) return null;
  const match = phrases.join(" OR ");
  // One read transaction: the index must not be emptied between what it says it has read and what it finds.
  return db.transaction(() => {
    const facts = new Map(
      db
        .prepare<[], [string, string]>(
          "SELECT name, value FROM idx.index_fact WHERE name IN ('doneThrough', 'fillBelow')",
        )
        .raw()
        .all(),
    );
    const done = facts.get("doneThrough");
    if (done === undefined) return null;
    return db
      .prepare<[string, bigint, bigint], number>(
        `SELECT rowid FROM idx.article_index WHERE article_index MATCH ?
         UNION SELECT article_key FROM article_change WHERE stamp > ?
         UNION SELECT key FROM article WHERE key < ? ORDER BY 1 DESC`,
      )
      .pluck()
      .all(match, BigInt(done), BigInt(facts.get("fillBelow") ?? -1));
  })();
}

/** A name as a phrase of index tokens; null when it has none. A lone character of a dense script begins pairs of them. */
function phraseOf(name: string): string | null {
  const segments = segmentsOf(foldText(name));
  const last = segments.at(-1);
  if (last === undefined) return null;
  const tokens = segments.flatMap((segment) =>
    segment.dense ? runTokens(segment.text, segment !== last) : [segment.text],
  );
  const goesOn = last.dense && Array.from(last.text).length === 1;
  return `"${tokens.join(" ")}"${goesOn ? " *" : ""}`;
}
