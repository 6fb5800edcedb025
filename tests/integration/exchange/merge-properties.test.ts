import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { ALL_ENTITY_TYPES } from "../../../src/main/project/entity-types.ts";
import { isDeleted } from "../../../src/main/project/work-log/heads.ts";
import { dumpOfLogTables, rebuildFromLog } from "../../../src/main/project/work-log/rebuild.ts";
import { anyHistory, anySetHistory, type History } from "../../support/exchange-histories.ts";
import { type Fault, Team } from "../../support/exchange-team.ts";
import { elementsBy, headIds, maximalWrites, stateOfProject } from "../../support/exchange-truth.ts";

/** 2,000 in CI; `HISTORIES=100000 npx vitest run tests/integration/exchange/merge-properties` for the long run. */
const HISTORIES = Number(process.env.HISTORIES ?? 2000);
const SEED = Number(process.env.SEED ?? 20261122);
const ENTITIES = [0, 1, 2].map((number) => `claim-${number}`);

const team = new Team();
afterAll(() => team.close());

/** Everything that must hold after a history and a full exchange; throws with the property's name. */
function checkHistory(history: History, fault: Fault = {}): void {
  team.play(history, fault);
  team.exchangeAll();
  const [first, second, third] = team.replicas.map(({ db }) => db);
  if (first === undefined || second === undefined || third === undefined) throw new Error("three replicas");
  const state = stateOfProject(first);
  for (const other of [second, third]) expect(stateOfProject(other), "convergence").toEqual(state);
  const operations = first.prepare("SELECT count(*) FROM operation").pluck().get();
  expect(operations, "no loss of operations").toBe(team.causes.size);
  for (const entity of ENTITIES) {
    for (const field of ["statement", "note"])
      expect(headIds(first, entity, field), "no silent loss of values").toEqual(
        maximalWrites(team, first, entity, field),
      );
    checkDeletion(entity, first);
    if (isDeleted(first, entity)) continue;
    const tags = first
      .prepare<[string], string>("SELECT tag_id FROM claim_tag WHERE claim_id = ? ORDER BY 1")
      .pluck()
      .all(entity);
    expect(tags, "no silent loss of elements").toEqual(elementsBy(team, first, entity));
  }
  team.exchangeAll([2, 1, 0]);
  expect(stateOfProject(first), "idempotence, commutativity").toEqual(state);
  const tables = dumpOfLogTables(first, ALL_ENTITY_TYPES);
  rebuildFromLog(first, ALL_ENTITY_TYPES);
  expect(dumpOfLogTables(first, ALL_ENTITY_TYPES), "rebuild").toEqual(tables);
}

/** Gone only when somebody deleted it who knew every value that is live; else it stays and is listed as a conflict. */
function checkDeletion(entity: string, db: (typeof team.replicas)[number]["db"]): void {
  const deletions = db
    .prepare<[string], { id: string; line: string }>(
      "SELECT id, line FROM operation WHERE entity = ? AND json_extract(line, '$.k') = 'del'",
    )
    .all(entity)
    .map(({ id }) => Buffer.from(id).toString("base64url"));
  const writes = db
    .prepare<[string], { id: Buffer; line: string }>(
      "SELECT id, line FROM operation WHERE entity = ? AND json_extract(line, '$.f') IS NOT NULL",
    )
    .all(entity);
  const restoredBy = new Set(writes.map(({ id }) => id.toString("base64url")));
  const inForce = deletions.filter(
    (deletion) => ![...restoredBy].some((write) => team.causes.get(write)?.has(deletion) === true),
  );
  const live = ["statement", "note", "tags"].flatMap((field) => headIds(db, entity, field));
  const unseen = live.filter(
    (head) => !inForce.some((deletion) => team.causes.get(deletion)?.has(head) === true),
  );
  const shouldBeGone = inForce.length > 0 && unseen.length === 0;
  expect(isDeleted(db, entity), "deletion").toBe(shouldBeGone);
  const isListed =
    db.prepare("SELECT 1 FROM conflict WHERE entity = ? AND field = '$deleted'").get(entity) !== undefined;
  expect(isListed, "deleted while edited is a conflict").toBe(inForce.length > 0 && !shouldBeGone);
}

