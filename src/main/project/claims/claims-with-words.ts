import { holdsWords } from "../../../shared/text/holds-words.ts";
import { tagsOf } from "../articles/tags.repository.ts";
import type { ReadableDb } from "../db/connection.ts";
import type { ClaimRecord } from "./claims.table.ts";

/** Those whose claim holds all words of `asked` in its statement, note and tags together, case and accents aside. */
export function claimsWithWords<T>(
  db: ReadableDb,
  rows: readonly T[],
  claimOf: (row: T) => ClaimRecord,
  asked: string,
): readonly T[] {
  const holds = holdsWords(asked);
  if (holds === null) return rows;
  const ids = rows.map((row) => claimOf(row).id);
  const tags = tagsOf(db, "claim", ids);
  return rows.filter((row) => {
    const { id, statement, note } = claimOf(row);
    return holds([statement, note ?? "", ...(tags.get(id) ?? []).map((tag) => tag.name)].join("\n"));
  });
}
