import type { KindCount } from "../../../shared/contract/history.contract.ts";
import { foldText } from "../../../shared/text/fold-text.ts";
import { waitingRecord } from "../articles/removed-articles.repository.ts";
import type { ReadableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";
import { typeOfEntity } from "../exchange/parents.repository.ts";
import { lastWords, whatItIs } from "../exchange/thing-words.repository.ts";
import { headsOf } from "../work-log/heads.ts";
import type { Gone } from "../work-log/trash.ts";

/** What a removed thing, or the thing it belonged to, is called. A null type is looked up. */
export function trashWords(db: ReadableDb, type: string | null, entity: string): string {
  const kind = type ?? typeOfEntity(db, entity);
  const telling = kind === null ? undefined : TELLING[kind];
  return telling?.(db, entity) ?? whatItIs(db, kind ?? "", entity).what;
}

/** What is searched of removed things, by thing and folded: all their words, and for titles of articles their records. */
export function removedWords(db: ReadableDb): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const add = ({ entity, value }: { readonly entity: string; readonly value: string }): void => {
    const before = words.get(entity);
    words.set(entity, before === undefined ? foldText(value) : `${before} ${foldText(value)}`);
  };
  const rows = prepared<[], { entity: string; value: string }>(
    db,
    `SELECT head.entity, CASE head.field
         WHEN 'anchor' THEN head.value ->> '$.exact' WHEN 'content' THEN head.value ->> '$[0].exact'
         WHEN 'a' THEN (SELECT statement FROM claim WHERE id = head.value ->> '$')
         WHEN 'b' THEN (SELECT statement FROM claim WHERE id = head.value ->> '$')
         WHEN 'organisationId' THEN (SELECT name FROM actor WHERE id = head.value ->> '$')
         ELSE head.value ->> '$' END AS value
       FROM (SELECT DISTINCT entity FROM deletion) gone JOIN head ON head.entity = gone.entity
      WHERE head.field IN ('statement', 'name', 'title', 'body', 'topic', 'words', 'content', 'anchor', 'verdict',
        'a', 'b', 'organisationId')`,
  );
  for (const { entity, value } of rows.all()) if (value !== null) add({ entity, value });
  const articles = prepared<[], { entity: string; value: string | null }>(
    db,
    `SELECT id AS entity, coalesce(line ->> '$.title[0]', line ->> '$.path') AS value FROM waiting_article
      WHERE id IN (SELECT entity FROM deletion)`,
  );
  for (const { entity, value } of articles.all()) if (value !== null) add({ entity, value });
  return words;
}

type Telling = (db: ReadableDb, entity: string) => string | null;

/** Kinds that no single field of theirs names. */
const TELLING: Readonly<Record<string, Telling>> = {
  article: (db, entity) => {
    const record = waitingRecord(db, entity);
    return textOf(db, entity, "title") ?? record?.title[0] ?? record?.path ?? null;
  },
  role: (db, entity) => textOf(db, entity, "title") ?? nameOf(db, textOf(db, entity, "organisationId")),
  "claim-value": (db, entity) => joined(": ", textOf(db, entity, "topic"), textOf(db, entity, "words")),
  "claim-relation": (db, entity) =>
    joined(" / ", nameOf(db, textOf(db, entity, "a")), nameOf(db, textOf(db, entity, "b"))),
};

function textOf(db: ReadableDb, entity: string, field: string): string | null {
  const value = headsOf(db, entity).get(field)?.[0]?.value;
  return typeof value === "string" ? value : null;
}

function nameOf(db: ReadableDb, entity: string | null): string | null {
  return entity === null ? null : lastWords(db, entity);
}

function joined(between: string, ...parts: readonly (string | null)[]): string | null {
  const some = parts.filter((part) => part !== null);
  return some.length === 0 ? null : some.join(between);
}

export function personName(db: ReadableDb, person: string): string {
  const name = prepared<[string], string | null>(db, "SELECT name FROM person WHERE id = ?").pluck();
  return name.get(person) ?? "unknown person";
}

/** The label of the step that wrote a group, when it was made on this installation. */
export function removingStep(db: ReadableDb, group: string): string | null {
  const label = prepared<[string], string>(db, "SELECT label FROM history WHERE group_id = ?").pluck();
  return label.get(group) ?? null;
}

/** Tells of a removed thing whether it went because the step that had made it was undone. */
export function makingsUndone(db: ReadableDb): (thing: Gone) => boolean {
  const undone = new Map(
    prepared<[], { undo: string; group: string }>(
      db,
      `SELECT undo_group_id AS undo, group_id AS "group" FROM history WHERE undo_group_id IS NOT NULL`,
    )
      .all()
      .map((row) => [row.undo, row.group]),
  );
  const wrote = prepared<[string, string], number>(
    db,
    "SELECT 1 FROM operation WHERE group_id = ? AND entity = ? AND json_extract(line, '$.f') IS NOT NULL",
  ).pluck();
  return (thing) => {
    const group = undone.get(thing.group);
    return group !== undefined && wrote.get(group, thing.entity) !== undefined;
  };
}

/** How many of each kind, most first. */
export function countKinds(things: readonly { readonly type: string }[]): KindCount[] {
  const counts = new Map<string, number>();
  for (const { type } of things) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts]
    .map(([type, count]) => ({ type, count }))
    .sort((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1));
}
