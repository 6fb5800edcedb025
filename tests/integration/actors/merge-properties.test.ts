import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import {
  countsOfActors,
  findActors,
  mentionsOfActor,
} from "../../../src/main/project/actors/actors.repository.ts";
import { mergeChanges, unmergeChanges } from "../../../src/main/project/actors/merge-changes.ts";
import { mergedInto, rootsOf } from "../../../src/main/project/actors/roots.repository.ts";
import { inTransaction, type WritableDb } from "../../../src/main/project/db/connection.ts";
import { ALL_ENTITY_TYPES } from "../../../src/main/project/entity-types.ts";
import { applyOperation } from "../../../src/main/project/work-log/apply-operation.ts";
import { undo } from "../../../src/main/project/work-log/history.ts";
import { type Operation, operationIdOf } from "../../../src/main/project/work-log/operation.ts";
import { projectEntity } from "../../../src/main/project/work-log/project-entity.ts";
import { rebuildFromLog } from "../../../src/main/project/work-log/rebuild.ts";
import { Laptop } from "../../support/exchange-laptop.ts";

const HISTORIES = Number(process.env.HISTORIES ?? 75);
const ACTORS = 6;

/** One thing that one of two people does, or an exchange. Actors are numbers; many of them point into the same few. */
const anyStep = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant("merge" as const), at: fc.nat(1), a: fc.nat(5), b: fc.nat(5) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("unmerge" as const), at: fc.nat(1), a: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("undo" as const), at: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("remove" as const), at: fc.nat(1), a: fc.nat(5) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("send" as const), at: fc.nat(1) }) },
);
type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;

const pair = [new Laptop("left"), new Laptop("right")] as const;
afterAll(() => {
  for (const laptop of pair) laptop.close();
});

/** How far each project has been sent. */
const sent = new WeakMap<WritableDb, number>();

/** Brings one project everything that the other knows. */
function send(from: WritableDb, to: WritableDb): void {
  const rows = from
    .prepare<[number], { rowid: number; line: string }>(
      "SELECT rowid, line FROM operation WHERE rowid > ? ORDER BY rowid",
    )
    .all(sent.get(from) ?? 0);
  sent.set(from, rows.at(-1)?.rowid ?? sent.get(from) ?? 0);
  const lines = rows
    .map(({ line }) => line)
    .filter(
      (line) => to.prepare("SELECT 1 FROM operation WHERE id = ?").get(operationIdOf(line)) === undefined,
    );
  inTransaction(to, () => {
    const touched = new Map<string, string>();
    for (const line of lines) {
      const operation: Operation = JSON.parse(line);
      applyOperation(to, operationIdOf(line), operation, line);
      touched.set(operation.e, operation.t);
    }
    for (const [entity, typeName] of touched) {
      const type = ALL_ENTITY_TYPES.get(typeName);
      if (type !== undefined) projectEntity(to, type, entity);
    }
  });
}

let histories = 0;

/** Six actors with a different number of mentions each, known to both. */
function begin(): string[] {
  histories += 1;
  const ids = Array.from(
    { length: ACTORS },
    (_, index) => `h${String(histories).padStart(6, "0")}-actor-${index}`,
  );
  const [left, right] = pair;
  for (const [index, id] of ids.entries()) {
    left.log.record("add", [
      { kind: "put", type: "actor", entity: id, fields: { name: `Actor ${index}`, kind: "person" } },
      ...Array.from({ length: index + 1 }, (_, at) => ({
        kind: "put" as const,
        type: "mention",
        entity: `${id}-mention-${at}`,
        fields: { actorId: id, articleId: `article-${at}`, anchor: anchor(at) },
      })),
    ]);
  }
  send(left.db, right.db);
  return ids;
}

function anchor(at: number) {
  return { textHash: "text", start: at, end: at + 1, exact: "x", prefix: "", suffix: "" };
}

