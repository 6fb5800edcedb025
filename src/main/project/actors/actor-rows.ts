import type { ActorRow } from "../../../shared/contract/actors.contract.ts";
import { foldText } from "../../../shared/text/fold-text.ts";
import type { ReadableDb } from "../db/connection.ts";
import { aliasesOf, countsOfActors, listActors, listAliases } from "./actors.repository.ts";
import type { ActorRecord } from "./actors.table.ts";

/** Rows of the list of actors, in the order given. Two statements, whatever the number. */
export function actorRows(db: ReadableDb, actors: readonly ActorRecord[]): ActorRow[] {
  const ids = actors.map((actor) => actor.id);
  const aliases = Map.groupBy(aliasesOf(db, ids), (alias) => alias.actor_id);
  const counts = countsOfActors(db, ids);
  return actors.map((actor) => ({
    ...actor,
    aliases: (aliases.get(actor.id) ?? []).map((alias) => ({
      id: alias.id,
      name: alias.name,
      kind: alias.kind,
      weak: alias.weak === 1,
    })),
    mentions: counts.get(actor.id)?.mentions ?? 0,
    articles: counts.get(actor.id)?.articles ?? 0,
    claims: counts.get(actor.id)?.claims ?? 0,
  }));
}

/** Actors by name whose name or an alias holds all words of `text`, case and accents aside. */
export function matchingActors(db: ReadableDb, kind: string | null, text: string | undefined): ActorRecord[] {
  const words = foldText(text ?? "")
    .split(/\s+/u)
    .filter((word) => word !== "");
  const named = listActors(db, kind).map((actor) => ({ actor, name: foldText(actor.name) }));
  named.sort((left, right) => compare(left.name, right.name) || compare(left.actor.id, right.actor.id));
  if (words.length === 0) return named.map(({ actor }) => actor);
  const aliases = Map.groupBy(listAliases(db), (alias) => alias.actor_id);
  const holdsAll = (name: string): boolean => words.every((word) => name.includes(word));
  return named
    .filter(
      ({ actor, name }) =>
        holdsAll(name) || (aliases.get(actor.id) ?? []).some((alias) => holdsAll(foldText(alias.name))),
    )
    .map(({ actor }) => actor);
}

function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
