import * as v from "valibot";
import { IdSchema } from "../domain/ids.ts";
import { command, query } from "./define.ts";
import { SearchRequestSchema } from "./search.contract.ts";

const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));

/** Searches kept under a name. They travel to team-mates, and every change can be undone. */
export const searchesContract = {
  /** All saved searches by name, with how many articles (stories when copies are folded) each finds now. */
  "searches.list": query(
    ["searches", "articles", "zones", "tags", "copies", "index"],
    v.strictObject({}),
    v.strictObject({
      searches: v.array(
        v.strictObject({
          id: IdSchema,
          name: v.string(),
          /** Null when another version of the program wrote it and it cannot be read here. */
          request: v.nullable(SearchRequestSchema),
          /** Counted to 1,000; null when it cannot be counted yet. */
          total: v.nullable(v.number()),
          totalIsLowerBound: v.boolean(),
        }),
      ),
    }),
  ),
  /** Saves a search: a new one, or (with `id`) another request under the same name and id. */
  "searches.save": command(
    ["searches", "history"],
    v.strictObject({ id: v.nullable(IdSchema), name, request: SearchRequestSchema }),
    v.strictObject({ id: IdSchema }),
  ),
  "searches.rename": command(
    ["searches", "history"],
    v.strictObject({ id: IdSchema, name }),
    v.strictObject({}),
  ),
  "searches.remove": command(["searches", "history"], v.strictObject({ id: IdSchema }), v.strictObject({})),
};
