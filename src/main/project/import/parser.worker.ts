import { parentPort } from "node:worker_threads";
import { parseFile } from "./parse-file.ts";

interface Request {
  readonly id: number;
  readonly path: string;
}

/**
 * A disposable thread for foreign bytes: it has no database, and is killed when a file takes too long. One file after
 * the other, in the order asked: the pool counts a file's time from the answer to the one before.
 */
let last: Promise<void> = Promise.resolve();

parentPort?.on("message", (request: Request) => {
  last = last.then(() => answer(request));
});

async function answer(request: Request): Promise<void> {
  parentPort?.postMessage({ id: request.id, parsed: await parseFile(request.path) });
}
