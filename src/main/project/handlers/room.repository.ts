import type { MethodOutput } from "../../../shared/contract/index.ts";
import type { ReadableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";

/** Up to so many originals all are added up: some ten thousand pages of the file. */
const ADD_ALL = 20_000;
/** Hashes are random: those below this one are a sixty-fourth of all. */
const SAMPLE_BELOW = "04";
const SAMPLES = 64;

/** What takes room in a project file. Cost: three scans of small indexes, and the heads of at most some 20,000 rows. */
export function roomOf(db: ReadableDb): MethodOutput<"project.room"> {
  const count = (table: "text" | "original" | "operation"): number =>
    prepared<[], number>(db, `SELECT count(*) FROM ${table}`).pluck().get() ?? 0;
  const originals = count("original");
  const isEstimate = originals > ADD_ALL;
  const sizes = prepared<[string], { bytes: number; keptBytes: number }>(
    db,
    `SELECT coalesce(sum(size), 0) AS bytes, coalesce(sum(length(deflated)), 0) AS keptBytes
       FROM original WHERE hash < ?`,
  ).get(isEstimate ? SAMPLE_BELOW : "g");
  const factor = isEstimate ? SAMPLES : 1;
  return {
    texts: count("text"),
    originals: {
      count: originals,
      bytes: (sizes?.bytes ?? 0) * factor,
      keptBytes: (sizes?.keptBytes ?? 0) * factor,
      isEstimate,
    },
    operations: count("operation"),
  };
}
