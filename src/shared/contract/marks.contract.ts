import * as v from "valibot";
import { ActorKindSchema } from "../domain/actor.ts";
import { AnchorSchema } from "../domain/anchor.ts";
import { IdSchema } from "../domain/ids.ts";
import { command, query } from "./define.ts";
import { SpanSchema } from "./views.ts";

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A name in the article's own words that may be an actor's: pale, never saved without a person. */
export const SuggestedNameSchema = v.strictObject({
  name: v.string(),
  /** All places of the name in the text, in order (UTF-16, half-open); at least one. */
  spans: v.array(SpanSchema),
  /** What the register, or else the words round it, show it to be; null without evidence. */
  kind: v.nullable(ActorKindSchema),
  /** The actor of the register that goes by this name, when it is one. */
  actor: v.nullable(v.strictObject({ id: v.string(), name: v.string() })),
});
export type SuggestedName = v.InferOutput<typeof SuggestedNameSchema>;

/** What the reader decides about marks that rules found or people made. */
export const marksContract = {
  /** What people turned down in the text of an article, in the order of the text, with the words that stand there. */
  "suggestions.rejected": query(
    ["claims", "articles"],
    v.strictObject({ articleId: IdSchema }),
    v.strictObject({ rejected: v.array(v.strictObject({ ...SpanSchema.entries, words: v.string() })) }),
  ),
  /** The names in an article that may be actors', tagged or not, in the order of the text; without those turned down. */
  "suggestions.names": query(
    ["claims", "articles", "actors"],
    v.strictObject({ articleId: IdSchema }),
    v.strictObject({ names: v.array(SuggestedNameSchema) }),
  ),
  /**
   * Turns suggested claims or names down for good, or (`rejected` false) has them offered again. Spans are of the article's text
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
  /** Gives a mention another place in a text of its article: a new anchor, checked against the text. */
  "mentions.move": command(
    ["mentions", "actors", "history"],
    v.strictObject({ mentionId: IdSchema, anchor: AnchorSchema }),
    v.strictObject({}),
  ),
};
