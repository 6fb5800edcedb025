/**
 * Reports that recur with other values, and articles that share next to nothing inside one story:
 *   node tests/bench/copies-templates.ts FOLDER
 * FOLDER holds reuters-21578.ndjson.gz (not in this repository). Reuters-21578 has no labels: a joining pair more than
 * three days apart counts as a recurring report. Once with titles, dates and outlet, once with the words alone.
 */

import { joinsStory } from "../../src/shared/domain/copy-link.ts";
import { type StoryLink, stories } from "../../src/shared/domain/story.ts";
import { alignWords } from "../../src/shared/text/compare/align-words.ts";
import { wordsOf } from "../../src/shared/text/words.ts";
import { readReuters } from "./copies-corpora.ts";
import { type EnginePair, runEngine } from "./copies-memory.ts";

const folder = process.argv[2];
if (folder === undefined) {
  console.error("usage: node tests/bench/copies-templates.ts FOLDER");
  process.exit(2);
}
const items = readReuters(folder);
const days = items.map((item) => Date.parse(item.published ?? "") / 86_400_000);
const RECURS_AFTER_DAYS = 3;
const HARDLY = 0.2;

const known = runEngine(items, { learns: true });
const bare = items.map(({ text }) => ({ text, title: "", outlet: null, published: null }));
console.log(
  JSON.stringify(
    {
      articles: items.length,
      known: report(known.pairs),
      wordsAlone: report(runEngine(bare, { learns: true }).pairs),
      cost: known.cost,
    },
    null,
    2,
  ),
);

function report(pairs: readonly EnginePair[]) {
  const joining = pairs.filter((pair) => joinsStory(pair.relation));
  const apart = joining.filter(({ a, b }) => Math.abs((days[a] ?? 0) - (days[b] ?? 0)) > RECURS_AFTER_DAYS);
  return {
    joining: joining.length,
    daysApart: apart.length,
    share: Math.round((apart.length / joining.length) * 1000) / 1000,
    sameStoryShareHardly: hardlySharing(joining),
  };
}

/** Of the pairs inside one story, the share that has less than a fifth of the shorter article in common. */
function hardlySharing(joining: readonly EnginePair[]): number {
  const links = joining.map(({ a, b, relation, score }): StoryLink => {
    return { a: String(a), b: String(b), relation, score, decision: null, direction: null };
  });
  const articles = items.map((item, at) => ({
    ...{
      key: String(at),
      published: item.published,
      outlet: item.outlet,
      words: item.text.length,
      order: at,
    },
  }));
  let all = 0;
  let hardly = 0;
  for (const { members } of stories(articles, links)) {
    const words = members.map((key) => wordsOf(items[Number(key)]?.text ?? "", []));
    for (const [at, one] of words.entries()) {
      for (const other of words.slice(at + 1)) {
        const { insideA, insideB } = alignWords(one, other);
        all++;
        if (Math.max(insideA / one.count, insideB / other.count) < HARDLY) hardly++;
      }
    }
  }
  return Math.round((hardly / Math.max(1, all)) * 1000) / 1000;
}