describe("any history of three laptops", () => {
  test(
    `ends equal everywhere, with nothing lost and each disagreement seen (${HISTORIES} histories)`,
    () => {
      fc.assert(
        fc.property(anyHistory, (history) => checkHistory(history)),
        { numRuns: HISTORIES, seed: SEED },
      );
    },
    60_000 + HISTORIES * 400,
  );

  test("one person's decision settles a conflict on every laptop", () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(2), (history, judge) => {
        team.play(history);
        team.exchangeAll();
        const replica = team.replicas[judge];
        if (replica === undefined) return;
        for (const { entity, field } of replica.db
          .prepare<[], { entity: string; field: string }>("SELECT entity, field FROM conflict")
          .all()) {
          if (field === "$deleted") replica.log.record("delete", [{ kind: "delete", type: "claim", entity }]);
          else
            replica.log.record("settle", [
              { kind: "put", type: "claim", entity, fields: { [field]: "settled" } },
            ]);
        }
        team.exchangeAll();
        for (const { db } of team.replicas)
          expect(db.prepare("SELECT count(*) FROM conflict").pluck().get()).toBe(0);
      }),
      { numRuns: Math.max(50, HISTORIES / 20), seed: SEED },
    );
  }, 300_000);
});

const withoutKey = (key: "p" | "seen") => (line: string) => {
  const operation: Record<string, unknown> = JSON.parse(line);
  delete operation[key];
  return JSON.stringify(operation);
};

/** Faults of the research (exchange, section 3.8), each planted in the way of a merge. */
const FAULTS: Readonly<Record<string, Fault & { readonly histories?: typeof anyHistory }>> = {
  "writes without what they replace": { written: withoutKey("p") },
  "last write wins": {
    merged: (db) =>
      db.exec(`DELETE FROM head WHERE field <> 'tags' AND EXISTS (SELECT 1 FROM head other JOIN operation newer ON newer.id = other.op
        JOIN operation mine ON mine.id = head.op WHERE other.entity = head.entity AND other.field = head.field AND
        (newer.clock_ms, newer.clock_count, other.op) > (mine.clock_ms, mine.clock_count, head.op))`),
  },
  "a tie decided by the order of arrival": {
    merged: (db) =>
      db.exec(`DELETE FROM head WHERE field <> 'tags' AND EXISTS (SELECT 1 FROM head other JOIN operation newer ON newer.id = other.op
        JOIN operation mine ON mine.id = head.op WHERE other.entity = head.entity AND other.field = head.field AND newer.rowid > mine.rowid)`),
  },
  "a forgotten deletion": { sent: (line) => JSON.parse(line).k !== "del" },
  "a deletion that ignores what it saw": {
    merged: (db) =>
      db.exec(
        `INSERT OR IGNORE INTO deletion_seen (deletion, op) SELECT deletion.op, head.op FROM deletion JOIN head ON head.entity = deletion.entity`,
      ),
  },
  "ids of replica and counter": {
    taken: (db, operation) =>
      db.prepare("SELECT 1 FROM operation WHERE replica = ? AND n = ?").get(operation.r, operation.n) ===
      undefined,
  },
  "operations of the future dropped": { taken: (_, operation) => operation.h[0] < Date.UTC(2100, 0, 1) },
  "a removal that names only one add": {
    histories: anySetHistory,
    written: (line) => {
      const operation = JSON.parse(line);
      if (operation.rem?.tags !== undefined) operation.rem.tags = operation.rem.tags.slice(0, 1);
      return JSON.stringify(operation);
    },
  },
};

describe("the properties catch", () => {
  for (const [name, fault] of Object.entries(FAULTS)) {
    test(name, () => {
      const result = fc.check(
        fc.property(fault.histories ?? anyHistory, (history) => checkHistory(history, fault)),
        {
          numRuns: 1000,
          seed: SEED,
          endOnFailure: true,
        },
      );
      expect(result.failed).toBe(true);
    }, 200_000);
  }
});
