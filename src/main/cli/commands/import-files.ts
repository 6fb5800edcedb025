import { access } from "node:fs/promises";
import { resolve } from "node:path";
import type { ImportItem, ImportRun } from "../../../shared/contract/imports.contract.ts";
import type { ImportCounts } from "../../../shared/domain/import-run.ts";
import type { JobProgress } from "../../../shared/domain/job.ts";
import type { ReadOptions } from "../../../shared/domain/read-options.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import type { Answer, CommandContext, CommandResult } from "../command-context.ts";
import { allByOffset, PAGE_ROWS } from "../pages.ts";
import { watchJobs } from "../watch-jobs.ts";
import { counted, oneLine, shortId } from "../words.ts";

const LABELS: Readonly<Record<JobProgress["kind"], string>> = {
  import: "Importing",
  merge: "Merging",
  preview: "Looking",
  copies: "Looking for copies",
  index: "Indexing",
  export: "Exporting",
};

/** The paths as absolute ones; the first that is not there is an error, found before anything is made. */
export async function existingPaths(
  folder: string,
  paths: readonly string[],
): Promise<Result<readonly string[]>> {
  const absolute = paths.map((path) => resolve(folder, path));
  for (const path of absolute) {
    try {
      await access(path);
    } catch {
      return err({ code: "unreadable_file", file: path, reason: "there is no such file or folder" });
    }
  }
  return ok(absolute);
}

/** Imports files, folders and archives, waits until search and copies have caught up, and gives the receipt. */
export function importFiles(
  context: CommandContext,
  sources: readonly string[],
  options: ReadOptions,
): CommandResult {
  return followImport(context, () =>
    context.client.call("imports.start", { sources: [...sources], options }),
  );
}

/** Starts a run and follows it to its receipt. Ctrl+C cancels it and keeps what came in. */
export async function followImport(
  context: CommandContext,
  start: () => Promise<Result<{ readonly jobId: string }>>,
): CommandResult {
  const job = await followJob(context, start);
  return job.ok ? afterJob(context, job.value) : job;
}

/** Starts a job and waits for its end, with the bar at work and Ctrl+C passed on. */
export async function followJob(
  { client, signal, progress }: CommandContext,
  start: () => Promise<Result<{ readonly jobId: string }>>,
): Promise<Result<JobProgress>> {
  const watch = watchJobs(client, ({ kind, done, total }) => progress.show(LABELS[kind], done, total));
  try {
    const started = await start();
    if (!started.ok) return started;
    const { jobId } = started.value;
    const cancel = () => void client.call("jobs.cancel", { jobId });
    signal.addEventListener("abort", cancel, { once: true });
    if (signal.aborted) cancel();
    const job = await watch.finished(jobId);
    signal.removeEventListener("abort", cancel);
    return job === null ? err({ code: "interrupted" }) : ok(job);
  } finally {
    watch.stop();
    progress.clear();
  }
}

async function afterJob(context: CommandContext, job: JobProgress): CommandResult {
  if (job.lacksRoom) {
    context.note("What was imported until then is kept. The rest comes in when the project is opened again.");
    return err({ code: "disk_full", file: "The project" });
  }
  const runId = job.report?.runId;
  if (!runId) {
    const reason = job.report?.lines.join(" ") || "the import gave no receipt";
    return err({ code: "unreadable_file", file: "The import", reason });
  }
  if (job.state === "failed") for (const line of job.report?.lines ?? []) context.note(line);
  if (job.state === "finished") {
    const settled = await Promise.race([context.client.call("project.settle", {}), aborted(context.signal)]);
    if (settled !== null && !settled.ok) return settled;
  }
  const answer = await receipt(context, runId);
  if (!answer.ok) return answer;
  const stopped = job.state === "cancelled" || context.signal.aborted;
  if (stopped) context.note("Cancelled. What was imported until then is kept.");
  return ok({ ...answer.value, exitCode: job.state === "failed" ? 1 : stopped ? 130 : 0 });
}

/** Resolves when the person asks to stop: what is computed goes on the next time the project is opened. */
function aborted(signal: AbortSignal): Promise<null> {
  if (signal.aborted) return Promise.resolve(null);
  return new Promise((done) => signal.addEventListener("abort", () => done(null), { once: true }));
}

/** The whole receipt of a run. */
export async function receipt({ client }: CommandContext, runId: string): CommandResult {
  let run: ImportRun | null = null;
  const items = await allByOffset<ImportItem>(async (offset) => {
    const page = await client.call("imports.receipt", { runId, offset, limit: PAGE_ROWS });
    if (!page.ok) return page;
    run = page.value.run;
    return ok({ total: page.value.total, rows: page.value.items });
  });
  if (!items.ok) return items;
  if (run === null) return err({ code: "not_found", what: "the receipt of the import" });
  return ok(receiptAnswer(run, items.value));
}

/** The receipt in both forms. Text names only what a person may want to look at. */
export function receiptAnswer(run: ImportRun, items: readonly ImportItem[]): Answer {
  const json = {
    runId: run.id,
    counts: run.counts,
    items: items.map(({ path, outcome, code, reason, articleId, warnings }) => ({
      path,
      outcome,
      ...(code === null ? {} : { code }),
      ...(reason === null ? {} : { reason }),
      ...(articleId === null ? {} : { articleId }),
      ...(warnings.length === 0 ? {} : { warnings }),
    })),
  };
  const lines = items.flatMap((item) => {
    const reason = item.reason === null ? "" : `: ${oneLine(item.reason)}`;
    if (item.outcome === "skipped") return [`  skipped    ${oneLine(item.path)}${reason}`];
    if (item.outcome === "nearCopy") return [`  near copy  ${oneLine(item.path)}${reason}`];
    if (item.outcome === "newVersion") return [`  new text   ${oneLine(item.path)}${reason}`];
    return [];
  });
  return {
    json,
    text: [
      `${counted(items.length, "file")}: ${countWords(run.counts)}`,
      ...lines,
      ...(run.retryable === 0
        ? []
        : [`${run.retryable} can be tried again: wirebench retry ${shortId(run.id)}`]),
      `import ${shortId(run.id)}`,
    ],
  };
}

/** The outcomes in words. */
export function countWords(counts: ImportCounts): string {
  const words = [
    `${counts.added} added`,
    `${counts.alreadyHere} already here`,
    `${counts.newVersion} new versions`,
    `${counts.nearCopy} near copies`,
    `${counts.skipped} skipped`,
  ];
  return words.join(", ");
}
