/** What the command line asks for and no screen does: whole lists, evidence, looking an article up by a word typed. */
import * as v from "valibot";
import {
  CopyDecisionSchema,
  CopyDirectionSchema,
  CopyEvidenceSchema,
  CopyRelationSchema,
} from "../domain/copy-link.ts";
import { WirexOptionsSchema } from "../domain/exchange.ts";
import { IdSchema } from "../domain/ids.ts";
import { CHANGE_KINDS } from "../text/compare/change-kind.ts";
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
  /** Paths of all files it came in by, in order of the alphabet: more than one when files hold the same words. */
  files: v.array(v.string()),
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
  /** What the program itself says, whatever people decided; null when it links the two in no way. */
  suggested: v.nullable(CopyRelationSchema),
  /** The evidence in one sentence; null without evidence. */
  sentence: nullableText,
});
export type ListedCopyLink = v.InferOutput<typeof ListedCopyLinkSchema>;

const whyArticle = v.strictObject({
  id: IdSchema,
  title: v.string(),
  outlet: nullableText,
  published: nullableText,
  path: v.string(),
  /** Compared words: body without boilerplate. */
  words: v.number(),
});
/** A stretch of a text: UTF-16 offsets, half-open, and the words. */
const place = v.strictObject({ start: v.number(), end: v.number(), words: v.string() });

/** Everything there is to say about two articles as copies, in the order in which they were named. */
export const WhyCopiesSchema = v.strictObject({
  a: whyArticle,
  b: whyArticle,
  /** The relation in force: a person's, else the suggested one; null when too little is shared to say anything. */
  relation: v.nullable(CopyRelationSchema),
  score: v.number(),
  decision: v.nullable(CopyDecisionSchema),
  suggested: v.nullable(CopyRelationSchema),
  /** Whether a link of the two is stored in the project. */
  linked: v.boolean(),
  sameStory: v.boolean(),
  sentence: v.string(),
  coverageA: v.number(),
  coverageB: v.number(),
  sharedWords: v.number(),
  longestRun: v.number(),
  passages: v.array(v.strictObject({ a: place, b: place })),
  /** What differs inside passages, and speakers that only one names: the weightiest first. */
  changes: v.array(
    v.strictObject({ kind: v.picklist(CHANGE_KINDS), a: v.nullable(place), b: v.nullable(place) }),
  ),
  /** Sentences that stand in one of the two only. */
  onlyA: v.array(place),
  onlyB: v.array(place),
  direction: v.nullable(CopyDirectionSchema),
  directionReason: nullableText,
  considered: v.array(v.strictObject({ relation: CopyRelationSchema, chosen: v.boolean(), why: v.string() })),
});
export type WhyCopies = v.InferOutput<typeof WhyCopiesSchema>;

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
  /** Why two articles are copies or are not, also when no link is stored. */
  "cli.why": internal(v.strictObject({ a: IdSchema, b: IdSchema }), WhyCopiesSchema),
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
    v.strictObject({
      format: ExportFormatSchema,
      target: v.string(),
      options: v.optional(WirexOptionsSchema),
    }),
    ExportReportSchema,
  ),
};
