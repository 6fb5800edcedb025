import type { LearnedParagraph } from "../../../shared/contract/copies.contract.ts";
import { wordsOf } from "../../../shared/text/words.ts";
import type { ReadableDb } from "../db/connection.ts";
import { learnedList, touchedTexts } from "./learned-list.repository.ts";
import { linesOf } from "./learned-zones.ts";

/** A page of what the corpus taught, with the words of each paragraph. Cost: reads a page of texts and those touched. */
export function learnedParagraphs(
  db: ReadableDb,
  page: { readonly offset: number; readonly limit: number },
): { total: number; paragraphs: LearnedParagraph[] } {
  const { total, rows } = learnedList(db, page);
  const touched = touchedTexts(db).map((body) => new Set(hashesIn(body).keys()));
  return {
    total,
    paragraphs: rows.map(({ body, outlets, ...row }) => ({
      ...row,
      words: (body === null ? undefined : hashesIn(body).get(row.hash)) ?? "",
      outlets: outlets === null ? null : JSON.parse(outlets),
      touchedByPeople: touched.filter((hashes) => hashes.has(row.hash)).length,
    })),
  };
}

/** The paragraphs of a text by their hash. */
function hashesIn(body: string): Map<number, string> {
  const found = new Map<number, string>();
  for (const { hash, start, end } of linesOf(body, wordsOf(body, []))) {
    if (hash !== null) found.set(hash, body.slice(start, end));
  }
  return found;
}
