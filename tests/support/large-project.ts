import { createHash } from "node:crypto";
import { insertArticle, storeText } from "../../src/main/project/articles/articles.repository.ts";
import { contentId } from "../../src/main/project/articles/content-id.ts";
import { inTransaction, type WritableDb } from "../../src/main/project/db/connection.ts";
import { openProjectFile } from "../../src/main/project/db/open-project.ts";
import { ALL_ENTITY_TYPES } from "../../src/main/project/entity-types.ts";
import { insertRun } from "../../src/main/project/import/import.repository.ts";
import { type Change, createWorkLog, type WorkLog } from "../../src/main/project/work-log/work-log.ts";
import { type Anchor, anchorOf } from "../../src/shared/domain/anchor.ts";
import { VERDICTS } from "../../src/shared/domain/claim.ts";
import { newId } from "../../src/shared/domain/ids.ts";
import { generateArticles } from "./generate-articles.ts";
import { createRandom, type Random } from "./seeded-random.ts";

export interface LargeProject {
  readonly articles: number;
  readonly claims: number;
  readonly actors: number;
  readonly mentions: number;
}

/** The size by which screens are measured. */
export const LARGE: LargeProject = { articles: 10_000, claims: 5_000, actors: 2_000, mentions: 50_000 };

const PERSON = "00000000-0000-7000-8000-0000000000bb";
const START = Date.UTC(2026, 9, 1);
const KINDS = ["person", "person", "organisation", "state", "armed-group", "place"] as const;
const TOPICS = ["dead", "injured", "place of the strike", "time of the strike", "responsible party"] as const;

interface Written {
  readonly id: string;
  readonly hash: string;
  readonly text: string;
}

/**
 * Makes a project file with generated articles and people's work on them, the same for the same sizes: claims with one
 * to three quotes, values, relations, assessments and tags; actors with aliases, roles and mentions; some hundred
 * removed things. Every step goes through the work log. About a minute at full size.
 */
export function writeLargeProject(path: string, size: LargeProject): void {
  const db = openProjectFile(path, { create: true });
  db.pragma("synchronous = OFF");
  const random = createRandom(11);
  const names = Array.from({ length: size.actors }, (_, index) => nameOf(index));
  const made = articlesOf(db, size, names, random);
  let clock = START;
  let count = 0;
  const makeId = (): string => {
    count += 1;
    const bytes = new Uint8Array(16);
    new DataView(bytes.buffer).setUint32(12, count);
    return newId(START + count, bytes);
  };
  const nowMs = (): number => {
    clock += 1000;
    return clock;
  };
  const log = createWorkLog({
    db,
    types: ALL_ENTITY_TYPES,
    replica: "large-project",
    person: PERSON,
    nowMs,
    newId: makeId,
  });
  const work: Work = { log, makeId, random, made };
  inTransaction(db, () => {
    log.write([{ kind: "put", type: "person", entity: PERSON, fields: { name: "Ada Vint" } }]);
    const actorIds = addActors(work, names);
    addMentions(work, size, names, actorIds);
    addClaims(work, size, names, actorIds);
  });
  db.pragma("wal_checkpoint(TRUNCATE)");
  db.close();
}

interface Work {
  readonly log: WorkLog;
  readonly makeId: () => string;
  readonly random: Random;
  readonly made: readonly Written[];
}

/** Two thousand different names of two words. */
function nameOf(index: number): string {
  const first = ["Ada", "Boris", "Célia", "Dmitri", "Elif", "Farid", "Greta", "Hani", "Ines", "Jonas"];
  const last = ["Vint", "Orsk", "Malik", "Berg", "Castel", "Duvan", "Eskola", "Frome", "Galle", "Hadar"];
  const tail = ["", "ov", "a", "sen", "ian", "ez", "man", "ik", "dottir", "ski", "er", "in", "u", "ow", "ak"];
  const at = <T>(list: readonly T[], place: number): string => String(list[place % list.length]);
  const rest = Math.floor(index / 100);
  const number = Math.floor(rest / tail.length);
  return `${at(first, index)} ${at(last, Math.floor(index / 10))}${at(tail, rest)}${number === 0 ? "" : "berg"}`;
}

function articlesOf(db: WritableDb, size: LargeProject, names: readonly string[], random: Random): Written[] {
  insertRun(db, { id: "run", name: "Large", startedAt: START, sources: [], options: {} });
  const each = Math.ceil(size.mentions / size.articles);
  const written: Written[] = [];
  inTransaction(db, () => {
    for (const article of generateArticles({ count: size.articles, seed: 7 })) {
      const present = Array.from({ length: each }, () => random.pick(names));
      const text = `${article.text}\n${present.join(", ")} were named in this report.\n`;
      const hash = createHash("sha256").update(text).digest("hex");
      const [title = ""] = text.split("\n", 1);
      const words = text.split(/\s+/u).length;
      const id = contentId(["large project", article.path]);
      storeText(db, {
        hash,
        body: text,
        zones: [["body", title.length + 2, text.length, "strong", "plain"]],
        words,
      });
      insertArticle(db, {
        ...{ id, textHash: hash, title, outlet: article.outlet, byline: null, published: article.published },
        ...{ language: "en", url: null, direction: "ltr", capturedAt: START, captured: null, checks: [] },
        ...{ path: article.path, runId: "run", format: "text", encoding: "utf-8", words, warnings: [] },
        ...{
          originalHash: null,
          guesses: { title: [title, "first line"], outlet: [article.outlet, "folder"] },
        },
      });
      written.push({ id, hash, text });
    }
  });
  return written;
}

