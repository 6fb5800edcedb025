import { getHeapStatistics } from "node:v8";

/** Reading usual texts and pages one after the other stays far below; what lies above is left behind by a very large one. */
const GROWN_BYTES = 256 * 1024 * 1024;

/** Whether this thread's heap has grown so far that ending the thread is the way to get its memory back. Microseconds. */
export function isHeapGrown(): boolean {
  const { total_heap_size: heap, external_memory: outside } = getHeapStatistics();
  return heap + outside > GROWN_BYTES;
}
