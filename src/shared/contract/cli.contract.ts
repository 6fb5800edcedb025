/** What the command line asks for and no screen does: whole lists, evidence, looking an article up by a word typed. */
import * as v from "valibot";
import { CopyDecisionSchema, CopyEvidenceSchema, CopyRelationSchema } from "../domain/copy-link.ts";
import { IdSchema } from "../domain/ids.ts";
import { internal } from "./define.ts";
import { ExportFormatSchema } from "./project.contract.ts";

const nullableText = v.nullable(v.string());

/** A page of a whole list. `cursor` is null for the first page, then the `next` of the page before; opaque. */
const page = v.strictObject({
  cursor: v.nullable(v.string()),
  limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
});

export const ListedArticleSchema = v.strictObject({
  id: IdSchema,
  title: v.string(),
  outlet: nullableText,
  published: nullableText,
  path: v.string(),
  textHash: v.string(),
  storyId: v.string(),
});
export type ListedArticle = v.InferOutput<typeof ListedArticleSchema>;

/** A copy link with its evidence; `a` is the lower article id. */
export const ListedCopyLinkSchema = v.strictObject({
  a: IdSchema,
  b: IdSchema,
  relation: CopyRelationSchema,
  score: v.number(),
  decision: v.nullable(CopyDecisionSchema),
  evidence: v.nullable(CopyEvidenceSchema),
});
export type ListedCopyLink = v.InferOutput<typeof ListedCopyLinkSchema>;

export const ExportReportSchema = v.strictObject({
  /** Bytes of the finished file. */
  bytes: v.number(),
  /** What was written, by noun: articles, claims, quotes, texts, operations. */
  counts: v.record(v.string(), v.number()),
  /** What the format cannot hold, in plain words. */
  lost: v.array(v.string()),
});
export type ExportReport = v.InferOutput<typeof ExportReportSchema>;

export const cliContract = {
  /** All articles in a steady order. */
  "cli.articles": internal(
    page,
    v.strictObject({ articles: v.array(ListedArticleSchema), next: v.nullable(v.string()) }),
  ),
  /** All copy links, suggested and decided, with evidence. Stories come from `stories.list`. */
  "cli.copies": internal(
    page,
    v.strictObject({ links: v.array(ListedCopyLinkSchema), next: v.nullable(v.string()) }),
  ),
  /**
   * The articles a person may mean by `article`, at most 20, the first rule that finds any wins: the id; the imported path; a beginning
   * of the id (4 characters or more); an imported path that ends with "/" + the words, or that the words end with after a "/".
   */
  "cli.resolve": internal(
    v.strictObject({ article: v.string() }),
    v.strictObject({
      found: v.array(v.strictObject({ id: IdSchema, title: v.string(), path: v.string() })),
    }),
  ),
  /** Writes an export and answers when it is whole. `target` is a real path; cancelling leaves the old file. */
  "cli.export": internal(
    v.strictObject({ format: ExportFormatSchema, target: v.string() }),
    ExportReportSchema,
  ),
};
