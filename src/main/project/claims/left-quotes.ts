import { contentId } from "../articles/content-id.ts";
import type { ReadableDb } from "../db/connection.ts";
import { deleteFact, factsUnder, writeFact } from "../db/facts.ts";
import type { EntityType } from "../work-log/entity-type.ts";

const PREFIX = "leftQuote:";

/**
 * A person's word that a claim's words in one more article are not to be offered again. Two people who leave the same
 * one make one decision: its id follows from claim and article.
 */
export const leftQuoteEntity: EntityType = {
  type: "left-quote",
  table: "project_fact",
  registers: { claimId: "text", articleId: "text" },
  required: ["claimId", "articleId"],
  project(db, entity, values) {
    const [claimId, articleId] = [values.get("claimId"), values.get("articleId")];
    if (typeof claimId === "string" && typeof articleId === "string")
      writeFact(db, `${PREFIX}${entity}`, `${claimId} ${articleId}`);
    else deleteFact(db, `${PREFIX}${entity}`);
  },
};

export function leftQuoteId(claimId: string, articleId: string): string {
  return contentId(["left", 1, claimId, articleId]);
}

/** Asks whether the words of a claim were left alone in an article. One statement for all. */
export function leftQuotes(db: ReadableDb): (claimId: string, articleId: string) => boolean {
  const left = new Set(factsUnder(db, PREFIX));
  return (claimId, articleId) => left.has(`${claimId} ${articleId}`);
}
