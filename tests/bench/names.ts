/**
 * Measures suggested names of actors (suggest-actors.ts) on the named persons, organisations and places of the
 * Wikinews articles of the development data (not in this repository).
 * Usage: node tests/bench/names.ts PATH-TO-SHARED-DATA [--misses]
 * Gold names are the labelled ones that are written as names: capitals, without determiner, titles and possessive.
 * Each name counts once an article. A suggestion is right when it is one of them, and its kind when the label agrees.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suggestActors } from "../../src/shared/text/attribution/suggest-actors.ts";
import { stripTitles } from "../../src/shared/text/attribution/title-words.ts";
import { detectParagraphs } from "../../src/shared/text/paragraphs.ts";

interface GoldName {
  readonly type: string;
  readonly name: string;
}

const KINDS: Readonly<Record<string, readonly string[]>> = {
  person: ["person"],
  organization: ["organisation", "armed-group", "state"],
  place: ["place", "state"],
};

const [data, ...flags] = process.argv.slice(2);
if (data === undefined) {
  console.error("Give the folder of the development data.");
  process.exit(2);
}
const folder = join(data, "import", "wikinews-gold");
let [right, inside, suggested, wanted, kindsRight, kindsGiven, reached] = [0, 0, 0, 0, 0, 0, 0];
for (const line of readFileSync(join(folder, "gold.jsonl"), "utf8").trim().split("\n")) {
  const { file, names } = JSON.parse(line) as { file: string; names: GoldName[] };
  const text = readFileSync(join(folder, file), "utf8");
  const [title] = detectParagraphs(text);
  const zones = title === undefined ? [] : [{ role: "title" as const, start: title.start, end: title.end }];
  const gold = new Map(names.flatMap((one) => properName(one, text)));
  const found = suggestActors(text, zones, "en");
  const given = new Set(found.map(({ name }) => plain(name)));
  suggested += given.size;
  wanted += gold.size;
  const labelled = names.map(
    ({ name }) => ` ${name.replace(/ ?- ?/gu, "-").replace(/[^\p{L}\p{N}.&'-]+/gu, " ")} `,
  );
  inside += [...given].filter((name) => labelled.some((one) => one.includes(` ${name} `))).length;
  right += [...given].filter((name) => gold.has(name)).length;
  // A longer or shorter form of a suggested name is no loss to who tags actors.
  reached += [...gold.keys()].filter((name) => given.has(name) || isPartOfOne(name, given)).length;
  for (const { name, kind } of found) {
    const type = gold.get(plain(name));
    if (type === undefined || kind === null) continue;
    kindsGiven += 1;
    if (KINDS[type]?.includes(kind) === true) kindsRight += 1;
    else if (flags.includes("--misses")) console.log(`${file}: kind of ${name} is ${type}, not ${kind}`);
  }
  if (flags.includes("--misses")) {
    for (const name of given) if (!gold.has(name)) console.log(`${file}: not a name: ${name}`);
    for (const name of gold.keys()) if (!given.has(name)) console.log(`${file}: missed: ${name}`);
  }
}
const precision = right / suggested;
const recall = right / wanted;
console.log(`names suggested ${suggested}, labelled ${wanted}`);
console.log(
  `precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${((2 * precision * recall) / (precision + recall)).toFixed(3)}`,
);
console.log(
  `suggested names that are a labelled name or stand inside one ${(inside / suggested).toFixed(3)}`,
);
console.log(`labelled names found, or as part of a found one ${(reached / wanted).toFixed(3)}`);
console.log(
  `kind given for ${kindsGiven} of ${right}, right for ${(kindsRight / Math.max(1, kindsGiven)).toFixed(3)}`,
);

/**
 * A label as name and type: without the words that describe ("magician David Gish") and for persons without whom they belong to
 * ("FTU 's Alice Mak", "Lee Cheuk-yan of the Labour Party"). None for descriptions ("the coast of Aceh").
 */
function properName({ type, name }: GoldName, text: string): [string, string][] {
  const joined = name.replace(/ ?- ?/gu, "-").replace(/ (?='s?(?:\s|$))/gu, "");
  const own =
    type === "person"
      ? joined.replace(/^.*'s (?=\p{Lu})/u, "").replace(/ (?:of|from|in|for) .*$/u, "")
      : joined;
  const words = plain(own.replace(/['’]s?$/u, "").replace(/^(?:[^\p{Lu}\s][^\s]* )+(?=\p{Lu})/u, ""));
  const isName = words
    .split(" ")
    .every(
      (word) => /^(?:\p{Lu}|\p{N}|al-|d')/u.test(word) || /^(?:of|and|the|for|de|la|von|van|&)$/u.test(word),
    );
  return isName && words !== "" && text.includes(words) ? [[words, type]] : [];
}

function plain(name: string): string {
  return stripTitles(
    name
      .replace(/^(?:[Tt]he|[Aa]n?)\s+/u, "")
      .replace(/\s+/gu, " ")
      .trim(),
    "en",
  );
}

function isPartOfOne(name: string, names: ReadonlySet<string>): boolean {
  return [...names].some(
    (one) => one.endsWith(` ${name}`) || name.endsWith(` ${one}`) || one.startsWith(`${name} `),
  );
}
