/**
 * Quality and cost of the copy engine on the labelled FNC-1 set (not part of the repository):
 *   node tests/bench/copies-quality.ts FOLDER
 * FOLDER holds fnc1-train-bodies.csv and labels-fnc1-train.json. Prints one JSON document.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { CopyIndex } from "../../src/main/project/copies/copy-index.ts";
import { findCopies, sketchOf } from "../../src/main/project/copies/find-copies.ts";
import { joinsStory } from "../../src/shared/domain/copy-link.ts";
import { alignWords } from "../../src/shared/text/compare/align-words.ts";
import { type ComparedArticle, compareArticles } from "../../src/shared/text/compare/compare-articles.ts";
import { type Words, wordsOf } from "../../src/shared/text/words.ts";

const LabelsSchema = v.object({
  pairs: v.array(
    v.object({ a: v.string(), b: v.string(), label: v.picklist(["C", "P", "N"]), weight: v.number() }),
  ),
});

/** A labelled pair is a copy when half of the shorter one is copied, if it has this many words at least. */
const LEAST_WORDS = 30;
const HALF = 0.5;

interface Body {
  readonly id: string;
  readonly article: ComparedArticle;
  readonly words: Words;
}

const folder = process.argv[2];
if (folder === undefined) {
  console.error("usage: node tests/bench/copies-quality.ts FOLDER");
  process.exit(2);
}
const texts = readBodies(join(folder, "fnc1-train-bodies.csv"));
const labels = v.parse(
  LabelsSchema,
  JSON.parse(readFileSync(join(folder, "labels-fnc1-train.json"), "utf8")),
).pairs;

detectAll(); // warms the code up, so that the second time is the engine's own
const found = detectAll();
console.log(
  JSON.stringify({ ...found.report, ...measureRecall(found.looked), labels: measureLabels() }, null, 2),
);

/** The whole loop as the copies worker runs it, article by article, with its CPU time. */
function detectAll() {
  const index = new CopyIndex();
  const looked = new Set<string>();
  const relations: Record<string, number> = {};
  let candidates = 0;
  let keys = 0;
  const before = process.cpuUsage();
  const known: ComparedArticle[] = [];
  for (const [key, { text }] of texts.entries()) {
    const words = wordsOf(text, []);
    const article = { text, zones: [], title: "", outlet: null, published: null, words };
    const sketch = sketchOf(words);
    keys += sketch.keys.length;
    const copies = findCopies(key, article, index, (other) => {
      candidates++;
      looked.add(`${other} ${key}`);
      return known[other] ?? null;
    });
    for (const { relation } of copies) relations[relation] = (relations[relation] ?? 0) + 1;
    index.add(key, sketch.keys, sketch.wordCount);
    known.push(article);
  }
  const spent = process.cpuUsage(before);
  const report = {
    articles: texts.length,
    keysAnArticle: round(keys / texts.length),
    candidatesAnArticle: round(candidates / texts.length),
    cpuMicrosecondsAnArticle: round((spent.user + spent.system) / texts.length),
    relations,
  };
  return { looked, report };
}

/** Recall of the candidates against the alignment of every pair that shares five words in a row. */
function measureRecall(looked: ReadonlySet<string>) {
  const bodies = readAll();
  let truth = 0;
  let hits = 0;
  for (const pair of pairsSharingFive(bodies)) {
    const [a, b] = [bodies[Math.floor(pair / bodies.length)], bodies[pair % bodies.length]];
    if (a === undefined || b === undefined) continue;
    const shorter = Math.min(a.words.count, b.words.count);
    if (shorter < LEAST_WORDS) continue;
    const alignment = alignWords(a.words, b.words);
    const inside = a.words.count <= b.words.count ? alignment.insideA : alignment.insideB;
    if (inside / shorter < HALF) continue;
    truth++;
    if (looked.has(`${Math.floor(pair / bodies.length)} ${pair % bodies.length}`)) hits++;
  }
  return { halfCopiedPairs: truth, candidateRecall: round(hits / truth) };
}

function pairsSharingFive(bodies: readonly Body[]): Set<number> {
  const places = new Map<number, number[]>();
  const pairs = new Set<number>();
  for (const [number, { words }] of bodies.entries()) {
    const own = new Set<number>();
    for (let at = 0; at + 5 <= words.count; at++) {
      let gram = 0;
      for (let offset = 0; offset < 5; offset++)
        gram = Math.imul(gram, 31) + (words.hashes[at + offset] ?? 0);
      own.add(gram | 0);
    }
    for (const gram of own) {
      const others = places.get(gram) ?? [];
      for (const other of others) pairs.add(other * bodies.length + number);
      others.push(number);
      places.set(gram, others);
    }
  }
  return pairs;
}

/** Weighted precision, recall and F1 of "copy" (any relation that joins a story) on the labelled pairs. */
function measureLabels() {
  const bodies = new Map(readAll().map((body) => [body.id, body]));
  const total = { right: 0, wrong: 0, missed: 0, wrongAgainstDifferent: 0 };
  const errors: string[] = [];
  const judged: Judged[] = [];
  for (const { a, b, label, weight } of labels) {
    const [left, right] = [bodies.get(a), bodies.get(b)];
    if (left === undefined || right === undefined) continue;
    const pair = compareArticles(left.article, right.article);
    const proposed = pair !== null && joinsStory(pair.relation);
    judged.push({ proposed, isCopy: label === "C", weight });
    if (proposed && label === "C") total.right += weight;
    else if (proposed) total.wrong += weight;
    else if (label === "C") total.missed += weight;
    if (proposed && label === "N") total.wrongAgainstDifferent += weight;
    if (proposed !== (label === "C")) {
      errors.push(
        `${a}-${b} ${label} ${pair?.relation ?? "none"} ${round(pair?.evidence.score ?? 0)} x${weight}`,
      );
    }
  }
  const halves = [0, 1].map((half) => halfF1(judged.filter((_, place) => place % 2 === half)));
  const precision = total.right / (total.right + total.wrong);
  const recall = total.right / (total.right + total.missed);
  return {
    pairs: labels.length,
    precision: round(precision),
    recall: round(recall),
    f1: round((2 * precision * recall) / (precision + recall)),
    f1OfHalves: halves.map(round),
    precisionAgainstDifferent: round(total.right / (total.right + total.wrongAgainstDifferent)),
    errors,
  };
}

interface Judged {
  readonly proposed: boolean;
  readonly isCopy: boolean;
  readonly weight: number;
}

/** Of every other pair: what one half says when nothing was chosen on the other. */
function halfF1(pairs: readonly Judged[]): number {
  const sum = (chosen: (pair: Judged) => boolean) =>
    pairs.filter(chosen).reduce((weight, pair) => weight + pair.weight, 0);
  const right = sum((pair) => pair.proposed && pair.isCopy);
  return (2 * right) / (2 * right + sum((pair) => pair.proposed !== pair.isCopy));
}

function readAll(): Body[] {
  return texts.map(({ id, text }) => {
    const words = wordsOf(text, []);
    return { id, words, article: { text, zones: [], title: "", outlet: null, published: null, words } };
  });
}

/** The two columns of the set's CSV: quotes doubled inside quotes, line feeds inside quotes. */
function readBodies(file: string): { id: string; text: string }[] {
  const rows = readFileSync(file, "utf8").matchAll(/(\d+),(?:"((?:[^"]|"")*)"|([^\n]*))\r?(?:\n|$)/g);
  return [...rows].map(([, id = "", quoted, plain = ""]) => ({
    id,
    text: quoted?.replaceAll('""', '"') ?? plain,
  }));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
