import type { ImportPreview } from "../../../shared/contract/imports.contract.ts";
import type { ReadOptions } from "../../../shared/domain/read-options.ts";
import { UserFacingError } from "../../../shared/result.ts";
import type { JobEnd, JobRunner, RunningJob } from "../jobs/job-runner.ts";
import { type ImportContext, nameOfSources } from "./import.service.ts";
import type { FileSource } from "./kept-sources.ts";
import { lookAhead } from "./look-ahead.ts";
import { PreviewTally } from "./preview-tally.ts";

/** Previews that can still be asked for. */
const KEPT = 20;
const TOLD_EVERY_MS = 300;

/** Previews of one session: held in memory, gone when the project closes. */
export interface Previews {
  offer(sources: readonly FileSource[], always: boolean): { previewId: string; jobId: string };
  find(previewId: string): ImportPreview;
  lookAgain(previewId: string, options: ReadOptions): string;
  /** Starts the run and gives its job. */
  start(previewId: string, options: ReadOptions): string;
  discard(previewId: string): void;
}

interface Preview {
  readonly id: string;
  readonly sources: readonly FileSource[];
  state: ImportPreview["state"];
  /** The job of the run, once started. */
  runJobId: string | null;
  lookJobId: string | null;
  tally: PreviewTally;
  reasons: readonly string[];
}

export function createPreviews(options: {
  readonly context: Pick<ImportContext, "db" | "pool" | "nowMs">;
  readonly jobs: JobRunner;
  readonly newId: () => string;
  readonly looked: () => void;
  readonly begin: (sources: readonly FileSource[], options: ReadOptions) => string;
}): Previews {
  const { context, jobs, newId, looked, begin } = options;
  const previews = new Map<string, Preview>();

  function known(previewId: string): Preview {
    const preview = previews.get(previewId);
    if (preview === undefined) throw new UserFacingError({ code: "not_found", what: "preview" });
    return preview;
  }

  /** A preview that waits for the person's word or still looks. */
  function open(previewId: string): Preview {
    const preview = known(previewId);
    if (preview.state === "started" || preview.state === "discarded")
      throw new UserFacingError({ code: "not_found", what: "preview" });
    return preview;
  }

  function startLook(preview: Preview, readOptions: ReadOptions, startsAlone: boolean): string {
    if (preview.lookJobId !== null) jobs.cancel(preview.lookJobId);
    const tally = new PreviewTally();
    Object.assign(preview, { state: "looking", tally, reasons: [] } satisfies Partial<Preview>);
    const jobId = jobs.start({ kind: "preview" }, async (job) => {
      try {
        await look(preview, tally, readOptions, job);
      } catch (error) {
        if (preview.tally === tally) preview.state = "failed";
        throw error;
      } finally {
        looked();
      }
      return startsAlone ? startIfUsual(preview, tally, readOptions) : {};
    });
    preview.lookJobId = jobId;
    return jobId;
  }

  async function look(
    preview: Preview,
    tally: PreviewTally,
    readOptions: ReadOptions,
    job: RunningJob,
  ): Promise<void> {
    let toldAt = context.nowMs();
    await lookAhead(context, {
      sources: preview.sources,
      options: readOptions,
      signal: job.signal,
      tally,
      looked(done, total) {
        job.progress({ done, total });
        if (context.nowMs() - toldAt < TOLD_EVERY_MS) return;
        toldAt = context.nowMs();
        looked();
      },
    });
    // A later look, the start or the person's "no" has taken its place.
    if (preview.tally !== tally || preview.state !== "looking") return;
    preview.reasons = tally.reasons();
    preview.state = job.signal.aborted ? "discarded" : "ready";
  }

  function startIfUsual(preview: Preview, tally: PreviewTally, readOptions: ReadOptions): JobEnd {
    const isUsual = preview.tally === tally && preview.state === "ready" && preview.reasons.length === 0;
    if (isUsual) started(preview, readOptions);
    return {};
  }

  function started(preview: Preview, readOptions: ReadOptions): string {
    preview.state = "started";
    if (preview.lookJobId !== null) jobs.cancel(preview.lookJobId);
    preview.runJobId = begin(preview.sources, readOptions);
    looked();
    return preview.runJobId;
  }

  return {
    offer(sources, always) {
      const preview: Preview = {
        id: newId(),
        sources,
        state: "looking",
        runJobId: null,
        lookJobId: null,
        tally: new PreviewTally(),
        reasons: [],
      };
      previews.set(preview.id, preview);
      for (const id of [...previews.keys()].slice(0, Math.max(0, previews.size - KEPT))) previews.delete(id);
      return { previewId: preview.id, jobId: startLook(preview, {}, !always) };
    },
    find(previewId) {
      const { id, sources, state, runJobId, tally, reasons } = known(previewId);
      return {
        id,
        name: nameOfSources(sources),
        state,
        jobId: runJobId,
        ...tally.figures(),
        reasons: [...reasons],
      };
    },
    lookAgain: (previewId, readOptions) => startLook(open(previewId), readOptions, false),
    start: (previewId, readOptions) => started(open(previewId), readOptions),
    discard(previewId) {
      const preview = known(previewId);
      if (preview.state === "started") return;
      preview.state = "discarded";
      if (preview.lookJobId !== null) jobs.cancel(preview.lookJobId);
      looked();
    },
  };
}
