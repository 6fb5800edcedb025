/**
 * What copies cost end to end (SQLite read, learning, comparison, writes, stories) beside a straight MinHash-LSH over
 * the same texts in the same run, which compares nothing:
 *   node tests/bench/copies-speed.ts COUNT [PEER]
 * PEER is the folder of the npm package bloom-filters 3.0.4 (npm install --prefix DIR --ignore-scripts
 * bloom-filters@3.0.4; PEER is DIR/node_modules/bloom-filters). It is not a dependency of this repository. CPU time,
 * one process. Prints one JSON document.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as v from "valibot";
import { storeCopiesBatch } from "../../src/main/project/copies/copies.service.ts";
import { CopiesRounds } from "../../src/main/project/copies/copies-rounds.ts";
import { StoryPace } from "../../src/main/project/copies/story-pace.ts";
import { openReader } from "../../src/main/project/db/connection.ts";
import { openProjectFile } from "../../src/main/project/db/open-project.ts";
import { addPlainArticles } from "../support/copies-project.ts";
import { generateArticles } from "../support/generate-articles.ts";

const PERMUTATIONS = 128;
const BANDS = 16;
const SHINGLE = 5;

interface PeerSet {
  bulkLoad(values: number[]): void;
  readonly _signature: readonly number[];
}
const PeerSchema = v.looseObject({
  MinHashFactory: v.custom<new (hashes: number, most: number) => { create(): PeerSet }>(
    (value) => typeof value === "function",
  ),
});

const count = Number(process.argv[2] ?? "10000");
const peerFolder = process.argv[3];
const texts = [...generateArticles({ count, seed: 11 })].map((article) => article.text);
const folder = mkdtempSync(join(tmpdir(), "wirebench-speed-"));
try {
  const ours = measureOurs(join(folder, "speed.wirebench"));
  // A large run takes its time: what is known is said at once.
  console.error(JSON.stringify(ours));
  const peer = peerFolder === undefined ? null : measurePeer(peerFolder);
  const ratio = peer === null ? null : round(ours.articlesACpuSecond / peer.articlesACpuSecond);
  console.log(JSON.stringify({ articles: count, ours, peer, ratio }, null, 2));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function measureOurs(path: string) {
  const db = openProjectFile(path, { create: true });
  addPlainArticles(
    db,
    texts.map((text) => ({ text })),
  );
  db.pragma("wal_checkpoint(TRUNCATE)");
  const reader = openReader(path);
  const started = process.cpuUsage();
  const rounds = new CopiesRounds(reader);
  const cpuMs = () => seconds(process.cpuUsage()) * 1000;
  const pace = new StoryPace(cpuMs);
  for (let remaining = 1; remaining > 0; ) {
    const batch = rounds.next();
    remaining = batch.remaining;
    const startedMs = cpuMs();
    const formStories = remaining === 0 || pace.isDue();
    storeCopiesBatch(db, batch, { formStories });
    if (formStories) pace.formed(startedMs);
  }
  const spent = process.cpuUsage(started);
  const bytes = db
    .prepare<[], number>("SELECT coalesce(sum(pgsize), 0) FROM dbstat WHERE name LIKE 'copy_%'")
    .pluck()
    .get();
  const pairs = db.prepare<[], number>("SELECT count(*) FROM copy_found").pluck().get();
  reader.close();
  db.close();
  return {
    articlesACpuSecond: Math.round(count / seconds(spent)),
    cpuMicrosecondsAnArticle: Math.round((seconds(spent) * 1e6) / count),
    bytesAnArticle: round((bytes ?? 0) / count),
    pairs,
    memoryMb: Math.round(process.memoryUsage.rss() / 2 ** 20),
    textsMb: Math.round(texts.reduce((sum, text) => sum + text.length, 0) / 2 ** 20),
  };
}

/** Five-word shingles, 128 permutations, 16 bands in Maps: the textbook, with the package's MinHash. */
function measurePeer(from: string) {
  const { MinHashFactory } = v.parse(PeerSchema, createRequire(join(from, "x.js"))(from));
  const started = process.cpuUsage();
  const factory = new MinHashFactory(PERMUTATIONS, 0x7fffffff);
  const bands = Array.from({ length: BANDS }, () => new Map<string, number[]>());
  let candidates = 0;
  for (const [index, text] of texts.entries()) {
    const set = factory.create();
    set.bulkLoad(shingles(text));
    const width = PERMUTATIONS / BANDS;
    const near = new Set<number>();
    for (const [band, buckets] of bands.entries()) {
      const name = set._signature.slice(band * width, (band + 1) * width).join(" ");
      const bucket = buckets.get(name) ?? [];
      for (const other of bucket) near.add(other);
      bucket.push(index);
      buckets.set(name, bucket);
    }
    candidates += near.size;
  }
  const spent = process.cpuUsage(started);
  return { articlesACpuSecond: Math.round(count / seconds(spent)), candidatePairs: candidates };
}

function shingles(text: string): number[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const found = new Set<number>();
  for (let at = 0; at + SHINGLE <= words.length; at++) {
    let hash = 0x811c9dc5;
    for (let word = at; word < at + SHINGLE; word++) {
      for (const letter of words[word] ?? "") hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
    }
    found.add((hash >>> 1) % 0x7fffffff);
  }
  return [...found];
}

function seconds(spent: NodeJS.CpuUsage): number {
  return (spent.user + spent.system) / 1e6;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
