import { foldText } from "../../../shared/text/fold-text.ts";
import type { ReadableDb } from "../db/connection.ts";
import { lastArticleChange, lastOperation } from "./last-change.ts";

/** A thing of the project by one of its names. */
export interface NamedThing {
  readonly id: string;
  /** As shown. */
  readonly name: string;
  /** The name that is compared, folded: the name itself or an alias. */
  readonly folded: string;
}

type NameList = "outlets" | "languages" | "actors" | "tags" | "claims" | "unnamedSpeakers";

const ACTORS = `
  SELECT actor.id, actor.name, merged.name AS compared FROM actor_root
    JOIN actor merged ON merged.id = actor_root.id JOIN actor ON actor.id = actor_root.root
  UNION ALL SELECT actor.id, actor.name, alias.name FROM alias
    JOIN actor_root ON actor_root.id = alias.actor_id JOIN actor ON actor.id = actor_root.root`;

/** Distinct values of an indexed column, by jumping from one to the next: a scan would read every article. */
const OUTLETS = `
  WITH RECURSIVE outlet (name) AS (
    SELECT min(outlet) FROM article
    UNION ALL SELECT (SELECT min(article.outlet) FROM article WHERE article.outlet > outlet.name)
      FROM outlet WHERE outlet.name IS NOT NULL)
  SELECT name AS id, name, name AS compared FROM outlet WHERE name IS NOT NULL`;

const LISTS: Readonly<Record<NameList, string>> = {
  outlets: OUTLETS,
  languages:
    "SELECT DISTINCT language AS id, language AS name, language AS compared FROM (SELECT language FROM article WHERE language IS NOT NULL ORDER BY key DESC LIMIT 50000)",
  actors: ACTORS,
  tags: "SELECT id, name, name AS compared FROM tag WHERE name IS NOT NULL",
  claims: "SELECT id, statement AS name, statement AS compared FROM claim",
  unnamedSpeakers:
    "SELECT DISTINCT json_extract(speaker, '$.label') AS id, json_extract(speaker, '$.label') AS name, json_extract(speaker, '$.label') AS compared FROM quote WHERE json_extract(speaker, '$.kind') = 'unnamed'",
};

/** Lists that follow the articles; the others change only when a person does something. */
const OF_ARTICLES: ReadonlySet<NameList> = new Set(["outlets", "languages"]);

interface KeptList {
  readonly state: number;
  readonly names: readonly NamedThing[];
}
const memories = new WeakMap<ReadableDb, Map<NameList, KeptList>>();

/** All names of a kind, folded; read again when they can have changed. */
export function namesOf(db: ReadableDb, list: NameList): readonly NamedThing[] {
  const state = OF_ARTICLES.has(list) ? lastArticleChange(db) : lastOperation(db);
  const memory = memories.get(db) ?? new Map<NameList, KeptList>();
  memories.set(db, memory);
  const kept = memory.get(list);
  if (kept?.state === state) return kept.names;
  const names = db
    .prepare<[], { id: string; name: string; compared: string }>(LISTS[list])
    .all()
    .map(({ id, name, compared }) => ({ id, name, folded: foldText(compared) }));
  memory.set(list, { state, names });
  return names;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/**
 * The things that a typed name means: those called exactly so; else those with all its words; else those whose words
 * begin like its words.
 */
export function thingsNamed(names: readonly NamedThing[], typed: string): NamedThing[] {
  const folded = foldText(typed);
  const exact = names.filter((thing) => thing.folded === folded);
  if (exact.length > 0) return exact;
  const words = wordsOf(folded);
  if (words.length === 0) return [];
  const parts = names.map((thing) => ({ thing, words: wordsOf(thing.folded) }));
  const whole = parts.filter((part) => words.every((word) => part.words.includes(word)));
  if (whole.length > 0) return whole.map(({ thing }) => thing);
  return parts
    .filter((part) => words.every((word) => part.words.some((other) => other.startsWith(word))))
    .map(({ thing }) => thing);
}

function wordsOf(folded: string): readonly string[] {
  return folded.match(WORD) ?? [];
}
