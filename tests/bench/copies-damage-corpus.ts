import { type Words, wordsOf } from "../../src/shared/text/words.ts";
import { generateArticles } from "../support/generate-articles.ts";
import { createRandom, type Random } from "../support/seeded-random.ts";
import { type BenchArticle, readFnc, readReuters } from "./copies-corpora.ts";
import type { MemoryArticle } from "./copies-memory.ts";
import { type Aggregator, DAMAGES, type Damage, damaged } from "./damage.ts";

/** An article of the damage run. */
export interface Post extends MemoryArticle {
  /** Number of the clean article it was made from, its own when it is clean. */
  readonly from: number;
  readonly damage: Damage | null;
}

export interface DamageSize {
  /** Articles of which a copy is made in each kind of damage; half of them from either set. */
  readonly bases: number;
  /** Articles that nothing was made from. */
  readonly others: number;
  /** Posts of the same sites that repeat articles nobody else has. */
  readonly unrelated: number;
}

/** Bases are at least so long, so that a cut to 30 % leaves something. */
const LEAST_BASE_WORDS = 150;

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

/**
 * The articles of a damage run, shuffled, and the words of the clean ones by their number: bases come first. The same
 * for the same size on every machine. `from` is the folder with fnc1-train-bodies.csv and reuters-21578.ndjson.gz.
 */
export function damageCorpus(from: string, size: DamageSize): { posts: Post[]; words: Words[] } {
  const random = createRandom(41);
  const fnc = readFnc(from).filter(isLong);
  const reuters = readReuters(from);
  const long = reuters.filter(isLong);
  const bases = [...picked(fnc, size.bases / 2, random), ...picked(long, size.bases / 2, random)];
  const chosen = new Set(bases);
  const sources = picked(
    [...fnc, ...long].filter((article) => !chosen.has(article)),
    size.unrelated,
    random,
  );
  for (const article of sources) chosen.add(article);
  const others: BenchArticle[] = [...readFnc(from), ...reuters].filter((article) => !chosen.has(article));
  const missing = Math.max(0, size.others - others.length);
  for (const made of generateArticles({ count: missing, seed: 5, copyShare: 0 })) {
    others.push({ id: made.path, title: "", published: null, outlet: null, text: made.text });
  }
  const clean = [...bases, ...sources, ...others.slice(0, size.others)];
  const vocabulary = vocabularyOf(others);
  const titles = reuters.map((article) => sentenceCase(article.title)).filter((title) => title.length > 25);
  const sites: Aggregator[] = TAILS.map((tail) => ({ tail, headlines: picked(titles, 60, random) }));
  const made: Post[] = [];
  for (const [source, article] of clean.entries()) {
    const bare = { title: "", published: null, outlet: null, from: source };
    const post = (damage: Damage, turn: number): Post => {
      const site = sites[turn % sites.length] ?? { tail: [], headlines: titles };
      return { ...bare, damage, text: damaged(article.text, damage, site, vocabulary, random) };
    };
    if (source >= size.bases && source < size.bases + size.unrelated) {
      made.push(post("cut + headlines + tail", source));
      continue;
    }
    const { title, published, outlet, text } = article;
    made.push({ title, published, outlet, text, from: source, damage: null });
    if (source >= size.bases) continue;
    for (const [kind, damage] of DAMAGES.entries()) made.push(post(damage, source + kind));
  }
  return { posts: picked(made, made.length, random), words: clean.map(({ text }) => wordsOf(text, [])) };
}

function isLong({ text }: BenchArticle): boolean {
  return text.split(/\s+/).length >= LEAST_BASE_WORDS;
}

/** Some of the items, in an order of their own; each at most once. */
function picked<Item>(items: readonly Item[], count: number, random: Random): Item[] {
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
  const rest = title.slice(1).toLowerCase();
  return title.charAt(0) + rest.replaceAll(/&lt;|>/g, "");
}
