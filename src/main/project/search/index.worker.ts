import { parentPort, workerData } from "node:worker_threads";
import { zonesInForce } from "../articles/zones.repository.ts";
import { FOLLOWER_CACHE_KIB, openReader } from "../db/connection.ts";
import { giveWay } from "../threads/give-way.ts";
import { type BatchResult, batchLengths, type EffectiveZones, indexNextBatch } from "./index-batch.ts";
import { upkeepStep } from "./index-upkeep.ts";
import { isIndexDamage, isStillThere, openSearchIndex, rebuildSearchIndex } from "./search-index.ts";

giveWay();

/**
 * Follows the journal of changes with the disposable search index, a batch for each message; when there is nothing
 * to follow, a step of upkeep. The message "rebuild" says that a reader found the index damaged.
 */
const { projectPath, indexPath, indexId } = workerData as {
  readonly projectPath: string;
  readonly indexPath: string;
  readonly indexId: string;
};

/** What one message did. */
export interface IndexBatch extends BatchResult {
  /** There is upkeep left for a quiet moment. */
  readonly idleWork: boolean;
}

const project = openReader(projectPath, FOLLOWER_CACHE_KIB);
let index = openSearchIndex(indexPath, { projectId: indexId });
let lengths = batchLengths();

parentPort?.on("message", (message) => {
  if (message === "rebuild") rebuild();
  else parentPort?.postMessage(nextBatch());
});

function rebuild(): void {
  index = rebuildSearchIndex(index, { projectId: indexId });
}

function nextBatch(): IndexBatch {
  try {
    // Somebody may have deleted the file under us: what is written now would be lost.
    if (!isStillThere(index)) rebuild();
    return step();
  } catch (error) {
    if (!isIndexDamage(error)) throw error;
    rebuild();
    return step();
  }
}

function step(): IndexBatch {
  const zonesOf: EffectiveZones = (textHash, outlet) => zonesInForce(project, textHash, outlet);
  const batch = indexNextBatch(project, index, zonesOf, lengths.next().value);
  if (batch.remaining === 0) lengths = batchLengths();
  const isQuiet = batch.indexed === 0 && batch.remaining === 0;
  // Upkeep begins at the next message: what was just asked may be followed by more.
  return { ...batch, idleWork: isQuiet ? upkeepStep(index) : batch.remaining === 0 };
}
