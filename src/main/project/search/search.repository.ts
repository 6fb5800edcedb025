import { type ParsedQuery, parseQuery } from "../../../shared/text/search/query.ts";
import { INDEX_COLUMNS, type IndexColumn, OWN_COLUMNS } from "../../../shared/text/search/query-fields.ts";
import { ignoredSentence, querySentence } from "../../../shared/text/search/query-sentence.ts";
import { describeQuery, type QueryNode } from "../../../shared/text/search/query-tree.ts";
import type { ReadableDb } from "../db/connection.ts";
import { expandQuery } from "./expand-query.ts";
import { resultsAsOf } from "./fresh-results.ts";
import type { EffectiveZones } from "./index-batch.ts";
import { RANKED_AMONG } from "./rank-keys.ts";
import { hitReader } from "./search-hits.ts";
import { countKeys, type KeySource, keySource, newestKeys } from "./search-keys.ts";
import { type KeyPage, keyPage, pageOfList } from "./search-pages.ts";
import type { SearchQuestion, SearchRequest, SearchResult } from "./search-request.ts";

/** A question read, its words with their forms, and where its keys come from. */
export interface PreparedSearch {
  readonly parsed: ParsedQuery;
  readonly tree: QueryNode | null;
  readonly columns: readonly IndexColumn[];
  readonly source: KeySource;
  readonly expansions: SearchResult["expansions"];
}

/** Reads a question for an attached index. Cost: some ms for words whose forms were not asked before. */
export function prepareSearch(db: ReadableDb, question: SearchQuestion): PreparedSearch {
  const parsed = parseQuery(question.query, { typing: question.typing === true });
  const columns = question.includeBoilerplate ? INDEX_COLUMNS : OWN_COLUMNS;
  const expanded = parsed.tree === null ? null : expandQuery(db, parsed.tree, question.leaveOut ?? []);
  const tree = expanded?.tree ?? null;
  const source = keySource(db, tree, columns, question.filters);
  return { parsed, tree, columns, source, expansions: expanded?.expansions ?? [] };
}

/**
 * Searches the articles of a project whose index is attached as idx (`attachSearchIndex`); an empty query lists
 * the newest articles. Never fails on any query or cursor. Newest first costs about 10 ms a page of 50 at any number
 * of articles, most of it snippets; relevance is judged among the newest 20,000 hits. `exact` is the order that was
 * found before, by slices.
 */
export function searchArticles(
  db: ReadableDb,
  effectiveZones: EffectiveZones,
  request: SearchRequest,
  exact?: readonly number[],
): SearchResult {
  // One read transaction, so that keys, count and rows are of one moment.
  return db.transaction(() => {
    const search = prepareSearch(db, request);
    const newest = newestKeys(db, search.source);
    const page =
      exact === undefined
        ? keyPage(db, { source: search.source, newest }, request)
        : pageOfList(db, { keys: exact, ordering: { kind: "exact", among: null } }, request);
    const reader = hitReader(db, effectiveZones, search.tree, search.columns);
    return {
      ...countKeys(db, newest, request.collapseCopies),
      hits: page.keys.flatMap((key) => reader.show(key) ?? []),
      nextCursor: page.nextCursor,
      ...explained(search),
      ordering: page.ordering,
      rankedAmong: rankedAmong(page),
      asOf: resultsAsOf(db),
    };
  })();
}

function rankedAmong({ ordering }: KeyPage): number | null {
  return ordering.kind === "among" ? RANKED_AMONG : null;
}

/** What a search was understood to ask, in the query language and in words. */
export function explained({ parsed, tree, source, expansions }: PreparedSearch) {
  return {
    understood: describeQuery(parsed.tree),
    sentence: querySentence(tree, (filter) => source.names.get(filter) ?? null),
    expansions,
    ignored: parsed.ignored,
    notes: [...parsed.dropped.map(ignoredSentence), ...unknownNames(source)],
  };
}

function unknownNames({ names }: KeySource): string[] {
  return [...names].flatMap(([{ field, value }, found]) => {
    return found.length === 0 ? [`No ${NOUNS[field] ?? field} is called “${value}” here.`] : [];
  });
}

const NOUNS: Readonly<Partial<Record<string, string>>> = { lang: "language of an article", claim: "claim" };
