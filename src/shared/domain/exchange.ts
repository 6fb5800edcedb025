import * as v from "valibot";

/** The exchange format this version writes. A reader refuses another major number and takes any minor one. */
export const EXCHANGE_MAJOR = 1;
export const EXCHANGE_MINOR = 1;
export const EXCHANGE_FORMAT = "wirebench-exchange";

/** Bytes before each original in `originals/`: 32 of its hash, 4 of its size, 4 of its deflated length, big-endian. */
export const ORIGINAL_HEADER_BYTES = 40;

/** What an exchange file holds beside the work log and the records of articles. */
export const WirexOptionsSchema = v.strictObject({
  texts: v.boolean(),
  originals: v.boolean(),
  /** A merge: leave out what the sender of that file had. */
  since: v.nullable(v.string()),
});
export type WirexOptions = v.InferOutput<typeof WirexOptionsSchema>;

export const FULL_FILE: WirexOptions = { texts: true, originals: true, since: null };

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** How far a replica's part of the work log reaches: its highest counter, and the id of that operation. */
export const ReplicaReachSchema = v.object({ id: v.string(), count, head: v.string() });

/** `manifest.json`. Unknown keys of a newer minor version are no error. */
export const ManifestSchema = v.object({
  format: v.literal(EXCHANGE_FORMAT),
  major: count,
  minor: count,
  project: v.object({ id: v.string(), title: v.string() }),
  counts: v.object({ texts: count, operations: count, articles: count, originals: v.optional(count, 0) }),
  fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  code: v.string(),
  newest: v.nullable(v.tuple([v.number(), v.number()])),
  replicas: v.array(ReplicaReachSchema),
  /** Set in a file with changes only: what its reader must have already. */
  since: v.optional(v.nullable(v.array(ReplicaReachSchema)), null),
  segments: v.pipe(
    v.array(v.object({ path: v.string(), bytes: count, lines: count, sha256: hash })),
    v.maxLength(10_000),
  ),
});
export type Manifest = v.InferOutput<typeof ManifestSchema>;

const tally = v.strictObject({ new: count, changed: count, deleted: count });

/** What a merge brings, counted in things (a claim that got three new operations counts once). */
export const MergeReportSchema = v.strictObject({
  fileName: v.string(),
  /** The project named in the file; another id than ours means that two projects are joined. */
  projectId: v.string(),
  projectTitle: v.string(),
  sameProject: v.boolean(),
  new: count,
  changed: count,
  deleted: count,
  /** Conflicts that are there afterwards and were not before. */
  conflicts: count,
  /** Operations of kinds that only a newer version knows: kept and passed on, not shown. */
  skipped: count,
  byKind: v.array(v.strictObject({ kind: v.string(), ...tally.entries })),
  byPerson: v.array(v.strictObject({ person: v.string(), name: v.string(), ...tally.entries })),
  articles: v.strictObject({ new: count, changed: count, waiting: count }),
  texts: count,
  originals: count,
  operations: count,
  /** Things to know, in plain words: a wrong clock, a copied project file, missing parts. */
  notices: v.array(v.string()),
});
export type MergeReport = v.InferOutput<typeof MergeReportSchema>;

const CONFLICT_KINDS = [
  /** Two values for one field. */
  "values",
  /** Someone deleted it who had not seen what someone else wrote. */
  "deleted-while-edited",
  /** It stands, and what it belongs to was deleted. */
  "parent-deleted",
  /** "Not a copy" was decided for two articles that other decisions put into one story. */
  "not-a-copy-in-story",
  /** Tags that stand under each other, actors merged into each other: each step was sound, together they go round. */
  "ring",
] as const;
export const ConflictKindSchema = v.picklist(CONFLICT_KINDS);
export type ConflictKind = v.InferOutput<typeof ConflictKindSchema>;
