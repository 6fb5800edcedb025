import { foldText } from "../../../shared/text/fold-text.ts";
import type { ReadableDb } from "../db/connection.ts";
import { aliasesOf, findActors } from "./actors.repository.ts";
import type { LookedFor } from "./name-places.ts";
import { membersOf } from "./roots.repository.ts";

/** The names an actor is looked for by, those of merged actors with it; weak ones and metonyms apart. */
export function actorNames(db: ReadableDb, rootId: string): LookedFor {
  const members = membersOf(db, rootId);
  const aliases = aliasesOf(db, members).map((alias) => ({
    name: alias.name,
    weak: alias.weak === 1 || alias.kind === "metonym",
  }));
  const own = findActors(db, members).map((actor) => actor.name);
  return {
    names: distinct([...own, ...aliases.filter(({ weak }) => !weak).map(({ name }) => name)]),
    weakNames: distinct(aliases.filter(({ weak }) => weak).map(({ name }) => name)),
  };
}

/** One of the names that differ only in case and accents. */
function distinct(names: readonly string[]): string[] {
  return [...new Map(names.map((name) => [foldText(name.trim()), name.trim()])).values()];
}
