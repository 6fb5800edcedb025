import { existsSync } from "node:fs";
import { join } from "node:path";

export type WorkerName = "reader" | "parser" | "copies" | "index" | "export" | "exchange" | "second-reading";

const SOURCE_FOLDER: Readonly<Record<WorkerName, string>> = {
  reader: "handlers",
  parser: "import",
  copies: "copies",
  index: "search",
  export: "handlers",
  exchange: "handlers",
  "second-reading": "import",
};

/**
 * The file of a worker. From source it stands in its noun's folder as TypeScript; in a built program all entries
 * stand side by side, whatever chunk this function landed in.
 */
export function workerEntry(name: WorkerName): string {
  if (import.meta.filename.endsWith(".ts")) {
    return join(import.meta.dirname, "..", SOURCE_FOLDER[name], `${name}.worker.ts`);
  }
  const beside = join(import.meta.dirname, `${name}.worker.js`);
  return existsSync(beside) ? beside : join(import.meta.dirname, "..", `${name}.worker.js`);
}
