/**
 * The parts of Drizzle that we use, loaded as CommonJS: each thread of the project process loads it, and its
 * ES modules (some 200 files) take five times as long (measured: 990 against 190 ms of CPU). Everything else imports from here.
 */
import { createRequire } from "node:module";

const load = createRequire(import.meta.url);
const core: typeof import("drizzle-orm") = load("drizzle-orm");
const sqlite: typeof import("drizzle-orm/sqlite-core") = load("drizzle-orm/sqlite-core");
const driver: typeof import("drizzle-orm/better-sqlite3") = load("drizzle-orm/better-sqlite3");

export const { and, asc, count, desc, eq, sql } = core;
export const { blob, getTableConfig, integer, primaryKey, real, sqliteTable, text } = sqlite;
export const { drizzle } = driver;
