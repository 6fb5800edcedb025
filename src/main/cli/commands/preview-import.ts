import type { ImportPreview } from "../../../shared/contract/imports.contract.ts";
import type { ReadOptions } from "../../../shared/domain/read-options.ts";
import { err, ok } from "../../../shared/result.ts";
import type { CommandContext, CommandResult } from "../command-context.ts";
import { counted, oneLine, origin } from "../words.ts";
import { followJob } from "./import-files.ts";

/** What an import would do. Nothing is stored. */
export async function previewImport(
  context: CommandContext,
  sources: readonly string[],
  options: ReadOptions,
): CommandResult {
  const { client } = context;
  const offered = await client.call("imports.offer", { sources: [...sources], always: true });
  if (!offered.ok) return offered;
  const { previewId } = offered.value;
  // The look that is followed is a second one, begun while its end cannot be missed; it ends the first.
  const job = await followJob(context, () => client.call("imports.lookAgain", { previewId, options }));
  if (!job.ok) return job;
  const preview = await client.call("imports.preview", { previewId });
  if (!preview.ok) return preview;
  if (job.value.state === "cancelled") return err({ code: "cancelled" });
  if (preview.value.state === "failed")
    return err({ code: "unreadable_file", file: preview.value.name, reason: "looking at it failed" });
  return ok({ json: preview.value, text: previewText(preview.value) });
}

function previewText(preview: ImportPreview): string[] {
  const megabytes = (preview.bytes / 1024 / 1024).toFixed(1);
  const dates =
    preview.earliest === null ? "no dates" : `${preview.earliest} to ${preview.latest ?? preview.earliest}`;
  return [
    `${preview.name}: ${counted(preview.files, "file")}, ${megabytes} MB; ${preview.read} read, ${counted(preview.articles, "article")} in them`,
    ...tallyLine("types", preview.byType),
    ...tallyLine("encodings", preview.encodings),
    ...tallyLine("languages", preview.languages),
    ...tallyLine("outlets", preview.outlets),
    `dates: ${dates}; ${preview.undated} without, ${preview.ambiguousDates} that can be read in two ways`,
    `already here: ${preview.alreadyHere}`,
    ...preview.skipped.map(
      ({ reason, count, example }) => `would be skipped: ${count}  ${oneLine(reason)}  (${oneLine(example)})`,
    ),
    ...preview.tables.flatMap(({ path, columns, mapping }) => [
      `table ${oneLine(path)}: columns ${columns.map(({ name }) => oneLine(name)).join(", ")}`,
      ...mapping.map(({ field, column }) => `  ${field} = ${oneLine(column)}`),
    ]),
    ...preview.samples.map(
      (sample) => `  ${oneLine(sample.title)}  (${origin(sample.outlet, sample.published)})`,
    ),
    ...preview.reasons.map((reason) => `! ${reason}`),
    "Nothing was stored.",
  ];
}

function tallyLine(label: string, tally: ImportPreview["byType"]): string[] {
  if (tally.length === 0) return [];
  return [`${label}: ${tally.map(({ name, count }) => `${oneLine(name)} ${count}`).join(", ")}`];
}
