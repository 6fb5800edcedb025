import { EXCHANGE_MINOR, type MergeReport } from "../../../shared/domain/exchange.ts";
import { hasText, recordOf } from "../articles/ingest-record.repository.ts";
import { type IngestRecord, joined, lineOfRecord } from "../articles/ingest-record.ts";
import type { ReadableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";
import { TRUSTED_FUTURE_MS } from "../work-log/clock.ts";
import type { KnownOperation } from "../work-log/entity-state.ts";
import type { EntityTypes } from "../work-log/entity-type.ts";
import { knownOperation, type Operation, textOfId } from "../work-log/operation.ts";
import { comingConflicts } from "./coming-conflicts.repository.ts";
import type { StagedFile } from "./stage-file.ts";

/** Operations that would be new here, those of one thing together. `stage` is the attached stage. */
const NEW_OPERATIONS = `SELECT staged.id, staged.line FROM stage.operation staged
   WHERE NOT EXISTS (SELECT 1 FROM main.operation known WHERE known.id = staged.id) ORDER BY staged.entity`;

interface Row {
  readonly id: Buffer;
  readonly line: string;
}

interface Counts {
  new: number;
  changed: number;
  deleted: number;
}

/**
 * What merging the attached stage would do, without doing it: things new, changed and deleted by kind and person,
 * conflicts that would arise, what is kept for a newer version. Cost: linear in what is new; memory: one thing's operations.
 */
export function previewMerge(
  db: ReadableDb,
  types: EntityTypes,
  staged: StagedFile,
  facts: { readonly fileName: string; readonly projectId: string; readonly nowMs: number },
): MergeReport {
  const totals: Counts = { new: 0, changed: 0, deleted: 0 };
  const byKind = new Map<string, Counts>();
  const byPerson = new Map<string, Counts>();
  const notices = new Set<string>();
  const conflicts = comingConflicts(db);
  let operations = 0;
  for (const coming of newThings(db)) {
    operations += coming.length;
    for (const { operation } of coming)
      if (operation.h[0] > facts.nowMs + TRUSTED_FUTURE_MS) notices.add(futureNotice(operation));
    const [first] = coming;
    const type = first === undefined ? undefined : types.get(first.operation.t);
    if (first === undefined || type === undefined) continue;
    const here = operationsOn(db, first.operation.e);
    const isHere = type.permanent === true || here.length > 0;
    const isDeletion = coming.some(({ operation }) => operation.k === "del");
    const fate = isDeletion ? "deleted" : isHere ? "changed" : "new";
    totals[fate] += 1;
    countIn(byKind, type.type)[fate] += 1;
    countIn(byPerson, first.operation.by)[fate] += 1;
    conflicts.add(type, first.operation.e, [...here, ...coming]);
  }
  for (const notice of reachNotices(db, staged)) notices.add(notice);
  if (staged.manifest.minor > EXCHANGE_MINOR)
    notices.add("A newer Wirebench wrote this file. What only that one knows is kept and passed on.");
  for (const family of staged.unknownFamilies)
    notices.add(`The file holds “${family}”, which only a newer Wirebench knows; it was left out.`);
  const { project } = staged.manifest;
  return {
    fileName: facts.fileName,
    projectId: project.id,
    projectTitle: project.title,
    sameProject: project.id === facts.projectId,
    ...totals,
    conflicts: conflicts.count(),
    skipped: staged.unknown,
    byKind: sorted(byKind).map(([kind, counts]) => ({ kind, ...counts })),
    byPerson: sorted(byPerson).map(([person, counts]) => ({ person, name: nameOf(db, person), ...counts })),
    articles: countArticles(db),
    texts: countMissing(db, "text"),
    originals: countMissing(db, "original"),
    operations,
    notices: [...notices],
  };
}

/** Names the state of a project that a preview depends on: another one after every change of people, import and merge. */
export function stampOf(db: ReadableDb): string {
  return (
    prepared<[], string>(
      db,
      `SELECT concat_ws(' ', (SELECT max(rowid) FROM main.operation), (SELECT max(stamp) FROM main.article_change),
         (SELECT count(*) FROM main.merge), (SELECT count(undone_at) FROM main.merge))`,
    )
      .pluck()
      .get() ?? ""
  );
}

/** The new operations of one thing after the other. */
function* newThings(db: ReadableDb): Generator<KnownOperation[]> {
  let list: KnownOperation[] = [];
  for (const row of db.prepare<[], Row>(NEW_OPERATIONS).iterate()) {
    const operation = knownOperation(row.line);
    if (list.length > 0 && list[0]?.operation.e !== operation.e) {
      yield list;
      list = [];
    }
    list.push({ id: textOfId(row.id), operation });
  }
  if (list.length > 0) yield list;
}

function operationsOn(db: ReadableDb, entity: string): KnownOperation[] {
  return prepared<[string], Row>(db, "SELECT id, line FROM main.operation WHERE entity = ?")
    .all(entity)
    .map((row) => ({ id: textOfId(row.id), operation: knownOperation(row.line) }));
}

function countIn(groups: Map<string, Counts>, key: string): Counts {
  const counts = groups.get(key) ?? { new: 0, changed: 0, deleted: 0 };
  groups.set(key, counts);
  return counts;
}

function sorted(groups: ReadonlyMap<string, Counts>): [string, Counts][] {
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

function countArticles(db: ReadableDb): MergeReport["articles"] {
  const counts = { new: 0, changed: 0, waiting: 0 };
  const isStaged = prepared(db, "SELECT 1 FROM stage.text WHERE hash = ?");
  const comes = (hash: string): boolean => hasText(db, hash) || isStaged.get(hash) !== undefined;
  for (const { line } of db.prepare<[], { line: string }>("SELECT line FROM stage.article").iterate()) {
    const record: IngestRecord = JSON.parse(line);
    const local = recordOf(db, record.id);
    if (local === null) counts[record.texts.every(([hash]) => comes(hash)) ? "new" : "waiting"] += 1;
    else {
      const all = joined(local, record);
      const after = { ...all, texts: all.texts.filter(([hash]) => comes(hash)) };
      if (lineOfRecord(after) !== lineOfRecord(local)) counts.changed += 1;
    }
  }
  return counts;
}

function countMissing(db: ReadableDb, table: "text" | "original"): number {
  return (
    prepared<[], number>(
      db,
      `SELECT count(*) FROM stage.${table} staged WHERE NOT EXISTS (SELECT 1 FROM main.${table} known WHERE known.hash = staged.hash)`,
    )
      .pluck()
      .get() ?? 0
  );
}

function nameOf(db: ReadableDb, person: string): string {
  const known = prepared<[string], string | null>(db, "SELECT name FROM main.person WHERE id = ?")
    .pluck()
    .get(person);
  if (known !== undefined && known !== null) return known;
  const staged = prepared<[string], Row>(db, "SELECT id, line FROM stage.operation WHERE entity = ?");
  // Rows stand in the order of their ids, which says nothing: the name in force is the one written last.
  let [newest, name] = [[-1, -1] as readonly [number, number], "unknown person"];
  for (const row of staged.all(person)) {
    const { f, h } = knownOperation(row.line);
    const isNewer = h[0] > newest[0] || (h[0] === newest[0] && h[1] > newest[1]);
    if (typeof f?.name === "string" && isNewer) [newest, name] = [[h[0], h[1]], f.name];
  }
  return name;
}

function futureNotice(operation: Operation): string {
  const date = new Date(Math.min(operation.h[0], 8.64e15)).toISOString().slice(0, 10);
  return `The clock of a colleague's computer runs ahead (${date}); what was written there is kept.`;
}

/** A gap means that a file with changes only builds on something that is not here; a fork that a project file was copied. */
function reachNotices(db: ReadableDb, staged: StagedFile): string[] {
  const notices: string[] = [];
  const count = prepared<[string, number], number>(
    db,
    "SELECT count(*) FROM main.operation WHERE replica = ? AND n <= ?",
  ).pluck();
  for (const { id, count: needed } of staged.manifest.since ?? []) {
    if ((count.get(id, needed) ?? 0) < needed) {
      notices.push(
        "The file holds changes only, and something they build on is not here. Ask for a full file.",
      );
      break;
    }
  }
  const fork = prepared(
    db,
    `SELECT 1 FROM stage.operation staged JOIN main.operation known
         ON known.replica = staged.replica AND known.n = staged.n AND known.id <> staged.id LIMIT 1`,
  ).get();
  if (fork !== undefined)
    notices.push(
      "A project file was copied and both copies were edited. Everything is kept; nothing needs to be done.",
    );
  return notices;
}
