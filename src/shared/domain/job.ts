import * as v from "valibot";

export const JobKindSchema = v.picklist(["import", "preview", "merge", "copies", "index", "export"]);
export type JobKind = v.InferOutput<typeof JobKindSchema>;

/** Progress of long work, at most four a second, the last always sent. A job "waiting" stands behind another of its kind. `total` is null while it is still counted. */
export const JobProgressSchema = v.strictObject({
  jobId: v.string(),
  kind: JobKindSchema,
  state: v.picklist(["waiting", "running", "paused", "finished", "cancelled", "failed"]),
  done: v.number(),
  total: v.nullable(v.number()),
  /** What is being worked on, for people: a file name, never a path. */
  current: v.nullable(v.string()),
  /** What the work left behind: the run of an import, the name of an exported file. */
  report: v.nullable(
    v.strictObject({
      runId: v.nullable(v.string()),
      file: v.nullable(v.string()),
      lines: v.array(v.string()),
    }),
  ),
  cancellable: v.boolean(),
  pausable: v.boolean(),
  /** Paused by itself: the disk is full. It goes on when a person has made room and says so. */
  lacksRoom: v.boolean(),
});
export type JobProgress = v.InferOutput<typeof JobProgressSchema>;
