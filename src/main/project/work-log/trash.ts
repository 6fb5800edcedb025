import type { ReadableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";
import { deletionsOf, headsOf } from "./heads.ts";
import { DELETED, idOfText, type OperationId, parseOperation, textOfId } from "./operation.ts";
import type { Change } from "./work-log.ts";

/** A thing that people removed. Its operations and with them its last values stay in the log. */
export interface Gone {
  readonly entity: string;
  readonly type: string;
  /** The step that removed it. */
  readonly group: string;
  /** Epoch ms by the clock of whoever removed it. */
  readonly at: number;
  readonly person: string;
}

/** A removed thing with everything that went with it in the same step. */
export interface TrashEntry extends Gone {
  readonly along: readonly Gone[];
  /** Things it belongs to that are gone as well, by another step. */
  readonly missing: readonly string[];
}

/** The fields in which things of a kind name what they belong to. The keys are the kinds that a trash shows. */
export type Belongings = Readonly<Record<string, readonly string[]>>;

/** A removed thing with its place among others of the same millisecond. */
interface Placed extends Gone {
  readonly count: number;
}

/** What is known of the trash of a file up to a row of the log. */
interface Known {
  /** The last row of the log, and how many merges were taken back: those take rows out. */
  readonly row: number;
  readonly merges: number;
  readonly gone: Map<string, Placed>;
  readonly parents: Map<string, string[]>;
  entries: readonly TrashEntry[];
}

const known = new WeakMap<ReadableDb, Known>();

/**
 * Everything removed, newest first, each with what went along. Linear in deletions in force the first time on a
 * connection; after that only what the log has gained is looked at again, and a page or a filter of the same costs nothing.
 */
export function trashEntries(db: ReadableDb, belongings: Belongings): readonly TrashEntry[] {
  const before = known.get(db);
  const { row, merges } = endOfLog(db);
  if (before !== undefined && before.row === row && before.merges === merges) return before.entries;
  const isLonger = before !== undefined && before.merges === merges && before.row < row;
  const now: Known = isLonger
    ? { ...before, row }
    : { row, merges, gone: new Map(), parents: new Map(), entries: [] };
  const touched = isLonger ? touchedSince(db, before.row) : null;
  for (const entity of touched ?? []) {
    now.gone.delete(entity);
    now.parents.delete(entity);
  }
  for (const thing of deletedThings(db, Object.keys(belongings), touched))
    if (!now.gone.has(thing.entity)) now.gone.set(thing.entity, thing);
  readParents(db, belongings, now, touched);
  now.entries = entriesOf(now);
  known.set(db, now);
  return now.entries;
}

function endOfLog(db: ReadableDb): { readonly row: number; readonly merges: number } {
  const end = prepared<[], { row: number | null; merges: number }>(
    db,
    `SELECT (SELECT max(rowid) FROM operation) AS row,
            (SELECT count(*) FROM merge WHERE undone_at IS NOT NULL) AS merges`,
  ).get();
  return { row: end?.row ?? 0, merges: end?.merges ?? 0 };
}

/** The things that operations behind a row of the log are about. */
function touchedSince(db: ReadableDb, row: number): string[] {
  return prepared<[number], string>(db, "SELECT DISTINCT entity FROM operation WHERE rowid > ?")
    .pluck()
    .all(row);
}

function entriesOf({ gone, parents }: Known): TrashEntry[] {
  const along = new Map<string, Gone[]>();
  const roots: { readonly thing: Gone; readonly missing: readonly string[] }[] = [];
  for (const thing of [...gone.values()].sort(newestFirst)) {
    const root = rootOf(thing, gone, parents);
    if (root === thing)
      roots.push({ thing, missing: parents.get(thing.entity)?.filter((id) => gone.has(id)) ?? [] });
    else addTo(along, root.entity, thing);
  }
  return roots.map(({ thing, missing }) => ({ ...thing, along: along.get(thing.entity) ?? [], missing }));
}

function newestFirst(a: Placed, b: Placed): number {
  return b.at - a.at || b.count - a.count || (a.entity < b.entity ? -1 : 1);
}

/** The removed thing that took this one along: the topmost of the same step. */
function rootOf(
  thing: Gone,
  gone: ReadonlyMap<string, Gone>,
  parents: ReadonlyMap<string, readonly string[]>,
): Gone {
  let at = thing;
  const seen = new Set<string>();
  for (;;) {
    seen.add(at.entity);
    const above = (parents.get(at.entity) ?? [])
      .map((id) => gone.get(id))
      .find((parent) => parent !== undefined && parent.group === at.group && !seen.has(parent.entity));
    if (above === undefined) return at;
    at = above;
  }
}

/**
 * Deletions in force of things that nobody wrote to without knowing of them: where somebody did, the log keeps a conflict
 * instead. Newest first; of all things, or of some.
 */
function deletedThings(
  db: ReadableDb,
  types: readonly string[],
  entities: readonly string[] | null,
): Placed[] {
  return prepared<[{ types: string; entities: string }], Placed>(
    db,
    `SELECT deletion.entity, operation.type, operation.group_id AS "group", operation.clock_ms AS at,
            operation.clock_count AS count, json_extract(operation.line, '$.by') AS person
       FROM ${entities === null ? "deletion" : "json_each(:entities) wanted CROSS JOIN deletion ON deletion.entity = wanted.value"}
       JOIN operation ON operation.id = deletion.op
      WHERE operation.type IN (SELECT value FROM json_each(:types)) AND :entities IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM conflict WHERE conflict.entity = deletion.entity AND conflict.field = '${DELETED}')
      ORDER BY operation.clock_ms DESC, operation.clock_count DESC, deletion.entity`,
  ).all({ types: JSON.stringify(types), entities: JSON.stringify(entities ?? []) });
}

/** Notes what removed things belong to: of all, or of some. */
function readParents(
  db: ReadableDb,
  belongings: Belongings,
  { gone, parents }: Known,
  entities: readonly string[] | null,
): void {
  const fields = [...new Set(Object.values(belongings).flat())];
  const wanted = entities ?? [...gone.keys()];
  const rows = prepared<[string, string], { entity: string; field: string; value: string }>(
    db,
    `SELECT head.entity, head.field, head.value FROM json_each(?) wanted CROSS JOIN head ON head.entity = wanted.value
      WHERE head.field IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify(wanted.filter((entity) => gone.has(entity))), JSON.stringify(fields));
  for (const { entity, field, value } of rows) {
    const type = gone.get(entity)?.type;
    if (type === undefined || belongings[type]?.includes(field) !== true) continue;
    // An id is a plain string of JSON.
    if (value.startsWith('"')) addTo(parents, entity, value.slice(1, -1));
  }
}

/**
 * The changes that put things back: each with all that went in the same step, and before it what it belongs to, where
 * that is gone too. What the step wrote elsewhere to let go of a thing (quotes that credited a removed actor) is taken
 * back as far as nobody has written there since. Ids that are not in the trash are left out.
 */
export function restoreChanges(
  db: ReadableDb,
  belongings: Belongings,
  entities: readonly string[],
): { readonly changes: Change[]; readonly restored: readonly Gone[] } {
  const entries = trashEntries(db, belongings);
  const entryOf = new Map<string, TrashEntry>();
  for (const entry of entries) for (const thing of [entry, ...entry.along]) entryOf.set(thing.entity, entry);
  const wanted = new Map<string, TrashEntry>();
  const want = (id: string): void => {
    const entry = entryOf.get(id);
    if (entry === undefined || wanted.has(entry.entity)) return;
    wanted.set(entry.entity, entry);
    for (const parent of entry.missing) want(parent);
  };
  for (const id of entities) want(id);
  const restored = [...wanted.values()].flatMap((entry) => [entry, ...entry.along]);
  const changes = restored.flatMap(({ type, entity }) =>
    deletionsOf(db, entity).map((deletion): Change => ({ kind: "restore", type, entity, deletion })),
  );
  return { changes: [...changes, ...letGo(db, restored)], restored };
}

/** Values that the same steps wrote over because they named a thing that went, and that nobody changed since. */
function letGo(db: ReadableDb, restored: readonly Gone[]): Change[] {
  const back = new Set(restored.map(({ entity }) => entity));
  const changes: Change[] = [];
  for (const group of new Set(restored.map((thing) => thing.group))) {
    const rows = prepared<[string], { id: Buffer; line: string }>(
      db,
      "SELECT id, line FROM operation WHERE group_id = ? AND json_extract(line, '$.k') = 'put' ORDER BY n",
    ).all(group);
    for (const row of rows) {
      const { e: entity, t: type, f = {}, p = {} } = parseOperation(row.line);
      const heads = headsOf(db, entity);
      for (const field of Object.keys(f)) {
        const [head, ...others] = heads.get(field) ?? [];
        const [before] = p[field] ?? [];
        if (head?.op !== textOfId(row.id) || others.length > 0 || before === undefined) continue;
        const value = valueWritten(db, before, field);
        if (namesOne(value, back)) changes.push({ kind: "put", type, entity, fields: { [field]: value } });
      }
    }
  }
  return changes;
}

function valueWritten(db: ReadableDb, operation: OperationId, field: string): unknown {
  const line = prepared<[Buffer], string>(db, "SELECT line FROM operation WHERE id = ?")
    .pluck()
    .get(idOfText(operation));
  return line === undefined ? null : (parseOperation(line).f?.[field] ?? null);
}

function namesOne(value: unknown, ids: ReadonlySet<string>): boolean {
  if (typeof value === "string") return ids.has(value);
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).some((part) => namesOne(part, ids));
}

function addTo<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
