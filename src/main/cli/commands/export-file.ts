import { realpath } from "node:fs/promises";
import { resolve } from "node:path";
import type { ExportFormat } from "../../../shared/contract/project.contract.ts";
import { err } from "../../../shared/result.ts";
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
  task: { readonly format: ExportFormat; readonly out: string; readonly project: string },
): CommandResult {
  const file = resolve(context.folder, task.out);
  if (await isSameFile(file, task.project)) {
    return err({ code: "unwritable_file", file, reason: "it is the project itself" });
  }
  const stopListening = context.client.listen((event) => {
    if (event.name !== "job.progress" || event.job.kind !== "export") return;
    context.progress.show("Exporting", event.job.done, event.job.total);
  });
  const report = await context.client.call(
    "cli.export",
    { format: task.format, target: file },
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
