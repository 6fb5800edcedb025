import {
  MOST_ACTORS,
  MOST_TIES,
  type NetworkActor,
  type NetworkTie,
} from "../../../shared/contract/overview.contract.ts";
import type { ActorKind } from "../../../shared/domain/actor.ts";
import type { Anchor } from "../../../shared/domain/anchor.ts";
import type { ChainLink, Speaker } from "../../../shared/domain/claim.ts";
import { countTies, type Meeting } from "../../../shared/domain/count-ties.ts";
import { type ResolvedActor, resolvedActors } from "../actors/resolved-actors.repository.ts";
import type { ReadableDb } from "../db/connection.ts";
import {
  articlesNaming,
  type CreditRow,
  creditedQuotes,
  type MentionPlace,
  mentionsBesideQuotes,
  type NetworkScope,
  namedInStories,
  statementsOf,
} from "./actor-network.repository.ts";

export interface NetworkQuestion extends NetworkScope {
  readonly ties: "articles" | "claims";
}

type Actors = ReadonlyMap<string, ResolvedActor>;

/** Most places where two actors meet that are listed. */
const MOST_MEETINGS = 100;

/** Actors and their ties. Cost: linear in mentions (50,000: about 0.2 s) and quotes, then `countTies`. */
export function actorNetwork(
  db: ReadableDb,
  question: NetworkQuestion & {
    readonly kinds?: readonly ActorKind[] | undefined;
    readonly leastWeight: number;
  },
): {
  readonly actors: NetworkActor[];
  readonly ties: NetworkTie[];
  readonly tiesTotal: number;
  readonly total: number;
} {
  const actors = resolvedActors(db);
  const byId = new Map([...actors.values()].map((actor) => [actor.id, actor]));
  const { kinds } = question;
  const isWanted = (id: string): boolean => {
    const kind = byId.get(id)?.kind;
    return kind !== undefined && (kinds === undefined || kinds.includes(kind));
  };
  const meetings = [...meetingsOf(db, actors, question).values()].map(({ core, about }) => ({
    core: core.filter(isWanted),
    about: about.filter(isWanted),
  }));
  const { members, ties, total } = countTies(meetings, {
    most: MOST_ACTORS,
    leastWeight: question.leastWeight,
  });
  return {
    actors: members.flatMap(({ id, weight }) => {
      const actor = byId.get(id);
      return actor === undefined ? [] : [{ id, name: actor.name, kind: actor.kind, weight }];
    }),
    ties: ties.slice(0, MOST_TIES),
    tiesTotal: ties.length,
    total,
  };
}

/** Where two actors meet: the stories, or the claims. */
export function meetingsOfTwo(
  db: ReadableDb,
  question: NetworkQuestion & { readonly a: string; readonly b: string },
) {
  const actors = resolvedActors(db);
  const [a, b] = [actors.get(question.a)?.id ?? question.a, actors.get(question.b)?.id ?? question.b];
  const shared = [...meetingsOf(db, actors, question)]
    .filter(([, { core, about }]) => {
      const [isA, isB] = [core.includes(a), core.includes(b)];
      return (isA && (isB || about.includes(b))) || (isB && about.includes(a));
    })
    .map(([id]) => id);
  if (question.ties === "claims") {
    return { total: shared.length, stories: [], claims: statementsOf(db, shared).slice(0, MOST_MEETINGS) };
  }
  const members = [...actors].filter(([, root]) => root.id === a || root.id === b).map(([id]) => id);
  const rows = articlesNaming(db, shared, members);
  const stories = [...Map.groupBy(rows, (row) => row.story_id)]
    .slice(0, MOST_MEETINGS)
    .flatMap(([storyId, inStory]) => {
      const named = Map.groupBy(inStory, (row) => row.id);
      const both = [...named.values()].filter(
        (ofArticle) => new Set(ofArticle.map((row) => actors.get(row.actor)?.id)).size === 2,
      );
      // Copies may share the names between them: then the earliest article stands for the story.
      const row = both.at(-1)?.[0] ?? inStory.at(-1);
      if (row === undefined) return [];
      return [{ storyId, articleId: row.id, title: row.title, outlet: row.outlet, published: row.published }];
    });
  return { total: shared.length, stories, claims: [] };
}

function meetingsOf(db: ReadableDb, actors: Actors, question: NetworkQuestion): Map<string, Meeting> {
  return question.ties === "articles" ? byStory(db, actors, question) : byClaim(db, actors, question);
}

function byStory(db: ReadableDb, actors: Actors, scope: NetworkScope): Map<string, Meeting> {
  const stories = new Map<string, Set<string>>();
  for (const { story, actor } of namedInStories(db, scope)) {
    const root = actors.get(actor);
    if (root !== undefined) add(stories, story, root.id);
  }
  return new Map([...stories].map(([story, named]) => [story, { core: [...named], about: [] }]));
}

/** For each claim: who is credited in any quote of it, and who is named inside the words of a credited quote. */
function byClaim(db: ReadableDb, actors: Actors, scope: NetworkScope): Map<string, Meeting> {
  const credited = new Map<string, Set<string>>();
  const about = new Map<string, Set<string>>();
  const mentions = Map.groupBy(mentionsBesideQuotes(db, scope), (mention) => mention.article);
  for (const quote of creditedQuotes(db, scope)) {
    const speakers = creditedIn(quote, actors);
    for (const id of speakers) add(credited, quote.claim, id);
    if (speakers.length === 0) continue;
    for (const mention of mentionsInside(quote, mentions.get(quote.article) ?? [])) {
      const root = actors.get(mention.actor);
      if (root !== undefined) add(about, quote.claim, root.id);
    }
  }
  return new Map(
    [...credited].map(([claim, core]) => [claim, { core: [...core], about: [...(about.get(claim) ?? [])] }]),
  );
}

function creditedIn(quote: CreditRow, actors: Actors): string[] {
  const speaker: Speaker | null = quote.speaker === null ? null : JSON.parse(quote.speaker);
  const chain: readonly ChainLink[] = quote.chain === null ? [] : (JSON.parse(quote.chain) ?? []);
  return [speaker, ...chain.map((link) => link.speaker)].flatMap((one) =>
    one?.kind === "actor" ? (actors.get(one.actorId)?.id ?? []) : [],
  );
}

function mentionsInside(quote: CreditRow, mentions: readonly MentionPlace[]): MentionPlace[] {
  if (mentions.length === 0) return [];
  const content: readonly Anchor[] = JSON.parse(quote.content);
  return mentions.filter((mention) =>
    content.some(
      (anchor) =>
        anchor.textHash === mention.hash && mention.start >= anchor.start && mention.end <= anchor.end,
    ),
  );
}

function add(sets: Map<string, Set<string>>, key: string, value: string): void {
  const found = sets.get(key);
  if (found === undefined) sets.set(key, new Set([value]));
  else found.add(value);
}
