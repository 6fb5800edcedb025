import { parentPort, workerData } from "node:worker_threads";
import { err, ok, type Result, UserFacingError } from "../../../shared/result.ts";
import { zonesInForce } from "../articles/zones.repository.ts";
import { openReader } from "../db/connection.ts";
import { readKeptSources } from "../import/kept-sources.ts";
import type { EffectiveZones } from "../search/index-batch.ts";
import { createNameLookup } from "../search/name-lookup.ts";
import { articlesNaming } from "../search/named-articles.ts";
import { searchArticles } from "../search/search.repository.ts";
import { attachSearchIndex, detachSearchIndex, isIndexDamage } from "../search/search-index.ts";
import type { SearchRequest, SearchResult } from "../search/search-request.ts";
import type { Person, QueryContext } from "./contexts.ts";
import { queryHandlers, readInternalHandlers } from "./queries.ts";
import { statusCounts } from "./status.repository.ts";

/** A read-only thread of the project process: one connection, the search index attached, one question at a time. */
export interface ReaderData {
  readonly projectPath: string;
  readonly indexPath: string;
  readonly indexId: string;
  readonly person: Person;
  readonly sourcesFolder: string;
}

const { projectPath, indexPath, indexId, person, sourcesFolder } = workerData as ReaderData;
const db = openReader(projectPath);

const context: QueryContext = {
  db,
  person,
  names: createNameLookup(db),
  articlesNaming: namingArticles,
  search,
  keptSources: (runId) => readKeptSources(sourcesFolder, runId),
};
type Handler = (context: QueryContext, input: unknown) => unknown;
const handlers: Readonly<Record<string, unknown>> = {
  ...queryHandlers,
  ...readInternalHandlers,
  "status.counts": () => statusCounts(db),
};

function namingArticles(names: readonly string[]): readonly number[] | null {
  try {
    return attachSearchIndex(db, indexPath, indexId) ? articlesNaming(db, names) : null;
  } catch (error) {
    if (!isIndexDamage(error)) throw error;
    detachSearchIndex(db);
    return null;
  }
}

function search(request: SearchRequest): SearchResult {
  const zonesOf: EffectiveZones = (textHash, outlet) => zonesInForce(db, textHash, outlet);
  try {
    if (attachSearchIndex(db, indexPath, indexId)) return searchArticles(db, zonesOf, request);
  } catch (error) {
    if (!isIndexDamage(error)) throw error;
    detachSearchIndex(db);
  }
  return {
    total: 0,
    totalIsLowerBound: true,
    hits: [],
    nextCursor: null,
    understood: request.query,
    sentence: request.query,
    expansions: [],
    ordering: { kind: "newest", among: null },
    ignored: [],
    rankedAmong: null,
    asOf: "",
  };
}

parentPort?.on(
  "message",
  async (request: { readonly id: number; readonly method: string; readonly input: unknown }) => {
    parentPort?.postMessage({ id: request.id, result: await answer(request.method, request.input) });
  },
);

async function answer(method: string, input: unknown): Promise<Result<unknown>> {
  try {
    const handler = Object.hasOwn(handlers, method) ? handlers[method] : undefined;
    if (typeof handler !== "function") return err({ code: "not_found", what: method });
    return ok(await (handler as Handler)(context, input));
  } catch (error) {
    if (error instanceof UserFacingError) return err(error.error);
    const errorId = crypto.randomUUID();
    console.error(`${method} failed (${errorId}):`, error);
    return err({ code: "internal", errorId });
  }
}
