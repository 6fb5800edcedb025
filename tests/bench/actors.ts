/**
 * What the screens of actors ask, over a project of 10,000 generated articles with 2,000 actors and 50,000 mentions, in
 * one thread as a reader thread does it. `node tests/bench/actors.ts [ARTICLES]`. Rows of people's things are written
 * straight into their tables: only reading is measured.
 */
import { createHash } from "node:crypto";
import { join } from "node:path";
import { insertArticle, storeText } from "../../src/main/project/articles/articles.repository.ts";
import { zonesInForce } from "../../src/main/project/articles/zones.repository.ts";
import { inTransaction } from "../../src/main/project/db/connection.ts";
import { actorsQueries } from "../../src/main/project/handlers/actors-queries.ts";
import { actorsReviewQueries } from "../../src/main/project/handlers/actors-review-queries.ts";
import type { QueryContext } from "../../src/main/project/handlers/contexts.ts";
import { mentionsQueries } from "../../src/main/project/handlers/mentions-queries.ts";
import { insertRun } from "../../src/main/project/import/import.repository.ts";
import { indexNextBatch } from "../../src/main/project/search/index-batch.ts";
import { articlesNaming } from "../../src/main/project/search/named-articles.ts";
import { attachSearchIndex, openSearchIndex } from "../../src/main/project/search/search-index.ts";
import { anchorOf } from "../../src/shared/domain/anchor.ts";
import { newId } from "../../src/shared/domain/ids.ts";
import { generateArticles } from "../support/generate-articles.ts";
import { temporaryProject } from "../support/memory-project.ts";
import { createRandom } from "../support/seeded-random.ts";

const ARTICLES = Number(process.argv[2] ?? "10000");
const ACTORS = 2000;
const MENTIONS_AN_ARTICLE = 5;
const TIMES = 5;

const random = createRandom(11);
const project = temporaryProject();
const { db } = project;
let ids = 0;
const makeId = (): string => {
  ids += 1;
  const bytes = new Uint8Array(16);
  new DataView(bytes.buffer).setUint32(12, ids);
  return newId(1_700_000_000_000 + ids, bytes);
};

/** Two neighbouring words somewhere in a text. */
function twoWords(text: string): { start: number; end: number } | null {
  const from = random.below(Math.max(1, text.length - 200));
  const match = /(?<=\s)\p{L}{4,}\s\p{L}{4,}(?=[\s,.])/u.exec(text.slice(from, from + 200));
  return match === null ? null : { start: from + match.index, end: from + match.index + match[0].length };
}

function fill(): string {
  const actors = Array.from({ length: ACTORS }, (_, index) => ({ id: makeId(), name: `Actor ${index}` }));
  const mention = db.prepare("INSERT INTO mention (id, actor_id, article_id, anchor) VALUES (?, ?, ?, ?)");
  insertRun(db, { id: "run", name: "Bench", startedAt: 0, sources: [], options: {} });
  let key = 0;
  inTransaction(db, () => {
    for (const { text } of generateArticles({ count: ARTICLES, seed: 7 })) {
      key += 1;
      const id = makeId();
      const hash = createHash("sha256").update(`${key} ${text}`).digest("hex");
      const words = text.split(" ").length;
      storeText(db, { hash, body: text, zones: [["body", 0, text.length, "strong", "plain"]], words });
      insertArticle(db, {
        ...{
          id,
          textHash: hash,
          title: text.split("\n", 1)[0] ?? "",
          byline: null,
          language: "en",
          url: null,
        },
        ...{ outlet: `Outlet ${key % 40}`, published: `2026-${String(1 + (key % 12)).padStart(2, "0")}-15` },
        ...{ direction: "ltr", words, capturedAt: 0, path: `${key}.txt`, runId: "run", format: "text" },
        ...{ encoding: "utf-8", warnings: [], captured: null, checks: [], originalHash: null, guesses: {} },
      });
      for (let count = 0; count < MENTIONS_AN_ARTICLE; count += 1) {
        const span = twoWords(text);
        // The first actors are named far more often than the last.
        const actor = actors[Math.floor(ACTORS * random.next() ** 3)];
        if (span === null || actor === undefined) continue;
        if (actor.name.startsWith("Actor ")) actor.name = text.slice(span.start, span.end);
        mention.run(makeId(), actor.id, id, JSON.stringify(anchorOf(text, hash, span)));
      }
    }
    const insert = db.prepare("INSERT INTO actor (id, name, kind, merged_into) VALUES (?, ?, 'person', ?)");
    const alias = db.prepare("INSERT INTO alias (id, actor_id, name, weak) VALUES (?, ?, ?, 0)");
    for (const [index, actor] of actors.entries()) {
      const merged = index > 100 && index % 20 === 0 ? (actors[index - 1]?.id ?? null) : null;
      insert.run(actor.id, actor.name, merged);
      alias.run(makeId(), actor.id, `${actor.name} the ${index}th`);
    }
  });
  return actors[0]?.id ?? "";
}

