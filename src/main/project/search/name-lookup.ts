import MiniSearch from "minisearch";
import type { MethodOutput } from "../../../shared/contract/index.ts";
import { foldText } from "../../../shared/text/fold-text.ts";
import type { ReadableDb } from "../db/connection.ts";

export type FoundName = MethodOutput<"search.names">["found"][number];

export interface NameLookup {
  /** The best names for a few letters, typing errors forgiven. */
  find(query: string, kinds: readonly FoundName["kind"][], limit: number): FoundName[];
}

/** One name that can be found: a thing has a document for each of its names. */
interface NameDocument {
  readonly key: number;
  readonly found: FoundName;
  readonly words: string;
}

/** Above this many titles the list would outgrow its memory; the newest are kept. */
const MOST_TITLES = 50_000;

/**
 * Keeps a MiniSearch of all names, built when first asked and again when the project has changed.
 * Cost: about 0.3 s for 10,000 titles, under 1 ms a question.
 */
export function createNameLookup(db: ReadableDb): NameLookup {
  let built: {
    readonly state: string;
    readonly index: MiniSearch<NameDocument>;
    readonly documents: readonly NameDocument[];
  } | null = null;

  function current() {
    const state = stateOf(db);
    if (built?.state !== state) built = { state, ...build(db) };
    return built;
  }

  return {
    find(query, kinds, limit) {
      const { index, documents } = current();
      const wanted = new Set(kinds);
      const seen = new Set<string>();
      const found: FoundName[] = [];
      const results = index.search(foldText(query), {
        prefix: true,
        fuzzy: (term) => (term.length > 3 ? 0.25 : false),
        combineWith: "AND",
        filter: (result) => wanted.has(documents[result.id]?.found.kind ?? "article"),
        boostDocument: (id) => (documents[id]?.found.kind === "actor" ? 2 : 1),
      });
      for (const result of results) {
        const document = documents[result.id];
        if (document === undefined || seen.has(document.found.id)) continue;
        seen.add(document.found.id);
        found.push(document.found);
        if (found.length === limit) break;
      }
      return found;
    },
  };
}

/** Changes whenever a name can have changed: with each operation of a person and each article of an import. */
function stateOf(db: ReadableDb): string {
  const operations = db.prepare<[], number | null>("SELECT max(rowid) FROM operation").pluck().get() ?? 0;
  const changes = db.prepare<[], number | null>("SELECT max(stamp) FROM article_change").pluck().get() ?? 0;
  return `${operations}.${changes}`;
}

function build(db: ReadableDb): { index: MiniSearch<NameDocument>; documents: NameDocument[] } {
  const documents: NameDocument[] = [];
  for (const found of allNames(db)) {
    const matched = found.kind === "actor" ? (found.detail ?? found.name) : found.name;
    documents.push({ key: documents.length, found, words: foldText(matched) });
  }
  const index = new MiniSearch<NameDocument>({
    idField: "key",
    fields: ["words"],
    tokenize: (text) => text.split(/[^\p{L}\p{N}]+/u),
  });
  index.addAll(documents);
  return { index, documents };
}

function* allNames(db: ReadableDb): Generator<FoundName> {
  const rows = db
    .prepare<[number], FoundName>(
      `SELECT 'actor' AS kind, id, name, NULL AS detail, kind AS actorKind FROM actor
       WHERE id NOT IN (SELECT id FROM merged_actor WHERE id <> root)
       UNION ALL SELECT 'actor', actor.id, actor.name, merged.name, actor.kind
         FROM merged_actor JOIN actor merged ON merged.id = merged_actor.id JOIN actor ON actor.id = merged_actor.root
         WHERE merged_actor.id <> merged_actor.root
       UNION ALL SELECT 'actor', actor.id, actor.name, alias.name, actor.kind
         FROM alias JOIN actor_root ON actor_root.id = alias.actor_id JOIN actor ON actor.id = actor_root.root
       UNION ALL SELECT 'claim', id, statement, NULL, NULL FROM claim
       UNION ALL SELECT 'tag', id, name, NULL, NULL FROM tag
       UNION ALL SELECT * FROM (SELECT 'article', id, title, outlet, NULL FROM article ORDER BY key DESC LIMIT ?)`,
    )
    .all(MOST_TITLES);
  yield* rows;
}
