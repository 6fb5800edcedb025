import type { MethodOutput } from "../../../shared/contract/index.ts";
import type { ReadableDb } from "../db/connection.ts";
import { keptReading } from "../db/kept-readings.ts";
import { prepared } from "../db/prepared.ts";
import { lastOperation } from "./last-change.ts";
import { createNamesIndex, type NameDocument, type NamesIndex } from "./names-index.ts";

/** An actor by one of its names. */
export interface NamedActor {
  readonly id: string;
  readonly name: string;
  /** The name this is about when it is not the actor's own: an alias, or the name of a merged one. */
  readonly alias: string | null;
  readonly kind: NonNullable<MethodOutput<"search.names">["found"][number]["actorKind"]>;
  readonly marks: number;
}

/**
 * The names of all actors, for finding them while typing; look-up and completion share them, since 30,000 actors take
 * some 60 MB. Read again when a person has changed something. Cost then: about a second for 30,000.
 */
export function actorNames(db: ReadableDb): NamesIndex<NamedActor> {
  return keptReading(db, { kind: "names of actors", state: String(lastOperation(db)) }, () =>
    createNamesIndex(documents(db)),
  );
}

function* documents(db: ReadableDb): Generator<NameDocument<NamedActor>> {
  // Counted apart: joined in one statement SQLite would look through all counts for each name.
  const marks = new Map(
    prepared<[], { root: string; marks: number }>(
      db,
      `SELECT root, sum(marks) AS marks FROM (SELECT actor_id, count(*) AS marks FROM mention GROUP BY actor_id)
         JOIN actor_root ON actor_root.id = actor_id GROUP BY root`,
    )
      .all()
      .map((row) => [row.root, row.marks]),
  );
  const rows = db
    .prepare<[], Omit<NamedActor, "marks">>(
      // A merged actor's names lead to the one it counts as.
      `WITH name AS (SELECT actor_root.root, nullif(actor.name, counts.name) AS alias FROM actor_root
           JOIN actor ON actor.id = actor_root.id JOIN actor counts ON counts.id = actor_root.root
         UNION ALL SELECT actor_root.root, alias.name FROM alias JOIN actor_root ON actor_root.id = alias.actor_id)
       SELECT actor.id, actor.name, name.alias, actor.kind FROM name JOIN actor ON actor.id = name.root`,
    )
    .iterate();
  let key = 0;
  for (const row of rows) {
    const found = { ...row, marks: marks.get(row.id) ?? 0 };
    yield { key, found, name: row.alias ?? row.name, used: found.marks + 4 };
    key += 1;
  }
}