function addActors({ log, makeId, random }: Work, names: readonly string[]): string[] {
  const ids = names.map(() => makeId());
  for (const [index, name] of names.entries()) {
    const actorId = ids[index] ?? "";
    const changes: Change[] = [
      { kind: "put", type: "actor", entity: actorId, fields: { name, kind: random.pick(KINDS) } },
      {
        kind: "put",
        type: "alias",
        entity: makeId(),
        fields: { actorId, name: name.split(" ")[1] ?? name, weak: true },
      },
    ];
    if (index % 4 === 0)
      changes.push({
        kind: "put",
        type: "role",
        entity: makeId(),
        fields: { actorId, title: "minister", validFrom: "2021", validUntil: "2025", organisationId: ids[0] },
      });
    log.record(`add ${name}`, changes);
  }
  return ids;
}

function addMentions(
  { log, makeId, made }: Work,
  size: LargeProject,
  names: readonly string[],
  actorIds: readonly string[],
): void {
  const idOf = new Map(names.map((name, index) => [name, actorIds[index] ?? ""]));
  let left = size.mentions;
  for (const { id, hash, text } of made) {
    const line = text.trimEnd().lastIndexOf("\n") + 1;
    const present = text.slice(line).split(" were named")[0]?.split(", ") ?? [];
    const changes: Change[] = [];
    let start = line;
    for (const name of present) {
      if (left === 0) break;
      left -= 1;
      const anchor = anchorOf(text, hash, { start, end: start + name.length });
      start += name.length + 2;
      const fields = { actorId: idOf.get(name), articleId: id, anchor };
      changes.push({ kind: "put", type: "mention", entity: makeId(), fields });
    }
    if (changes.length > 0) log.record(`tag ${changes.length} mentions`, changes);
  }
}

function addClaims(
  work: Work,
  size: LargeProject,
  names: readonly string[],
  actorIds: readonly string[],
): void {
  const { log, makeId, random } = work;
  const tags = Array.from({ length: 40 }, (_, index) => contentId(["large tag", index]));
  log.record(
    "make tags",
    tags.map((entity, index): Change => {
      const parentId = index < 8 ? null : tags[index % 8];
      return { kind: "put", type: "tag", entity, fields: { name: `topic ${index}`, parentId } };
    }),
  );
  const ids: string[] = [];
  for (let index = 0; index < size.claims; index += 1) {
    const claimId = makeId();
    const before = ids.at(-1);
    ids.push(claimId);
    const number = 2 + random.below(400);
    const statement = `At least ${number} people were hurt near ${random.pick(names).split(" ")[1]} on day ${index % 365}.`;
    const changes: Change[] = [
      { kind: "put", type: "claim", entity: claimId, fields: { statement } },
      { kind: "add", type: "claim", entity: claimId, field: "tags", value: random.pick(tags) },
    ];
    for (let quote = 0; quote <= random.below(3); quote += 1)
      changes.push(quoteOf(work, claimId, random.pick(actorIds)));
    if (index % 2 === 0)
      changes.push({
        kind: "put",
        type: "claim-value",
        entity: makeId(),
        fields: { claimId, topic: random.pick(TOPICS), kind: "number", number, words: `at least ${number}` },
      });
    if (before !== undefined && index % 5 === 0) {
      const fields = { a: claimId, b: before, kind: random.pick(["supports", "contradicts", "updates"]) };
      changes.push({ kind: "put", type: "claim-relation", entity: makeId(), fields });
    }
    if (index % 3 === 0)
      changes.push({
        kind: "put",
        type: "assessment",
        entity: contentId(["assess", 1, claimId, PERSON]),
        fields: { claimId, personId: PERSON, verdict: random.pick(VERDICTS), confidence: random.below(100) },
      });
    log.record("mark claim", changes);
    if (index % 10 === 0) removeOne(work, statement);
  }
}

function quoteOf({ makeId, random, made }: Work, claimId: string, actorId: string): Change {
  const { id, hash, text } = random.pick(made);
  const start = text.indexOf("\n\n") + 2;
  const content: Anchor[] = [anchorOf(text, hash, { start, end: Math.min(text.length, start + 60) })];
  const fields = { claimId, articleId: id, content, speaker: { kind: "actor", actorId } };
  return {
    kind: "put",
    type: "quote",
    entity: makeId(),
    fields: { ...fields, directness: "direct", stance: "asserted" },
  };
}

/** A claim that was made and removed again: one more for the trash. */
function removeOne(work: Work, statement: string): void {
  const { log, makeId } = work;
  const claimId = makeId();
  const quote = quoteOf(work, claimId, makeId());
  log.record("mark claim", [{ kind: "put", type: "claim", entity: claimId, fields: { statement } }, quote]);
  log.record("remove claim", [
    { kind: "delete", type: "quote", entity: quote.entity },
    { kind: "delete", type: "claim", entity: claimId },
  ]);
}
