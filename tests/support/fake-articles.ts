/** Made-up articles for the window: the same ones each time, among them long, Arabic and bare ones. */
import type { ArticleRow, ArticleView } from "../../src/shared/contract/views.ts";

const OUTLETS = [
  "Continental Wire",
  "Coast Herald",
  "Globe Mirror Daily",
  "Republic Today",
  "The Amal Times",
  "صوت الساحل",
  null,
];
const TITLES = [
  "Air strikes hit two sites near Mayad, ministry says",
  "Navy says two vessels were stopped off Port Amal",
  "Residents describe night of explosions",
  "رئيس الوزراء ينفي وقوع ضربات قرب الجسر",
  "Third strike since October, minister tells parliament",
  "Factbox: forces stationed along the river",
  "Harbour authority publishes, after eleven months of delay and two court orders, the complete list of vessels inspected between the first of January and the end of September, with their flags and cargoes",
  "Bridge reopens",
  "港务局公布九个月内受检船只的完整清单",
];
const LANGUAGES = ["en", "en", "en", "ar", "en", "en", "en", "de", "zh"];
const TAGS = [
  { id: fakeId(900_001), name: "casualties" },
  { id: fakeId(900_002), name: "to translate" },
  { id: fakeId(900_003), name: "unnamed officials, to be checked with the ministry's own statement" },
];

/** A well-formed id for a number. */
export function fakeId(number: number): string {
  return `00000000-0000-7000-8000-${number.toString(16).padStart(12, "0")}`;
}

function pick<T>(list: readonly T[], index: number, none: T): T {
  return list[index % list.length] ?? none;
}

function published(index: number): string | null {
  if (index % 23 === 7) return null;
  if (index % 31 === 5) return "2026-10";
  const day = 1 + ((index * 7) % 27);
  const month = 1 + ((index * 5) % 11);
  const date = `2026-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return index % 2 === 0 ? `${date}T${String(index % 24).padStart(2, "0")}:40` : date;
}

/** The article with this number as a row of the table. */
export function fakeRow(index: number): ArticleRow {
  const group = Math.floor(index / 4);
  const number = index < TITLES.length ? "" : ` (${index})`;
  return {
    id: fakeId(index + 1),
    title: `${pick(TITLES, index, "Bridge reopens")}${number}`,
    outlet: pick<string | null>(OUTLETS, index, null),
    byline: index % 3 === 0 ? "Lena Orsk and Tomas Fell" : null,
    published: published(index),
    language: pick<string | null>(LANGUAGES, index, "en"),
    words: 90 + ((index * 131) % 1400),
    path: `coast-2026/${group % 12}/article-${String(index).padStart(5, "0")}.txt`,
    copies: index % 5 === 0 ? index % 13 : 0,
    claims: index % 4,
    tags: TAGS.slice(0, index % 7 === 0 ? 1 + (index % 3) : 0),
    storyId: fakeId(100_000 + group),
    isOrigin: index % 4 === 0,
  };
}

const TEXT = [
  "The Republic carried out two air strikes on Sunday against a training camp and a safe house near the town of Mayad, the defence ministry said.",
  "In a statement, Defence Minister Lena Orsk said “the president directed today’s action to protect our personnel”.",
  "Orsk’s ties with the river states under strain as talks stall",
  "Local sources also said the strikes hit a camp run by militias west of the town. Two officials, speaking on condition of anonymity, said at least forty attacks had been recorded since October.",
  "FOLLOW US ON ALL CHANNELS",
];

/** The same article opened: text, zones and story. */
export function fakeView(row: ArticleRow): ArticleView {
  const parts = [row.title, ...TEXT];
  const text = parts.join("\n\n");
  let start = 0;
  const zones = parts.map((part, index) => {
    const zone = {
      start,
      end: start + part.length,
      role: roleOf(index),
      reason: "by its place",
      strength: "strong" as const,
      decided: false,
    };
    start += part.length + 2;
    return zone;
  });
  return {
    row,
    url:
      row.outlet === null
        ? null
        : "https://news.example/2026/11/20/air-strikes-hit-two-sites-near-mayad-ministry-says.html",
    captured: "2026-11-22",
    direction: row.language === "ar" ? "rtl" : "ltr",
    format: "text",
    encoding: "utf-8",
    warnings: row.outlet === null ? ["The file named no outlet and no date stood in it."] : [],
    textHash: "8f3a19c277d0b1aa8f3a19c277d0b1aa8f3a19c277d0b1aa8f3a19c277d0b1c1",
    text,
    zones,
    quotes: [],
    mentions: [],
    suggestions: [],
    story: storyOf(row),
    sources: {
      title: "first line of the file",
      outlet: row.outlet === null ? "not found" : "folder name",
      byline: row.byline === null ? "not found" : "line that begins with “By”",
      published: row.published === null ? "not found" : "date in the address",
    },
  };
}

function roleOf(index: number) {
  if (index === 0) return "title" as const;
  if (index === 3) return "related-headline" as const;
  return index === 5 ? ("boilerplate" as const) : ("body" as const);
}

function storyOf(row: ArticleRow): ArticleView["story"] {
  if (row.copies === 0) return [];
  const relations = ["origin", "copy", "excerpt", "new-version"];
  return relations.map((relation, index) => {
    const member = index === 0 ? row : fakeRow(index + 20);
    const { id: articleId, title, outlet, published } = member;
    return {
      articleId,
      title,
      outlet,
      published,
      relation,
      score: index === 0 ? null : 0.9,
      isOrigin: index === 0,
    };
  });
}

export const FAKE_TAGS = TAGS;
