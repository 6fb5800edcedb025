import { parentPort, workerData } from "node:worker_threads";
import type { ExportFormat } from "../../../shared/contract/project.contract.ts";
import { openReader } from "../db/connection.ts";
import type { Person } from "../handlers/contexts.ts";
import { exportViews } from "../handlers/export-views.ts";
import { exportProject } from "./export-project.ts";
import { projectSource } from "./project-source.ts";

/** Writes one export in one read transaction, so that the file is the project at one moment. Ends with its report. */
export interface ExportData {
  readonly projectPath: string;
  readonly format: ExportFormat;
  readonly target: string;
  readonly person: Person;
  readonly exportedAt: number;
}

const data = workerData as ExportData;
const controller = new AbortController();
parentPort?.once("message", () => controller.abort());

const db = openReader(data.projectPath);
db.exec("BEGIN");
let lastDone = 0;
const result = await exportProject({
  source: projectSource(db, exportViews(db, data.person), data.exportedAt),
  format: data.format,
  target: data.target,
  signal: controller.signal,
  onProgress(done) {
    if (done - lastDone < 50) return;
    lastDone = done;
    parentPort?.postMessage({ type: "progress", done });
  },
});
db.exec("COMMIT");
db.close();
parentPort?.postMessage({ type: "end", result });
parentPort?.close();
