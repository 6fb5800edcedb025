/**
 * Are damaged copies found? 400 articles in 11 kinds of damage each, among 20,000 others and 800 unrelated posts of
 * the same aggregators:
 *   node tests/bench/copies-damage.ts FOLDER [--worker]
 * FOLDER holds fnc1-train-bodies.csv and reuters-21578.ndjson.gz (not in this repository). In process the engine runs
 * twice, with and without learned boilerplate; no phrase rules help it. With --worker all texts are imported as
 * files, through SQLite and the real worker. Prints one JSON document.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { joinsStory } from "../../src/shared/domain/copy-link.ts";
import { alignWords } from "../../src/shared/text/compare/align-words.ts";
import { type Words, wordsOf } from "../../src/shared/text/words.ts";
import { generateArticles } from "../support/generate-articles.ts";
import { createRandom } from "../support/seeded-random.ts";
import { type BenchArticle, readFnc, readReuters } from "./copies-corpora.ts";
import { type MemoryArticle, runEngine } from "./copies-memory.ts";
import { importedPairs } from "./copies-project.ts";
import { type Aggregator, DAMAGES, type Damage, damaged } from "./damage.ts";

const BASES = 400;
const OTHERS = 20_000;
const UNRELATED = 800;
/** Two articles that share less than this before any damage are no pair. */
const RELATED = 0.2;

interface Post extends MemoryArticle {
  /** Number of the clean article it was made from, its own when it is clean. */
  readonly from: number;
  readonly damage: Damage | null;
}

const folder = process.argv[2];
if (folder === undefined) {
  console.error("usage: node tests/bench/copies-damage.ts FOLDER [--worker]");
  process.exit(2);
}

const TAILS: readonly (readonly string[])[] = [
  "Gathered by the Lantern Desk for readers of the eastern valley|Our machine collects what the wires carry and sets it under one roof every quarter of an hour|Nothing here was checked by a person before it was set|The Lantern Desk, Old Mill Road 4|Tell a neighbour about the Lantern|Larger print for tired eyes|The wheel of the day",
  "Passed on by Corvid Relay, number nine in the chain of relays|The relay keeps no reporters and answers for none of the words it passes on to its friends|Whoever owns them may ask for their removal at the counter of the relay in Tern Street|Corvid Relay wakes before you do|Nine feathers a day",
  "Seen first on the Harrow Board|Boardkeepers pin up what they find and leave it there for seven days, rain or shine|A pin is not a nod of approval and the keepers hold no view on any pinned matter whatever|Pin something of your own|How the board came to be|Rules for keepers",
  "Plumb Line digest, evening edition|This digest is folded by a clockwork that knows no language and means no harm to anybody|Folded sheets lie on the counter of every ferry house until the last boat has left for the islands|Fold with us|The clockwork explained|Ferry houses",
  "From the shelf of Miller and Daughter, newsagents|What stands on our shelf was put there by others, and we dust it twice a week without reading it|The daughter keeps the shelf on Saturdays and says the same|Shelf number four|A chair for readers|Opening hours of the shop",
  "The Ten Minute Ledger|Ledger lines are copied by apprentices from whatever lies on the table at ten past the hour|No apprentice has ever been asked what a line means, and none would say so if one were asked|Apprentices wanted|Yesterday in the ledger|What the ledger costs",
  "Tidewrack notes, swept up at low water|We sweep the beach of the day's words and sort them by colour, not by truth, for those who live inland|Sorted heaps may be fetched with a barrow, and what is not fetched goes back with the tide|Bring your own barrow|Colours of the week|Low water times",
  "Set in the window of the Copper Kettle|The Kettle hangs up pages that guests leave on the tables, and takes them down when the next guest complains|Tea is served beside all pages alike, and the cook has read none of them|Today's soup|Tables by the window|Who left this page",
].map((tail) => tail.split("|"));

const random = createRandom(41);
const { posts, words } = corpus(folder);
const related = relatedness(words);
if (process.argv.includes("--worker")) {
  const pairs = await viaWorker(posts);
  console.log(JSON.stringify({ worker: report(posts, pairs) }, null, 2));
} else {
  const learning = runEngine(posts, { learns: true });
  const plain = runEngine(posts, { learns: false });
  console.log(
    JSON.stringify(
      {
        articles: posts.length,
        withLearning: { ...report(posts, learning.pairs), ...learning.cost },
        withoutLearning: { ...report(posts, plain.pairs), ...plain.cost },
      },
      null,
      2,
    ),
  );
}

