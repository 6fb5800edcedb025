import { Worker } from "node:worker_threads";
import type { ExportReport } from "../../../shared/contract/cli.contract.ts";
import type { ExportFormat } from "../../../shared/contract/project.contract.ts";
import type { WirexOptions } from "../../../shared/domain/exchange.ts";
import { err, type Result } from "../../../shared/result.ts";
import { workerEntry } from "../threads/worker-entry.ts";

/** What the export thread is told when it starts. */
export interface ExportData {
  readonly projectPath: string;
  readonly format: ExportFormat;
  /** For exchange files. */
  readonly options?: WirexOptions | undefined;
  readonly target: string;
  /** Whose assessments count as "mine". */
  readonly person: { readonly id: string; readonly name: string };
  readonly exportedAt: number;
}

type Message =
  | { readonly type: "progress"; readonly done: number }
  | { readonly type: "end"; readonly result: Result<ExportReport> };

/** Writes an export in a thread of its own; `signal` ends it and leaves the old file as it was. */
export function runExport(
  data: ExportData,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<Result<ExportReport>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerEntry("export"), { workerData: data });
    const cancel = (): void => worker.postMessage("cancel");
    signal.addEventListener("abort", cancel, { once: true });
    worker.on("message", (message: Message) => {
      if (message.type === "progress") onProgress(message.done);
      else resolve(message.result);
    });
    worker.once("error", reject);
    worker.once("exit", () => {
      signal.removeEventListener("abort", cancel);
      resolve(err({ code: "interrupted" }));
    });
  });
}
