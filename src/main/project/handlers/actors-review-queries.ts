import type { Handlers } from "../../../shared/contract/index.ts";
import { requireActor, requireActors } from "../actors/actor-changes.ts";
import { aliasesOf, countsOfActors } from "../actors/actors.repository.ts";
import { differentAmong } from "../actors/different-actors.repository.ts";
import { actorPairs, possiblySameActors } from "../actors/likeness.ts";
import { countsTogether } from "../actors/merge-counts.repository.ts";
import { rolesOf } from "../actors/roles.repository.ts";
import { membersOf } from "../actors/roots.repository.ts";
import { sharedArticles, togetherPage } from "../actors/together.ts";
import type { QueryContext } from "./contexts.ts";

const MOST_SHARED = 200;

export const actorsReviewQueries = {
  "actors.mergePreview": ({ db }, { actorIds }) => {
    const actors = requireActors(db, actorIds);
    const ids = actors.map(({ id }) => id);
    const counts = countsOfActors(db, ids);
    const names = new Map(actors.map(({ id, name }) => [id, name]));
    return {
      actors: actors.map(({ id, name, kind }) => ({
        ...{ id, name, kind },
        ...(counts.get(id) ?? { mentions: 0, articles: 0, claims: 0 }),
        aliases: aliasesOf(db, membersOf(db, id)).length,
        roles: rolesOf(db, id).length,
      })),
      ...countsTogether(db, ids),
      different: differentAmong(db, ids).map(({ root_a: a, root_b: b }) => ({
        nameA: names.get(a) ?? "",
        nameB: names.get(b) ?? "",
      })),
    };
  },
  "actors.possiblySame": ({ db }, { actorId, offset, limit }) => {
    const all = possiblySameActors(db);
    const wanted = actorId === undefined ? null : requireActor(db, actorId).id;
    const pairs = wanted === null ? all : all.filter(({ a, b }) => a === wanted || b === wanted);
    return { total: pairs.length, pairs: actorPairs(db, pairs.slice(offset, offset + limit)) };
  },
  "actors.together": ({ db }, { actorId, offset, limit }) =>
    togetherPage(db, requireActor(db, actorId).id, { offset, limit }),
  "actors.togetherIn": ({ db }, { actorId, otherId }) => {
    const [mine, theirs] = [requireActor(db, actorId).id, requireActor(db, otherId).id];
    return {
      articles: sharedArticles(db, mine, theirs, MOST_SHARED).map(({ mention, span, inOneSentence }) => ({
        articleId: mention.article_id,
        title: mention.title,
        outlet: mention.outlet,
        published: mention.published,
        storyId: mention.story_id,
        span,
        inOneSentence,
      })),
    };
  },
} satisfies Partial<Handlers<"query", QueryContext>>;
