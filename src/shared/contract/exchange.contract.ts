import * as v from "valibot";
import { ConflictKindSchema, MergeReportSchema } from "../domain/exchange.ts";
import { IdSchema, PersonIdSchema } from "../domain/ids.ts";
import { PageSchema } from "./articles.contract.ts";
import { command, internal, job, query } from "./define.ts";
import { DeedSchema, EVERYTHING } from "./history.contract.ts";

const empty = v.strictObject({});
const label = v.nullable(v.string());

/** A merge that was previewed, as far as it is. */
export const MergePreviewSchema = v.strictObject({
  mergeId: IdSchema,
  fileName: v.string(),
  state: v.picklist(["reading", "ready", "refused", "merging", "merged", "cancelled"]),
  /** Why the file is refused, in plain words. */
  reason: label,
  report: v.nullable(MergeReportSchema),
});
export type MergePreview = v.InferOutput<typeof MergePreviewSchema>;

export const MergeSchema = v.strictObject({
  mergeId: IdSchema,
  fileName: v.string(),
  mergedAt: v.number(),
  undoneAt: v.nullable(v.number()),
  report: MergeReportSchema,
});
export type Merge = v.InferOutput<typeof MergeSchema>;

/** One side of a disagreement: a value with who wrote it and when. */
export const ConflictSideSchema = v.strictObject({
  /** The operation; resolving names it. */
  operation: v.string(),
  personId: v.string(),
  personName: v.string(),
  at: v.number(),
  /** The value in words; for a deletion null. */
  value: label,
});
export type ConflictSide = v.InferOutput<typeof ConflictSideSchema>;

export const ConflictSchema = v.strictObject({
  kind: ConflictKindSchema,
  /** The thing and its field ("$deleted" for deletions). */
  entity: v.string(),
  type: v.string(),
  field: v.string(),
  /** The thing in words: the claim's statement, the actor's name, both titles of a copy link. */
  what: v.string(),
  sides: v.array(ConflictSideSchema),
  /** Where to look: the article or claim it belongs to. */
  articleId: label,
  claimId: label,
});
export type Conflict = v.InferOutput<typeof ConflictSchema>;

export const HistoryEntrySchema = v.strictObject({
  personName: v.string(),
  /** Whether it was written on this computer. */
  isHere: v.boolean(),
  at: v.number(),
  what: DeedSchema,
  fields: v.array(v.strictObject({ field: v.string(), value: label })),
});
export type HistoryEntry = v.InferOutput<typeof HistoryEntrySchema>;

/** Tokens of granted paths; the shell puts the real path in. */
const oneSource = v.pipe(v.array(v.string()), v.length(1));

export const exchangeContract = {
  /** Reads an exchange file and says what merging it would bring. Nothing of the project changes. */
  "exchange.preview": job(
    ["exchange"],
    v.strictObject({ sources: oneSource }),
    v.strictObject({ mergeId: IdSchema, jobId: v.string() }),
  ),
  "exchange.previewed": query(
    ["exchange", "jobs"],
    v.strictObject({ mergeId: IdSchema }),
    MergePreviewSchema,
  ),
  /** Merges what was previewed: a backup, then one transaction. */
  "exchange.merge": job(
    ["exchange", "articles", "claims", "actors", "copies", "imports", "index", "history"],
    v.strictObject({ mergeId: IdSchema }),
    v.strictObject({ jobId: v.string() }),
  ),
  "exchange.discard": command(["exchange"], v.strictObject({ mergeId: IdSchema }), empty),
  /** Merges, newest first, with their reports. */
  "exchange.merges": query(["exchange"], empty, v.strictObject({ merges: v.array(MergeSchema) })),
  /** Takes a merge back as if the file had never been merged; false when what came with it was worked on since, or a later merge builds on it. */
  "exchange.undo": command(
    EVERYTHING,
    v.strictObject({ mergeId: IdSchema }),
    v.strictObject({ done: v.boolean() }),
  ),
  /** Two projects with the same code hold the same work. */
  "exchange.fingerprint": query(
    ["articles", "claims", "actors", "copies", "exchange"],
    empty,
    v.strictObject({ fingerprint: v.string(), code: v.string() }),
  ),
  /** Everything a person must decide, newest first. */
  "conflicts.list": query(
    ["exchange", "claims", "actors", "copies", "articles", "tags", "history"],
    v.strictObject({
      /** Only conflicts in which this person has a side. */
      personId: v.optional(PersonIdSchema),
      ...PageSchema,
    }),
    v.strictObject({ total: v.number(), conflicts: v.array(ConflictSchema) }),
  ),
  /**
   * Settles a conflict by an ordinary change, which travels. For values `operation` names the side that is kept, for a
   * ring the step that is taken back; for deletions `keep` says whether the thing stays.
   */
  "conflicts.resolve": command(
    ["exchange", "articles", "zones", "tags", "claims", "actors", "mentions", "copies", "index", "history"],
    v.strictObject({
      kind: ConflictKindSchema,
      entity: v.string(),
      field: v.string(),
      operation: v.optional(v.string()),
      keep: v.optional(v.boolean()),
    }),
    empty,
  ),
  /** Who changed a claim, actor, quote, link or article, when and how; newest first, at most 500. */
  "history.of": query(
    ["history", "exchange", "claims", "actors", "copies", "articles"],
    v.strictObject({ entity: v.string() }),
    v.strictObject({ entries: v.array(HistoryEntrySchema) }),
  ),
  /** Everybody who changed something here, by name, without counting it. */
  "people.names": query(
    ["exchange", "project"],
    empty,
    v.strictObject({
      people: v.array(v.strictObject({ id: v.string(), name: v.string(), isMe: v.boolean() })),
    }),
  ),
  "people.list": query(
    ["exchange", "project", "history"],
    empty,
    v.strictObject({
      people: v.array(
        v.strictObject({ id: v.string(), name: v.string(), isMe: v.boolean(), changes: v.number() }),
      ),
    }),
  ),
  /** The name under which this installation's changes stand. */
  "people.rename": command(
    ["project", "exchange", "history"],
    v.strictObject({ name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)) }),
    empty,
  ),
  /** Previews and, unless `dryRun`, merges in one call. `source` is a real path. */
  "cli.merge": internal(
    v.strictObject({ source: v.string(), dryRun: v.boolean() }),
    v.strictObject({ report: MergeReportSchema, fingerprint: v.string(), code: v.string() }),
  ),
};
