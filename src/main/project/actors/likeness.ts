import type { ActorPair } from "../../../shared/contract/actors.contract.ts";
import { type PossiblySame, possiblySame } from "../../../shared/text/possibly-same.ts";
import type { ReadableDb } from "../db/connection.ts";
import { allIdentifiers, allNames, countsOfActors, findActors, listActors } from "./actors.repository.ts";
import type { ActorRecord } from "./actors.table.ts";
import { allDifferent, toldApart } from "./different-actors.repository.ts";
import { stateOf } from "./readable-articles.repository.ts";
import { articlesTogether } from "./together.repository.ts";

/** `names`: everything the rules look at, as words. */
interface Found {
  readonly state: string;
  readonly names: string;
  readonly pairs: readonly PossiblySame[];
}
const last = new WeakMap<ReadableDb, Found>();

/**
 * All pairs of roots that may be the same and that nobody has decided on. The names are read once for each state of the
 * project; pairs are looked for only when a name, kind, identifier or decision is another: not when a claim is saved.
 */
export function possiblySameActors(db: ReadableDb): readonly PossiblySame[] {
  const state = stateOf(db);
  const known = last.get(db);
  if (known?.state === state) return known.pairs;
  const names = Map.groupBy(
    allNames(db).filter(({ weak }) => weak === 0),
    ({ root }) => root,
  );
  const identifiers = Map.groupBy(allIdentifiers(db), ({ root }) => root);
  const actors = listActors(db, null, null).map(({ id, kind }) => ({
    id,
    kind,
    names: [...new Set((names.get(id) ?? []).map(({ name }) => name))],
    identifiers: (identifiers.get(id) ?? []).map(({ identifier }) => identifier),
  }));
  const apart = allDifferent(db).map(({ root_a: a, root_b: b }) => [a, b]);
  const seen = `${JSON.stringify(actors)}${JSON.stringify(apart)}`;
  if (known?.names === seen) {
    last.set(db, { ...known, state });
    return known.pairs;
  }
  const pairs = possiblySame(actors, toldApart(db));
  last.set(db, { state, names: seen, pairs });
  return pairs;
}

/** Pairs with counts, for the review. */
export function actorPairs(db: ReadableDb, pairs: readonly PossiblySame[]): ActorPair[] {
  const ids = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
  const actors = new Map(findActors(db, ids).map((actor) => [actor.id, actor]));
  const counts = countsOfActors(db, ids);
  const together = articlesTogether(db, pairs);
  const side = (actor: ActorRecord) => ({
    ...{ id: actor.id, name: actor.name, kind: actor.kind },
    ...(counts.get(actor.id) ?? { mentions: 0, articles: 0, claims: 0 }),
  });
  return pairs.flatMap(({ reason, nameA, nameB, ...pair }, index) => {
    const [a, b] = [actors.get(pair.a), actors.get(pair.b)];
    if (a === undefined || b === undefined) return [];
    return [{ a: side(a), b: side(b), reason, nameA, nameB, together: together[index] ?? 0 }];
  });
}
