import { resolve } from "node:path";
import type { MergeReport } from "../../../shared/domain/exchange.ts";
import type { CommandContext, CommandResult } from "../command-context.ts";
import { mapped } from "../pages.ts";
import { counted, oneLine } from "../words.ts";

/** Merges an exchange file into the project, or with `dryRun` only says what that would bring. */
export async function mergeFile(
  context: CommandContext,
  task: { readonly file: string; readonly dryRun: boolean },
): CommandResult {
  const source = resolve(context.folder, task.file);
  const answer = await context.client.call("cli.merge", { source, dryRun: task.dryRun }, context.signal);
  return mapped(answer, ({ report, fingerprint, code }) => ({
    json: { ...report, dryRun: task.dryRun, fingerprint, code },
    text: [...linesOf(report, task.dryRun), `${task.dryRun ? "now" : "project"}: ${code}`],
  }));
}

function linesOf(report: MergeReport, dryRun: boolean): string[] {
  const { articles } = report;
  return [
    `${report.fileName}${dryRun ? " would bring" : ""}: ${report.new} new, ${report.changed} changed, ${report.deleted} deleted, ${report.conflicts} in conflict, ${report.skipped} kept for a newer version`,
    `  ${counted(articles.new, "new article")}, ${articles.changed} changed, ${articles.waiting} without their words; ${counted(report.texts, "text")}, ${counted(report.originals, "original")}`,
    ...report.byPerson.map(
      (person) =>
        `  ${oneLine(person.name)}: ${person.new} new, ${person.changed} changed, ${person.deleted} deleted`,
    ),
    ...(report.sameProject ? [] : [`  It comes from another project, “${oneLine(report.projectTitle)}”.`]),
    ...report.notices.map((notice) => `  ${oneLine(notice)}`),
  ];
}
