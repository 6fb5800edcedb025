import { parentPort, workerData } from "node:worker_threads";
import { openReader } from "../db/connection.ts";
import { exportProject } from "../export/export-project.ts";
import { projectSource } from "../export/project-source.repository.ts";
import type { ExportData } from "../export/run-export.ts";
import { exportViews } from "./export-views.ts";

/** Writes one export in one read transaction, so that the file is the project at one moment. Ends with its report. */
const data = workerData as ExportData;
const controller = new AbortController();
parentPort?.once("message", () => controller.abort());

const db = openReader(data.projectPath);
db.exec("BEGIN");
let lastDone = 0;
const result = await exportProject({
  source: projectSource(db, exportViews(db, data.person), data.exportedAt),
  format: data.format,
  options: data.options,
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
