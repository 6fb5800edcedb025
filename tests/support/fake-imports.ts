/** Imports of the fake bridge: previews, runs, receipts and the jobs behind them, the same each time. */
import type { WorkbenchEvent } from "../../src/shared/contract/events.ts";
import type { ImportItem, ImportPreview, ImportRun } from "../../src/shared/contract/imports.contract.ts";
import type { Handlers } from "../../src/shared/contract/index.ts";
import type { ArticleRow } from "../../src/shared/contract/views.ts";
import type { JobKind, JobProgress } from "../../src/shared/domain/job.ts";
import { UserFacingError } from "../../src/shared/result.ts";
import { fakeId } from "./fake-articles.ts";
import { fakePreview } from "./fake-preview.ts";

export interface FakeImportWorld {
  rows: ArticleRow[];
  readonly jobs: Map<string, JobProgress>;
  readonly previews: Map<string, ImportPreview>;
  readonly undone: Set<string>;
  readonly emit: (event: WorkbenchEvent) => void;
  /** Fills an empty project when an import ends. */
  readonly refill: () => void;
}

export function newImportWorld(emit: (event: WorkbenchEvent) => void, refill: () => void): FakeImportWorld {
  return { rows: [], jobs: new Map(), previews: new Map(), undone: new Set(), emit, refill };
}

const NAMES = ["coast-2026", "river and harbour, second delivery", "أرشيف الساحل"];

/** The run with this number, newest first. The third was interrupted long ago and taken back. */
export function fakeRun(world: FakeImportWorld, index: number): ImportRun {
  const id = fakeId(700 + index);
  return {
    id,
    startedAt: Date.UTC(2026, 10, 22 - index * 4, 9, 12),
    finishedAt: Date.UTC(2026, 10, 22 - index * 4, 9, 14),
    undoneAt: index === 2 || world.undone.has(id) ? Date.UTC(2026, 10, 22, 11, 5) : null,
    state: index === 2 ? "interrupted" : "finished",
    name: NAMES[index] ?? "",
    counts: {
      added: Math.min(world.rows.length, 190 + index * 830),
      alreadyHere: 14,
      newVersion: 2,
      nearCopy: 5,
      skipped: index === 0 ? 3 : 0,
    },
    retryable: index === 0 ? 2 : 0,
    options: index === 1 ? { outlet: "River Post", dateOrder: "day-first" } : {},
  };
}

const OUTCOMES = ["added", "added", "alreadyHere", "newVersion", "nearCopy", "skipped"] as const;

function fakeItem(row: ArticleRow, index: number): ImportItem {
  const outcome = OUTCOMES[index % OUTCOMES.length] ?? "added";
  const skipped = outcome === "skipped";
  return {
    path: row.path,
    outcome,
    code: skipped ? "no-text" : null,
    reason: skipped
      ? "The file holds no text that could be read as an article."
      : outcome === "added"
        ? null
        : "The same words as “Bridge reopens” of Coast Herald, 12 Nov 2026.",
    articleId: skipped ? null : row.id,
    warnings: index % 9 === 0 ? ["Line 3 was not valid UTF-8; two characters were replaced."] : [],
  };
}

function tell(world: FakeImportWorld, job: JobProgress): void {
  world.jobs.set(job.jobId, job);
  world.emit({ name: "job.progress", job });
}

/** Starts a job that counts to `total` and reports; an import behind a running one waits its turn. */
export function startFakeJob(
  world: FakeImportWorld,
  kind: JobKind,
  total: number,
  done?: () => void,
): string {
  const jobId = `job-${world.jobs.size + 1}`;
  const first: JobProgress = {
    jobId,
    kind,
    state: "running",
    done: 0,
    total: kind === "preview" ? null : total,
    current: "article-00012.txt",
    report: null,
    cancellable: true,
    pausable: kind === "import",
    lacksRoom: false,
  };
  const step = (count: number) => {
    const state = world.jobs.get(jobId)?.state;
    if (state === "cancelled") return;
    if (state === "paused" || isBehind(world, jobId, kind)) {
      if (state !== "paused") tell(world, { ...first, state: "waiting" });
      setTimeout(() => step(count), 200);
      return;
    }
    const last = count >= total;
    const report = {
      runId: kind === "import" ? fakeId(700) : null,
      file: kind === "export" ? "Harbour crisis.csv" : null,
      lines: [],
    };
    tell(world, {
      ...first,
      state: last ? "finished" : "running",
      done: count,
      report: last ? report : null,
    });
    if (!last) setTimeout(() => step(count + Math.max(2, Math.round(total / 100))), 60);
    else {
      if (kind === "import" && world.rows.length === 0) world.refill();
      done?.();
      world.emit({ name: "changed", topics: ["articles", "imports", "copies", "index"] });
    }
  };
  step(0);
  return jobId;
}

