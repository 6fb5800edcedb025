import type { ExportReport } from "../../../shared/contract/cli.contract.ts";
import type { ExportFormat } from "../../../shared/contract/project.contract.ts";
import type { WirexOptions } from "../../../shared/domain/exchange.ts";
import { ok, type Result } from "../../../shared/result.ts";
import { csvExporter } from "./csv-export.ts";
import type { ExportSource } from "./export-source.ts";
import type { Exporter } from "./exporter.ts";
import { htmlExporter } from "./html-export.ts";
import { jsonlExporter } from "./jsonl-export.ts";
import { originalsExporter } from "./originals-export.ts";
import { wirexExporter } from "./wirex-export.ts";
import { writeExport } from "./write-export.ts";

const EXPORTERS: Readonly<Record<ExportFormat, Exporter>> = {
  csv: csvExporter,
  html: htmlExporter,
  jsonl: jsonlExporter,
  wirex: wirexExporter,
  originals: originalsExporter,
};

export interface ExportTask {
  readonly source: ExportSource;
  readonly format: ExportFormat;
  /** For exchange files; the whole project without it. */
  readonly options?: WirexOptions | undefined;
  /** A real path. */
  readonly target: string;
  readonly signal?: AbortSignal;
  /** Told how many things have been written so far; called for each, so it must be cheap. */
  readonly onProgress?: (done: number) => void;
}

/** Writes a project to a file in one of the formats. What a person can cause comes back as an error value. */
export async function exportProject(task: ExportTask): Promise<Result<ExportReport>> {
  const exporter = EXPORTERS[task.format];
  const counts: Record<string, number> = {};
  let done = 0;
  const tally = (noun: string, by = 1) => {
    counts[noun] = (counts[noun] ?? 0) + by;
    done += by;
    if (by > 0) task.onProgress?.(done);
  };
  const written = await writeExport(
    task.target,
    exporter.write(task.source, tally, task.options),
    task.signal,
  );
  if (!written.ok) return written;
  return ok({ bytes: written.value.bytes, counts, lost: [...exporter.lost] });
}
