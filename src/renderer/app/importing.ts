import { IMPORT_OUTCOMES } from "../../shared/domain/import-run.ts";
import { reportError } from "../client/error-feed.ts";
import { onJobEnd } from "../client/use-jobs.ts";
import { callWorkbench, grantFiles } from "../client/workbench-client.ts";
import { appCopy } from "../copy/app.ts";
import { formatCount } from "../copy/format.ts";
import { importsCopy } from "../copy/imports.ts";
import { navigate } from "./navigation.ts";
import { type NoticeInput, notify } from "./notices.ts";

/** Starts an import of granted sources and says at its end what came of it, with the way to the receipt. */
export async function importSources(tokens: readonly string[]): Promise<void> {
  if (tokens.length === 0) return;
  const started = await callWorkbench("imports.start", { sources: [...tokens] });
  if (!started.ok) {
    reportError(started.error);
    return;
  }
  onJobEnd(started.value.jobId, (job) => {
    const runId = job.report?.runId ?? null;
    const action =
      runId === null
        ? {}
        : { action: { label: appCopy.notices.showReceipt, run: () => navigate.openRun(runId) } };
    if (job.state === "finished") void tellOutcome(runId, job.done, action);
    else if (job.state === "cancelled") notify({ text: appCopy.notices.importCancelled, ...action });
    else notify({ tone: "bad", text: appCopy.notices.importFailed, ...action });
  });
}

/** Says what became of the files of a finished import, from its receipt. */
async function tellOutcome(
  runId: string | null,
  done: number,
  action: Pick<NoticeInput, "action">,
): Promise<void> {
  const receipt =
    runId === null ? null : await callWorkbench("imports.receipt", { runId, offset: 0, limit: 1 });
  const counts = receipt?.ok === true ? receipt.value.run.counts : null;
  const happened = counts === null ? [] : IMPORT_OUTCOMES.filter((outcome) => counts[outcome] > 0);
  const words = happened.map(
    (outcome) => `${formatCount(counts?.[outcome] ?? 0)} ${importsCopy.outcomes[outcome]}`,
  );
  notify({ text: appCopy.notices.importDone(importsCopy.files(done), words.join(", ")), ...action });
}

/** Asks for files or a folder and imports them. */
export async function chooseAndImport(what: "files" | "folder"): Promise<void> {
  const chosen = await callWorkbench("sources.choose", { what });
  if (!chosen.ok) reportError(chosen.error);
  else await importSources(chosen.value.map((source) => source.token));
}

/** Imports what was dropped on the window; without an open project it asks for the new project's file first. */
export async function importDropped(files: readonly File[], hasProject: boolean): Promise<void> {
  if (files.some((file) => file.name.endsWith(".wirebench"))) {
    notify({ text: appCopy.notices.projectDropped });
    return;
  }
  const granted = await grantFiles(files);
  if (granted.length === 0) {
    notify({ tone: "bad", text: appCopy.notices.nothingDropped });
    return;
  }
  if (!hasProject && !(await chooseProject("create"))) return;
  await importSources(granted.map((path) => path.token));
}

/** Asks for a project file to open or make. Answers whether one is open afterwards. */
export async function chooseProject(mode: "open" | "create"): Promise<boolean> {
  const chosen = await callWorkbench("projects.choose", { mode });
  if (!chosen.ok) {
    if (chosen.error.code !== "cancelled") reportError(chosen.error);
    return false;
  }
  if (chosen.value === null) return false;
  navigate.reset();
  return true;
}
