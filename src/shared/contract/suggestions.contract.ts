import * as v from "valibot";
import { IdSchema } from "../domain/ids.ts";
import { command, query } from "./define.ts";
import { SpanSchema } from "./views.ts";

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

export const suggestionsContract = {
  /** What people turned down in the text of an article, in the order of the text, with the words that stand there. */
  "suggestions.rejected": query(
    ["claims", "articles"],
    v.strictObject({ articleId: IdSchema }),
    v.strictObject({ rejected: v.array(v.strictObject({ ...SpanSchema.entries, words: v.string() })) }),
  ),
  /**
   * Turns suggested claims down for good, or (`rejected` false) has them offered again. Spans are of the article's text
   * (UTF-16, half-open); the word holds in all articles that share the text. One undoable step.
   */
  "suggestions.reject": command(
    ["claims", "history"],
    v.strictObject({
      articleId: IdSchema,
      spans: v.pipe(
        v.array(v.strictObject({ start: offset, end: offset })),
        v.minLength(1),
        v.maxLength(1000),
      ),
      rejected: v.boolean(),
    }),
    v.strictObject({}),
  ),
};
