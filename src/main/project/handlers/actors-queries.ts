import type { Handlers } from "../../../shared/contract/index.ts";
import { requireActor } from "../actors/actor-changes.ts";
import { actorRows, matchingActors } from "../actors/actor-rows.ts";
import { mentionsOfActor } from "../actors/actors.repository.ts";
import { actorsOfPerson } from "../actors/actors-of-person.repository.ts";
import { mentionPlaces } from "../actors/name-places.ts";
import { rolesIn, rolesOn } from "../actors/roles.repository.ts";
import { claimRows } from "../claims/claim-views.ts";
import { listClaims } from "../claims/claims.repository.ts";
import type { QueryContext } from "./contexts.ts";

const MOST_MENTIONS = 100;
const MOST_CLAIMS = 100;
const MOST_MEMBERS = 500;

export const actorsQueries = {
  "actors.list": ({ db }, { text, kind, tagId, order, personId, offset, limit }) => {
    const touched = personId === undefined ? null : actorsOfPerson(db, personId);
    const matching = matchingActors(db, {
      kind: kind ?? null,
      tagId: tagId ?? null,
      text: text ?? "",
      order: order ?? "name",
    });
    const actors = touched === null ? matching : matching.filter(({ id }) => touched.has(id));
    return { total: actors.length, rows: actorRows(db, actors.slice(offset, offset + limit)) };
  },
  "actors.get": ({ db }, { actorId }) => {
    const actor = requireActor(db, actorId);
    const [row] = actorRows(db, [actor]);
    if (row === undefined) throw new Error("an actor without a row");
    return {
      row,
      mentions: mentionPlaces(db, mentionsOfActor(db, actor.id, MOST_MENTIONS)),
      claims: claimRows(db, listClaims(db, { actorId: actor.id, articleId: null }).slice(0, MOST_CLAIMS)),
      members: rolesIn(db, actor.id, MOST_MEMBERS),
    };
  },
  "roles.on": ({ db }, { actorId, date }) => ({
    roles: rolesOn(db, requireActor(db, actorId).id, date),
  }),
} satisfies Partial<Handlers<"query", QueryContext>>;
