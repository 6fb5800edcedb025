import type { CopyLinkView } from "../../../shared/contract/copies.contract.ts";
import type { Handlers } from "../../../shared/contract/index.ts";
import { COPY_THRESHOLD } from "../../../shared/domain/copy-link.ts";
import { suggestionsOf } from "../copies/compare-pair.repository.ts";
import {
  countDecidedBy,
  listStoryIds,
  type QueueRow,
  queueCounts,
  queueRows,
  storyMembers,
} from "../copies/copies.repository.ts";
import { storyMember } from "../copies/story-member.ts";
import { copyThreshold, countsAt } from "../copies/threshold.ts";
import type { ReadableDb } from "../db/connection.ts";
import type { QueryContext } from "./contexts.ts";
import { linkView } from "./link-view.ts";
import { pairView } from "./pair-view.ts";
import { storyOthers } from "./story-others.ts";

type Queries = Handlers<"query", QueryContext>;
type CopiesQuery = "copies.queue" | "copies.pair" | "copies.countsAt" | "stories.list" | "stories.others";

export const copiesQueries = {
  "copies.queue": ({ db }, input) => {
    const counts = countsOf(db, input.personId);
    const decided = counts.total - counts.undecided;
    const total = { undecided: counts.undecided, decided, all: counts.total }[input.show];
    return {
      total,
      undecided: counts.undecided,
      decided,
      identicalUndecided: counts.identicalUndecided,
      links: linkViews(db, queueRows(db, input)),
    };
  },
  "copies.pair": ({ db }, { a, b }) => pairView(db, a, b),
  "copies.countsAt": ({ db }, { threshold }) => ({
    threshold,
    current: copyThreshold(db),
    preset: COPY_THRESHOLD,
    ...countsAt(db, threshold),
  }),
  "stories.others": ({ db }, input) => storyOthers(db, input),
  "stories.list": ({ db }, input) => {
    const { total, ids } = listStoryIds(db, input);
    const members = Map.groupBy(storyMembers(db, ids), (row) => row.story_id);
    return {
      total,
      stories: ids.map((id) => ({
        id,
        members: (members.get(id) ?? []).map(storyMember),
      })),
    };
  },
} satisfies Pick<Queries, CopiesQuery>;

/** How many links there are; of one person only those that they decided on. */
function countsOf(db: ReadableDb, personId: string | undefined): ReturnType<typeof queueCounts> {
  if (personId === undefined) return queueCounts(db);
  return { total: countDecidedBy(db, personId), undecided: 0, identicalUndecided: 0 };
}

/** Links as listed; of decided ones also what the program suggests, in one statement more. */
function linkViews(db: ReadableDb, rows: readonly QueueRow[]): CopyLinkView[] {
  const decided = rows.filter((row) => row.decision !== null);
  const suggested = new Map(suggestionsOf(db, decided).map((row) => [`${row.a} ${row.b}`, row.relation]));
  return rows.map((row) =>
    linkView(row, row.decision === null ? row.relation : (suggested.get(`${row.a} ${row.b}`) ?? null)),
  );
}
