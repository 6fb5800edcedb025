import { createHash } from "node:crypto";
import type { CopyDecision, CopyEvidence, CopyRelation } from "../../../shared/domain/copy-link.ts";
import type { StoryArticle, StoryLink } from "../../../shared/domain/story.ts";
import type { ReadableDb, WritableDb } from "../db/connection.ts";
import { commitState, journalState, keptReading } from "../db/kept-readings.ts";
import { prepared } from "../db/prepared.ts";
import { TOUCHED_BY_PERSON } from "../work-log/touched-by.ts";
import { evidenceOf } from "./evidence.ts";

/** What stories are formed from, as one value: another whenever they might come out differently. Near linear in links. */
export function storyInputs(db: ReadableDb): string {
  const links = prepared<[], { links: unknown }>(
    db,
    "SELECT json_array(count(*), total(a), total(b), total(score), total(a * score)) AS links FROM copy_found",
  ).get();
  const decisions = createHash("sha256");
  const rows = db
    .prepare<[], string>("SELECT json_array(a, b, decision, relation) FROM copy_decision ORDER BY id")
    .pluck();
  for (const row of rows.iterate()) decisions.update(row);
  // What is known of articles themselves is in the journal.
  return `${journalState(db)} ${links?.links} ${decisions.digest("hex")}`;
}

interface LinkRow {
  readonly a: string;
  readonly b: string;
  readonly relation: CopyRelation;
  readonly score: number;
  readonly decision: CopyDecision | null;
  readonly direction: StoryLink["direction"];
}

/** Suggested and decided links as one list; a decision's relation goes before the suggested one. */
const LINKS = `
  SELECT pair.a, pair.b, coalesce(decided.relation, pair.relation) AS relation, pair.score, decided.decision, pair.direction
    FROM copy_pair pair LEFT JOIN copy_decision decided ON decided.a = pair.a AND decided.b = pair.b
  UNION ALL
  SELECT decided.a, decided.b, coalesce(decided.relation, 'same-event'), 0, decided.decision, NULL
    FROM copy_decision decided
   WHERE NOT EXISTS (SELECT 1 FROM copy_pair pair WHERE pair.a = decided.a AND pair.b = decided.b)`;

export function storyLinks(db: ReadableDb): StoryLink[] {
  return prepared<[], LinkRow>(db, LINKS).all();
}

/** The articles that have any link, as stories need them. */
export function linkedArticles(db: ReadableDb): StoryArticle[] {
  // By keys only: with OR over keys and ids SQLite looks at every article.
  return prepared<[], StoryArticle>(
    db,
    `SELECT id AS key, published, outlet, words, captured_at AS "order" FROM article
       WHERE key IN (SELECT a FROM copy_found UNION SELECT b FROM copy_found
         UNION SELECT key FROM article WHERE id IN (SELECT a FROM copy_decision UNION SELECT b FROM copy_decision))`,
  ).all();
}

/** Writes story ids where they differ. Articles outside `storyOf` are their own story. Returns how many changed. */
export function storeStories(db: WritableDb, storyOf: ReadonlyMap<string, string>): number {
  const current = prepared<[], { id: string; story_id: string }>(
    db,
    "SELECT id, story_id FROM article WHERE story_id <> id",
  ).all();
  const currentOf = new Map(current.map((row) => [row.id, row.story_id]));
  const update = prepared(db, "UPDATE article SET story_id = ? WHERE id = ?");
  let changed = 0;
  for (const id of new Set([...storyOf.keys(), ...currentOf.keys()])) {
    const wanted = storyOf.get(id) ?? id;
    if ((currentOf.get(id) ?? id) === wanted) continue;
    update.run(wanted, id);
    changed += 1;
  }
  return changed;
}

export interface QueueRow extends LinkRow {
  readonly title_a: string;
  readonly title_b: string;
  readonly outlet_a: string | null;
  readonly outlet_b: string | null;
  readonly story_a: string;
}

/** CROSS keeps the order of the joins: SQLite would begin with every article of the project. */
const QUEUE = `
  SELECT link.*, one.title AS title_a, one.outlet AS outlet_a, one.story_id AS story_a,
         other.title AS title_b, other.outlet AS outlet_b, origin.key AS origin_key
    FROM (${LINKS}) link CROSS JOIN article one ON one.id = link.a CROSS JOIN article other ON other.id = link.b
         CROSS JOIN article origin ON origin.id = one.story_id`;

