import Database from "better-sqlite3";
import type { MethodInput, MethodOutput } from "../../../shared/contract/index.ts";
import { hitFinder, mergeSpans } from "../../../shared/text/search/highlight.ts";
import { EVERY_ARTICLE, GAP, toIndexText } from "../../../shared/text/search/index-text.ts";
import { type ParsedQuery, parseQuery } from "../../../shared/text/search/query.ts";
import { INDEX_COLUMNS, OWN_COLUMNS } from "../../../shared/text/search/query-fields.ts";
import { toFtsMatch } from "../../../shared/text/search/query-match.ts";
import {
  describeQuery,
  filtersOf,
  joinNodes,
  positiveLeaves,
  type QueryNode,
} from "../../../shared/text/search/query-tree.ts";
import { cutSnippet } from "../../../shared/text/search/snippet.ts";
import type { ReadableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";
import { lastOperation } from "./last-change.ts";

type Found = MethodOutput<"search.things">;
type Thing = Found["things"][number];
type Kind = Thing["kind"];

export interface ThingsIndex {
  /** Claims, quotes, actors, memos and tags by the query language. */
  find(input: MethodInput<"search.things">): Found;
}

/** What is searched of a thing: an actor has a document for each of its names. */
interface ThingRow {
  /** The entity whose operations change it. */
  readonly entity: string;
  readonly kind: Kind;
  readonly id: string;
  readonly text: string;
  /** Searched too, and shown beside when it holds the hit. */
  readonly beside: string | null;
  readonly articleId: string | null;
  readonly aboutId: string | null;
  readonly aboutKind: string | null;
}

const ROWS = `
  SELECT id AS entity, 'claim' AS kind, id, statement AS text, note AS beside,
    NULL AS articleId, NULL AS aboutId, NULL AS aboutKind FROM claim
  UNION ALL SELECT quote.id, 'quote', quote.id,
    (SELECT group_concat(json_extract(value, '$.exact'), ' … ') FROM json_each(quote.content)), NULL,
    article_id, claim_id, 'claim' FROM quote
  UNION ALL SELECT id, 'actor', id, name, description, NULL, NULL, NULL FROM actor
  UNION ALL SELECT alias.id, 'actor', actor.id, actor.name, alias.name, NULL, NULL, NULL
    FROM alias JOIN actor ON actor.id = alias.actor_id
  UNION ALL SELECT id, 'memo', id, body, NULL, NULL, about_id, about_kind FROM memo
  UNION ALL SELECT id, 'tag', id, name, NULL, NULL, NULL, NULL FROM tag WHERE name IS NOT NULL`;

/** More things changed than this: all are read anew. */
const MOST_CHANGED = 500;
/** Matches beyond these are not listed. */
const MOST_FOUND = 20_000;
const SHOWN_LENGTH = 400;

/**
 * Keeps an index in memory of all things people made, by the same folding and tokens as the index of articles; it
 * follows the work log thing by thing. Cost: about 1 s for the first question over 60,000 things, some ms after.
 */
export function createThingsIndex(db: ReadableDb): ThingsIndex {
  let kept: { memory: Memory; operation: number } | null = null;

  function current(): Memory {
    const operation = lastOperation(db);
    const entities = kept === null || operation < kept.operation ? null : changedEntities(db, kept.operation);
    if (kept === null || entities === null) {
      kept?.memory.close();
      kept = { memory: createMemory(db.prepare<[], ThingRow>(ROWS).iterate()), operation };
    } else if (entities.length > 0) {
      kept.memory.replace(entities, changedRows(db, entities));
      kept.operation = operation;
    }
    return kept.memory;
  }

  return {
    find(input) {
      const parsed = parseQuery(input.query, { typing: false });
      const { tree, ignored } = wordsOnly(parsed);
      const things = tree === null ? [] : countedAs(db, current().match(tree, new Set(input.kinds)));
      const start = Number(/^t:(\d{1,6})$/u.exec(input.cursor ?? "")?.[1] ?? 0);
      const end = start + input.limit;
      const totals = [...new Set(input.kinds)].map((kind) => ({
        kind,
        count: things.filter((thing) => thing.kind === kind).length,
      }));
      return {
        total: things.length,
        totals,
        things: tree === null ? [] : things.slice(start, end).map((row) => shown(db, row, tree)),
        nextCursor: end < things.length ? `t:${end}` : null,
        understood: describeQuery(tree),
        ignored,
      };
    },
  };
}

/** Found actors as the ones they count as after merges, each once; what was found of a merged one stands beside. */
function countedAs(db: ReadableDb, rows: ThingRow[]): ThingRow[] {
  const merged = new Map(
    prepared<[], { id: string; root: string; name: string }>(
      db,
      `SELECT merged_actor.id, actor.id AS root, actor.name FROM merged_actor
       JOIN actor ON actor.id = merged_actor.root WHERE merged_actor.id <> merged_actor.root`,
    )
      .all()
      .map((row) => [row.id, row]),
  );
  if (merged.size === 0) return rows;
  const counted = rows.map((row) => {
    const root = row.kind === "actor" ? merged.get(row.id) : undefined;
    return root === undefined
      ? row
      : { ...row, id: root.root, text: root.name, beside: row.beside ?? row.text };
  });
  return [...new Map(counted.map((row) => [`${row.kind} ${row.id}`, row])).values()];
}

/** Filters ask about articles; of other things only words can be asked. */
function wordsOnly({ tree, ignored }: ParsedQuery): { tree: QueryNode | null; ignored: string[] } {
  const filters = filtersOf(tree).map((filter) => describeQuery(filter));
  return { tree: tree === null ? null : withoutFilters(tree), ignored: [...ignored, ...filters] };
}

function withoutFilters(node: QueryNode): QueryNode | null {
  if (node.kind === "filter") return null;
  if (node.kind === "words" || node.kind === "near") return node;
  if (node.kind === "not") {
    const child = withoutFilters(node.child);
    return child === null ? null : { kind: "not", child };
  }
  return joinNodes(
    node.kind,
    node.children.flatMap((child) => withoutFilters(child) ?? []),
  );
}

function changedEntities(db: ReadableDb, after: number): string[] | null {
  const rows = prepared<[bigint, bigint], { entity: string }>(
    db,
    "SELECT DISTINCT entity FROM operation WHERE rowid > ? LIMIT ?",
  ).all(BigInt(after), BigInt(MOST_CHANGED + 1));
  return rows.length > MOST_CHANGED ? null : rows.map(({ entity }) => entity);
}

/** The documents of changed things; an actor's new name is shown with its aliases too. */
function changedRows(db: ReadableDb, entities: readonly string[]): ThingRow[] {
  return prepared<[string], ThingRow>(
    db,
    `SELECT * FROM (${ROWS}) WHERE entity IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify(entities));
}

interface Memory {
  match(tree: QueryNode, kinds: ReadonlySet<Kind>): ThingRow[];
  replace(entities: readonly string[], rows: readonly ThingRow[]): void;
  close(): void;
}

function createMemory(rows: Iterable<ThingRow>): Memory {
  const db = new Database(":memory:");
  db.exec(`CREATE VIRTUAL TABLE article_index USING fts5(
    ${INDEX_COLUMNS.join(", ")}, content = '', contentless_delete = 1,
    tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co M*'")`);
  const insert = db.prepare<[bigint, string, string]>(
    "INSERT INTO article_index (rowid, title, other) VALUES (?, ?, ?)",
  );
  const remove = db.prepare<[bigint]>("DELETE FROM article_index WHERE rowid = ?");
  const select = db
    .prepare<[string, bigint], number>(
      "SELECT rowid FROM article_index WHERE article_index MATCH ? ORDER BY bm25(article_index), rowid LIMIT ?",
    )
    .pluck();
  const known = new Map<number, ThingRow>();
  const keys = new Map<string, number>();
  let lastKey = 0;
  const add = (row: ThingRow): void => {
    lastKey += 1;
    known.set(lastKey, row);
    keys.set(row.entity, lastKey);
    const words = [row.text ?? "", row.beside ?? ""].map(toIndexText).join(` ${GAP} `);
    insert.run(BigInt(lastKey), words, EVERY_ARTICLE);
  };
  db.transaction(() => {
    for (const row of rows) add(row);
  })();

  return {
    match(tree, kinds) {
      const seen = new Set<string>();
      return select.all(toFtsMatch(tree, { columns: OWN_COLUMNS }), BigInt(MOST_FOUND)).flatMap((key) => {
        const row = known.get(key);
        if (row === undefined || !kinds.has(row.kind) || seen.has(row.id)) return [];
        seen.add(row.id);
        return [row];
      });
    },
    replace(entities, changed) {
      db.transaction(() => {
        for (const entity of entities) {
          const key = keys.get(entity);
          if (key === undefined) continue;
          remove.run(BigInt(key));
          known.delete(key);
          keys.delete(entity);
        }
        for (const row of changed) add(row);
      })();
    },
    close: () => db.close(),
  };
}

function shown(db: ReadableDb, row: ThingRow, tree: QueryNode): Thing {
  const find = hitFinder(positiveLeaves(tree));
  const text = row.text ?? "";
  const hits = find(text);
  const isBeside = row.beside !== null && find(row.beside).length > 0;
  const whole = text.length <= SHOWN_LENGTH;
  const cut = whole
    ? { text, marks: mergeSpans(hits) }
    : cutSnippet(text, [{ start: 0, end: text.length }], hits);
  return {
    kind: row.kind,
    id: row.id,
    text: cut.text,
    marks: [...cut.marks],
    detail: isBeside ? row.beside : aboutWords(db, row),
    articleId: row.articleId,
    aboutId: row.aboutId,
    aboutKind: row.aboutKind,
  };
}

const NAMES: ReadonlyMap<string, string> = new Map([
  ["claim", "SELECT statement AS name FROM claim WHERE id = ?"],
  ["actor", "SELECT name FROM actor WHERE id = ?"],
  ["article", "SELECT title AS name FROM article WHERE id = ?"],
  ["story", "SELECT title AS name FROM article WHERE id = ?"],
  ["tag", "SELECT name FROM tag WHERE id = ?"],
]);

/** What a quote or memo is about, in words; null when it has none or is gone. */
function aboutWords(db: ReadableDb, { aboutKind, aboutId }: ThingRow): string | null {
  const sql = NAMES.get(aboutKind ?? "");
  if (sql === undefined || aboutId === null) return null;
  return prepared<[string], { name: string | null }>(db, sql).get(aboutId)?.name ?? null;
}
