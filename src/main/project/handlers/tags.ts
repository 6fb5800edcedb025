import type { Handlers } from "../../../shared/contract/index.ts";
import {
  mergeTagChanges,
  nestTagChanges,
  removeTagChanges,
  renameTagChanges,
  requireTag,
} from "../articles/tag-changes.ts";
import { tagNodes } from "../articles/tag-tree.repository.ts";
import { tagChanges } from "../articles/tags.ts";
import type { Change } from "../work-log/work-log.ts";
import type { CommandContext, QueryContext } from "./contexts.ts";

export const tagsQueries = {
  "tags.tree": ({ db }) => ({ tags: tagNodes(db) }),
} satisfies Partial<Handlers<"query", QueryContext>>;

export const tagsCommands = {
  "tags.create": ({ db, log }, { name, parentId }) => {
    if (parentId !== null) requireTag(db, parentId);
    const { tagId, changes } = tagChanges(db, name);
    const isNew = changes.length > 0;
    const nested: Change[] = isNew
      ? [{ kind: "put", type: "tag", entity: tagId, fields: { parentId } }]
      : nestTagChanges(db, tagId, parentId);
    const all = [...changes, ...(isNew && parentId === null ? [] : nested)];
    if (all.length > 0) log.record(`make tag “${name}”`, all);
    return { tagId };
  },
  "tags.rename": ({ db, log }, { tagId, name }) => {
    const before = requireTag(db, tagId);
    const changes = renameTagChanges(db, tagId, name);
    if (changes.length > 0) log.record(`rename tag “${before}”`, changes);
    return {};
  },
  "tags.nest": ({ db, log }, { tagId, parentId }) => {
    const name = requireTag(db, tagId);
    const changes = nestTagChanges(db, tagId, parentId);
    if (changes.length > 0) log.record(`move tag “${name}”`, changes);
    return {};
  },
  "tags.merge": ({ db, log }, { tagId, intoId }) => {
    const names = [requireTag(db, tagId), requireTag(db, intoId)];
    const { changes, moved } = mergeTagChanges(db, tagId, intoId);
    log.record(`merge tag “${names[0]}” into “${names[1]}”`, changes);
    return { moved };
  },
  "tags.remove": ({ db, log }, { tagId }) => {
    const name = requireTag(db, tagId);
    log.record(`remove tag “${name}”`, removeTagChanges(db, tagId));
    return {};
  },
} satisfies Partial<Handlers<"command", CommandContext>>;
