import type { ParagraphPlace } from "../../../shared/contract/boilerplate.contract.ts";
import { hashedParagraphs } from "../../../shared/text/zones/decided-paragraphs.ts";
import { placesOfParagraph } from "../articles/paragraphs.repository.ts";
import { zonesInForce } from "../articles/zones.repository.ts";
import type { ReadableDb } from "../db/connection.ts";
import {
  keyBefore,
  knownParagraph,
  type PlaceRow,
  placesByKey,
  touchedArticles,
} from "./learned-list.repository.ts";
import { wordsOfParagraph } from "./learned-list.ts";

const MOST_PLACES = 8;
/** So many of the articles in which people decided on zones are looked at. */
const MOST_TOUCHED = 500;
/** So many of the newest articles are looked through: 150 MB of text, half a second. */
const MOST_LOOKED = 50_000;
/** UTF-16 units of the lines around. */
const AROUND = 160;

/**
 * Some places where a learned or decided paragraph stands, with what is around it and its role in force: first those
 * in texts where people decided on zones, which nothing learned changes. Unknown paragraphs stand nowhere.
 */
export function placesOf(db: ReadableDb, hash: number): ParagraphPlace[] {
  const words = wordsOfParagraph(db, hash);
  if (words === null) return [];
  const places = touchedArticles(db, MOST_TOUCHED).flatMap((row) => placeIn(db, row, hash) ?? []);
  const seen = new Set(places.map(({ articleId }) => articleId));
  for (const outlet of outletsOf(db, hash)) {
    if (places.length >= MOST_PLACES) break;
    for (const key of placesOfParagraph(db, { hash, outlet, words }, keyBefore(db, MOST_LOOKED))) {
      const place = placesByKey(db, [key]).flatMap((row) => placeIn(db, row, hash) ?? [])[0];
      if (place === undefined || seen.has(place.articleId)) continue;
      seen.add(place.articleId);
      places.push(place);
      if (places.length >= MOST_PLACES) break;
    }
  }
  return places.slice(0, MOST_PLACES);
}

/** The outlets to look in; '' for all. */
function outletsOf(db: ReadableDb, hash: number): string[] {
  const outlets = knownParagraph(db, hash)?.outlets ?? null;
  return outlets === null ? [""] : JSON.parse(outlets);
}

function placeIn(db: ReadableDb, row: PlaceRow, hash: number): ParagraphPlace | null {
  const lines = hashedParagraphs(row.body);
  const index = lines.findIndex((line) => line.hash === hash);
  const line = lines[index];
  if (line === undefined) return null;
  const zone = zonesInForce(db, row.textHash, row.outlet).find(
    ({ start, end }) => start < line.end && end > line.start,
  );
  const wordsAt = (at: number) => {
    const other = lines[at];
    return other === undefined ? "" : row.body.slice(other.start, other.end);
  };
  const { articleId, title, outlet, published, direction } = row;
  const before = wordsAt(index - 1);
  return {
    ...{ articleId, title, outlet, published, direction },
    before: before.length > AROUND ? `…${before.slice(-AROUND).replace(/^\S*\s/u, "")}` : before,
    words: wordsAt(index),
    after: cut(wordsAt(index + 1)),
    role: zone?.role ?? "body",
    decided: zone?.decided ?? false,
  };
}

function cut(words: string): string {
  return words.length > AROUND ? `${words.slice(0, AROUND).trimEnd()}…` : words;
}
