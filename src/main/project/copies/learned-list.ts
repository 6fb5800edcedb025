import type { MethodInput, MethodOutput } from "../../../shared/contract/index.ts";
import { hashedParagraphs } from "../../../shared/text/zones/decided-paragraphs.ts";
import type { ReadableDb } from "../db/connection.ts";
import {
  decidedCount,
  decidedList,
  decisionsOn,
  knownParagraph,
  type LearnedListRow,
  learnedByOutlet,
  learnedList,
  touchedTexts,
} from "./learned-list.repository.ts";

type Learned = MethodOutput<"boilerplate.learned">;

/**
 * A page of what the corpus taught, or of what people decided, with the words of each paragraph. Cost: reads a page
 * of texts and those in which people decided on zones.
 */
export function learnedParagraphs(
  db: ReadableDb,
  { show, outlet, ...page }: MethodInput<"boilerplate.learned">,
): Learned {
  const decided = decidedCount(db);
  const outlets = learnedByOutlet(db);
  const open = learnedList(db, outlet, page);
  const rows = show === "decided" ? decidedList(db, page) : open.rows;
  const decisions = Map.groupBy(
    decisionsOn(
      db,
      rows.map(({ hash }) => hash),
    ),
    ({ hash }) => hash,
  );
  const touched = touchedTexts(db).map((body) => new Set(hashesIn(body).keys()));
  return {
    total: show === "decided" ? decided : open.total,
    learned: outlet === undefined ? open.total : learnedList(db, undefined, { offset: 0, limit: 0 }).total,
    decided,
    outlets,
    paragraphs: rows.map((row) => ({
      hash: row.hash,
      words: wordsOf(row, row.hash),
      learned: taught(row),
      decisions: (decisions.get(row.hash) ?? []).map(({ outlet: where, role }) => ({
        outlet: where === "" ? null : where,
        role,
      })),
      touchedByPeople: touched.filter((hashes) => hashes.has(row.hash)).length,
    })),
  };
}

/** The words of a learned or decided paragraph; null when it is neither. */
export function wordsOfParagraph(db: ReadableDb, hash: number): string | null {
  const known = knownParagraph(db, hash);
  return known === null ? null : wordsOf(known, hash);
}

function taught({ role, strength, articles, families, outlets }: LearnedListRow) {
  if (role === null || strength === null) return null;
  return {
    ...{ role, strength, articles: articles ?? 0, families: families ?? 0 },
    outlets: outlets === null ? null : (JSON.parse(outlets) as string[]),
  };
}

function wordsOf({ words, body }: Pick<LearnedListRow, "words" | "body">, hash: number): string {
  return words ?? (body === null ? undefined : hashesIn(body).get(hash)) ?? "";
}

/** The paragraphs of a text by their hash. */
function hashesIn(body: string): Map<number, string> {
  const found = new Map<number, string>();
  for (const { hash, start, end } of hashedParagraphs(body)) {
    if (hash !== null) found.set(hash, body.slice(start, end));
  }
  return found;
}
