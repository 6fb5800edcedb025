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

/** All tags with their parents in force, and what carries each or one below it; a thing with several of them counts once. */
export function tagNodes(db: ReadableDb): TagNode[] {
  const tags = storedTags(db);
  const parents = parentsInForce(tags);
  const above = JSON.stringify(
    tags.flatMap(({ id }) => withAncestors(parents, id).map((ancestor) => [id, ancestor])),
  );
  const itself = JSON.stringify(tags.map(({ id }) => [id, id]));
  const counts = {
    claims: counted(db, "claim", itself),
    articles: counted(db, "article", itself),
    allClaims: counted(db, "claim", above),
    allArticles: counted(db, "article", above),
  };
  return tags.map(({ id, name }) => ({
    id,
    name,
    parentId: parents.get(id) ?? null,
    claims: counts.claims.get(id) ?? 0,
    articles: counts.articles.get(id) ?? 0,
    allClaims: counts.allClaims.get(id) ?? 0,
    allArticles: counts.allArticles.get(id) ?? 0,
  }));
}

/** How many different things carry a tag that counts for another one, by pairs [tag, counts for] as JSON. */
function counted(db: ReadableDb, kind: "claim" | "article", pairs: string): Map<string, number> {
  const rows = db
    .prepare<[string], { tag: string; count: number }>(
      `SELECT json_extract(pair.value, '$[1]') AS tag, count(DISTINCT owner.id) AS count FROM json_each(?) pair
       JOIN ${kind}_tag link ON link.tag_id = json_extract(pair.value, '$[0]')
       JOIN ${kind} owner ON owner.id = link.${kind}_id GROUP BY 1`,
    )
    .all(pairs);
  return new Map(rows.map(({ tag, count }) => [tag, count]));
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
