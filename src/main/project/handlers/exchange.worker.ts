import { parentPort, workerData } from "node:worker_threads";
import { ALL_ENTITY_TYPES } from "../entity-types.ts";
import type { ExchangeMessage, ExchangeTask } from "../exchange/exchange-task.ts";
import { runTask } from "../exchange/run-task.ts";

/** Checks, previews or merges one exchange file and ends. */
const send = (message: ExchangeMessage): void => parentPort?.postMessage(message);
send({ type: "end", outcome: await runTask(workerData as ExchangeTask, ALL_ENTITY_TYPES, send) });
parentPort?.close();
