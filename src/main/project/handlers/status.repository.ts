import { STRAY_MARKS } from "../articles/stray-marks.ts";
import { queueCounts, storiesOfSeveral } from "../copies/copies.repository.ts";
import type { ReadableDb } from "../db/connection.ts";
import { historyState } from "../work-log/history.ts";

/** What the status bar and the library show; the process adds what only it knows. */
export interface StatusCounts {
  readonly articles: number;
  readonly stories: number;
  readonly claims: number;
  readonly actors: number;
  readonly copiesToReview: number;
  readonly lostAnchors: number;
  readonly imports: number;
  readonly undo: string | null;
  readonly redo: string | null;
}

export function statusCounts(db: ReadableDb): StatusCounts {
  const count = (sql: string): number => db.prepare<[], number>(sql).pluck().get() ?? 0;
  return {
    articles: count("SELECT count(*) FROM article"),
    stories: storiesOfSeveral(db).length,
    claims: count("SELECT count(*) FROM claim"),
    actors: count("SELECT count(*) FROM actor_root WHERE id = root"),
    copiesToReview: queueCounts(db).undecided,
    // Marks on a text that is no longer the article's newest wait for a person to look at them.
    lostAnchors: count(`SELECT count(*) FROM (${STRAY_MARKS})`),
    imports: count("SELECT count(*) FROM import_run"),
    ...historyState(db),
  };
}
