import { realpath } from "node:fs/promises";
import { resolve } from "node:path";
import type { ExportFormat } from "../../../shared/contract/project.contract.ts";
import type { WirexOptions } from "../../../shared/domain/exchange.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import type { CommandContext, CommandResult } from "../command-context.ts";
import { mapped } from "../pages.ts";
import { counted } from "../words.ts";

const NOUNS: Readonly<Record<string, string>> = {
  articles: "article",
  claims: "claim",
  quotes: "quote",
  texts: "text",
  operations: "operation",
  originals: "original",
};

/** Writes the project to a file in one of the formats. */
export async function exportFile(
  context: CommandContext,
  task: {
    readonly format: ExportFormat;
    readonly out: string;
    readonly project: string;
    readonly options: WirexOptions | null;
  },
): CommandResult {
  const file = resolve(context.folder, task.out);
  if (await isSameFile(file, task.project)) {
    return err({ code: "unwritable_file", file, reason: "it is the project itself" });
  }
  const stopListening = context.client.listen((event) => {
    if (event.name !== "job.progress" || event.job.kind !== "export") return;
    context.progress.show("Exporting", event.job.done, event.job.total);
  });
  const since = await mergeOf(context, task.options?.since ?? null);
  if (!since.ok) return since;
  const options = task.options === null ? null : { ...task.options, since: since.value };
  const report = await context.client.call(
    "cli.export",
    { format: task.format, target: file, ...(options === null ? {} : { options }) },
    context.signal,
  );
  stopListening();
  context.progress.clear();
  return mapped(report, ({ counts, lost, bytes }) => ({
    json: { file, counts, lost },
    text: [
      `${file}: ${Object.entries(counts)
        .map(([noun, count]) => counted(count, NOUNS[noun] ?? noun))
        .join(", ")} (${bytes} bytes)`,
      ...(lost.length === 0 ? [] : ["This format does not hold:", ...lost.map((line) => `  ${line}`)]),
    ],
  }));
}

/** Whether two paths name one file, also through links. The project is there; the target may not be. */
async function isSameFile(target: string, project: string): Promise<boolean> {
  const real = (path: string) => realpath(path).catch(() => path);
  return (await real(target)) === (await real(project));
}

/** The merge that the words name: its id, the beginning of it, the file's name, or "last". Null stays null. */
async function mergeOf(context: CommandContext, words: string | null): Promise<Result<string | null>> {
  if (words === null) return ok(null);
  const answer = await context.client.call("exchange.merges", {}, context.signal);
  if (!answer.ok) return answer;
  const merges = answer.value.merges.filter(({ undoneAt }) => undoneAt === null);
  const named = merges.find(
    ({ mergeId, fileName }) => words === "last" || mergeId.startsWith(words) || fileName === words,
  );
  return named === undefined ? err({ code: "not_found", what: `merge “${words}”` }) : ok(named.mergeId);
}
