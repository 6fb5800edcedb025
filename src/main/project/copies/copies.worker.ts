import { parentPort, workerData } from "node:worker_threads";
import { openReader } from "../db/connection.ts";
import { CopiesRounds } from "./copies-rounds.ts";

const { projectPath } = workerData as { readonly projectPath: string };
const rounds = new CopiesRounds(openReader(projectPath));

parentPort?.on("message", () => {
  parentPort?.postMessage(rounds.next());
});
