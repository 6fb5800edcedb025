import * as v from "valibot";
import { IdSchema, PersonIdSchema } from "../domain/ids.ts";
import { PageSchema } from "./articles.contract.ts";
import { command, query, type Topic } from "./define.ts";
import { EVERYTHING, KindCountSchema } from "./history.contract.ts";

const label = v.nullable(v.string());

/** What the trash shows: things people make. Decisions taken back are no things. */
const TRASH_KINDS = [
  "article",
  "claim",
  "quote",
  "assessment",
  "claim-value",
  "claim-relation",
  "actor",
  "alias",
  "mention",
  "role",
  "tag",
  "memo",
  "saved-search",
] as const;
export const TrashKindSchema = v.picklist(TRASH_KINDS);
export type TrashKind = v.InferOutput<typeof TrashKindSchema>;

export const TrashRowSchema = v.strictObject({
  entity: IdSchema,
  type: TrashKindSchema,
  what: v.string(),
  /** What it belonged to, in words. */
  of: label,
  personName: v.string(),
  /** Whether the person here removed it. */
  isMine: v.boolean(),
  at: v.number(),
  /** The step that removed it, when it was made here. */
  step: label,
  /** The making of it was undone; it was not removed as such. */
  undone: v.boolean(),
  /** What went with it in the same step and comes back with it. */
  along: v.array(KindCountSchema),
  /** What it belongs to is in the trash too and comes back first; in words. */
  needs: label,
});
export type TrashRow = v.InferOutput<typeof TrashRowSchema>;

const articleIds = v.pipe(v.array(IdSchema), v.minLength(1), v.maxLength(5000));

const WATCHED: readonly Topic[] = ["history", "exchange", "tags", "memos", "searches"];

export const trashContract = {
  /** What was removed and can be put back, newest first. Cost: linear in deletions in force. */
  "trash.list": query(
    WATCHED,
    v.strictObject({
      ...PageSchema,
      kind: v.nullable(TrashKindSchema),
      text: v.pipe(v.string(), v.maxLength(500)),
      /** Only what this person removed. */
      personId: v.optional(PersonIdSchema),
      /** Also things whose making was undone. */
      undone: v.boolean(),
    }),
    v.strictObject({ total: v.number(), kinds: v.array(KindCountSchema), rows: v.array(TrashRowSchema) }),
  ),
  /** One removed thing and what went with it, in words, at most 200; null when it is not in the trash. */
  "trash.thing": query(
    WATCHED,
    v.strictObject({ entity: IdSchema }),
    v.strictObject({
      row: v.nullable(TrashRowSchema),
      things: v.array(v.strictObject({ entity: v.string(), type: v.string(), what: v.string() })),
    }),
  ),
  /** What would go to the trash with these articles, and the claims that would keep no quote (the first five named). */
  "articles.removal": query(
    ["articles", "claims", "mentions", "memos"],
    v.strictObject({ articleIds }),
    v.strictObject({
      articles: v.number(),
      quotes: v.number(),
      mentions: v.number(),
      memos: v.number(),
      bareClaims: v.number(),
      statements: v.array(v.string()),
    }),
  ),
  /**
   * Removes articles with the quotes, mentions and memos on them, in one step. Claims stay with their words; texts and
   * imported bytes stay in the file. Lists, search, copies and stories are without them until they are put back.
   */
  "articles.remove": command(
    EVERYTHING,
    v.strictObject({ articleIds }),
    v.strictObject({
      removed: v.number(),
      quotes: v.number(),
      mentions: v.number(),
      bareClaims: v.number(),
    }),
  ),
  /** Puts things back with all that went in the same step, and what they belong to where that is gone too. One step. */
  "trash.restore": command(
    EVERYTHING,
    v.strictObject({ entities: v.pipe(v.array(IdSchema), v.minLength(1), v.maxLength(5000)) }),
    v.strictObject({ restored: v.number() }),
  ),
};
