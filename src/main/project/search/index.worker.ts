import { parentPort, workerData } from "node:worker_threads";
import { zonesInForce } from "../articles/zones.repository.ts";
import { openReader } from "../db/connection.ts";
import { type EffectiveZones, indexNextBatch } from "./index-batch.ts";
import { isIndexDamage, openSearchIndex, rebuildSearchIndex } from "./search-index.ts";

/** Follows the journal of changes with the disposable search index, a batch for each message. */
const { projectPath, indexPath, indexId } = workerData as {
  readonly projectPath: string;
  readonly indexPath: string;
  readonly indexId: string;
};

const BATCH_ARTICLES = 300;
const project = openReader(projectPath);
let index = openSearchIndex(indexPath, { projectId: indexId });

parentPort?.on("message", () => {
  parentPort?.postMessage(nextBatch());
});

function nextBatch(): { indexed: number; remaining: number } {
  const zonesOf: EffectiveZones = (textHash, outlet) => zonesInForce(project, textHash, outlet);
  try {
    return indexNextBatch(project, index, zonesOf, BATCH_ARTICLES);
  } catch (error) {
    if (!isIndexDamage(error)) throw error;
    index = rebuildSearchIndex(index, { projectId: indexId });
    return indexNextBatch(project, index, zonesOf, BATCH_ARTICLES);
  }
}
