/**
 * Are damaged copies found? 400 articles in 11 kinds of damage each, among 20,000 others and 800 unrelated posts of
 * the same aggregators:
 *   node tests/bench/copies-damage.ts FOLDER [--imported] [--bases 400] [--others 20000] [--unrelated 800]
 * FOLDER holds fnc1-train-bodies.csv and reuters-21578.ndjson.gz (not in this repository). In process the engine runs
 * twice, with and without learned boilerplate; no phrase rules help it. With --imported all texts are written as .txt
 * files and imported with the command line: zones and titles are found by the import, copies by the worker of the
 * project process, pairs come out of `copies --json`. Prints one JSON document.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type CopyRelation, joinsStory } from "../../src/shared/domain/copy-link.ts";
import { alignWords } from "../../src/shared/text/compare/align-words.ts";
import type { Words } from "../../src/shared/text/words.ts";
import { damageCorpus, type Post } from "./copies-damage-corpus.ts";
import { runEngine } from "./copies-memory.ts";
import { importFolder, listedPairs } from "./copies-project.ts";
import { DAMAGES } from "./damage.ts";

/** Two articles that share less than this before any damage are no pair. */
const RELATED = 0.2;

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly relation: CopyRelation;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    imported: { type: "boolean", default: false },
    bases: { type: "string", default: "400" },
    others: { type: "string", default: "20000" },
    unrelated: { type: "string", default: "800" },
  },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error("usage: node tests/bench/copies-damage.ts FOLDER [--imported] [--bases N] [--others N]");
  process.exit(2);
}
const size = {
  bases: Number(values.bases),
  others: Number(values.others),
  unrelated: Number(values.unrelated),
};
const { posts, words } = damageCorpus(folder, size);
const related = relatedness(words);
const runs = values.imported ? { imported: report(await imported()) } : inProcess();
console.log(JSON.stringify({ articles: posts.length, ...runs }, null, 2));

function inProcess() {
  const learning = runEngine(posts, { learns: true });
  const plain = runEngine(posts, { learns: false });
  return {
    withLearning: { ...report(learning.pairs), ...learning.cost },
    withoutLearning: { ...report(plain.pairs), ...plain.cost },
  };
}

function relatedness(clean: readonly Words[]) {
  const known = new Map<string, boolean>();
  return (one: number, other: number): boolean => {
    if (one === other) return true;
    const name = one < other ? `${one} ${other}` : `${other} ${one}`;
    const found = known.get(name);
    if (found !== undefined) return found;
    const [a, b] = [clean[one], clean[other]];
    if (a === undefined || b === undefined) return false;
    const { insideA, insideB } = alignWords(a, b);
    const shares = Math.max(insideA / a.count, insideB / b.count) >= RELATED;
    known.set(name, shares);
    return shares;
  };
}

/** Found copies by kind, what became of the missed ones, and false pairs. */
function report(pairs: readonly Pair[]) {
  const relationOf = new Map<string, CopyRelation>();
  for (const { a, b, relation } of pairs) {
    relationOf.set(`${a} ${b}`, relation);
    relationOf.set(`${b} ${a}`, relation);
  }
  const baseAt = new Map<number, number>();
  for (const [key, post] of posts.entries()) if (post.damage === null) baseAt.set(post.from, key);
  const found: Record<string, number> = {};
  const missedAs: Record<string, Record<string, number>> = {};
  for (const damage of DAMAGES) {
    const copies = [...posts.entries()].filter(
      ([, post]) => post.damage === damage && post.from < size.bases,
    );
    const missed = copies.flatMap(([key, post]) => {
      const relation = relationOf.get(`${key} ${baseAt.get(post.from) ?? -1}`);
      return relation !== undefined && joinsStory(relation) ? [] : [relation ?? "no pair"];
    });
    found[damage] = Math.round((1 - missed.length / copies.length) * 1000) / 1000;
    if (missed.length > 0) missedAs[damage] = counted(missed);
  }
  const isMade = (post: Post | undefined) => post !== undefined && post.damage !== null;
  const falsePairs = pairs.filter(
    ({ a, b, relation }) =>
      joinsStory(relation) &&
      (isMade(posts[a]) || isMade(posts[b])) &&
      !related(posts[a]?.from ?? -1, posts[b]?.from ?? -1),
  );
  const shown = falsePairs
    .slice(0, 5)
    .map(({ a, b, relation }) => [relation, posts[a]?.damage, posts[b]?.damage]);
  return { found, missedAs, falsePairs: falsePairs.length, shown };
}

function counted(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

/** Writes all posts as files, imports them with the command line, and asks it for the pairs. */
async function imported(): Promise<Pair[]> {
  const work = mkdtempSync(join(tmpdir(), "wirebench-damage-"));
  try {
    for (const [key, post] of posts.entries()) {
      const inside = join(work, "in", String(key % 100));
      mkdirSync(inside, { recursive: true });
      writeFileSync(join(inside, `${key}.txt`), post.text);
    }
    const project = join(work, "damage.wirebench");
    await importFolder(join(work, "in"), project);
    return await listedPairs(project);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
