import type { ReadableDb } from "../db/connection.ts";
import { readFact } from "../db/facts.ts";
import { prepared } from "../db/prepared.ts";
import { COPY_ALGORITHM, changesAfter } from "./sketches.repository.ts";

/**
 * Whether there is anything to look at or to learn: what a project has looked at takes a thread and much memory to
 * remember. Decisions on paragraphs stand in the journal with the articles that they touch. Some lookups in the project file.
 */
export function isCopiesWorkDue(db: ReadableDb): boolean {
  if (changesAfter(db, Number(readFact(db, "copiesDoneThrough") ?? "0"), 1).length > 0) return true;
  const isDone =
    readFact(db, "copiesLearned") === "1" && readFact(db, "copiesAlgorithm") === String(COPY_ALGORITHM);
  return !isDone && hasArticles(db);
}

function hasArticles(db: ReadableDb): boolean {
  return prepared(db, "SELECT 1 FROM article LIMIT 1").get() !== undefined;
}
