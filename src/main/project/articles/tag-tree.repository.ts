import type { TagNode } from "../../../shared/contract/tags.contract.ts";
import { parentsInForce, subtreeOf, withAncestors } from "../../../shared/domain/tag-tree.ts";
import type { ReadableDb } from "../db/connection.ts";

interface StoredTag {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
}

/** All tags as people set them, nestings that run in a ring included. */
export function storedTags(db: ReadableDb): StoredTag[] {
  return db
    .prepare<[], StoredTag>(
      "SELECT id, coalesce(name, '') AS name, parent_id AS parentId FROM tag ORDER BY id",
    )
    .all();
}

/** The ids of a tag and of all below it; of a tag that is not there only itself. */
export function tagAndBelow(db: ReadableDb, tagId: string): string[] {
  return subtreeOf(parentsInForce(storedTags(db)), tagId);
}

/**
 * All tags with their parents in force, and what carries each or one below it; a thing with several of them counts once.
 * Cost: linear in taggings, times the depth of the tree for those above others.
 */
export function tagNodes(db: ReadableDb): TagNode[] {
  const tags = storedTags(db);
  const parents = parentsInForce(tags);
  const claims = tagCounts(db, "claim", parents);
  const articles = tagCounts(db, "article", parents);
  return tags.map(({ id, name }) => ({
    id,
    name,
    parentId: parents.get(id) ?? null,
    claims: claims.own.get(id) ?? 0,
    articles: articles.own.get(id) ?? 0,
    allClaims: claims.all(id),
    allArticles: articles.all(id),
  }));
}

/** How many different things carry a tag itself, and how many it or one below. */
function tagCounts(
  db: ReadableDb,
  kind: "claim" | "article",
  parents: ReadonlyMap<string, string | null>,
): { readonly own: ReadonlyMap<string, number>; readonly all: (tagId: string) => number } {
  const rows = db
    .prepare<[], [tag: string, owner: string]>(
      `SELECT link.tag_id, link.${kind}_id FROM ${kind}_tag link JOIN ${kind} owner ON owner.id = link.${kind}_id`,
    )
    .raw()
    .all();
  const own = new Map<string, number>();
  const isParent = new Set(parents.values());
  const below = new Map<string, Set<string>>();
  const above = new Map([...parents.keys()].map((id) => [id, withAncestors(parents, id)]));
  for (const [tag, owner] of rows) {
    own.set(tag, (own.get(tag) ?? 0) + 1);
    for (const ancestor of above.get(tag) ?? []) {
      if (!isParent.has(ancestor)) continue;
      const owners = below.get(ancestor) ?? new Set();
      owners.add(owner);
      below.set(ancestor, owners);
    }
  }
  return { own, all: (tagId) => below.get(tagId)?.size ?? own.get(tagId) ?? 0 };
}

/** Everything that carries a tag. */
export function ownersOfTag(db: ReadableDb, kind: "article" | "claim", tagId: string): string[] {
  return db
    .prepare<[string], string>(`SELECT ${kind}_id FROM ${kind}_tag WHERE tag_id = ? ORDER BY 1`)
    .pluck()
    .all(tagId);
}

/** The memos on a tag. */
export function memosOnTag(db: ReadableDb, tagId: string): string[] {
  return db
    .prepare<[string], string>("SELECT id FROM memo WHERE about_kind = 'tag' AND about_id = ? ORDER BY id")
    .pluck()
    .all(tagId);
}
