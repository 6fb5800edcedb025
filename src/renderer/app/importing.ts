import { contract } from "../../shared/contract/index.ts";
import { type GivenWords, LONGEST_WORDS } from "../../shared/domain/given-words.ts";
import { IMPORT_OUTCOMES } from "../../shared/domain/import-run.ts";
import type { JobProgress } from "../../shared/domain/job.ts";
import { invalidateTopics } from "../client/change-feed.ts";
import { reportError } from "../client/error-feed.ts";
import { queryClient } from "../client/query-client.ts";
import { onJobEnd } from "../client/use-jobs.ts";
import { callWorkbench, grantFiles } from "../client/workbench-client.ts";
import { appCopy } from "../copy/app.ts";
import { formatCount } from "../copy/format.ts";
import { importsCopy } from "../copy/imports.ts";
import { isExchangeFile, offerMerges } from "./exchanging.ts";
import { type Given, isAddress, onlyProject } from "./given.ts";
import { navigate } from "./navigation.ts";
import { type NoticeInput, notify } from "./notices.ts";
import { openOverlay } from "./overlays.ts";
import { addOffer, isOffered, removeOffer, showOffer } from "./previews.ts";

/**
 * Has granted sources looked at. A small drop of usual files is imported by itself; before a large or unusual one,
 * and whenever `always` says so, the person sees a preview first.
 */
async function offerSources(tokens: readonly string[], always: boolean): Promise<void> {
  if (tokens.length === 0) return;
  const offered = await callWorkbench("imports.offer", { sources: [...tokens], always });
  if (!offered.ok) return reportError(offered.error);
  const { previewId, jobId } = offered.value;
  addOffer({ previewId, jobId, state: always ? "shown" : "looking" });
  onJobEnd(jobId, (job) => void askOrFollow(previewId, job.state));
}

/**
 * After the look: follows the run that began by itself, asks the person, or leaves. A look that the run's start cut
 * short ends as cancelled too, so the preview is asked first.
 */
async function askOrFollow(previewId: string, look: JobProgress["state"]): Promise<void> {
  if (!isOffered(previewId)) return;
  const preview = await callWorkbench("imports.preview", { previewId });
  if (!preview.ok) {
    removeOffer(previewId);
    return reportError(preview.error);
  }
  const { state, jobId } = preview.value;
  if (state === "started" && jobId !== null) {
    removeOffer(previewId);
    followImport(jobId);
  } else if (state === "failed" || look === "failed") {
    void leaveOffer(previewId);
    notify({ tone: "bad", text: appCopy.notices.previewFailed });
  } else if (state === "discarded" || look === "cancelled") void leaveOffer(previewId);
  else {
    void invalidateTopics(queryClient, contract["imports.offer"].topics);
    showOffer(previewId);
  }
}

/** Leaves an offer: nothing of it is imported. */
export async function leaveOffer(previewId: string): Promise<void> {
  if (!isOffered(previewId)) return;
  removeOffer(previewId);
  // One that failed or was cancelled may be gone already: then there is nothing to leave.
  await callWorkbench("imports.discardPreview", { previewId });
}

/** Says at the end of an import what came of it, with the way to the receipt. */
export function followImport(jobId: string): void {
  onJobEnd(jobId, (job) => {
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

/** Asks for files or a folder and imports them, with a preview when the person wants one. */
export async function chooseAndImport(what: "files" | "folder", always: boolean): Promise<void> {
  const chosen = await callWorkbench("sources.choose", { what });
  if (!chosen.ok) return reportError(chosen.error);
  await offerSources(
    chosen.value.map((source) => source.token),
    always,
  );
}

/**
 * Takes what was dropped on the window or pasted: opens a project, imports files, shows what exchange files among them
 * would bring, and asks about words. Without an open project it asks for the new project's file first.
 */
export async function takeGiven({ files, words }: Given, hasProject: boolean): Promise<void> {
  const project = onlyProject(files);
  if (project !== null) return openDropped(project);
  const granted = await grantFiles(files.filter((file) => !isExchangeFile(file.name)));
  const exchange = await grantFiles(files.filter((file) => isExchangeFile(file.name)));
  // A picture of what was copied may come along with its words, and lies in no folder.
  if (granted.length + exchange.length === 0) return offerWords(words, hasProject);
  if (!hasProject && !(await chooseProject("create"))) return;
  await offerSources(
    granted.map((path) => path.token),
    false,
  );
  await offerMerges(exchange);
}

async function openDropped(file: File): Promise<void> {
  const [project] = await grantFiles([file]);
  if (project === undefined) return notify({ tone: "bad", text: appCopy.notices.nothingGiven });
  const opened = await callWorkbench("projects.openGranted", { token: project.token });
  if (opened.ok) navigate.reset();
  else reportError(opened.error);
}

/** Shows words with what can be said about them, to be saved as an article. What an address leads to is not here. */
async function offerWords(words: string, hasProject: boolean): Promise<void> {
  if (words.trim() === "") return notify({ tone: "bad", text: appCopy.notices.nothingGiven });
  if (isAddress(words)) return notify({ tone: "bad", text: appCopy.notices.addressGiven });
  if (words.length > LONGEST_WORDS) return notify({ tone: "bad", text: appCopy.notices.wordsTooLong });
  if (!hasProject && !(await chooseProject("create"))) return;
  openOverlay({ kind: "words", words });
}

/** Saves words as an article by a run of their own. Answers whether that began; its end is told by itself. */
export async function saveWords(words: GivenWords): Promise<boolean> {
  const started = await callWorkbench("imports.words", words);
  if (!started.ok) {
    reportError(started.error);
    return false;
  }
  void invalidateTopics(queryClient, contract["imports.words"].topics);
  onJobEnd(started.value.jobId, (job) => void tellSaved(job.report?.runId ?? null));
  return true;
}

/** Says what became of words, with the way to their article. */
async function tellSaved(runId: string | null): Promise<void> {
  const { notices } = appCopy;
  const receipt =
    runId === null ? null : await callWorkbench("imports.receipt", { runId, offset: 0, limit: 1 });
  const item = receipt?.ok === true ? receipt.value.items[0] : undefined;
  if (item === undefined) return notify({ tone: "bad", text: notices.importFailed });
  const { articleId, outcome, reason } = item;
  if (articleId === null) return notify({ tone: "bad", text: notices.wordsNotSaved(reason ?? "") });
  notify({
    text: outcome === "alreadyHere" ? notices.wordsHere : notices.wordsSaved,
    action: { label: notices.readArticle, run: () => navigate.openArticle(articleId) },
  });
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
