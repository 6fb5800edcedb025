import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, describe, expect, test } from "vitest";
import { inTransaction } from "../../../src/main/project/db/connection.ts";
import { migrate, readMigrations } from "../../../src/main/project/db/migrate.ts";
import {
  migrationsFolder,
  openProjectAlone,
  openProjectFile,
} from "../../../src/main/project/db/open-project.ts";
import { UserFacingError } from "../../../src/shared/result.ts";
import { type TemporaryProject, temporaryProject } from "../../support/memory-project.ts";
import { startProcess } from "../../support/project-process.ts";

const opened: TemporaryProject[] = [];
afterEach(() => {
  for (const project of opened.splice(0)) project.close();
});

function closedProject(): TemporaryProject {
  const project = temporaryProject();
  opened.push(project);
  project.db.close();
  return project;
}

function codeOf(act: () => unknown): string {
  try {
    act();
    return "no error";
  } catch (error) {
    if (error instanceof UserFacingError) return error.error.code;
    throw error;
  }
}

describe("opening a project file", () => {
  test("refuses a file of a newer version by name and leaves it as it was", () => {
    const { path } = closedProject();
    const db = new Database(path);
    db.pragma("user_version = 999");
    db.pragma("wal_checkpoint(TRUNCATE)");
    db.close();
    const before = readFileSync(path);
    expect(codeOf(() => openProjectFile(path, { create: false }))).toBe("project_from_future");
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test("refuses text, a stranger's database and a missing file, and puts nothing beside them", () => {
    const { folder } = closedProject();
    const text = join(folder, "notes.wirebench");
    writeFileSync(text, "not a database");
    const stranger = join(folder, "stranger.wirebench");
    const other = new Database(stranger);
    other.exec("CREATE TABLE mine (a)");
    other.close();
    const before = readFileSync(stranger);
    expect(codeOf(() => openProjectAlone(text, { create: false }))).toBe("not_a_project");
    expect(codeOf(() => openProjectAlone(stranger, { create: true }))).toBe("not_a_project");
    expect(codeOf(() => openProjectAlone(join(folder, "none.wirebench"), { create: false }))).toBe(
      "not_found",
    );
    expect(readFileSync(stranger).equals(before)).toBe(true);
    for (const file of [text, stranger]) expect(existsSync(`${file}-lock`)).toBe(false);
  });

  test("keeps a second process out, and lets it in the moment the first is killed", async () => {
    const { path, folder } = closedProject();
    const first = await startProcess(join(folder, "data-1"));
    await first.call("project.open", { path, create: false });
    expect(codeOf(() => openProjectAlone(path, { create: false }))).toBe("project_locked");
    await first.kill();
    const { db, lock } = openProjectAlone(path, { create: false });
    db.close();
    lock.release();
    expect(existsSync(`${path}-lock`)).toBe(false);
  });

  test("rolls a failing migration back whole and keeps a checked copy of the file", () => {
    const project = temporaryProject();
    opened.push(project);
    inTransaction(project.db, () =>
      project.db.prepare("INSERT INTO tag (id, name) VALUES ('t', 'kept')").run(),
    );
    const migrations = readMigrations(migrationsFolder());
    const failing = {
      number: migrations.length + 1,
      name: "break-things",
      sql: "CREATE TABLE half_made (a) STRICT; DELETE FROM tag; SELECT no_such_function();",
    };
    expect(() => migrate(project.db, project.path, [...migrations, failing])).toThrow();
    expect(project.db.prepare("SELECT name FROM tag").pluck().all()).toEqual(["kept"]);
    expect(
      project.db.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'half_made'").pluck().get(),
    ).toBe(0);
    expect(project.db.pragma("user_version", { simple: true })).toBe(migrations.length);
    const copy = new Database(`${project.path}.before-v${migrations.length + 1}`, { readonly: true });
    expect(copy.prepare("SELECT name FROM tag").pluck().all()).toEqual(["kept"]);
    copy.close();
  });

  test("a migration that leaves broken references behind is refused", () => {
    const project = temporaryProject();
    opened.push(project);
    project.db.exec("INSERT INTO import_run (id, name, state, started_at) VALUES ('r', 'n', 'running', 1)");
    project.db.exec("INSERT INTO import_source (run_id, source, path) VALUES ('r', 0, '/x')");
    const migrations = readMigrations(migrationsFolder());
    const failing = { number: migrations.length + 1, name: "orphan", sql: "DELETE FROM import_run;" };
    expect(() => migrate(project.db, project.path, [...migrations, failing])).toThrow(/references/u);
    expect(project.db.prepare("SELECT count(*) FROM import_run").pluck().get()).toBe(1);
  });
});
