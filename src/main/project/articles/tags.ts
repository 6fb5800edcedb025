import { foldText } from "../../../shared/text/fold-text.ts";
import type { ReadableDb } from "../db/connection.ts";
import type { Change } from "../work-log/work-log.ts";
import { contentId } from "./content-id.ts";
import { findTag, ownersWithTag } from "./tags.repository.ts";

/** A tag is known by its name, case and accents aside, so that two people who make it make one tag. */
export function tagIdOf(name: string): string {
  return contentId(["tag", 1, foldText(name.trim()).replace(/\s+/gu, " ")]);
}

/** The id of the tag `name`, and the change that makes the tag when the project does not have it yet. */
export function tagChanges(db: ReadableDb, name: string): { tagId: string; changes: Change[] } {
  const tagId = tagIdOf(name);
  if (findTag(db, tagId) !== null) return { tagId, changes: [] };
  return { tagId, changes: [{ kind: "put", type: "tag", entity: tagId, fields: { name: name.trim() } }] };
}

/**
 * The changes that put a tag on articles, claims or actors or take it off: only for those where it changes anything.
 * No changes at all means there is nothing to record.
 */
export function taggingChanges(
  db: ReadableDb,
  kind: "article" | "claim" | "actor",
  tagging: { readonly ownerIds: readonly string[]; readonly name: string; readonly present: boolean },
): { tagId: string; changes: Change[] } {
  const tag = tagChanges(db, tagging.name);
  const tagged = ownersWithTag(db, kind, tag.tagId, tagging.ownerIds);
  const touched = [...new Set(tagging.ownerIds)].filter((id) => tagged.has(id) !== tagging.present);
  if (touched.length === 0) return { tagId: tag.tagId, changes: [] };
  const changes = touched.map(
    (entity): Change => ({
      kind: tagging.present ? "add" : "remove",
      type: kind,
      entity,
      field: "tags",
      value: tag.tagId,
    }),
  );
  return { tagId: tag.tagId, changes: tagging.present ? [...tag.changes, ...changes] : changes };
}
