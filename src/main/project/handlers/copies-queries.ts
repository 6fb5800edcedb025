import type { Handlers } from "../../../shared/contract/index.ts";
import { UserFacingError } from "../../../shared/result.ts";
import { articleRows } from "../articles/article-rows.ts";
import { bodyOf, findArticle } from "../articles/articles.repository.ts";
import { zonesInForce } from "../articles/zones.repository.ts";
import {
  findLink,
  listStoryIds,
  type QueueRow,
  queueCounts,
  queueRows,
  storyMembers,
} from "../copies/copies.repository.ts";
import { storyMember } from "../copies/story-member.ts";
import type { ReadableDb } from "../db/connection.ts";
import type { QueryContext } from "./contexts.ts";

type Queries = Handlers<"query", QueryContext>;

export const copiesQueries: Pick<Queries, "copies.queue" | "copies.pair" | "stories.list"> = {
  "copies.queue": ({ db }, input) => {
    const counts = queueCounts(db);
    const decided = counts.total - counts.undecided;
    const total = { undecided: counts.undecided, decided, all: counts.total }[input.show];
    return {
      total,
      undecided: counts.undecided,
      decided,
      identicalUndecided: counts.identicalUndecided,
      links: queueRows(db, input).map(linkView),
    };
  },
  "copies.pair": ({ db }, input) => {
    const [a, b] = input.a < input.b ? [input.a, input.b] : [input.b, input.a];
    const link = findLink(db, a, b);
    if (link === null) throw new UserFacingError({ code: "not_found", what: "copy link" });
    const one = sideOf(db, a);
    const other = sideOf(db, b);
    const evidence = link.evidence;
    // The earlier article stands left; evidence is stored with the lower id as `a`.
    const isSwapped = one.key > other.key;
    const passages = (evidence?.passages ?? []).map((passage) => ({
      left: isSwapped
        ? { start: passage.bStart, end: passage.bEnd }
        : { start: passage.aStart, end: passage.aEnd },
      right: isSwapped
        ? { start: passage.aStart, end: passage.aEnd }
        : { start: passage.bStart, end: passage.bEnd },
    }));
    const leftIsA = !isSwapped;
    return {
      link: linkView(link),
      left: (isSwapped ? other : one).side,
      right: (isSwapped ? one : other).side,
      passages: passages.sort((x, y) => x.left.start - y.left.start),
      sharedWords: evidence?.sharedWords ?? 0,
      longestRun: evidence?.longestRun ?? 0,
      changedNumbers: (evidence?.changedNumbers ?? []).map((change) =>
        isSwapped ? { left: change.b, right: change.a } : { left: change.a, right: change.b },
      ),
      direction:
        evidence === null || evidence.direction === null
          ? null
          : (evidence.direction === "a-from-b") === leftIsA
            ? "left-from-right"
            : "right-from-left",
      directionReason: evidence?.directionReason ?? null,
    };
  },
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
};

function sideOf(db: ReadableDb, articleId: string) {
  const article = findArticle(db, articleId);
  const [row] = articleRows(db, [articleId]);
  if (article === null || row === undefined)
    throw new UserFacingError({ code: "not_found", what: "article" });
  return {
    key: article.key,
    side: {
      row,
      text: bodyOf(db, article.text_hash) ?? "",
      zones: zonesInForce(db, article.text_hash, article.outlet),
      direction: article.direction,
      words: article.words,
    },
  };
}

function linkView(row: QueueRow) {
  return {
    a: row.a,
    b: row.b,
    titleA: row.title_a,
    titleB: row.title_b,
    outletA: row.outlet_a,
    outletB: row.outlet_b,
    relation: row.relation,
    score: row.score,
    decision: row.decision,
    storyId: row.story_a,
  };
}
