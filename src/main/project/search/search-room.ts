import { statSync } from "node:fs";
import type { MethodInput, MethodOutput } from "../../../shared/contract/index.ts";
import type { SavedRequest } from "../../../shared/contract/search.contract.ts";
import type { ReadableDb } from "../db/connection.ts";
import { concordance } from "./concordance.ts";
import { facetsOf, timelineOf } from "./facets.ts";
import { freshResults } from "./fresh-results.ts";
import type { EffectiveZones } from "./index-batch.ts";
import { nameList } from "./name-list.ts";
import { type KeyRange, RANKED_AMONG, type RankedKeys, rankKeys, rankSlices } from "./rank-keys.ts";
import { explained, type PreparedSearch, prepareSearch, searchArticles } from "./search.repository.ts";
import { attachSearchIndex, detachSearchIndex, isIndexDamage, readIndexFact } from "./search-index.ts";
import { countKeys, keyAtPosition, newestKeys } from "./search-keys.ts";
import type { SearchQuestion, SearchRequest, SearchResult } from "./search-request.ts";
import { spellingOf } from "./spelling.ts";
import { countArticles, termLookup } from "./term-table.ts";

/** The searches of one reader thread over the project and its index. */
export interface SearchRoom {
  articles(request: SearchRequest, exact?: readonly number[]): SearchResult;
  fresh(question: SearchQuestion, asOf: string): MethodOutput<"search.fresh">;
  explain(query: string, typing: boolean): MethodOutput<"search.explain">;
  spelling(query: string): MethodOutput<"search.spelling">;
  facets(question: SearchQuestion): MethodOutput<"search.facets">;
  timeline(question: SearchQuestion): MethodOutput<"search.timeline">;
  concordance(request: MethodInput<"search.concordance">): MethodOutput<"search.concordance">;
  nameList(input: MethodInput<"search.nameList">): MethodOutput<"search.nameList">;
  state(): MethodOutput<"search.state">;
  /** How many a saved search finds, counted to 1,000; null while there is no index. */
  count(request: SavedRequest): { readonly total: number; readonly totalIsLowerBound: boolean } | null;
  plan(request: SearchRequest): { readonly needsSlices: boolean; readonly slices: readonly KeyRange[] };
  slice(request: SearchRequest, range: KeyRange): RankedKeys;
  /** Terms that begin with some letters, the most frequent first; none while there is no index. */
  terms(prefix: string, limit: number): readonly { readonly term: string; readonly articles: number }[];
}

export interface SearchRoomOptions {
  readonly db: ReadableDb;
  readonly projectPath: string;
  readonly indexPath: string;
  /** Changes when the project file is replaced by another state of itself. */
  readonly indexId: string;
  readonly zonesOf: EffectiveZones;
  /** The index file is missing or damaged; it should be built again. */
  readonly onIndexLost: (damaged: boolean) => void;
}

/** Binds the searches to a connection. While there is no usable index they find nothing, and say so by a lower bound. */
export function createSearchRoom(options: SearchRoomOptions): SearchRoom {
  const { db, indexPath, indexId, zonesOf, onIndexLost } = options;

  /** Answers by the index in one read transaction; `without` while there is none. */
  function withIndex<T>(work: () => T, without: () => T): T {
    try {
      if (attachSearchIndex(db, indexPath, indexId)) return work();
      onIndexLost(false);
    } catch (error) {
      if (!isIndexDamage(error)) throw error;
      detachSearchIndex(db);
      onIndexLost(true);
    }
    return without();
  }
  const atOnce = <T>(work: () => T): T => db.transaction(work)();
  const searched = <T>(question: SearchQuestion, work: (search: PreparedSearch) => T, without: T): T =>
    withIndex(
      () => atOnce(() => work(prepareSearch(db, question))),
      () => without,
    );

  return {
    articles: (request, exact) =>
      withIndex(
        () => searchArticles(db, zonesOf, request, exact),
        () => nothingYet(request),
      ),
    fresh: (question, asOf) =>
      searched(question, ({ source }) => freshResults(db, source, asOf), {
        newResults: 0,
        isLowerBound: false,
        rebuilt: true,
      }),
    explain(query, typing) {
      const question = { query, typing, filters: {}, includeBoilerplate: false };
      const read = (): MethodOutput<"search.explain"> => {
        const { understood, sentence, ignored, notes } = explained(prepareSearch(db, question));
        return { understood, sentence, ignored, notes };
      };
      return withIndex(read, () => ({ understood: query, sentence: query, ignored: [], notes: [] }));
    },
    spelling: (query) =>
      withIndex<MethodOutput<"search.spelling">>(
        () => atOnce(() => spellingOf(db, query)),
        () => ({ words: [] }),
      ),
    facets: (question) =>
      searched(question, ({ source }) => facetsOf(db, source), {
        counted: 0,
        countedAmong: null,
        outlets: [],
        languages: [],
        actors: [],
        tags: [],
      }),
    timeline: (question) =>
      searched(question, ({ source }) => timelineOf(db, source), {
        counted: 0,
        countedAmong: null,
        months: [],
      }),
    concordance: (request) =>
      withIndex(
        () => atOnce(() => concordance(db, zonesOf, request)),
        () => ({ rows: [], nextCursor: null, sortedAmong: null }),
      ),
    nameList: (input) =>
      withIndex(
        () => atOnce(() => nameList(db, input)),
        () => ({
          names: input.names.map((name) => ({
            name,
            query: "",
            articles: 0,
            isLowerBound: true,
            newest: null,
          })),
          query: "",
          cut: false,
        }),
      ),
    state: () => ({
      ...withIndex(
        () => ({
          indexed: countArticles(db),
          filling: readIndexFact(db, "fillBelow") !== null,
          terms: Number(readIndexFact(db, "termCount") ?? 0),
        }),
        () => ({ indexed: 0, filling: true, terms: 0 }),
      ),
      indexBytes: bytesOf(indexPath),
      projectBytes: bytesOf(options.projectPath),
    }),
    count({ filter, ...request }) {
      const question = { ...request, filters: filter };
      return searched<ReturnType<SearchRoom["count"]>>(
        question,
        ({ source }) => countKeys(db, newestKeys(db, source), request.collapseCopies),
        null,
      );
    },
    plan: (request) =>
      searched<ReturnType<SearchRoom["plan"]>>(
        request,
        ({ source }) => {
          const needsSlices = source.ranks && keyAtPosition(db, source, RANKED_AMONG) !== null;
          return { needsSlices, slices: needsSlices ? rankSlices(db, source) : [] };
        },
        { needsSlices: false, slices: [] },
      ),
    slice: (request, range) =>
      searched<RankedKeys>(request, ({ source }) => rankKeys(db, source, range), { keys: [], scores: [] }),
    terms: (prefix, limit) =>
      withIndex<ReturnType<SearchRoom["terms"]>>(
        () => termLookup(db).beginningWith(prefix, limit),
        () => [],
      ),
  };
}

function nothingYet({ query }: SearchRequest): SearchResult {
  return {
    total: 0,
    totalIsLowerBound: true,
    hits: [],
    nextCursor: null,
    understood: query,
    sentence: query,
    expansions: [],
    ordering: { kind: "newest", among: null },
    rankedAmong: null,
    ignored: [],
    notes: [],
    asOf: "",
  };
}

function bytesOf(path: string): number {
  return ["", "-wal"].reduce((sum, suffix) => {
    return sum + (statSync(`${path}${suffix}`, { throwIfNoEntry: false })?.size ?? 0);
  }, 0);
}
