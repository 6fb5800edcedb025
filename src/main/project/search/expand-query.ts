import type { Expansion, LeftOutForm } from "../../../shared/contract/search.contract.ts";
import { foldText } from "../../../shared/text/fold-text.ts";
import { mapLeaves, type QueryLeaf, type QueryNode } from "../../../shared/text/search/query-tree.ts";
import { type FoundForms, formsOf, plainWord, type Stemmer } from "../../../shared/text/search/word-forms.ts";
import type { ReadableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";
import { readIndexFact } from "./search-index.ts";
import { stemmerOf } from "./stemmers.ts";
import { termLookup } from "./term-table.ts";

export interface ExpandedQuery {
  readonly tree: QueryNode;
  readonly expansions: Expansion[];
}

/** Languages that fewer articles are written in do not bend the words of the others. */
const LANGUAGE_SHARE = 0.05;
const FORMS_REMEMBERED = 2000;

interface Memory {
  /** Which collection of terms this is about. */
  readonly state: string;
  readonly stemmers: readonly Stemmer[];
  readonly forms: Map<string, FoundForms | null>;
}
const memories = new WeakMap<ReadableDb, Memory>();

/**
 * Adds the forms of each word to a query, as far as the attached index knows them and the person did not take them
 * out. Words in quotes, of NEAR and with a long star stay as they are. Cost: some ms for a word not asked before.
 */
export function expandQuery(
  db: ReadableDb,
  tree: QueryNode,
  leaveOut: readonly LeftOutForm[],
): ExpandedQuery {
  const expansions: Expansion[] = [];
  const unwanted = new Map<string, Set<string | null>>();
  for (const { word, form } of leaveOut) {
    const key = foldText(word);
    unwanted.set(key, (unwanted.get(key) ?? new Set()).add(form));
  }
  const expanded = mapLeaves(tree, (leaf, inNear) => {
    const found = inNear ? null : rememberedForms(db, leaf);
    if (found === null) return leaf;
    const out = unwanted.get(foldText(leaf.text));
    const isShown = expansions.some(({ word, kind }) => word === leaf.text && kind === found.kind);
    // A prefix cannot be searched without its words; a word can.
    const isOff = out?.has(null) === true && found.kind !== "prefix";
    const forms = isOff ? [] : found.forms.filter((form) => out?.has(form) !== true);
    if (forms.length === 0) return leaf;
    if (!isShown) expansions.push({ word: leaf.text, kind: found.kind, forms: [...forms], cut: found.cut });
    return { ...leaf, forms };
  });
  return { tree: expanded, expansions };
}

function rememberedForms(db: ReadableDb, leaf: QueryLeaf): FoundForms | null {
  const word = plainWord(leaf);
  if (word === null) return null;
  const memory = memoryOf(db);
  const key = `${word}${leaf.prefix ? "*" : ""}`;
  let found = memory.forms.get(key);
  if (found === undefined) {
    found = formsOf(leaf, termLookup(db), memory.stemmers);
    if (memory.forms.size >= FORMS_REMEMBERED) memory.forms.clear();
    memory.forms.set(key, found);
  }
  return found;
}

function memoryOf(db: ReadableDb): Memory {
  const state = `${readIndexFact(db, "epoch")} ${readIndexFact(db, "termsAt")} ${readIndexFact(db, "termCount")}`;
  let memory = memories.get(db);
  if (memory?.state !== state) {
    memory = { state, stemmers: corpusStemmers(db), forms: new Map() };
    memories.set(db, memory);
  }
  return memory;
}

/** The stemmers of the languages that a good part of the corpus is written in, the most frequent first. */
function corpusStemmers(db: ReadableDb): Stemmer[] {
  const rows = prepared<[], { language: string; articles: number }>(
    db,
    `SELECT fact_value.value AS language, count(*) AS articles
     FROM idx.article_fact JOIN idx.fact_value ON fact_value.id = article_fact.language
     GROUP BY article_fact.language ORDER BY articles DESC`,
  ).all();
  const all = rows.reduce((sum, { articles }) => sum + articles, 0);
  return rows.flatMap(({ language, articles }) => {
    return articles < all * LANGUAGE_SHARE ? [] : (stemmerOf(language) ?? []);
  });
}
