import * as v from "valibot";

/** What a memo can hang on. A project's memos are about its own id. */
export const MEMO_SUBJECTS = ["claim", "quote", "actor", "article", "story", "tag", "project"] as const;
export const MemoSubjectSchema = v.picklist(MEMO_SUBJECTS);
export type MemoSubject = v.InferOutput<typeof MemoSubjectSchema>;

export const MemoBodySchema = v.pipe(v.string(), v.minLength(1), v.maxLength(20_000));
