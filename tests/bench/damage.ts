import type { Random } from "../support/seeded-random.ts";

/** What is done to a copy of an article, by name. */
export const DAMAGES = [
  "tail",
  "headlines",
  "cut to 30 %",
  "paragraphs shuffled",
  "10 % of words edited",
  "20 % of words edited",
  "wrong encoding",
  "3 % wrong letters",
  "sentences re-split",
  "cut + headlines + tail",
  "everything at once",
] as const;
export type Damage = (typeof DAMAGES)[number];

/** What a site puts around the articles it repeats. */
export interface Aggregator {
  readonly tail: readonly string[];
  /** Headlines of other articles. */
  readonly headlines: readonly string[];
}

/** Damages an article of one paragraph a line. Words for edits come from `vocabulary`. */
export function damaged(
  text: string,
  damage: Damage,
  site: Aggregator,
  vocabulary: readonly string[],
  random: Random,
): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  switch (damage) {
    case "tail":
      return [...lines, ...site.tail].join("\n");
    case "headlines":
      return withHeadlines(lines, site, random).join("\n");
    case "cut to 30 %":
      return cut(lines, 0.3).join("\n");
    case "paragraphs shuffled":
      return shuffled(lines, random).join("\n");
    case "10 % of words edited":
      return edited(lines, 0.1, vocabulary, random).join("\n");
    case "20 % of words edited":
      return edited(lines, 0.2, vocabulary, random).join("\n");
    case "wrong encoding":
      return misread(text);
    case "3 % wrong letters":
      return misspelt(text, 0.03, random);
    case "sentences re-split":
      return resplit(lines).join("\n");
    case "cut + headlines + tail":
      return [...withHeadlines(cut(lines, 0.3), site, random), ...site.tail].join("\n");
    case "everything at once": {
      const words = edited(shuffled(lines, random), 0.1, vocabulary, random);
      return misread([...withHeadlines(words, site, random), ...site.tail].join("\n"));
    }
  }
}

function withHeadlines(lines: readonly string[], site: Aggregator, random: Random): string[] {
  const mixed = [...lines];
  for (let count = 0; count < 6; count++) {
    mixed.splice(1 + random.below(Math.max(1, mixed.length)), 0, random.pick(site.headlines));
  }
  return mixed;
}

/** The first paragraphs, up to this share of the words; at least 40 words. */
function cut(lines: readonly string[], share: number): string[] {
  const words = lines.join(" ").split(/\s+/);
  let left = Math.max(40, Math.round(words.length * share));
  const kept: string[] = [];
  for (const line of lines) {
    const own = line.split(/\s+/);
    if (left <= 0) break;
    kept.push(own.slice(0, left).join(" "));
    left -= own.length;
  }
  return kept;
}

function shuffled(lines: readonly string[], random: Random): string[] {
  const mixed = [...lines];
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = random.below(at + 1);
    [mixed[at], mixed[other]] = [mixed[other] ?? "", mixed[at] ?? ""];
  }
  return mixed;
}

/** This share of the words is replaced, dropped, doubled by a new one or swapped with the next, in equal parts. */
function edited(
  lines: readonly string[],
  share: number,
  vocabulary: readonly string[],
  random: Random,
): string[] {
  return lines.map((line) => {
    const words = line.split(/\s+/);
    for (let at = 0; at < words.length; at++) {
      if (random.next() >= share) continue;
      const kind = random.below(4);
      if (kind === 0) words[at] = random.pick(vocabulary);
      else if (kind === 1) words[at] = "";
      else if (kind === 2) words[at] = `${words[at] ?? ""} ${random.pick(vocabulary)}`;
      else [words[at], words[at + 1]] = [words[at + 1] ?? "", words[at] ?? ""];
    }
    return words.filter((word) => word !== "").join(" ");
  });
}

/** UTF-8 read as Windows-1252, ligatures, hard spaces, and punctuation that a converter made typographic. */
function misread(text: string): string {
  return text
    .replaceAll(/(\w)'(\w)/g, "$1â€™$2")
    .replaceAll(/ "(\w)/g, " â€œ$1")
    .replaceAll(/(\w[.,]?)"/g, "$1â€\u009d")
    .replaceAll(" - ", " â€“ ")
    .replaceAll("fi", "ﬁ")
    .replaceAll("fl", "ﬂ")
    .replaceAll(/\. (?=[A-Z])/g, ".\u00a0");
}

const LOOKALIKES = "e→c c→e l→1 o→0 h→b n→u u→n a→o t→f i→l s→5 r→n m→rn".split(" ");
const LOOKALIKE = new Map(LOOKALIKES.map((pair) => [pair.charAt(0), pair.slice(2)]));

function misspelt(text: string, share: number, random: Random): string {
  let out = "";
  for (const letter of text) {
    const wrong = LOOKALIKE.get(letter);
    out += wrong !== undefined && random.next() < share * 1.4 ? wrong : letter;
  }
  return out;
}

/** Each sentence a paragraph, long ones broken at a comma. */
function resplit(lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.split(/(?<=[.!?]["”]?) +(?=\S)|(?<=,) (?=\S{3,} \S+ \S+ \S+ \S+)/u));
}
