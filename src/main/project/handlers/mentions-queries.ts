import type { Handlers } from "../../../shared/contract/index.ts";
import { UserFacingError } from "../../../shared/result.ts";
import { requireActor } from "../actors/actor-changes.ts";
import { concordance } from "../actors/concordance.ts";
import { findNamePlaces } from "../actors/name-places.ts";
import { findArticle } from "../articles/articles.repository.ts";
import type { ReadableDb } from "../db/connection.ts";
import type { QueryContext } from "./contexts.ts";

const MOST_PLACES = 2000;

export const mentionsQueries = {
  "mentions.find": ({ db, articlesNaming }, { names, weakNames = [], articleId, storyId = null }) => {
    requireArticle(db, articleId);
    const keys = articleId === null && storyId === null ? articlesNaming([...names, ...weakNames]) : null;
    return findNamePlaces(db, { names, weakNames }, { articleId, storyId, keys }, MOST_PLACES);
  },
  "mentions.concordance": ({ db, articlesNaming }, { offset, limit, storyId = null, ...asked }) => {
    requireArticle(db, asked.articleId);
    const actorId = asked.actorId === null ? null : requireActor(db, asked.actorId).id;
    return concordance(db, articlesNaming, { ...asked, actorId, storyId }, { offset, limit });
  },
} satisfies Partial<Handlers<"query", QueryContext>>;

function requireArticle(db: ReadableDb, articleId: string | null): void {
  if (articleId !== null && findArticle(db, articleId) === null) {
    throw new UserFacingError({ code: "not_found", what: "article" });
  }
}
