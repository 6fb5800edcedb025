import type { ReadableDb } from "./connection.ts";
import { drizzle } from "./drizzle.ts";

const typedConnections = new WeakMap<ReadableDb, ReturnType<typeof drizzle>>();

/** The typed view of a connection, for simple statements over the tables described in `*.table.ts`. */
export function typed(db: ReadableDb): ReturnType<typeof drizzle> {
  let connection = typedConnections.get(db);
  if (connection === undefined) {
    connection = drizzle(db);
    typedConnections.set(db, connection);
  }
  return connection;
}