function play(steps: readonly Step[], ids: readonly string[]): void {
  for (const step of steps) {
    const laptop = pair[step.at === 0 ? 0 : 1];
    const other = pair[step.at === 0 ? 1 : 0];
    const { db, log } = laptop;
    const shown = (index: number) => {
      const root = rootsOf(db, [ids[index] ?? ""]).get(ids[index] ?? "");
      return findActors(db, root === undefined ? [] : [root])[0];
    };
    if (step.do === "send") send(db, other.db);
    else if (step.do === "undo") undo(db, ALL_ENTITY_TYPES, log);
    else if (step.do === "merge") {
      const [into, from] = [shown(step.a), shown(step.b)];
      if (into !== undefined && from !== undefined) record(log, "merge", mergeChanges(db, into, [from]));
    } else if (step.do === "unmerge") {
      const id = ids[step.a] ?? "";
      const before = rootsOf(db, [id]).get(id);
      record(log, "unmerge", unmergeChanges(db, id));
      const after = rootsOf(db, [id, before ?? id]);
      if (before !== undefined && before !== id) {
        expect(after.get(id), "an unmerged actor stands for itself").toBe(id);
        expect(after.get(before), "whom it left stands for itself").toBe(before);
      }
    } else if (shown(step.a) !== undefined)
      record(log, "remove", [{ kind: "delete", type: "actor", entity: ids[step.a] ?? "" }]);
  }
}

function record(log: Laptop["log"], label: string, changes: Parameters<Laptop["log"]["record"]>[1]): void {
  if (changes.length > 0) log.record(label, changes);
}

/** Where each actor leads, worked out pointer by pointer. */
function rootsByHand(db: WritableDb, ids: readonly string[]): Map<string, string> {
  const actors = new Map(findActors(db, ids).map((actor) => [actor.id, actor.merged_into]));
  const roots = new Map<string, string>();
  for (const id of actors.keys()) {
    const path: string[] = [];
    let at = id;
    while (!path.includes(at)) {
      path.push(at);
      const next = actors.get(at) ?? null;
      if (next === null || !actors.has(next)) break;
      at = next;
    }
    const ring = path.slice(path.indexOf(at));
    roots.set(id, ring.length === 1 ? at : (ring.toSorted()[0] ?? id));
  }
  return roots;
}

function check(db: WritableDb, ids: readonly string[]): ReadonlyMap<string, string> {
  const roots = rootsOf(db, ids);
  expect(roots).toEqual(rootsByHand(db, ids));
  const distinct = [...new Set(roots.values())];
  const counts = countsOfActors(db, distinct);
  const rows = (root: string) => mentionsOfActor(db, root, 1000).map((mention) => mention.id);
  const found = distinct.flatMap(rows).toSorted();
  const stored = db
    .prepare<[string], string>(
      "SELECT mention.id FROM mention JOIN actor ON actor.id = actor_id WHERE actor_id IN (SELECT value FROM json_each(?)) ORDER BY 1",
    )
    .pluck()
    .all(JSON.stringify(ids));
  expect(found, "every mention is shown once").toEqual(stored);
  for (const root of distinct) expect(counts.get(root)?.mentions).toBe(rows(root).length);
  const merged = mergedInto(db, distinct).length;
  expect(merged + distinct.length, "everybody is shown or merged").toBe(roots.size);
  return roots;
}

describe("merges and unmerges by two people, in any order", () => {
  test(`come to the same, and no mention is lost (${HISTORIES} histories)`, () => {
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 1, maxLength: 14 }), (steps) => {
        const ids = begin();
        play(steps, ids);
        const [left, right] = pair;
        send(left.db, right.db);
        send(right.db, left.db);
        const roots = check(left.db, ids);
        expect(check(right.db, ids), "convergence").toEqual(roots);
      }),
      { numRuns: HISTORIES, seed: 20261122 },
    );
    const [left] = pair;
    const roots = left.db.prepare("SELECT * FROM actor_root ORDER BY 1").all();
    rebuildFromLog(left.db, ALL_ENTITY_TYPES);
    expect(left.db.prepare("SELECT * FROM actor_root ORDER BY 1").all(), "rebuild").toEqual(roots);
  });
});
