import * as v from "valibot";
import { IdSchema } from "../domain/ids.ts";
import { CHANGE_KINDS } from "../text/compare/change-kind.ts";
import { query } from "./define.ts";
import { StoryMemberSchema } from "./views.ts";

/** What one article has otherwise than another of its story: a glance, not the evidence. */
export const DifferencesSchema = v.strictObject({
  identical: v.boolean(),
  sameTitle: v.boolean(),
  /** The weightiest changes of words, at most three; null where nothing stands. */
  changes: v.array(
    v.strictObject({
      kind: v.picklist(CHANGE_KINDS),
      before: v.nullable(v.string()),
      after: v.nullable(v.string()),
    }),
  ),
  /** All changes, and sentences that only one of the two has. */
  changed: v.number(),
  dropped: v.number(),
  added: v.number(),
});
export type Differences = v.InferOutput<typeof DifferencesSchema>;

export const storiesContract = {
  /**
   * The other articles of an article's story, the origin first, each with what it has otherwise than this one. The texts
   * of a page are compared when it is asked: about 3 ms an article.
   */
  "stories.others": query(
    ["copies", "articles", "zones"],
    v.strictObject({
      articleId: IdSchema,
      offset: v.pipe(v.number(), v.integer(), v.minValue(0)),
      limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)),
    }),
    v.strictObject({
      total: v.number(),
      others: v.array(v.strictObject({ member: StoryMemberSchema, differs: DifferencesSchema })),
    }),
  ),
};
