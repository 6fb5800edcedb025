import { keyRange } from "../../../shared/domain/article-key.ts";
import { foldText } from "../../../shared/text/fold-text.ts";
import type { FilterLeaf } from "../../../shared/text/search/query-tree.ts";
import type { ReadableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";
import { namesOf, thingsNamed } from "./project-names.ts";
import type { SearchFilter } from "./search-request.ts";

export type Value = string | bigint;

/** A condition on the key of an article, and what names of it stand for. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly Value[];
}

/** Where keys come from: the index (joined with its facts) or the articles themselves. */
export interface KeyColumn {
  /** The key's name in the statement. */
  readonly key: "article_index.rowid" | "article.key";
  readonly hasFacts: boolean;
}

/** Above this many articles a set of keys costs more to build than asking each hit for its facts. */
const LARGE_SET = 20_000;

/** What a filter of the query language asks, with the names it was found to mean; null for dates and when nothing is called so. */
export function filterCondition(
  db: ReadableDb,
  filter: FilterLeaf,
  column: KeyColumn,
): { condition: Condition; names: readonly string[] | null } {
  const { field, value } = filter;
  switch (field) {
    case "outlet": {
      const found = named(db, "outlets", value);
      return { condition: factCondition(db, "outlet", found.ids, column), names: found.names };
    }
    case "lang": {
      const found = languagesMeant(db, value);
      return {
        condition: factCondition(db, "language", found, column),
        names: found.map((code) => languageName(code)),
      };
    }
    case "actor": {
      const found = named(db, "actors", value);
      const ids = JSON.stringify(found.ids);
      const sql = `SELECT key FROM article WHERE id IN (${MERGED_ACTORS}
        SELECT article_id FROM mention WHERE actor_id IN (SELECT id FROM same)
        UNION SELECT article_id FROM quote WHERE speaker_actor_id IN (SELECT id FROM same))`;
      return { condition: inSet(column, sql, [ids]), names: found.names };
    }
    case "tag": {
      const found = named(db, "tags", value);
      return { condition: tagCondition(column, found.ids), names: found.names };
    }
    case "claim": {
      const found = named(db, "claims", value);
      const sql = `SELECT key FROM article WHERE id IN (
        SELECT article_id FROM quote WHERE claim_id IN (SELECT value FROM json_each(?)))`;
      return { condition: inSet(column, sql, [JSON.stringify(found.ids)]), names: found.names };
    }
    case "speaker":
      return speakerCondition(db, value, column);
    default: {
      const { first, end } = dateRange(filter);
      const sql = `(${column.key} >= ? AND ${column.key} < ?)`;
      return { condition: { sql, values: [BigInt(first), BigInt(end)] }, names: null };
    }
  }
}

/** The half-open range of keys that a date filter allows. */
export function dateRange({ field, value }: FilterLeaf): { readonly first: number; readonly end: number } {
  if (field === "before") return { first: 0, end: keyRange(value, undefined).first };
  if (field === "after") return { first: keyRange(undefined, value).end, end: Number.MAX_SAFE_INTEGER };
  return keyRange(value, value);
}

/** The conditions of the filter that the window sets beside the query; dates are a range of keys and not among them. */
export function chosenConditions(db: ReadableDb, filter: SearchFilter, column: KeyColumn): Condition[] {
  const conditions: Condition[] = [];
  const { outlet, language, storyId, tagId, runId } = filter;
  if (outlet === null) {
    conditions.push(inSet(column, "SELECT key FROM article WHERE coalesce(outlet, '') = ''", []));
  } else if (outlet !== undefined) conditions.push(factCondition(db, "outlet", [outlet], column));
  if (language !== undefined) conditions.push(factCondition(db, "language", [language], column));
  if (storyId !== undefined) {
    conditions.push(inSet(column, "SELECT key FROM article WHERE story_id = ?", [storyId]));
  }
  if (tagId !== undefined) conditions.push(tagCondition(column, [tagId]));
  if (runId !== undefined) {
    const sql = "SELECT key FROM article WHERE id IN (SELECT article_id FROM import_item WHERE run_id = ?)";
    conditions.push(inSet(column, sql, [runId]));
  }
  if (filter.check === true) {
    conditions.push(inSet(column, "SELECT key FROM article WHERE checks <> '[]'", []));
  }
  return conditions;
}

/** The plus keeps SQLite from looking each article up in the index: it probes a hash of the set instead. */
export function inSet(column: KeyColumn, sql: string, values: readonly Value[]): Condition {
  return { sql: `+${column.key} IN (${sql})`, values };
}

function factCondition(
  db: ReadableDb,
  fact: "outlet" | "language",
  wanted: readonly string[],
  column: KeyColumn,
): Condition {
  const list = JSON.stringify(wanted);
  // Never null: the opposite of a null is not true either.
  if (!column.hasFacts) {
    return { sql: `coalesce(article.${fact}, '') IN (SELECT value FROM json_each(?))`, values: [list] };
  }
  const ids = prepared<[string, string], { ids: string }>(
    db,
    `SELECT json_group_array(id) AS ids FROM idx.fact_value
     WHERE field = ? AND value IN (SELECT value FROM json_each(?))`,
  ).get(fact, list)?.ids;
  const among = `fact.${fact} IN (SELECT value FROM json_each(?))`;
  const size =
    prepared<[string, bigint], { size: number }>(
      db,
      `SELECT count(*) AS size FROM (SELECT 1 FROM idx.article_fact AS fact WHERE ${among} LIMIT ?)`,
    ).get(ids ?? "[]", BigInt(LARGE_SET + 1))?.size ?? 0;
  if (size <= LARGE_SET)
    return inSet(column, `SELECT key FROM idx.article_fact AS fact WHERE ${among}`, [ids ?? "[]"]);
  return {
    sql: `EXISTS (SELECT 1 FROM idx.article_fact AS fact WHERE fact.key = ${column.key} AND +${among})`,
    values: [ids ?? "[]"],
  };
}

/** A merged actor counts as the one it points to, and the other way round. */
const MERGED_ACTORS = `
  WITH same (id) AS MATERIALIZED (
    SELECT id FROM actor_root WHERE root IN (
      SELECT root FROM actor_root WHERE id IN (SELECT value FROM json_each(?))))`;

/** Articles with one of these tags, or with a tag below them in the tree. */
function tagCondition(column: KeyColumn, ids: readonly string[]): Condition {
  const sql = `SELECT key FROM article WHERE id IN (
    WITH RECURSIVE below (id) AS (
      SELECT value FROM json_each(?)
      UNION SELECT tag.id FROM below JOIN tag ON tag.parent_id = below.id)
    SELECT article_id FROM article_tag WHERE tag_id IN (SELECT id FROM below))`;
  return inSet(column, sql, [JSON.stringify(ids)]);
}

function speakerCondition(db: ReadableDb, value: string, column: KeyColumn) {
  const actors = named(db, "actors", value);
  const unnamed = named(db, "unnamedSpeakers", value);
  const outlets = named(db, "outlets", value);
  const sql = `SELECT key FROM article WHERE id IN (${MERGED_ACTORS}
      SELECT article_id FROM quote WHERE speaker_actor_id IN (SELECT id FROM same)
      UNION SELECT article_id FROM quote
        WHERE json_extract(speaker, '$.label') IN (SELECT value FROM json_each(?)))
    OR (outlet IN (SELECT value FROM json_each(?))
      AND id IN (SELECT article_id FROM quote WHERE json_extract(speaker, '$.kind') = 'outlet'))`;
  const lists = [actors.ids, unnamed.ids, outlets.ids].map((ids) => JSON.stringify(ids));
  const names = [...new Set([...actors.names, ...unnamed.names])];
  return { condition: inSet(column, sql, lists), names };
}

function named(
  db: ReadableDb,
  list: "outlets" | "actors" | "tags" | "claims" | "unnamedSpeakers",
  value: string,
): { ids: string[]; names: string[] } {
  const things = thingsNamed(namesOf(db, list), value);
  return {
    ids: [...new Set(things.map(({ id }) => id))],
    names: [...new Set(things.map(({ name }) => name))],
  };
}

const englishNames = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });

function languageName(code: string): string {
  try {
    return englishNames.of(code) ?? code;
  } catch {
    return code;
  }
}

/** A language by its code ("pt" stands for "pt-BR" too), its English name or its own. */
function languagesMeant(db: ReadableDb, typed: string): string[] {
  const folded = foldText(typed);
  return namesOf(db, "languages").flatMap(({ id }) => {
    const code = id.toLowerCase();
    if (code === folded || code.startsWith(`${folded}-`)) return [id];
    return [languageName(id), ownLanguageName(id)].some((name) => foldText(name) === folded) ? [id] : [];
  });
}

function ownLanguageName(code: string): string {
  try {
    return new Intl.DisplayNames([code], { type: "language", fallback: "none" }).of(code) ?? code;
  } catch {
    return code;
  }
}
