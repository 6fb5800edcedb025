import type { Handlers } from "../../../shared/contract/index.ts";
import { UserFacingError } from "../../../shared/result.ts";
import { actorRows, matchingActors } from "../actors/actor-rows.ts";
import { findActor, mentionsOfActor } from "../actors/actors.repository.ts";
import { findNamePlaces, mentionPlaces } from "../actors/name-places.ts";
import { findArticle } from "../articles/articles.repository.ts";
import { claimRows } from "../claims/claim-views.ts";
import { listClaims } from "../claims/claims.repository.ts";
import type { QueryContext } from "./contexts.ts";

const MOST_PLACES = 2000;
const MOST_MENTIONS = 500;

export const actorsQueries = {
  "actors.list": ({ db }, { text, kind, offset, limit }) => {
    const actors = matchingActors(db, kind ?? null, text);
    return { total: actors.length, rows: actorRows(db, actors.slice(offset, offset + limit)) };
  },
  "actors.get": ({ db }, { actorId }) => {
    const actor = findActor(db, actorId);
    const [row] = actor === null ? [] : actorRows(db, [actor]);
    if (row === undefined) throw new UserFacingError({ code: "not_found", what: "actor" });
    return {
      row,
      mentions: mentionPlaces(db, mentionsOfActor(db, actorId, MOST_MENTIONS)),
      claims: claimRows(db, listClaims(db, { actorId, articleId: null })),
    };
  },
  "mentions.find": ({ db }, { names, articleId }) => {
    if (articleId !== null && findArticle(db, articleId) === null) {
      throw new UserFacingError({ code: "not_found", what: "article" });
    }
    return findNamePlaces(db, names, { articleId, limit: MOST_PLACES });
  },
} satisfies Partial<Handlers<"query", QueryContext>>;
