import * as v from "valibot";
import { IdSchema, PersonIdSchema } from "../domain/ids.ts";
import { MemoBodySchema, MemoSubjectSchema } from "../domain/memo.ts";
import { PageSchema } from "./articles.contract.ts";
import { command, query } from "./define.ts";
import { MemoViewSchema } from "./views.ts";

const empty = v.strictObject({});

/** A memo in the list of all memos: with what it hangs on. */
export const ListedMemoSchema = v.strictObject({
  ...MemoViewSchema.entries,
  /** The thing in words: a statement, a name, a title. */
  about: v.string(),
  /** For a memo on a quote: its claim. */
  claimId: v.nullable(v.string()),
});
export type ListedMemo = v.InferOutput<typeof ListedMemoSchema>;

export const memosContract = {
  /** The memos on one thing, the oldest first. */
  "memos.of": query(
    ["memos"],
    v.strictObject({ kind: MemoSubjectSchema, id: IdSchema }),
    v.strictObject({ memos: v.array(MemoViewSchema) }),
  ),
  /** All memos, the newest first; `text` are words of the memo. */
  "memos.list": query(
    ["memos", "claims", "actors", "articles", "tags"],
    v.strictObject({
      text: v.optional(v.pipe(v.string(), v.maxLength(500))),
      kind: v.optional(MemoSubjectSchema),
      /** Only memos of this person. */
      personId: v.optional(PersonIdSchema),
      ...PageSchema,
    }),
    v.strictObject({ total: v.number(), rows: v.array(ListedMemoSchema) }),
  ),
  /**
   * Writes a memo, or what I wrote before anew. `continues`: saved while typing goes on, part of the step that the last
   * save began. A colleague's memo is not mine to change.
   */
  "memos.write": command(
    ["memos", "history"],
    v.strictObject({
      memoId: v.nullable(IdSchema),
      aboutKind: MemoSubjectSchema,
      aboutId: IdSchema,
      body: MemoBodySchema,
      continues: v.boolean(),
    }),
    v.strictObject({ memoId: IdSchema }),
  ),
  "memos.remove": command(["memos", "history"], v.strictObject({ memoId: IdSchema }), empty),
};
