import * as v from "valibot";
import { GivenWordsSchema } from "../domain/given-words.ts";
import { IdSchema } from "../domain/ids.ts";
import { ImportCountsSchema, ImportOutcomeSchema, ImportStateSchema } from "../domain/import-run.ts";
import { ReadOptionsSchema, RecordFieldSchema } from "../domain/read-options.ts";
import { PageSchema } from "./articles.contract.ts";
import { command, job, query } from "./define.ts";

const empty = v.strictObject({});
const label = v.nullable(v.string());
const count = v.number();

export const ImportRunSchema = v.strictObject({
  id: v.string(),
  startedAt: v.number(),
  finishedAt: v.nullable(v.number()),
  /** Set when the run was taken back; its receipt stays. */
  undoneAt: v.nullable(v.number()),
  state: ImportStateSchema,
  name: v.string(),
  counts: ImportCountsSchema,
  /** How many of the skipped ones can be tried again on this computer. */
  retryable: count,
  options: ReadOptionsSchema,
});
export type ImportRun = v.InferOutput<typeof ImportRunSchema>;

export const ImportItemSchema = v.strictObject({
  /** Path from the dropped folder; parts of one file carry their place: "mail.mbox#3", "pages.zip/a.html". */
  path: v.string(),
  outcome: ImportOutcomeSchema,
  /** Closed set of short words, such as "empty" or "password"; null for what came in. */
  code: label,
  reason: label,
  articleId: label,
  warnings: v.array(v.string()),
});
export type ImportItem = v.InferOutput<typeof ImportItemSchema>;

const tally = v.array(v.strictObject({ name: v.string(), count }));

/** What an import would do, before anything is stored. */
export const ImportPreviewSchema = v.strictObject({
  id: IdSchema,
  name: v.string(),
  /** "started": nothing unusual was found and the run began by itself. */
  state: v.picklist(["looking", "ready", "started", "discarded", "failed"]),
  /** The job of the run, once started. */
  jobId: label,
  /** Files found so far and their bytes together. */
  files: count,
  bytes: count,
  /** How many of the files were read for the tallies below; the rest counts by name only. */
  read: count,
  /** Why the person is asked, in plain words. */
  reasons: v.array(v.string()),
  byType: tally,
  encodings: tally,
  languages: tally,
  outlets: tally,
  /** Partial dates of the earliest and the latest article read. */
  earliest: label,
  latest: label,
  undated: count,
  ambiguousDates: count,
  alreadyHere: count,
  /** Articles read, of the files read. */
  articles: count,
  skipped: v.array(v.strictObject({ reason: v.string(), count, example: v.string() })),
  samples: v.array(
    v.strictObject({
      path: v.string(),
      title: v.string(),
      outlet: label,
      published: label,
      language: label,
      words: count,
    }),
  ),
  /**
   * The tables and record files read, those with the same columns as one (at most 20): how many, the first of them, its
   * columns with an example, and how they would be used.
   */
  tables: v.array(
    v.strictObject({
      path: v.string(),
      files: count,
      columns: v.array(v.strictObject({ name: v.string(), example: v.string() })),
      mapping: v.array(v.strictObject({ field: RecordFieldSchema, column: v.string() })),
    }),
  ),
});
export type ImportPreview = v.InferOutput<typeof ImportPreviewSchema>;

/** Tokens of granted paths; the shell puts the real paths in before it forwards the call. */
const sources = v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(10_000));

export const importsContract = {
  /**
   * Looks at what was dropped. A small drop of usual files starts by itself unless `always` asks for the preview; a
   * large or unusual one waits for `imports.startPreviewed`. Read the outcome with `imports.preview`.
   */
  "imports.offer": job(
    ["imports"],
    v.strictObject({ sources, always: v.boolean() }),
    v.strictObject({ previewId: IdSchema, jobId: v.string() }),
  ),
  "imports.preview": query(["imports", "jobs"], v.strictObject({ previewId: IdSchema }), ImportPreviewSchema),
  /** Looks again with other options, so that the person sees what they change. */
  "imports.lookAgain": job(
    ["imports"],
    v.strictObject({ previewId: IdSchema, options: ReadOptionsSchema }),
    v.strictObject({ jobId: v.string() }),
  ),
  "imports.startPreviewed": job(
    ["imports", "articles", "copies", "index"],
    v.strictObject({ previewId: IdSchema, options: ReadOptionsSchema }),
    v.strictObject({ jobId: v.string() }),
  ),
  "imports.discardPreview": command(["imports"], v.strictObject({ previewId: IdSchema }), empty),
  /** Imports at once, without a preview. Runs queue up: one works, the others wait. */
  "imports.start": job(
    ["imports", "articles", "copies", "index"],
    v.strictObject({ sources, options: v.optional(ReadOptionsSchema) }),
    v.strictObject({ jobId: v.string() }),
  ),
  /** Makes one article of words that were dropped or pasted: a run with a receipt like any other. */
  "imports.words": job(
    ["imports", "articles", "copies", "index"],
    GivenWordsSchema,
    v.strictObject({ jobId: v.string() }),
  ),
  /** A new run over the files of a run that were skipped for a reason that may have passed. */
  "imports.retry": job(
    ["imports", "articles", "copies", "index"],
    v.strictObject({ runId: IdSchema, options: v.optional(ReadOptionsSchema) }),
    v.strictObject({ jobId: v.string() }),
  ),
  /**
   * Takes a finished run back: its articles leave, replaced texts return, the receipt stays. Without `force` nothing
   * happens when something in them was annotated; `annotated` then says how many articles.
   */
  "imports.undo": command(
    ["imports", "articles", "copies", "index", "claims", "actors", "mentions"],
    v.strictObject({ runId: IdSchema, force: v.boolean() }),
    v.strictObject({ done: v.boolean(), removed: count, restored: count, kept: count, annotated: count }),
  ),
  "imports.list": query(["imports"], empty, v.strictObject({ runs: v.array(ImportRunSchema) })),
  "imports.receipt": query(
    ["imports"],
    v.strictObject({
      runId: IdSchema,
      outcome: v.optional(ImportOutcomeSchema),
      /** Words of the path or the reason. */
      search: v.optional(v.pipe(v.string(), v.maxLength(200))),
      /** Only items with warnings. */
      warned: v.optional(v.boolean()),
      ...PageSchema,
    }),
    v.strictObject({ run: ImportRunSchema, total: count, items: v.array(ImportItemSchema) }),
  ),
  /** The receipt as CSV, for spreadsheets (cells guarded against formulas). */
  "imports.saveReceipt": job(
    [],
    v.strictObject({ runId: IdSchema, target: v.string() }),
    v.strictObject({ jobId: v.string() }),
  ),
};
