import { resolve } from "node:path";
import type { ImportRun } from "../../../shared/contract/imports.contract.ts";
import type { ReadOptions } from "../../../shared/domain/read-options.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import type { CommandContext, CommandResult } from "../command-context.ts";
import { mapped } from "../pages.ts";
import { counted, oneLine, shortId } from "../words.ts";
import { countWords, followImport, followJob, receipt } from "./import-files.ts";

/** All imports, the newest first. */
export async function listImports({ client, signal }: CommandContext): CommandResult {
  return mapped(await client.call("imports.list", {}, signal), ({ runs }) => ({
    json: { runs },
    text: [...runs.map(runLine), counted(runs.length, "import")],
  }));
}

function runLine(run: ImportRun): string {
  const state = run.undoneAt === null ? run.state : "taken back";
  const day = new Date(run.startedAt).toISOString().slice(0, 16).replace("T", " ");
  return `${shortId(run.id)}  ${day}  ${oneLine(run.name)}  ${state}: ${countWords(run.counts)}`;
}

/** The receipt of a run; with `csv` also as a table in a file. */
export async function showReceipt(context: CommandContext, words: string, csv: string | null): CommandResult {
  const runId = await resolved(context, words);
  if (!runId.ok) return runId;
  const answer = await receipt(context, runId.value);
  if (!answer.ok || csv === null) return answer;
  const target = resolve(context.folder, csv);
  const job = await followJob(context, () =>
    context.client.call("imports.saveReceipt", { runId: runId.value, target }),
  );
  if (!job.ok) return job;
  if (job.value.state === "cancelled") return err({ code: "cancelled" });
  if (job.value.state === "failed")
    return err({ code: "unwritable_file", file: target, reason: job.value.report?.lines.join(" ") ?? "" });
  return ok({ ...answer.value, text: [...answer.value.text, `${target}: written`] });
}

/** Takes a run back. Without `force` nothing happens when people have done something to its articles. */
export async function undoImport(context: CommandContext, words: string, force: boolean): CommandResult {
  const runId = await resolved(context, words);
  if (!runId.ok) return runId;
  const undone = await context.client.call("imports.undo", { runId: runId.value, force });
  if (!undone.ok) return undone;
  const { done, removed, restored, kept, annotated } = undone.value;
  const json = { runId: runId.value, ...undone.value };
  if (!done) {
    const refusal = `People have marked, tagged or corrected something in ${counted(annotated, "article")}. Nothing was changed; --force takes the import back all the same.`;
    return ok({ json, text: [refusal], exitCode: 1 });
  }
  const settled = await context.client.call("project.settle", {});
  if (!settled.ok) return settled;
  return ok({
    json,
    text: [
      `Taken back: ${counted(removed, "article")} removed, ${counted(restored, "earlier text")} back, ${kept} kept because another import brought them too`,
    ],
  });
}

/** Tries the skipped files of a run again. */
export async function retryImport(
  context: CommandContext,
  words: string,
  options: ReadOptions | null,
): CommandResult {
  const runId = await resolved(context, words);
  if (!runId.ok) return runId;
  return followImport(context, () =>
    context.client.call("imports.retry", {
      runId: runId.value,
      ...(options === null ? {} : { options }),
    }),
  );
}

/** The run that the words mean: "last", an id, or the beginning of one that fits no other. */
async function resolved({ client, signal }: CommandContext, words: string): Promise<Result<string>> {
  const listed = await client.call("imports.list", {}, signal);
  if (!listed.ok) return listed;
  const { runs } = listed.value;
  const found =
    words === "last" ? runs.slice(0, 1) : runs.filter(({ id }) => id.startsWith(words.toLowerCase()));
  const [only, second] = found;
  if (only === undefined) return err({ code: "not_found", what: `no import with the id "${words}"` });
  if (second !== undefined)
    return err({ code: "not_found", what: `"${words}" may be any of these ${found.length} imports` });
  return ok(only.id);
}
