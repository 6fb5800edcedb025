import { parentPort, workerData } from "node:worker_threads";
import { FOLLOWER_CACHE_KIB, openReader } from "../db/connection.ts";
import { readFact } from "../db/facts.ts";
import { giveWay } from "../threads/give-way.ts";
import type { CopiesBatch } from "./copies.service.ts";
import { CopiesRounds, decidedByHash, isCopiesWorkDue } from "./copies-rounds.ts";
import { hasUnsketched } from "./sketches.repository.ts";

giveWay();

const { projectPath } = workerData as { readonly projectPath: string };
const db = openReader(projectPath, FOLLOWER_CACHE_KIB);
const decided = decidedByHash(db);
// Everything that was looked at is remembered from the first article on that there is to look at.
let rounds: CopiesRounds | null = hasUnsketched(db) ? new CopiesRounds(db, decided) : null;

parentPort?.on("message", () => {
  if (rounds === null && isCopiesWorkDue(db, decided)) rounds = new CopiesRounds(db, decided);
  parentPort?.postMessage(rounds === null ? nothingNew() : rounds.next());
});

function nothingNew(): CopiesBatch {
  const doneThrough = Number(readFact(db, "copiesDoneThrough") ?? "0");
  return { doneThrough, remaining: 0, results: [], learned: [], hasLearned: true };
}
