import { parentPort } from "node:worker_threads";
import { giveWay } from "../threads/give-way.ts";
import { isHeapGrown } from "./heap-growth.ts";
import { readAgain, type SecondReadingAnswer, type SecondReadingRequest } from "./second-reading.ts";

giveWay();

// Defuddle tells the console what is broken in a page; the article's own warnings say it in words.
for (const method of ["error", "warn", "log"] as const) console[method] = () => {};

/** A disposable thread that reads one page at a time a second time; it has no database and no network. */
parentPort?.on("message", (request: SecondReadingRequest) => {
  void readAgain(request).then((reading) => {
    const answer: SecondReadingAnswer = { id: request.id, reading, grown: isHeapGrown() };
    parentPort?.postMessage(answer);
  });
});
