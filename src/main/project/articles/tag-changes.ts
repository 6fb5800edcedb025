import { parentsInForce, subtreeOf } from "../../../shared/domain/tag-tree.ts";
import { invalidInput, UserFacingError } from "../../../shared/result.ts";
import type { ReadableDb } from "../db/connection.ts";
import type { Change } from "../work-log/work-log.ts";
import { memosOnTag, ownersOfTag, storedTags } from "./tag-tree.repository.ts";
import { findTag, ownersWithTag } from "./tags.repository.ts";
import { sameTagName } from "./tags.ts";

const KINDS = ["article", "claim"] as const;

/** The tag's name; throws `not_found` when it is not in the project. */
export function requireTag(db: ReadableDb, tagId: string): string {
  const tag = findTag(db, tagId);
  if (tag === null) throw new UserFacingError({ code: "not_found", what: "tag" });
  return tag.name;
}

function put(tagId: string, fields: Readonly<Record<string, unknown>>): Change {
  return { kind: "put", type: "tag", entity: tagId, fields };
}

/** Renames a tag; a name that another tag has is refused. No change when it is the same to the letter. */
export function renameTagChanges(db: ReadableDb, tagId: string, name: string): Change[] {
  if (requireTag(db, tagId) === name) return [];
  const other = storedTags(db).find((tag) => tag.id !== tagId && sameTagName(tag.name, name));
  if (other !== undefined) throw invalidInput(`there is a tag “${other.name}” already`);
  return [put(tagId, { name })];
}

/** Puts a tag under another one; refused where it would come to stand below itself. */
export function nestTagChanges(db: ReadableDb, tagId: string, parentId: string | null): Change[] {
  requireTag(db, tagId);
  const parents = parentsInForce(storedTags(db));
  if ((parents.get(tagId) ?? null) === parentId) return [];
  if (parentId !== null) {
    requireTag(db, parentId);
    if (subtreeOf(parents, tagId).includes(parentId)) throw invalidInput("a tag cannot stand below itself");
  }
  return [put(tagId, { parentId })];
}

/** Everything that carries one tag carries another one instead; the tags below it and its memos move with it. */
export function mergeTagChanges(
  db: ReadableDb,
  tagId: string,
  intoId: string,
): { readonly changes: Change[]; readonly moved: number } {
  requireTag(db, tagId);
  requireTag(db, intoId);
  if (tagId === intoId) throw invalidInput("a tag cannot be merged with itself");
  const parents = parentsInForce(storedTags(db));
  const changes: Change[] = [];
  // What it goes into may stand below it: then that one takes its place first.
  if (subtreeOf(parents, tagId).includes(intoId)) {
    changes.push(put(intoId, { parentId: parents.get(tagId) ?? null }));
  }
  let moved = 0;
  for (const kind of KINDS) {
    const owners = ownersOfTag(db, kind, tagId);
    const carries = ownersWithTag(db, kind, intoId, owners);
    moved += owners.length;
    for (const owner of owners) {
      if (!carries.has(owner))
        changes.push({ kind: "add", type: kind, entity: owner, field: "tags", value: intoId });
      changes.push({ kind: "remove", type: kind, entity: owner, field: "tags", value: tagId });
    }
  }
  for (const [child, parent] of parents) {
    if (parent === tagId && child !== intoId) changes.push(put(child, { parentId: intoId }));
  }
  for (const memo of memosOnTag(db, tagId)) {
    changes.push({ kind: "put", type: "memo", entity: memo, fields: { aboutId: intoId } });
  }
  changes.push({ kind: "delete", type: "tag", entity: tagId });
  return { changes, moved };
}

/** Takes a tag off everything and away with its memos; the tags below it move up to where it stood. */
export function removeTagChanges(db: ReadableDb, tagId: string): Change[] {
  requireTag(db, tagId);
  const parents = parentsInForce(storedTags(db));
  const changes: Change[] = KINDS.flatMap((kind) =>
    ownersOfTag(db, kind, tagId).map(
      (owner): Change => ({ kind: "remove", type: kind, entity: owner, field: "tags", value: tagId }),
    ),
  );
  for (const [child, parent] of parents) {
    if (parent === tagId) changes.push(put(child, { parentId: parents.get(tagId) ?? null }));
  }
  for (const memo of memosOnTag(db, tagId)) changes.push({ kind: "delete", type: "memo", entity: memo });
  changes.push({ kind: "delete", type: "tag", entity: tagId });
  return changes;
}
