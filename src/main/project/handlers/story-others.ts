import type { MethodInput, MethodOutput } from "../../../shared/contract/index.ts";
import type { Differences } from "../../../shared/contract/stories.contract.ts";
import { UserFacingError } from "../../../shared/result.ts";
import { findArticle } from "../articles/articles.repository.ts";
import { storyMembers } from "../copies/copies.repository.ts";
import { storyMember } from "../copies/story-member.ts";
import type { ReadableDb } from "../db/connection.ts";
import { whyCopies } from "./copies-why.ts";

const MOST_CHANGES = 3;
const LONGEST = 48;

/** A page of the other articles of a story with what each has otherwise. Throws `not_found` for an unknown article. */
export function storyOthers(
  db: ReadableDb,
  { articleId, offset, limit }: MethodInput<"stories.others">,
): MethodOutput<"stories.others"> {
  const article = findArticle(db, articleId);
  if (article === null) throw new UserFacingError({ code: "not_found", what: "article" });
  const others = storyMembers(db, [article.story_id]).filter(({ id }) => id !== articleId);
  return {
    total: others.length,
    others: others.slice(offset, offset + limit).map((row) => ({
      member: storyMember(row),
      differs: differences(db, articleId, row.id, row.title === article.title),
    })),
  };
}

function differences(db: ReadableDb, one: string, other: string, sameTitle: boolean): Differences {
  const why = whyCopies(db, one, other);
  return {
    identical: why.suggested === "identical",
    sameTitle,
    changes: why.changes
      .slice(0, MOST_CHANGES)
      .map(({ kind, a, b }) => ({ kind, before: short(a?.words), after: short(b?.words) })),
    changed: why.changes.length,
    dropped: why.onlyA.length,
    added: why.onlyB.length,
  };
}

function short(words: string | undefined): string | null {
  if (words === undefined) return null;
  const line = words.replace(/\s+/gu, " ");
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trimEnd()}…` : line;
}