const SHOWN: Readonly<Record<"undecided" | "decided" | "all", string>> = {
  undecided: "decision IS NULL",
  decided: "decision IS NOT NULL",
  all: "TRUE",
};

/** Links that a person decided on. */
const DECIDED_BY = `EXISTS (SELECT 1 FROM copy_decision theirs
  WHERE theirs.a = link.a AND theirs.b = link.b AND theirs.id IN (${TOUCHED_BY_PERSON}))`;

export function queueRows(
  db: ReadableDb,
  options: {
    readonly show: "undecided" | "decided" | "all";
    /** Only links that this person decided on. */
    readonly personId?: string | undefined;
    readonly offset: number;
    readonly limit: number;
  },
): QueueRow[] {
  const { show, personId, limit, offset } = options;
  const which = personId === undefined ? SHOWN[show] : `${SHOWN[show]} AND ${DECIDED_BY}`;
  return prepared<[Record<string, unknown>], QueueRow>(
    db,
    `${QUEUE} WHERE ${which} ORDER BY decision IS NOT NULL, origin_key DESC, (a = story_a OR b = story_a) DESC, score DESC, a, b LIMIT :limit OFFSET :offset`,
  ).all({ limit, offset, ...(personId === undefined ? {} : { personId }) });
}

/** How many links a person decided on. */
export function countDecidedBy(db: ReadableDb, personId: string): number {
  const count = prepared<[{ personId: string }], number>(
    db,
    `SELECT count(*) FROM (${QUEUE} WHERE decision IS NOT NULL AND ${DECIDED_BY})`,
  ).pluck();
  return count.get({ personId }) ?? 0;
}

export function queueCounts(db: ReadableDb): {
  total: number;
  undecided: number;
  identicalUndecided: number;
} {
  const row = prepared<[], { total: number; undecided: number; identicalUndecided: number }>(
    db,
    `SELECT count(*) AS total, coalesce(sum(decision IS NULL), 0) AS undecided,
              coalesce(sum(decision IS NULL AND relation = 'identical'), 0) AS identicalUndecided FROM (${LINKS})`,
  ).get();
  return row ?? { total: 0, undecided: 0, identicalUndecided: 0 };
}

export function undecidedIdentical(db: ReadableDb): { a: string; b: string }[] {
  return prepared<[], { a: string; b: string }>(
    db,
    `SELECT a, b FROM (${LINKS}) WHERE decision IS NULL AND relation = 'identical'`,
  ).all();
}

export function findLink(
  db: ReadableDb,
  a: string,
  b: string,
): (QueueRow & { evidence: CopyEvidence | null }) | null {
  const row = prepared<[string, string], QueueRow>(db, `${QUEUE} WHERE a = ? AND b = ?`).get(a, b);
  if (row === undefined) return null;
  return { ...row, evidence: evidenceOf(db, a, b) };
}

export interface StoryMemberRow {
  readonly id: string;
  readonly story_id: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly relation: string | null;
  readonly score: number | null;
}

/** The members of stories with their link to the origin: the origin first, then by time. */
export function storyMembers(db: ReadableDb, storyIds: readonly string[]): StoryMemberRow[] {
  return prepared<[string], StoryMemberRow>(
    db,
    `SELECT article.id, article.story_id, title, outlet, published,
              coalesce(decided.relation, pair.relation) AS relation, pair.score
         FROM article
         LEFT JOIN copy_pair pair ON pair.a = min(article.id, article.story_id) AND pair.b = max(article.id, article.story_id)
         LEFT JOIN copy_decision decided ON decided.a = min(article.id, article.story_id) AND decided.b = max(article.id, article.story_id)
        WHERE article.story_id IN (SELECT value FROM json_each(?))
        ORDER BY article.story_id, article.id <> article.story_id, article.key`,
  ).all(JSON.stringify(storyIds));
}

/** Stories with several members, the newest first: one look at the index of all articles, then kept until something changes. */
export function storiesOfSeveral(db: ReadableDb): readonly string[] {
  return keptReading(db, { kind: "stories", state: commitState(db) }, () =>
    db
      .prepare<[], string>(
        "SELECT story_id FROM article GROUP BY story_id HAVING count(*) > 1 ORDER BY max(key) DESC",
      )
      .pluck()
      .all(),
  );
}

/** One window of the stories with several members, and how many there are. */
export function listStoryIds(
  db: ReadableDb,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): { total: number; ids: readonly string[] } {
  const ids = storiesOfSeveral(db);
  return { total: ids.length, ids: ids.slice(offset, offset + limit) };
}
