import * as v from "valibot";
import { WirexOptionsSchema } from "../domain/exchange.ts";
import { JobProgressSchema } from "../domain/job.ts";
import { command, host, internal, job, query } from "./define.ts";
import { PICTURE_FORMATS } from "./overview.contract.ts";

const empty = v.strictObject({});
const label = v.nullable(v.string());

export const ProjectInfoSchema = v.strictObject({
  projectId: v.string(),
  title: v.string(),
  fileName: v.string(),
  readOnly: label,
  /** Said once when something about the file's place deserves it, such as a synced folder. */
  warning: label,
  personName: v.string(),
  /** The name is only what the system calls its user: the person was not asked yet. */
  asksName: v.boolean(),
});
export type ProjectInfo = v.InferOutput<typeof ProjectInfoSchema>;

export const ProjectStatusSchema = v.strictObject({
  project: v.nullable(ProjectInfoSchema),
  counts: v.strictObject({
    articles: v.number(),
    stories: v.number(),
    claims: v.number(),
    actors: v.number(),
    copiesToReview: v.number(),
    lostAnchors: v.number(),
    imports: v.number(),
  }),
  indexing: v.strictObject({ done: v.number(), total: v.number() }),
  /** Background work that failed several times and waits for `project.goOn`. */
  stopped: v.array(v.picklist(["index", "copies"])),
  undo: label,
  redo: label,
});
export type ProjectStatus = v.InferOutput<typeof ProjectStatusSchema>;

export const EXPORT_FORMATS = ["csv", "html", "jsonl", "wirex", "originals"] as const;
export const ExportFormatSchema = v.picklist(EXPORT_FORMATS);
export type ExportFormat = v.InferOutput<typeof ExportFormatSchema>;

/** What a file to save may hold: an export of the project, or a picture of a view. */
export const TargetFormatSchema = v.picklist([...EXPORT_FORMATS, ...PICTURE_FORMATS]);
export type TargetFormat = v.InferOutput<typeof TargetFormatSchema>;

export const projectContract = {
  "project.status": query(
    ["project", "articles", "claims", "actors", "copies", "imports", "index", "history"],
    empty,
    ProjectStatusSchema,
  ),
  /**
   * What takes room in the project file. Beyond 20,000 originals their sizes are estimated from a sixty-fourth of them,
   * which their hashes choose at random.
   */
  "project.room": query(
    ["project", "articles", "imports", "history"],
    empty,
    v.strictObject({
      texts: v.number(),
      originals: v.strictObject({
        count: v.number(),
        /** As imported, and as kept in the file (compressed); bytes. */
        bytes: v.number(),
        keptBytes: v.number(),
        isEstimate: v.boolean(),
      }),
      operations: v.number(),
    }),
  ),
  /** Opens a project file, closing the one that was open; makes it when `create` is set. Paths come from the shell only. */
  "project.open": internal(v.strictObject({ path: v.string(), create: v.boolean() }), ProjectInfoSchema),
  "project.close": internal(empty, empty),
  /** Waits until index and copies have caught up with all imports. */
  "project.settle": internal(empty, empty),
  /** Tries background work again that had been given up. */
  "project.goOn": command(["index", "copies"], empty, empty),
  /** Integrity: hashes, anchors, work log against tables. */
  "project.check": internal(empty, v.strictObject({ ok: v.boolean(), problems: v.array(v.string()) })),
  /** Asks for a project file and opens or makes it; null when the dialog was left. */
  "projects.choose": host(
    v.strictObject({ mode: v.picklist(["open", "create"]) }),
    v.nullable(ProjectInfoSchema),
  ),
  /** Projects opened before, newest first, by opaque token. */
  "projects.recent": host(
    empty,
    v.array(v.strictObject({ token: v.string(), name: v.string(), openedAt: v.number() })),
  ),
  /** Opens a recent project, or a project file that was dropped. */
  "projects.openGranted": host(v.strictObject({ token: v.string() }), ProjectInfoSchema),
  /** Makes a project of the sample folder in the user's data folder, or opens the one made before. */
  "projects.openSample": host(empty, ProjectInfoSchema),
  "sources.choose": host(
    v.strictObject({ what: v.picklist(["files", "folder", "exchange"]) }),
    v.array(v.strictObject({ token: v.string(), name: v.string() })),
  ),
  "targets.choose": host(
    v.strictObject({ format: TargetFormatSchema, suggestedName: v.string() }),
    v.nullable(v.strictObject({ token: v.string(), name: v.string() })),
  ),
  "window.theme": host(
    v.strictObject({ set: v.nullable(v.picklist(["light", "dark", "system"])) }),
    v.strictObject({ theme: v.picklist(["light", "dark", "system"]) }),
  ),
  /** Number of network requests refused since the start; the promise is that nothing ever asks. */
  "network.count": host(empty, v.strictObject({ refused: v.number() })),
  "exports.start": job(
    [],
    v.strictObject({
      format: ExportFormatSchema,
      target: v.string(),
      /** For exchange files; the whole project without it. */
      options: v.optional(WirexOptionsSchema),
    }),
    v.strictObject({ jobId: v.string() }),
  ),
  "jobs.list": query(["jobs"], empty, v.strictObject({ jobs: v.array(JobProgressSchema) })),
  "jobs.cancel": command(["jobs"], v.strictObject({ jobId: v.string() }), empty),
  /** Holds a job that can be held after what is under way, or lets it go on. */
  "jobs.pause": command(["jobs"], v.strictObject({ jobId: v.string(), paused: v.boolean() }), empty),
};
