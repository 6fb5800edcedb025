import { compareStrings } from "../../../shared/compare-strings.ts";
import type { ActorRow, AliasView } from "../../../shared/contract/actors.contract.ts";
import { isWeakAlias } from "../../../shared/domain/actor.ts";
import { foldText } from "../../../shared/text/fold-text.ts";
import { holdsWords } from "../../../shared/text/holds-words.ts";
import { tagsOf } from "../articles/tags.repository.ts";
import type { ReadableDb } from "../db/connection.ts";
import {
  aliasesOf,
  allNames,
  countsOfActors,
  identifiersOf,
  listActors,
  mentionCounts,
} from "./actors.repository.ts";
import type { ActorRecord, AliasRecord } from "./actors.table.ts";
import { differentFromMany } from "./different-actors.repository.ts";
import { rolesOfMany } from "./roles.repository.ts";
import { type MergedRow, mergedInto } from "./roots.repository.ts";

/** Rows of the list of actors, in the order given; all of them roots. Eight statements, whatever the number. */
export function actorRows(db: ReadableDb, roots: readonly ActorRecord[]): ActorRow[] {
  const rootIds = roots.map((actor) => actor.id);
  const mergedRows = mergedInto(db, rootIds);
  const ids = [...rootIds, ...mergedRows.map((actor) => actor.id)];
  const merged = Map.groupBy(mergedRows, (actor) => actor.root);
  const aliases = Map.groupBy(aliasesOf(db, ids), (alias) => alias.actor_id);
  const identifiers = Map.groupBy(identifiersOf(db, ids), (row) => row.actor_id);
  const tags = tagsOf(db, "actor", ids);
  const counts = countsOfActors(db, rootIds);
  const roles = rolesOfMany(db, rootIds);
  const different = differentFromMany(db, rootIds);
  return roots.map((actor) => {
    const others = merged.get(actor.id) ?? [];
    const group = [actor.id, ...others.map(({ id }) => id)];
    const ownNames = [actor.name, ...(aliases.get(actor.id) ?? []).map((alias) => alias.name)];
    const groupTags = group.flatMap((id) => tags.get(id) ?? []);
    return {
      id: actor.id,
      name: actor.name,
      kind: actor.kind,
      description: actor.description,
      aliases: [
        ...(aliases.get(actor.id) ?? []).map((alias) => aliasView(alias, null)),
        ...others.flatMap((other) => namesBrought(other, aliases.get(other.id) ?? [], ownNames)),
      ],
      identifiers: [
        ...new Set(group.flatMap((id) => (identifiers.get(id) ?? []).map(({ identifier }) => identifier))),
      ],
      tags: [...new Map(groupTags.map((tag) => [tag.id, tag])).values()],
      merged: others.map(({ id, name, kind, merged_into: into }) => ({ id, name, kind, into })),
      roles: roles.get(actor.id) ?? [],
      different: different.get(actor.id) ?? [],
      mentions: counts.get(actor.id)?.mentions ?? 0,
      articles: counts.get(actor.id)?.articles ?? 0,
      claims: counts.get(actor.id)?.claims ?? 0,
    };
  });
}

/** A merged actor's own name, unless it is one of the root's, and its aliases. */
function namesBrought(
  other: MergedRow,
  aliases: readonly AliasRecord[],
  rootNames: readonly string[],
): AliasView[] {
  const views = aliases.map((alias) => aliasView(alias, other.id));
  if (rootNames.some((name) => foldText(name) === foldText(other.name))) return views;
  const own = { id: other.id, name: other.name, kind: null, weak: false, validFrom: null, validUntil: null };
  return [{ ...own, mergedFrom: other.id }, ...views];
}

function aliasView(alias: AliasRecord, mergedFrom: string | null): AliasView {
  return {
    id: alias.id,
    name: alias.name,
    kind: alias.kind,
    weak: isWeakAlias(alias.kind, alias.weak === 1),
    validFrom: alias.valid_from,
    validUntil: alias.valid_until,
    mergedFrom,
  };
}

export interface ActorFilter {
  readonly kind: ActorRecord["kind"] | null;
  readonly tagId: string | null;
  /** All words stand in one name of the actor, case and accents aside. */
  readonly text: string;
  readonly order: "name" | "mentions";
}

/** Actors that count as themselves, filtered and in order. About 5 ms for 2,000 actors by name, and one pass over the mentions by number. */
export function matchingActors(db: ReadableDb, filter: ActorFilter): ActorRecord[] {
  const holds = holdsWords(filter.text);
  const named = listActors(db, filter.kind, filter.tagId).map((actor) => ({
    actor,
    name: foldText(actor.name),
  }));
  const mentions = filter.order === "mentions" ? mentionCounts(db) : new Map<string, number>();
  const count = (actor: ActorRecord): number => mentions.get(actor.id) ?? 0;
  named.sort(
    (left, right) =>
      count(right.actor) - count(left.actor) ||
      compareStrings(left.name, right.name) ||
      compareStrings(left.actor.id, right.actor.id),
  );
  if (holds === null) return named.map(({ actor }) => actor);
  const found = new Set(
    allNames(db)
      .filter(({ name }) => holds(name))
      .map(({ root }) => root),
  );
  return named.filter(({ actor }) => found.has(actor.id)).map(({ actor }) => actor);
}
