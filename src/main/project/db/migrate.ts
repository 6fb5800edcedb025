import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import type { WritableDb } from "./connection.ts";
import { APPLICATION_ID } from "./connection.ts";

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

const FILE_NAME = /^(\d{4})-([a-z0-9-]+)\.sql$/u;

/** Reads the migrations of a folder in order. Numbers must be dense from 1, so that two branches collide visibly. */
export function readMigrations(folder: string): readonly Migration[] {
  const migrations: Migration[] = [];
  for (const file of readdirSync(folder).sort()) {
    const match = FILE_NAME.exec(file);
    if (match === null) continue;
    const number = Number(match[1]);
    if (number !== migrations.length + 1)
      throw new Error(`migration ${file} does not follow number ${migrations.length}`);
    migrations.push({ number, name: match[2] ?? "", sql: readFileSync(join(folder, file), "utf8") });
  }
  return migrations;
}

export type MigrationState = "new" | "current" | "behind" | "from-future" | "foreign";

/** Where a file stands, read before anything in it is trusted. */
export function migrationState(db: Database.Database, newest: number): MigrationState {
  const applicationId = db.pragma("application_id", { simple: true });
  const version = Number(db.pragma("user_version", { simple: true }));
  if (applicationId === 0 && version === 0) {
    const tables = db.prepare("SELECT count(*) FROM sqlite_schema").pluck().get();
    return tables === 0 ? "new" : "foreign";
  }
  if (applicationId !== APPLICATION_ID) return "foreign";
  if (version > newest) return "from-future";
  return version === newest ? "current" : "behind";
}

/**
 * Brings a project file to the newest version, one exclusive transaction a step with foreign keys off and a
 * check before the commit. A file that already holds work is first copied to `NAME.before-vN`, the copy opened and
 * checked. Any failure rolls back, keeps the copy and throws.
 */
export function migrate(db: WritableDb, path: string, migrations: readonly Migration[]): void {
  const version = Number(db.pragma("user_version", { simple: true }));
  const pending = migrations.slice(version);
  if (pending.length === 0) return;
  if (version > 0) backUp(db, `${path}.before-v${migrations.length}`);
  db.pragma("foreign_keys = OFF");
  try {
    for (const migration of pending) applyStep(db, migration);
  } finally {
    db.pragma("foreign_keys = ON");
  }
  db.pragma("optimize");
}

function applyStep(db: WritableDb, migration: Migration): void {
  const step = db.transaction(() => {
    db.exec(migration.sql);
    const broken = db.pragma("foreign_key_check");
    if (Array.isArray(broken) && broken.length > 0) {
      throw new Error(`migration ${migration.number} ${migration.name} breaks ${broken.length} references`);
    }
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${migration.number}`);
  });
  step.exclusive();
}

/** Copies the file as SQLite sees it, opens the copy and checks it before it takes its name. */
export function backUp(db: WritableDb, target: string): void {
  const unfinished = `${target}.unfinished`;
  rmSync(unfinished, { force: true });
  db.prepare("VACUUM INTO ?").run(unfinished);
  const copy = new Database(unfinished, { readonly: true });
  const verdict = copy.pragma("quick_check", { simple: true });
  copy.close();
  if (verdict !== "ok") throw new Error(`the backup ${target} does not pass its check`);
  if (existsSync(target)) rmSync(target);
  renameSync(unfinished, target);
}