function corpus(from: string): { posts: Post[]; words: Words[] } {
  const fnc = readFnc(from).filter((article) => article.text.split(/\s+/).length >= 150);
  const reuters = readReuters(from);
  const long = reuters.filter((article) => article.text.split(/\s+/).length >= 150);
  const bases = [...picked(fnc, BASES / 2), ...picked(long, BASES / 2)];
  const chosen = new Set(bases);
  const sources = picked(
    [...fnc, ...long].filter((article) => !chosen.has(article)),
    UNRELATED,
  );
  for (const article of sources) chosen.add(article);
  const others: BenchArticle[] = [...readFnc(from), ...reuters].filter((article) => !chosen.has(article));
  for (const made of generateArticles({
    count: Math.max(0, OTHERS - others.length),
    seed: 5,
    copyShare: 0,
  })) {
    others.push({ id: made.path, title: "", published: null, outlet: null, text: made.text });
  }
  const clean = [...bases, ...sources, ...others.slice(0, OTHERS)];
  const vocabulary = vocabularyOf(others);
  const titles = reuters.map((article) => sentenceCase(article.title)).filter((title) => title.length > 25);
  const sites: Aggregator[] = TAILS.map((tail) => ({ tail, headlines: picked(titles, 60) }));
  const made: Post[] = [];
  const add = (source: number, text: string, damage: Damage | null) => {
    const article = clean[source];
    const about =
      damage === null ? { title: article?.title ?? "", published: article?.published ?? null } : {};
    const outlet = damage === null ? (article?.outlet ?? null) : null;
    made.push({ title: "", published: null, outlet, text, from: source, damage, ...about });
  };
  for (const [source, article] of clean.entries()) {
    const isSource = source >= BASES && source < BASES + UNRELATED;
    if (isSource) {
      const site = sites[source % sites.length] ?? { tail: [], headlines: titles };
      add(
        source,
        damaged(article.text, "cut + headlines + tail", site, vocabulary, random),
        "cut + headlines + tail",
      );
      continue;
    }
    add(source, article.text, null);
    if (source >= BASES) continue;
    for (const [kind, damage] of DAMAGES.entries()) {
      const site = sites[(source + kind) % sites.length] ?? { tail: [], headlines: titles };
      add(source, damaged(article.text, damage, site, vocabulary, random), damage);
    }
  }
  return { posts: picked(made, made.length), words: clean.map((article) => wordsOf(article.text, [])) };
}

/** Some of the items, in an order of their own; each at most once. */
function picked<Item>(items: readonly Item[], count: number): Item[] {
  const left = [...items];
  const found: Item[] = [];
  while (found.length < count && left.length > 0) {
    const place = random.below(left.length);
    const item = left[place];
    const last = left.pop();
    if (item !== undefined) found.push(item);
    if (last !== undefined && place < left.length) left[place] = last;
  }
  return found;
}

function vocabularyOf(articles: readonly BenchArticle[]): string[] {
  const found = new Set<string>();
  for (const { text } of articles.slice(0, 3000)) for (const word of text.split(/\s+/)) found.add(word);
  return [...found].filter((word) => /^\p{L}+$/u.test(word));
}

function sentenceCase(title: string): string {
  return (
    title.charAt(0) +
    title
      .slice(1)
      .toLowerCase()
      .replaceAll(/&lt;|>/g, "")
  );
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

function report(all: readonly Post[], pairs: readonly { a: number; b: number; relation: string }[]) {
  const joined = pairs.filter((pair) => joinsStory(pair.relation as Parameters<typeof joinsStory>[0]));
  const linked = new Set(joined.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]));
  const baseAt = new Map<number, number>();
  for (const [key, post] of all.entries()) if (post.damage === null) baseAt.set(post.from, key);
  const found: Record<string, number> = {};
  for (const damage of DAMAGES) {
    const copies = [...all.entries()].filter(([, post]) => post.damage === damage && post.from < BASES);
    const hits = copies.filter(([key, post]) => linked.has(`${key} ${baseAt.get(post.from) ?? -1}`));
    found[damage] = Math.round((hits.length / copies.length) * 1000) / 1000;
  }
  const isMade = (key: number) => all[key]?.damage !== null;
  const falsePairs = joined.filter(
    ({ a, b }) => (isMade(a) || isMade(b)) && !related(all[a]?.from ?? -1, all[b]?.from ?? -1),
  );
  const shown = falsePairs
    .slice(0, 5)
    .map(({ a, b, relation }) => [relation, all[a]?.damage, all[b]?.damage]);
  return { found, falsePairs: falsePairs.length, shown };
}

/** Writes all posts as files, imports them with the real project process, and reads the pairs back. */
async function viaWorker(all: readonly Post[]) {
  const work = mkdtempSync(join(tmpdir(), "wirebench-damage-"));
  try {
    for (const [key, post] of all.entries()) {
      const inside = join(work, "in", String(key % 100));
      mkdirSync(inside, { recursive: true });
      writeFileSync(join(inside, `${key}.txt`), post.text);
    }
    return await importedPairs(join(work, "in"), join(work, "damage.wirebench"));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
