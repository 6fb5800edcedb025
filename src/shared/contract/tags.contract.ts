import * as v from "valibot";
import { IdSchema } from "../domain/ids.ts";
import { command, query } from "./define.ts";

const empty = v.strictObject({});
const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));

/** A tag in the tree, with what carries it and what carries it or one under it. */
export const TagNodeSchema = v.strictObject({
  id: v.string(),
  name: v.string(),
  /** The parent in force: never one that stands below. */
  parentId: v.nullable(v.string()),
  claims: v.number(),
  articles: v.number(),
  allClaims: v.number(),
  allArticles: v.number(),
});
export type TagNode = v.InferOutput<typeof TagNodeSchema>;

export const tagsContract = {
  /** All tags, in no order of the tree. */
  "tags.tree": query(["tags", "claims", "articles"], empty, v.strictObject({ tags: v.array(TagNodeSchema) })),
  /** A tag under another one, or on top. One that is there already, case and accents aside, is put there. */
  "tags.create": command(
    ["tags", "history"],
    v.strictObject({ name, parentId: v.nullable(IdSchema) }),
    v.strictObject({ tagId: IdSchema }),
  ),
  /** Refused when another tag has that name: then the two want merging. */
  "tags.rename": command(
    ["tags", "claims", "articles", "history"],
    v.strictObject({ tagId: IdSchema, name }),
    empty,
  ),
  /** Puts a tag under another one, or on top; refused under itself or what stands below it. */
  "tags.nest": command(
    ["tags", "history"],
    v.strictObject({ tagId: IdSchema, parentId: v.nullable(IdSchema) }),
    empty,
  ),
  /** Whatever carries `tagId` carries `intoId` from now on; memos and tags below move too. One undoable step. */
  "tags.merge": command(
    ["tags", "claims", "articles", "memos", "history"],
    v.strictObject({ tagId: IdSchema, intoId: IdSchema }),
    v.strictObject({ moved: v.number() }),
  ),
  /** Takes a tag off everything and away; tags below it move up. */
  "tags.remove": command(
    ["tags", "claims", "articles", "memos", "history"],
    v.strictObject({ tagId: IdSchema }),
    empty,
  ),
};
