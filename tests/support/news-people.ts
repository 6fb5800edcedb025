import { createHash } from "node:crypto";
import { recomputeStories } from "../../src/main/project/copies/copies.service.ts";
import { evidenceToBytes } from "../../src/main/project/copies/evidence-bytes.ts";
import { inTransaction, type WritableDb } from "../../src/main/project/db/connection.ts";
import { anchorOf } from "../../src/shared/domain/anchor.ts";
import { uuidFromBytes } from "../../src/shared/domain/ids.ts";
import { createRandom } from "./seeded-random.ts";

const ACTORS = 30_000;
const MENTIONS = 50_000;
const CLAIMS = 5_000;

/** The id of the generated article of a number. */
export function newsId(number: number): string {
  return idOf("", number);
}

function idOf(kind: string, number: number): string {
  const name = kind === "" ? String(number) : `${kind} ${number}`;
  return uuidFromBytes(createHash("sha256").update(name).digest().subarray(0, 16), 8);
}

/** Actors and marks, so that filters by actor and names have something to find. Answers how many actors. */
export function addPeople(db: WritableDb, count: number): number {
  const random = createRandom(5);
  const actors = Math.min(ACTORS, Math.max(300, Math.floor(count / 10)));
  inTransaction(db, () => {
    const insert = db.prepare("INSERT INTO actor (id, name, kind) VALUES (?, ?, 'person')");
    for (let number = 0; number < actors; number += 1) {
      const name = `${inventedName(random.below(900))} ${inventedName(number)}`;
      insert.run(idOf("actor", number), name);
    }
    const mark = db.prepare("INSERT INTO mention (id, actor_id, article_id, anchor) VALUES (?, ?, ?, '{}')");
    for (let number = 0; number < Math.min(MENTIONS, count); number += 1) {
      const actor = Math.floor(actors ** random.next()) - 1;
      mark.run(idOf("mention", number), idOf("actor", Math.max(0, actor)), newsId(random.below(count)));
    }
  });
  return actors;
}

/** Links of copies with their evidence, and the stories they form. `copies` are pairs of a copy's number and its origin's. */
export function addCopies(db: WritableDb, copies: readonly (readonly [number, number])[]): void {
  const look = db.prepare<[string], { key: number; words: number }>(
    "SELECT key, words FROM article WHERE id = ?",
  );
  const insert = db.prepare(
    "INSERT INTO copy_found (a, b, relation, score, direction, evidence) VALUES (?, ?, 'copy', ?, ?, ?)",
  );
  inTransaction(db, () => {
    for (const [copy, origin] of copies) {
      const ids = [newsId(copy), newsId(origin)].sort();
      const [a, b] = ids.map((id) => look.get(id));
      if (a === undefined || b === undefined) throw new Error("a copy of nothing");
      const shared = Math.min(a.words, b.words);
      const evidence = evidenceToBytes({
        ...{ wordsA: a.words, wordsB: b.words, insideA: shared, insideB: shared, sharedWords: shared },
        ...{ longestRun: shared, passages: [] },
      });
      insert.run(
        BigInt(a.key),
        BigInt(b.key),
        0.9 + (copy % 100) / 1000,
        ids[0] === newsId(copy) ? 0 : 1,
        evidence,
      );
    }
    recomputeStories(db);
  });
}

/** Claims with a quote each, so that the claims' screens have something to show. */
export function addClaims(db: WritableDb, count: number): void {
  const random = createRandom(6);
  const claims = Math.min(CLAIMS, Math.floor(count / 20));
  const find = db.prepare<[string], { hash: string; body: string; title: string }>(
    "SELECT text.hash, text.body, article.title FROM article JOIN text ON hash = text_hash WHERE article.id = ?",
  );
  const claim = db.prepare("INSERT INTO claim (id, statement) VALUES (?, ?)");
  const quote = db.prepare(
    `INSERT INTO quote (id, claim_id, article_id, content, directness, stance) VALUES (?, ?, ?, ?, 'indirect', 'asserted')`,
  );
  inTransaction(db, () => {
    for (let number = 0; number < claims; number += 1) {
      const articleId = newsId(random.below(count));
      const text = find.get(articleId);
      if (text === undefined) throw new Error("a quote of nothing");
      const start = text.title.length + 2;
      const anchor = anchorOf(text.body, text.hash, { start, end: Math.min(text.body.length, start + 90) });
      claim.run(idOf("claim", number), anchor.exact);
      quote.run(idOf("quote", number), idOf("claim", number), articleId, JSON.stringify([anchor]));
    }
  });
}

const SYLLABLES = "ka lo mi re su ta ve no da or bel rin gos tav mer lun pas hel".split(" ");

function inventedName(number: number): string {
  let rest = number + 7;
  let name = "";
  for (let part = 0; part < 4; part += 1) {
    name += SYLLABLES[rest % SYLLABLES.length] ?? "";
    rest = Math.floor(rest / SYLLABLES.length);
  }
  return name.charAt(0).toUpperCase() + name.slice(1);
}
