import type { TagView } from "../../../shared/contract/views.ts";
import type { ReadableDb } from "../db/connection.ts";

export function findTag(db: ReadableDb, tagId: string): TagView | null {
  return (
    db.prepare<[string], TagView>("SELECT id, coalesce(name, '') AS name FROM tag WHERE id = ?").get(tagId) ??
    null
  );
}

/** The id of the first tag whose name is meant; null when none is. */
export function findTagNamed(db: ReadableDb, isMeant: (name: string) => boolean): string | null {
  const tags = db.prepare<[], TagView>("SELECT id, coalesce(name, '') AS name FROM tag ORDER BY id").all();
  return tags.find((tag) => isMeant(tag.name))?.id ?? null;
}

/** Whether anybody said under which tag it stands, also before it was removed. */
export function wasNested(db: ReadableDb, tagId: string): boolean {
  return (
    db.prepare<[string]>("SELECT 1 FROM head WHERE entity = ? AND field = 'parentId'").get(tagId) !==
    undefined
  );
}

interface TagRow extends TagView {
  readonly owner: string;
}

/** The tags of many articles, claims or actors, by owner and sorted by name: one statement for all of them. */
export function tagsOf(
  db: ReadableDb,
  kind: "article" | "claim" | "actor",
  ownerIds: readonly string[],
): Map<string, TagView[]> {
  const rows = db
    .prepare<[string], TagRow>(
      `SELECT link.${kind}_id AS owner, tag.id, tag.name FROM json_each(?) wanted
       JOIN ${kind}_tag link ON link.${kind}_id = wanted.value
       JOIN tag ON tag.id = link.tag_id ORDER BY tag.name, tag.id`,
    )
    .all(JSON.stringify(ownerIds));
  const found = new Map<string, TagView[]>();
  for (const { owner, id, name } of rows) {
    const list = found.get(owner) ?? [];
    list.push({ id, name });
    found.set(owner, list);
  }
  return found;
}

/** Which of these articles, claims or actors carry a tag. */
export function ownersWithTag(
  db: ReadableDb,
  kind: "article" | "claim" | "actor",
  tagId: string,
  ownerIds: readonly string[],
): Set<string> {
  const owners = db
    .prepare<[string, string], string>(
      `SELECT link.${kind}_id FROM json_each(?) wanted
       JOIN ${kind}_tag link ON link.${kind}_id = wanted.value AND link.tag_id = ?`,
    )
    .pluck()
    .all(JSON.stringify(ownerIds), tagId);
  return new Set(owners);
}
