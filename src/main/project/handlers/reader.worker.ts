import { parentPort, workerData } from "node:worker_threads";
import { err, ok, type Result, UserFacingError } from "../../../shared/result.ts";
import { zonesInForce } from "../articles/zones.repository.ts";
import { openReader } from "../db/connection.ts";
import { readKeptSources } from "../import/kept-sources.ts";
import { createCompleter } from "../search/completions.ts";
import { createNameLookup } from "../search/name-lookup.ts";
import { articlesNaming } from "../search/named-articles.ts";
import { attachSearchIndex, detachSearchIndex, isIndexDamage } from "../search/search-index.ts";
import { createSearchRoom } from "../search/search-room.ts";
import { Stopped, stopWhen } from "../search/stop-signal.ts";
import { createThingsIndex } from "../search/things-index.ts";
import type { ReaderMessage } from "../session/reader-pool.ts";
import { giveWay } from "../threads/give-way.ts";
import type { Person, QueryContext } from "./contexts.ts";
import { queryHandlers, readInternalHandlers } from "./queries.ts";
import { rankingHandlers } from "./search-queries.ts";
import { statusCounts } from "./status.repository.ts";

/** A read-only thread of the project process: one connection, the search index attached, one question at a time. */
export interface ReaderData {
  readonly projectPath: string;
  readonly indexPath: string;
  readonly indexId: string;
  readonly person: Person;
  readonly sourcesFolder: string;
  /** One number, shared with the pool: the question that nobody waits for any more. */
  readonly unwanted: Int32Array;
}

giveWay("question");
const { projectPath, indexPath, indexId, person, sourcesFolder, unwanted } = workerData as ReaderData;
const db = openReader(projectPath);
let current = 0;
stopWhen(db, () => Atomics.load(unwanted, 0) === current);

const search = createSearchRoom({
  db,
  projectPath,
  indexPath,
  indexId,
  zonesOf: (textHash, outlet) => zonesInForce(db, textHash, outlet),
  onIndexLost: (damaged) => say({ indexLost: damaged ? "damaged" : "missing" }),
});
const context: QueryContext = {
  db,
  person,
  names: createNameLookup(db),
  completer: createCompleter({ db, terms: search.terms }),
  things: createThingsIndex(db),
  articlesNaming: namingArticles,
  search,
  keptSources: (runId) => readKeptSources(sourcesFolder, runId),
};
type Handler = (context: QueryContext, input: unknown) => unknown;
const handlers: Readonly<Record<string, unknown>> = {
  ...queryHandlers,
  ...readInternalHandlers,
  ...rankingHandlers,
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

parentPort?.on(
  "message",
  async (request: { readonly id: number; readonly method: string; readonly input: unknown }) => {
    current = request.id;
    say({ id: request.id, result: await answer(request.method, request.input) });
  },
);

function say(message: ReaderMessage): void {
  parentPort?.postMessage(message);
}

async function answer(method: string, input: unknown): Promise<Result<unknown>> {
  try {
    const handler = Object.hasOwn(handlers, method) ? handlers[method] : undefined;
    if (typeof handler !== "function") return err({ code: "not_found", what: method });
    return ok(await (handler as Handler)(context, input));
  } catch (error) {
    if (error instanceof UserFacingError) return err(error.error);
    if (error instanceof Stopped) return err({ code: "cancelled" });
    const errorId = crypto.randomUUID();
    console.error(`${method} failed (${errorId}):`, error);
    return err({ code: "internal", errorId });
  }
}
