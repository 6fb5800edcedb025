import { parentPort, workerData } from "node:worker_threads";
import { FOLLOWER_CACHE_KIB, openReader } from "../db/connection.ts";
import { giveWay } from "../threads/give-way.ts";
import { CopiesRounds } from "./copies-rounds.ts";

giveWay();

const { projectPath } = workerData as { readonly projectPath: string };
const rounds = new CopiesRounds(openReader(projectPath, FOLLOWER_CACHE_KIB));

parentPort?.on("message", () => parentPort?.postMessage(rounds.next()));
