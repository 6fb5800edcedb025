import { parentPort } from "node:worker_threads";
import { parseFile } from "./parse-file.ts";

/** A disposable thread for foreign bytes: it has no database, and is killed when a file takes too long. */
parentPort?.on("message", async (request: { readonly id: number; readonly path: string }) => {
  const parsed = await parseFile(request.path);

  parentPort?.postMessage({ id: request.id, parsed });
});
