import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";
import { insertArticle, storeText } from "../../src/main/project/articles/articles.repository.ts";
import { inTransaction } from "../../src/main/project/db/connection.ts";
import { insertRun, storeOriginal } from "../../src/main/project/import/import.repository.ts";
import { anchorOf } from "../../src/shared/domain/anchor.ts";
import type { Laptop } from "./exchange-laptop.ts";

/** Puts `count` articles with their originals, and a claim with a quote for every third, into a laptop's project. */
export function fillLaptop(laptop: Laptop, count: number, words = 60): void {
  const { db, log } = laptop;
  const runId = `run-${laptop.name}`;
  insertRun(db, { id: runId, name: "Inbox", startedAt: laptop.clock, sources: [], options: {} });
  inTransaction(db, () => {
    for (let index = 0; index < count; index++) insertMade(laptop, runId, index, words);
  });
  for (let index = 0; index < count; index += 3) {
    const { id, hash, text } = made(laptop.name, index, words);
    const claimId = `claim-${laptop.name}-${index}`;
    log.record("mark claim", [
      {
        kind: "put",
        type: "claim",
        entity: claimId,
        fields: { statement: `Statement ${index} 🚢 of ${laptop.name}` },
      },
      {
        kind: "put",
        type: "quote",
        entity: `quote-${laptop.name}-${index}`,
        fields: {
          claimId,
          articleId: id,
          content: [anchorOf(text, hash, { start: 0, end: 20 })],
          cue: null,
          speakerSpan: null,
          speaker: { kind: "outlet" },
          directness: "direct",
          stance: "asserted",
        },
      },
    ]);
  }
}

function made(name: string, index: number, words: number) {
  const text =
    Array.from({ length: words }, (_, at) => `word${(index * 31 + at * 7) % 997}`).join(" ") +
    ` ${name} ${index}.`;
  const hash = createHash("sha256").update(text).digest("hex");
  return { text, hash, id: `${hash.slice(0, 8)}-0000-8000-8000-${hash.slice(8, 20)}` };
}

function insertMade(laptop: Laptop, runId: string, index: number, words: number): void {
  const { db } = laptop;
  const { id, text, hash } = made(laptop.name, index, words);
  const bytes = Buffer.from(`${text}\n`);
  const original = createHash("sha256").update(bytes).digest("hex");
  storeText(db, { hash, body: text, zones: [["body", 0, text.length, "strong", "all"]], words });
  storeOriginal(db, { hash: original, size: bytes.length, deflated: deflateSync(bytes, { level: 3 }) });
  insertArticle(db, {
    id,
    textHash: hash,
    title: `Report ${index}`,
    outlet: `Outlet ${index % 7}`,
    byline: null,
    published: `2026-11-${String(1 + (index % 28)).padStart(2, "0")}`,
    language: "en",
    url: null,
    direction: "ltr",
    capturedAt: laptop.clock,
    captured: null,
    checks: [],
    path: `inbox/${index}.txt`,
    runId,
    format: "text",
    encoding: "utf-8",
    words,
    warnings: [],
    guesses: { title: [`Report ${index}`, "first line"], outlet: [`Outlet ${index % 7}`, "folder"] },
    originalHash: original,
  });
}
