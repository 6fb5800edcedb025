import { afterEach, describe, expect, test } from "vitest";
import type { WritableDb } from "../../../src/main/project/db/connection.ts";
import { openProjectFile } from "../../../src/main/project/db/open-project.ts";
import { ALL_ENTITY_TYPES } from "../../../src/main/project/entity-types.ts";
import { applyOperation } from "../../../src/main/project/work-log/apply-operation.ts";
import { headsOf } from "../../../src/main/project/work-log/heads.ts";
import { historyState, redo, undo } from "../../../src/main/project/work-log/history.ts";
import { operationIdOf, parseOperation } from "../../../src/main/project/work-log/operation.ts";
import { projectEntity } from "../../../src/main/project/work-log/project-entity.ts";
import { dumpOfLogTables, rebuildFromLog } from "../../../src/main/project/work-log/rebuild.ts";
import { createWorkLog, type WorkLog } from "../../../src/main/project/work-log/work-log.ts";
import { type TemporaryProject, temporaryProject } from "../../support/memory-project.ts";

const opened: TemporaryProject[] = [];
afterEach(() => {
  for (const project of opened.splice(0)) project.close();
});

function project(): TemporaryProject {
  const made = temporaryProject();
  opened.push(made);
  return made;
}

function workLog(db: WritableDb, replica = "replica-1"): WorkLog {
  let time = 1_000;
  let id = 0;
  return createWorkLog({
    db,
    types: ALL_ENTITY_TYPES,
    replica,
    person: "person-1",
    nowMs: () => {
      time += 10;
      return time;
    },
    newId: () => {
      id += 1;
      return `${replica}-group-${id}`;
    },
  });
}

const claim = (entity: string, statement: string) => ({
  kind: "put" as const,
  type: "claim",
  entity,
  fields: { statement },
});
const statementOf = (db: WritableDb, entity: string) =>
  db.prepare("SELECT statement FROM claim WHERE id = ?").pluck().get(entity);

describe("the work log", () => {
  test("undoes and redoes a creation, an edit and a deletion, step by step", () => {
    const { db } = project();
    const log = workLog(db);
    log.record("mark claim", [claim("c1", "first words")]);
    log.record("edit claim", [claim("c1", "second words")]);
    log.record("remove claim", [{ kind: "delete", type: "claim", entity: "c1" }]);
    expect(statementOf(db, "c1")).toBeUndefined();
    expect(undo(db, ALL_ENTITY_TYPES, log)).toBe("remove claim");
    expect(statementOf(db, "c1")).toBe("second words");
    expect(undo(db, ALL_ENTITY_TYPES, log)).toBe("edit claim");
    expect(statementOf(db, "c1")).toBe("first words");
    expect(undo(db, ALL_ENTITY_TYPES, log)).toBe("mark claim");
    expect(statementOf(db, "c1")).toBeUndefined();
    expect(undo(db, ALL_ENTITY_TYPES, log)).toBeNull();
    for (const [label, statement] of [
      ["mark claim", "first words"],
      ["edit claim", "second words"],
      ["remove claim", undefined],
    ]) {
      expect(redo(db, ALL_ENTITY_TYPES, log)).toBe(label);
      expect(statementOf(db, "c1")).toBe(statement);
    }
    expect(redo(db, ALL_ENTITY_TYPES, log)).toBeNull();
  });

  test("keeps undo and redo over a restart, and forgets redo after a new change", () => {
    const { db, path } = project();
    const log = workLog(db);
    log.record("mark claim", [claim("c1", "first")]);
    log.record("edit claim", [claim("c1", "second")]);
    undo(db, ALL_ENTITY_TYPES, log);
    db.close();
    const again = openProjectFile(path, { create: false });
    const laterLog = workLog(again, "replica-1");
    expect(historyState(again)).toEqual({ undo: "mark claim", redo: "edit claim" });
    laterLog.record("tag claim", [{ kind: "add", type: "claim", entity: "c1", field: "tags", value: "t1" }]);
    expect(historyState(again)).toEqual({ undo: "tag claim", redo: null });
    undo(again, ALL_ENTITY_TYPES, laterLog);
    expect(again.prepare("SELECT count(*) FROM claim_tag").pluck().get()).toBe(0);
    again.close();
  });

  test("rebuilds the same tables from the lines alone", () => {
    const { db } = project();
    const log = workLog(db);
    log.record("one", [claim("c1", "a"), claim("c2", "b")]);
    log.record("two", [
      { kind: "add", type: "claim", entity: "c1", field: "tags", value: "t1" },
      claim("c2", "bb"),
    ]);
    log.record("three", [{ kind: "delete", type: "claim", entity: "c2" }]);
    undo(db, ALL_ENTITY_TYPES, log);
    const before = dumpOfLogTables(db, ALL_ENTITY_TYPES);
    expect(before.length).toBe(3);
    db.exec("DELETE FROM claim; DELETE FROM claim_tag");
    rebuildFromLog(db, ALL_ENTITY_TYPES);
    expect(dumpOfLogTables(db, ALL_ENTITY_TYPES)).toEqual(before);
  });

  test("gives the same heads and rows whatever order two laptops' operations arrive in", () => {
    const one = project().db;
    const two = project().db;
    const log = workLog(one, "replica-1");
    log.record("mark", [claim("c1", "shared")]);
    copyOperations(one, two);
    log.record("edit here", [claim("c1", "written here")]);
    workLog(two, "replica-2").record("edit there", [claim("c1", "written there")]);
    copyOperations(two, one);
    copyOperations(one, two);
    expect(dumpOfLogTables(one, ALL_ENTITY_TYPES)).toEqual(dumpOfLogTables(two, ALL_ENTITY_TYPES));
    const values = (headsOf(one, "c1").get("statement") ?? []).map((head) => head.value).sort();
    expect(values).toEqual(["written here", "written there"]);
  });

  test("a deletion does not swallow a value its author had not seen", () => {
    const one = project().db;
    const two = project().db;
    const log = workLog(one, "replica-1");
    log.record("mark", [claim("c1", "shared")]);
    copyOperations(one, two);
    log.record("remove", [{ kind: "delete", type: "claim", entity: "c1" }]);
    workLog(two, "replica-2").record("edit", [claim("c1", "edited meanwhile")]);
    copyOperations(two, one);
    expect(statementOf(one, "c1")).toBe("edited meanwhile");
  });

  test("takes the same operation twice without a change", () => {
    const { db } = project();
    workLog(db).record("mark", [claim("c1", "a")]);
    const line = String(db.prepare("SELECT line FROM operation WHERE entity = 'c1'").pluck().get());
    expect(applyOperation(db, operationIdOf(line), parseOperation(line), line)).toBe(false);
  });
});

function copyOperations(from: WritableDb, to: WritableDb): void {
  const lines = from.prepare<[], string>("SELECT line FROM operation ORDER BY id DESC").pluck().all();
  for (const line of lines) {
    const operation = parseOperation(line);
    const isNew = applyOperation(to, operationIdOf(line), operation, line);
    const type = ALL_ENTITY_TYPES.get(operation.t);
    if (isNew && type !== undefined) projectEntity(to, type, operation.e);
  }
}
