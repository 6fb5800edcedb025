import { foldText } from "../../../shared/text/fold-text.ts";
import type { ReadableDb } from "../db/connection.ts";
import type { Change } from "../work-log/work-log.ts";
import { contentId } from "./content-id.ts";
import { findTag, findTagNamed, ownersWithTag, wasNested } from "./tags.repository.ts";

function foldedName(name: string): string {
  return foldText(name.trim()).replace(/\s+/gu, " ");
}

/** Whether two names are those of one tag: case, accents and blanks aside. */
export function sameTagName(a: string, b: string): boolean {
  return foldedName(a) === foldedName(b);
}

/** A tag is made with an id from its name, so that two people who make it make one tag. */
export function tagIdOf(name: string): string {
  return contentId(["tag", 1, foldedName(name)]);
}

/** More renamed tags than that never had the same first name. */
const MOST_NAMESAKES = 50;

/**
 * The id of the tag that is called `name` now, and the change that makes it when there is none. A tag that was renamed
 * keeps its id: one made anew under its old name gets another, the same on all computers.
 */
export function tagChanges(db: ReadableDb, name: string): { tagId: string; changes: Change[] } {
  const firstId = tagIdOf(name);
  const first = findTag(db, firstId);
  if (first !== null && sameTagName(first.name, name)) return { tagId: firstId, changes: [] };
  const renamed = findTagNamed(db, (other) => sameTagName(other, name));
  if (renamed !== null) return { tagId: renamed, changes: [] };
  let tagId = firstId;
  for (let count = 2; findTag(db, tagId) !== null && count < MOST_NAMESAKES; count += 1)
    tagId = contentId(["tag", 1, foldedName(name), count]);
  // One that comes back begins on top; a place said for a tag that is new would contradict a colleague's for the same.
  const fields = { name: name.trim(), ...(wasNested(db, tagId) ? { parentId: null } : {}) };
  return { tagId, changes: [{ kind: "put", type: "tag", entity: tagId, fields }] };
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
