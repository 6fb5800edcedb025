import { createRandom, type Random } from "../support/seeded-random.ts";
import { FOREIGN, FOREIGN_HEADLINES, type TailFamily } from "./text-tails.ts";

/** What a line of a made file is. "listed" is a headline that the page itself names as another article's. */
export type LineLabel = "title" | "meta" | "body" | "related" | "listed" | "boilerplate";

export interface MessyText {
  readonly file: string;
  readonly lines: readonly { readonly words: string; readonly label: LineLabel }[];
  /** What stands between two lines. */
  readonly joint: string;
}

export interface BodyText {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

const NAMES = ["Dina Harrow", "Jon Vale", "Samir Qadeh", "Lotte Brand", "Irina Koss"];
const DATES = ["March 4, 2024", "12 June 2023", "2024-01-17", "Tuesday, 5 November 2024"];

/**
 * `count` articles as people save them: a body, headlines of other articles between its paragraphs, and what one of
 * the families puts around it. The same seed gives the same files.
 */
export function messyTexts(
  bodies: readonly BodyText[],
  families: readonly TailFamily[],
  { count, seed }: { readonly count: number; readonly seed: number },
): MessyText[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, index): MessyText => {
    const body = bodies[index % bodies.length];
    const family = families[index % families.length];
    if (body === undefined || family === undefined) throw new RangeError("no bodies or families");
    const others = [
      ...FOREIGN_HEADLINES,
      ...bodies.filter((other) => other !== body).map((other) => other.title),
    ];
    const lines: { words: string; label: LineLabel }[] = [
      { words: body.title, label: "title" },
      ...family.head.map((words) => ({ words: filled(words, body, others, random), label: "meta" as const })),
      ...cutSomewhere(body.paragraphs, random).map((words) => ({ words, label: "body" as const })),
    ];
    const first = 1 + family.head.length;
    insert(
      lines,
      first,
      Array.from({ length: 2 }, () => ({ words: random.pick(others), label: "related" })),
      random,
    );
    insert(
      lines,
      first,
      family.middle.map((words) => furniture(words, body, others, random)),
      random,
    );
    for (const words of family.tail) lines.push(furniture(words, body, others, random));
    return { file: `t${String(index).padStart(3, "0")}.txt`, lines, joint: index % 3 === 0 ? "\n\n" : "\n" };
  });
}

/** The articles of other languages, each with two copies of its tail under other bodies. */
export function foreignTexts(): MessyText[] {
  return FOREIGN.map(({ language, title, head, body, tail }) => ({
    file: `${language}.txt`,
    joint: "\n",
    lines: [
      { words: title, label: "title" as const },
      ...head.map((words) => ({ words, label: "meta" as const })),
      ...body.map((words) => ({ words, label: "body" as const })),
      ...tail.map((words) => ({ words, label: "boilerplate" as const })),
    ],
  }));
}

export function contentOf(text: MessyText): string {
  return `${text.lines.map(({ words }) => words).join(text.joint)}\n`;
}

/** The first part of a body, of random length. */
export function cutSomewhere(paragraphs: readonly string[], random: Random): readonly string[] {
  const length = Math.max(3, Math.ceil(paragraphs.length * (0.4 + 0.6 * random.next())));
  return paragraphs.slice(0, length);
}

function furniture(words: string, body: BodyText, others: readonly string[], random: Random) {
  const label: LineLabel = words.includes("{H}") ? "listed" : "boilerplate";
  return { words: filled(words, body, others, random), label };
}

function filled(words: string, body: BodyText, others: readonly string[], random: Random): string {
  return words
    .replaceAll("{T}", body.title)
    .replaceAll("{A}", () => random.pick(NAMES))
    .replaceAll("{D}", () => random.pick(DATES))
    .replaceAll("{N}", () => String(2 + random.below(40)))
    .replaceAll("{H}", () => random.pick(others));
}

/** Puts lines at random places behind the first paragraph's beginning. */
export function insert(
  lines: { words: string; label: LineLabel }[],
  first: number,
  added: readonly { words: string; label: LineLabel }[],
  random: Random,
): void {
  for (const line of added) lines.splice(first + random.below(lines.length - first + 1), 0, line);
}