function isBehind(world: FakeImportWorld, jobId: string, kind: JobKind): boolean {
  const ahead = [...world.jobs.values()].find(
    (job) => job.kind === kind && ["running", "paused", "waiting"].includes(job.state),
  );
  return kind === "import" && ahead !== undefined && ahead.jobId !== jobId;
}

type ImportHandlers = Pick<
  Handlers<"query" | "command" | "job", FakeImportWorld>,
  | "imports.offer"
  | "imports.preview"
  | "imports.lookAgain"
  | "imports.startPreviewed"
  | "imports.discardPreview"
  | "imports.start"
  | "imports.words"
  | "imports.retry"
  | "imports.undo"
  | "imports.list"
  | "imports.receipt"
  | "imports.saveReceipt"
  | "jobs.cancel"
  | "jobs.pause"
>;

export const fakeImports: ImportHandlers = {
  "imports.offer": (world, { sources }) => {
    const previewId = fakeId(800 + world.previews.size);
    const ready = fakePreview(previewId, sources[0] === "files" ? "table" : "mixed");
    world.previews.set(previewId, { ...ready, state: "looking", files: 120 });
    const jobId = startFakeJob(world, "preview", 40, () => world.previews.set(previewId, ready));
    return { previewId, jobId };
  },
  "imports.preview": (world, { previewId }) => previewOf(world, previewId),
  "imports.lookAgain": (world, { previewId, options }) => {
    const before = previewOf(world, previewId);
    const encodings =
      options.encoding === undefined ? before.encodings : [{ name: options.encoding, count: before.read }];
    const ambiguousDates = options.dateOrder === undefined ? before.ambiguousDates : 0;
    world.previews.set(previewId, { ...before, state: "looking" });
    const after = { ...before, encodings, ambiguousDates };
    return { jobId: startFakeJob(world, "preview", 30, () => world.previews.set(previewId, after)) };
  },
  "imports.startPreviewed": (world, { previewId }) => {
    const jobId = startFakeJob(world, "import", 214);
    world.previews.set(previewId, { ...previewOf(world, previewId), state: "started", jobId });
    return { jobId };
  },
  "imports.discardPreview": (world, { previewId }) => {
    world.previews.delete(previewId);
    return {};
  },
  "imports.start": (world) => ({ jobId: startFakeJob(world, "import", 214) }),
  "imports.words": (world) => ({ jobId: startFakeJob(world, "import", 1) }),
  "imports.retry": (world) => ({ jobId: startFakeJob(world, "import", 2) }),
  "imports.undo": (world, { runId, force }) => {
    const annotated = runId === fakeId(700) ? 4 : 0;
    const done = force || annotated === 0;
    if (done) world.undone.add(runId);
    if (done) world.emit({ name: "changed", topics: ["imports", "articles"] });
    return { done, removed: done ? 186 : 0, restored: done ? 2 : 0, kept: 0, annotated };
  },
  "imports.list": (world) => ({
    runs: world.rows.length === 0 ? [] : [fakeRun(world, 0), fakeRun(world, 1), fakeRun(world, 2)],
  }),
  "imports.receipt": (world, { outcome, search, warned, offset, limit, runId }) => {
    const words = search?.toLowerCase() ?? "";
    const shown = world.rows
      .slice(0, runId === fakeId(701) ? 5_000 : 400)
      .map(fakeItem)
      .filter(
        (item) =>
          (outcome === undefined || item.outcome === outcome) &&
          (warned !== true || item.warnings.length > 0) &&
          `${item.path} ${item.reason ?? ""}`.toLowerCase().includes(words),
      );
    const run = [0, 1, 2].map((index) => fakeRun(world, index)).find(({ id }) => id === runId);
    if (run === undefined) throw new UserFacingError({ code: "not_found", what: "import" });
    return { run, total: shown.length, items: shown.slice(offset, offset + limit) };
  },
  "imports.saveReceipt": (world) => ({ jobId: startFakeJob(world, "export", 20) }),
  "jobs.cancel": (world, { jobId }) => change(world, jobId, "cancelled"),
  "jobs.pause": (world, { jobId, paused }) => change(world, jobId, paused ? "paused" : "running"),
};

function change(world: FakeImportWorld, jobId: string, state: JobProgress["state"]): Record<string, never> {
  const job = world.jobs.get(jobId);
  if (job !== undefined) tell(world, { ...job, state });
  return {};
}

function previewOf(world: FakeImportWorld, previewId: string): ImportPreview {
  const preview = world.previews.get(previewId);
  if (preview === undefined) throw new UserFacingError({ code: "not_found", what: "preview" });
  return preview;
}