const busiest = fill();
const indexPath = join(project.folder, "index.db");
const index = openSearchIndex(indexPath, { projectId: "p" });
const zones = (hash: string, outlet: string | null) => zonesInForce(db, hash, outlet);
while (indexNextBatch(db, index, zones, 300).remaining > 0);
if (!attachSearchIndex(db, indexPath, "p")) throw new Error("the index cannot be used");

const context: QueryContext = {
  db,
  person: { id: "", name: "" },
  names: { find: () => [] },
  keptSources: () => null,
  articlesNaming: (names: readonly string[]) => articlesNaming(db, names),
} as unknown as QueryContext;
const unindexed: QueryContext = { ...context, articlesNaming: () => null };

/** The median of some runs, in ms. Something is written before each, so that nothing kept from the run before helps. */
function measure(what: string, ask: () => unknown, keeps = false): void {
  const times: number[] = [];
  for (let run = 0; run < TIMES; run += 1) {
    if (!keeps) db.prepare("UPDATE import_run SET name = ?").run(`Bench ${run} ${what}`);
    const started = performance.now();
    ask();
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  console.log(`${what.padEnd(52)} ${(times[Math.floor(TIMES / 2)] ?? 0).toFixed(1).padStart(8)} ms`);
}

const page = { offset: 0, limit: 100 };
const count = (sql: string) => db.prepare<[], number>(sql).pluck().get();
console.log(
  `${count("SELECT count(*) FROM article")} articles, ${count("SELECT count(*) FROM actor")} actors, ${count("SELECT count(*) FROM mention")} mentions`,
);
const { row } = actorsQueries["actors.get"](context, { actorId: busiest });
console.log(`busiest actor: “${row.name}”, ${row.mentions} mentions in ${row.articles} articles`);
const names = { names: [row.name], articleId: null };
const inContext = (order: "date" | "right", from = context, offset = 0) =>
  mentionsQueries["mentions.concordance"](from, {
    ...{ actorId: busiest, names: [], articleId: null, only: "all", order, offset, limit: 100 },
  });
console.log(`its places in context: ${inContext("date").total}`);

measure("register, first page", () => actorsQueries["actors.list"](context, page));
measure("register, typing three letters", () =>
  actorsQueries["actors.list"](context, { ...page, text: "the" }),
);
measure("register, most mentioned first", () =>
  actorsQueries["actors.list"](context, { ...page, order: "mentions" }),
);
measure("busiest actor in the details", () => actorsQueries["actors.get"](context, { actorId: busiest }));
measure("possibly the same, first page", () => actorsReviewQueries["actors.possiblySame"](context, page));
measure("preview of merging the first five", () => {
  const { rows } = actorsQueries["actors.list"](context, { offset: 0, limit: 5 });
  return actorsReviewQueries["actors.mergePreview"](context, { actorIds: rows.map(({ id }) => id) });
});
measure("mentioned together, first eight", () =>
  actorsReviewQueries["actors.together"](context, { actorId: busiest, offset: 0, limit: 8 }),
);
measure("names in context, newest first", () => inContext("date"));
measure("names in context, by the words after", () => inContext("right"));
inContext("right");
measure("names in context, the next page", () => inContext("right", context, 100), true);
measure("checklist of the whole project", () => mentionsQueries["mentions.find"](context, names));
measure("checklist without an index (reads everything)", () =>
  mentionsQueries["mentions.find"](unindexed, names),
);
index.close();
project.close();
