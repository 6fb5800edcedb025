import type { MethodOutput } from "../../../shared/contract/index.ts";
import { KEYS_PER_DAY, monthOfKey } from "../../../shared/domain/article-key.ts";
import type { ReadableDb } from "../db/connection.ts";
import type { Value } from "./filter-conditions.ts";
import { type KeySource, keyAtPosition, selectKeys } from "./search-keys.ts";

type Facets = MethodOutput<"search.facets">;
type Facet = Facets["outlets"][number];

/** Facets count among so many of the newest hits: some 60 ms for the commonest word. */
const COUNTED_AMONG = 50_000;
const MOST_VALUES = 50;

/** What the hits are made of; among the newest 50,000 when there are more. */
export function facetsOf(db: ReadableDb, source: KeySource): Facets {
  const floor = keyAtPosition(db, source, COUNTED_AMONG + 1);
  const bounds = [BigInt(floor === null ? source.first : floor + 1), BigInt(source.end)];
  const values = [...source.values, ...bounds];
  const keys = selectKeys(source, `${source.key} AS hit_key`);
  const counted =
    db
      .prepare<Value[], number>(`SELECT count(*) FROM (${keys})`)
      .pluck()
      .get(...values) ?? 0;
  const facts = source.ranks ? FACTS : ARTICLES;
  return {
    counted,
    countedAmong: floor === null ? null : COUNTED_AMONG,
    outlets: counts(db, facts.outlet(keys), values),
    languages: counts(db, facts.language(keys), values),
    actors: counts(
      db,
      `SELECT actor.id AS value, actor.name AS label, count(DISTINCT mention.article_id) AS count
       FROM mention JOIN article ON article.id = mention.article_id
         JOIN actor_root ON actor_root.id = mention.actor_id
         JOIN actor ON actor.id = actor_root.root
       WHERE +article.key IN (${keys}) GROUP BY actor.id`,
      values,
    ),
    tags: counts(
      db,
      `SELECT tag.id AS value, coalesce(tag.name, '') AS label, count(*) AS count
       FROM article_tag JOIN article ON article.id = article_tag.article_id JOIN tag ON tag.id = tag_id
       WHERE +article.key IN (${keys}) GROUP BY tag.id`,
      values,
    ),
  };
}

/** Hits of the index are counted by its small table of facts. */
const FACTS = {
  outlet: (keys: string) => factCounts("outlet", keys),
  language: (keys: string) => factCounts("language", keys),
};
/** A search without words counts articles, and works without an index. */
const ARTICLES = {
  outlet: (keys: string) => articleCounts("outlet", keys),
  language: (keys: string) => articleCounts("language", keys),
};

function factCounts(fact: string, keys: string): string {
  return `SELECT fact_value.value AS value, coalesce(fact_value.value, '') AS label, found.count AS count
    FROM (SELECT fact.${fact} AS id, count(*) AS count FROM (${keys}) AS hit
      CROSS JOIN idx.article_fact AS fact ON fact.key = hit.hit_key GROUP BY fact.${fact}) AS found
    LEFT JOIN idx.fact_value ON fact_value.id = found.id`;
}

function articleCounts(fact: string, keys: string): string {
  return `SELECT nullif(${fact}, '') AS value, coalesce(${fact}, '') AS label, count(*) AS count
    FROM article WHERE key IN (${keys}) GROUP BY 1`;
}

function counts(db: ReadableDb, sql: string, values: readonly Value[]): Facet[] {
  return db.prepare<Value[], Facet>(`${sql} ORDER BY count DESC, label LIMIT ${MOST_VALUES}`).all(...values);
}

/** The timeline counts all hits up to this number, in about a third of a second; then the newest so many. */
const TIMELINE_AMONG = 1_000_000;

/** Hits in each month from the first to the last that has some. */
export function timelineOf(db: ReadableDb, source: KeySource): MethodOutput<"search.timeline"> {
  const rows = db
    .prepare<Value[], [number, number]>(
      `SELECT day, count(*) FROM (
         SELECT ${source.key} / ${KEYS_PER_DAY} AS day FROM ${source.from} WHERE ${source.where}
         ORDER BY ${source.key} DESC LIMIT ?) GROUP BY day`,
    )
    .raw()
    .all(...source.values, BigInt(source.first), BigInt(source.end), BigInt(TIMELINE_AMONG));
  const counts = new Map<string, number>();
  let counted = 0;
  for (const [day, hits] of rows) {
    const month = monthOfKey(day * KEYS_PER_DAY);
    counts.set(month, (counts.get(month) ?? 0) + hits);
    counted += hits;
  }
  const found = [...counts.keys()].sort();
  const months = monthsBetween(found[0], found.at(-1)).map((month) => ({
    month,
    count: counts.get(month) ?? 0,
  }));
  return { counted, countedAmong: counted === TIMELINE_AMONG ? TIMELINE_AMONG : null, months };
}

/** At most two thousand years of months: a wrong date must not make a list without end. */
const MOST_MONTHS = 24_000;

function monthsBetween(first: string | undefined, last: string | undefined): string[] {
  if (first === undefined || last === undefined) return [];
  const months: string[] = [];
  let [year = 1, month = 1] = first.split("-").map(Number);
  while (months.length < MOST_MONTHS) {
    const name = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
    months.push(name);
    if (name >= last) break;
    month += 1;
    if (month > 12) {
      month = 1;
      year += 1;
    }
  }
  return months;
}
